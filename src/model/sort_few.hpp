// A stable sort for a handful of rows. std::stable_sort would be ten times its size in the page's module.
#pragma once

#include <algorithm>

namespace seedcorn::model {

template <class Iterator, class Less>
void sort_few(Iterator begin, Iterator end, Less less) {
  for (Iterator at = begin; at != end; ++at) std::rotate(std::upper_bound(begin, at, *at, less), at, at + 1);
}

}  // namespace seedcorn::model
