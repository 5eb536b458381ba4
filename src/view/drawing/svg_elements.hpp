// Marks as text, shortened where that changes nothing to be seen: marks of one look that follow one another share a
// path or a group.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "view/drawing/svg_ink.hpp"

namespace seedcorn {

// Escaped for XML.
std::string xml_text(std::string_view text);

inline constexpr float kSvgEm = 14;  // the document's font size, CSS pixels

// A colour where it is light and where it is dark.
struct SvgColour {
  ImU32 light = 0, dark = 0;
  bool operator==(const SvgColour&) const = default;
};

// What colours are called: here by their light one.
class SvgColours {
 public:
  virtual ~SvgColours() = default;
  virtual std::string name(SvgColour colour);
};

// `dark` has the same marks in dark colours. The ids begin with `id`.
std::string svg_elements(const std::vector<SvgMark>& light, const std::vector<SvgMark>& dark, const std::string& id,
                         SvgColours& colours);

}  // namespace seedcorn
