#include "view/drawing/svg_document.hpp"

#include <algorithm>

#include "explainer/base/fixed.hpp"

namespace seedcorn {

namespace {

// Pretendard, as the page has it, or what is like it on a reader's system.
constexpr std::string_view kFonts = "Pretendard,Inter,'Apple SD Gothic Neo','Noto Sans KR',system-ui,sans-serif";

std::string hexadecimal(ImU32 colour) {
  std::string text = "#";
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT})
    for (const int nibble : {4, 0}) text += "0123456789abcdef"[(colour >> (shift + nibble)) & 15u];
  return text;
}

struct Pair {
  ImU32 light, dark;
  bool operator==(const Pair&) const = default;
};

// Every pair of colours once, in the order of use.
class Variables {
 public:
  std::string name(Pair pair) {
    const auto found = std::find(pairs_.begin(), pairs_.end(), pair);
    const auto at = static_cast<std::size_t>(found - pairs_.begin());
    if (found == pairs_.end()) pairs_.push_back(pair);
    return "--" + std::to_string(at);
  }
  std::string style(const std::string& id) const {
    std::string light, dark;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const std::string begin = "--" + std::to_string(i) + ":";
      light += begin + hexadecimal(pairs_[i].light) + ";";
      dark += begin + hexadecimal(pairs_[i].dark) + ";";
    }
    return "<style>#" + id + "{" + light + "}@media(prefers-color-scheme:dark){#" + id + "{" + dark + "}}</style>";
  }

 private:
  std::vector<Pair> pairs_;
};

template <class Name>
std::string coloured(const std::string& elements, const Name& name) {
  std::string out;
  out.reserve(elements.size() * 5 / 4);
  std::size_t use = 0;
  for (const char c : elements) {
    if (c == SvgInk::kColour)
      out += name(use++);
    else
      out += c;
  }
  return out;
}

std::string metadata(const SvgWords& words) {
  if (words.source.empty()) return {};
  std::string about = "<dc:title>" + xml_text(words.title) + "</dc:title><dc:creator>" + xml_text(words.source) +
                      "</dc:creator><dc:language>" + words.language + "</dc:language>";
  if (!words.link.empty()) about += "<dc:source>" + xml_text(words.link) + "</dc:source>";
  if (!words.scenario.empty()) about += "<dc:description>" + xml_text(words.scenario) + "</dc:description>";
  return "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">" +
         about + "</rdf:Description></rdf:RDF></metadata>";
}

std::string document(const SvgWords& words, ImVec2 size, const std::string& style, const std::string& elements) {
  const std::string width = fixed_short(static_cast<double>(size.x), 2),
                    height = fixed_short(static_cast<double>(size.y), 2);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + words.id + "\" width=\"" + width + "\" height=\"" +
         height + "\" viewBox=\"0 0 " + width + " " + height + "\" lang=\"" + words.language + "\" xml:lang=\"" +
         words.language + "\" role=\"img\" aria-labelledby=\"" + words.id + "-t " + words.id + "-d\" font-family=\"" +
         std::string(kFonts) + "\" fill=\"none\"><title id=\"" + words.id + "-t\">" + xml_text(words.title) +
         "</title><desc id=\"" + words.id + "-d\">" + xml_text(words.description) + "</desc>" + metadata(words) +
         style + elements + "</svg>\n";
}

std::string paper(ImVec2 size, const std::string& colour) {
  return "<path d=\"M0 0h" + fixed_short(static_cast<double>(size.x), 2) + "v" +
         fixed_short(static_cast<double>(size.y), 2) + "H0z\" fill=\"" + colour + "\"/>";
}

}  // namespace

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

std::string svg_document(const SvgWords& words, ImVec2 size, const Drawing& drawing) {
  std::string all = drawing.paper ? paper(size, hexadecimal(drawing.paper)) : std::string();
  for (SvgInk* ink : {&drawing.ink, &drawing.above})
    all += coloured(ink->elements(), [&](std::size_t use) { return hexadecimal(ink->colours()[use]); });
  return document(words, size, {}, all);
}

std::string svg_document(const SvgWords& words, ImVec2 size, const Drawing& light, const Drawing& dark) {
  Variables variables;
  const auto named = [&](Pair pair) { return "var(" + variables.name(pair) + ")"; };
  std::string all = light.paper ? paper(size, named({light.paper, dark.paper})) : std::string();
  const auto add = [&](SvgInk& one, SvgInk& other) {
    all += coloured(one.elements(), [&](std::size_t use) {
      return named({one.colours()[use], other.colours()[std::min(use, other.colours().size() - 1)]});
    });
  };
  add(light.ink, dark.ink);
  add(light.above, dark.above);
  return document(words, size, variables.style(words.id), all);
}

}  // namespace seedcorn
