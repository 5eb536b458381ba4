#include "view/drawing/svg_elements.hpp"

namespace seedcorn {

namespace {

using Kind = SvgMark::Kind;

std::uint32_t alpha_of(ImU32 colour) { return colour >> IM_COL32_A_SHIFT; }
bool seen(SvgColour colour) { return alpha_of(colour.light) > 0 || alpha_of(colour.dark) > 0; }
bool opaque(SvgColour colour) { return alpha_of(colour.light) == 255 && alpha_of(colour.dark) == 255; }

void append_paint(std::string& out, std::string_view what, SvgColour colour, SvgColours& colours) {
  if (!seen(colour)) return;
  append(out, {" ", what, "=\"", colours.name(colour), "\""});
  const std::uint32_t alpha = alpha_of(colour.light);
  if (alpha < 255 && alpha == alpha_of(colour.dark))  // else the name has it
    append(out, {" ", what, "-opacity=\"", svg_number(static_cast<float>(alpha) / 255, 2), "\""});
}

// A mark on its way to be written.
struct Element {
  Kind kind;
  std::string shape, text;
  std::string look{};   // the attributes of its paint
  bool merges = false;  // with the next of this look: overlaps do not show
  bool fills = false, strokes = false;
};

std::string look_of(const SvgMark& mark, SvgColour fill, SvgColour stroke, SvgColours& colours) {
  std::string out;
  append_paint(out, "fill", fill, colours);
  append_paint(out, "stroke", stroke, colours);
  const auto number = [&](std::string_view name, float value) {
    append(out, {" ", name, "=\"", svg_number(value, 2), "\""});
  };
  const SvgPaint& with = mark.paint;
  if (seen(stroke) && with.thickness != 1) number("stroke-width", with.thickness);
  if (with.dashes.dash > 0)
    append(out, {" stroke-dasharray=\"", svg_number(with.dashes.dash, 2), " ", svg_number(with.dashes.gap, 2), "\""});
  if (mark.kind == Kind::text && with.em != kSvgEm) number("font-size", with.em);
  if (with.weight == Weight::bold) number("font-weight", 700);
  return out;
}

// A path joins the last one if it looks the same, or if it is its outline.
bool join(std::vector<Element>& out, const Element& next) {
  if (out.empty() || out.back().kind != Kind::path || next.kind != Kind::path) return false;
  Element& last = out.back();
  if (last.merges && next.merges && last.look == next.look) {
    last.shape += next.shape;
    return true;
  }
  if (last.shape == next.shape && last.fills && !last.strokes && next.strokes && !next.fills) {
    last.look += next.look;
    last.strokes = true;
    last.merges = false;  // the next area may cover this outline
    return true;
  }
  return false;
}

std::vector<Element> joined(const std::vector<SvgMark>& light, const std::vector<SvgMark>& dark, SvgColours& colours) {
  std::vector<Element> out;
  for (std::size_t i = 0; i < light.size(); ++i) {
    const SvgMark& mark = light[i];
    const SvgPaint& other = dark[i].paint;
    const SvgColour fill{mark.paint.fill, other.fill}, stroke{mark.paint.stroke, other.stroke};
    const bool fills = seen(fill), strokes = seen(stroke);
    const bool clips = mark.kind == Kind::clip || mark.kind == Kind::clip_end;
    if (!clips && !fills && !strokes) continue;
    Element element{mark.kind, mark.shape, mark.text};
    element.look = look_of(mark, fill, stroke, colours);
    element.fills = fills;
    element.strokes = strokes;
    element.merges = (!fills || opaque(fill)) && (!strokes || opaque(stroke));
    if (!join(out, element)) out.push_back(std::move(element));
  }
  return out;
}

void write(std::string& out, const Element& element, std::string_view look) {
  if (element.kind == Kind::path)
    append(out, {"<path d=\"", element.shape, "\"", look, "/>"});
  else if (element.kind == Kind::text)
    append(out, {"<", element.shape, look, ">", element.text, "</text>"});
  else
    append(out, {"<", element.shape, look, "/>"});
}

}  // namespace

std::string SvgColours::name(SvgColour colour) {
  std::string text = "#";
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT})
    for (const int nibble : {4, 0}) text += "0123456789abcdef"[(colour.light >> (shift + nibble)) & 15u];
  return text;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (static_cast<unsigned char>(c) >= ' ')
      out += c;
  }
  return out;
}

std::string svg_elements(const std::vector<SvgMark>& light, const std::vector<SvgMark>& dark, const std::string& id,
                         SvgColours& colours) {
  constexpr std::size_t kGroup = 3;  // as many of one look are shorter in a group
  if (light.size() != dark.size()) return {};
  const std::vector<Element> elements = joined(light, dark, colours);
  std::string out;
  int clips = 0;
  for (std::size_t i = 0; i < elements.size();) {
    const Element& first = elements[i];
    if (first.kind == Kind::clip_end) out += "</g>";
    if (first.kind == Kind::clip) {
      const std::string number = std::to_string(clips++);
      append(out, {"<clipPath id=\"", id, "-c", number, "\"><", first.shape, "/></clipPath><g clip-path=\"url(#", id,
                   "-c", number, ")\">"});
    }
    if (first.kind == Kind::clip || first.kind == Kind::clip_end) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < elements.size() && !elements[end].look.empty() && elements[end].look == first.look) ++end;
    const bool group = end - i >= kGroup;
    if (group) append(out, {"<g", first.look, ">"});
    for (; i < end; ++i) write(out, elements[i], group ? std::string_view() : first.look);
    if (group) out += "</g>";
  }
  return out;
}

}  // namespace seedcorn
