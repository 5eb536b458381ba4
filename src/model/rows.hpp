// Values by row, by member. Each row is a block of memory of its own. One block for all would be several megabytes, and
// the heap of WebAssembly, which never shrinks, would often have to grow to find a gap of that size.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace seedcorn::model {

class Rows {
 public:
  // Not zeroed: that would take as long as a whole slice of computing.
  Rows(std::size_t rows, std::size_t members) : rows_(rows) {
    for (auto& row : rows_) row.reset(new float[members]);
  }
  float* operator[](std::size_t row) const { return rows_[row].get(); }

 private:
  std::vector<std::unique_ptr<float[]>> rows_;
};

}  // namespace seedcorn::model
