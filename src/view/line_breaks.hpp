// Where texts break into lines, remembered: a page of nine chapters is laid out in every frame, and its texts hardly change.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace seedcorn {

class LineBreaks {
 public:
  struct Line {
    std::uint32_t start = 0, length = 0;  // bytes of the text
  };
  struct Key {
    std::size_t text = 0, length = 0;  // its hash; its bytes, so that two texts of one hash never cut each other short
    float em = 0, width = 0;
    unsigned char weight = 0;
    bool operator==(const Key&) const = default;
  };

  // The lines for the key; `compute` is asked when they are not known.
  template <class Compute>
  const std::vector<Line>& find(const Key& key, Compute compute) {
    if (const auto known = lines_.find(key); known != lines_.end()) return known->second;
    if (lines_.size() >= kMost) lines_.clear();
    return lines_.emplace(key, compute()).first->second;
  }
  void forget() { lines_.clear(); }  // another font, or another pixel

 private:
  static constexpr std::size_t kMost = 1024;  // texts with numbers in them are new all the time
  struct Hash {
    std::size_t operator()(const Key& key) const {
      const std::hash<float> number;
      return key.text ^ (number(key.em) * 31) ^ (number(key.width) * 1009) ^ key.weight;
    }
  };
  std::unordered_map<Key, std::vector<Line>, Hash> lines_;
};

}  // namespace seedcorn
