// An SVG document around what two inks have drawn: names for those who cannot see it, and where it is from.
#pragma once

#include <string>
#include <string_view>

#include "view/drawing/svg_elements.hpp"

namespace seedcorn {

struct SvgWords {
  std::string id;                  // of the document, unique in a page
  std::string language;            // BCP 47
  std::string title, description;  // what is seen, and what it shows
  std::string source, link;        // who made it, and where it is live; in the metadata, unless empty
  std::string scenario;            // JSON, in the metadata too
  Rect plot;                       // where values can be read (`data-plot`: x, y, width, height), unless empty
};

// Drawn by one ink and, over it, by another; a picture is opaque on `paper`, or see-through if that is 0.
struct Drawing {
  const SvgInk& ink;
  const SvgInk& above;
  ImU32 paper = 0;
};

std::string svg_document(const SvgWords& words, ImVec2 size, const Drawing& drawing);
// The same drawn twice, in light colours and in dark ones: its colours are CSS variables that follow the reader's
// preference. Both must have drawn the same shapes.
std::string svg_document(const SvgWords& words, ImVec2 size, const Drawing& light, const Drawing& dark);

}  // namespace seedcorn
