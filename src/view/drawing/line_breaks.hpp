// Where texts break into lines, remembered: a page of nine chapters is laid out in every frame, and its texts hardly
// change.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace seedcorn {

class LineBreaks {
 public:
  struct Line {
    std::uint32_t start = 0, length = 0;  // bytes of the text
  };
  struct Key {
    std::size_t text = 0, length = 0;  // hash and bytes: even if two texts share a hash, no line reaches past its text
    float em = 0, width = 0;
    unsigned char weight = 0;
    bool operator==(const Key&) const = default;
  };

  // The lines for the key; `compute` is asked when they are not known.
  template <class Compute>
  const std::vector<Line>& find(const Key& key, Compute compute) {
    Bucket& bucket = buckets_[(key.text ^ (key.text >> 15)) % kBuckets];
    for (const Known& known : bucket)
      if (known.key == key) return known.lines;
    if (bucket.size() >= kMost) bucket.clear();
    bucket.push_back({key, compute()});
    return bucket.back().lines;
  }
  void forget() {  // for another font or pixel density
    for (Bucket& bucket : buckets_) bucket.clear();
  }

 private:
  struct Known {
    Key key;
    std::vector<Line> lines;
  };
  using Bucket = std::vector<Known>;
  static constexpr std::size_t kBuckets = 128, kMost = 12;  // lines in a bucket; texts with numbers keep changing
  std::array<Bucket, kBuckets> buckets_;
};

}  // namespace seedcorn
