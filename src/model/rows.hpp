// Values by row, by member. Each row is a block of memory of its own: all in one block would take megabytes in one piece,
// which a heap that has been used for a while finds only by growing.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace seedcorn::model {

class Rows {
 public:
  // Not zeroed, which would take as long as a slice.
  Rows(std::size_t rows, std::size_t members) : rows_(rows) {
    for (auto& row : rows_) row.reset(new float[members]);
  }
  float* operator[](std::size_t row) const { return rows_[row].get(); }

 private:
  std::vector<std::unique_ptr<float[]>> rows_;
};

}  // namespace seedcorn::model
