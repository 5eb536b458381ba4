#include "view/drawing/svg_document.hpp"

#include <algorithm>

#include "explainer/base/fixed.hpp"

namespace seedcorn {

namespace {

// Pretendard, as the page has it, or what is like it on a reader's system.
constexpr std::string_view kFonts = "Pretendard,Inter,'Apple SD Gothic Neo','Noto Sans KR',system-ui,sans-serif";

// Every pair of colours is a variable.
class Variables final : public SvgColours {
 public:
  std::string name(SvgColour colour) override {
    const bool alike = (colour.light ^ colour.dark) >> IM_COL32_A_SHIFT == 0;  // as opaque; else the variable has it
    if (alike) colour = {colour.light | IM_COL32_A_MASK, colour.dark | IM_COL32_A_MASK};
    const auto found = std::find(colours_.begin(), colours_.end(), colour);
    const auto at = static_cast<std::size_t>(found - colours_.begin());
    if (found == colours_.end()) colours_.push_back(colour);
    return "var(--" + std::to_string(at) + ")";
  }
  std::string style(const std::string& id) const {
    std::string light, dark;
    for (std::size_t i = 0; i < colours_.size(); ++i) {
      const std::string begin = "--" + std::to_string(i) + ":";
      light += begin + value(colours_[i].light) + ";";
      dark += begin + value(colours_[i].dark) + ";";
    }
    return "<style>#" + id + "{" + light + "}@media(prefers-color-scheme:dark){#" + id + "{" + dark + "}}</style>";
  }

 private:
  static std::string value(ImU32 colour) {
    SvgColours plain;
    std::string text = plain.name({colour, colour});
    if (colour >> IM_COL32_A_SHIFT == 255) return text;
    for (const int nibble : {4, 0}) text += "0123456789abcdef"[(colour >> (IM_COL32_A_SHIFT + nibble)) & 15u];
    return text;
  }
  std::vector<SvgColour> colours_;
};

void append_metadata(std::string& out, const SvgWords& words) {
  if (words.source.empty()) return;
  append(out, {R"(<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" )",
               R"(xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">)"});
  const auto tell = [&](std::string_view what, std::string_view text) {
    if (!text.empty()) append(out, {"<dc:", what, ">", xml_text(text), "</dc:", what, ">"});
  };
  tell("title", words.title);
  tell("creator", words.source);
  tell("language", words.language);
  tell("source", words.link);
  tell("description", words.scenario);
  out += "</rdf:Description></rdf:RDF></metadata>";
}

std::string length(float value) { return fixed_short(static_cast<double>(value), 2); }

// What is read out stands in a group of its own, for those who cannot see it.
std::string document(const SvgWords& words, ImVec2 size, std::string_view style, std::string_view elements,
                     std::string_view above) {
  const std::string width = length(size.x), height = length(size.y);
  std::string out;
  append(out, {R"(<svg xmlns="http://www.w3.org/2000/svg" id=")",
               words.id,
               R"(" width=")",
               width,
               R"(" height=")",
               height,
               R"(" viewBox="0 0 )",
               width,
               " ",
               height,
               R"(" lang=")",
               words.language,
               R"(" xml:lang=")",
               words.language,
               R"(" role="img" aria-labelledby=")",
               words.id,
               "-t ",
               words.id,
               R"(-d" font-family=")",
               kFonts,
               R"(" font-size=")",
               svg_number(kSvgEm, 0),
               R"(" fill="none")"});
  if (words.plot.w > 0)
    append(out, {R"( data-plot=")", length(words.plot.x), " ", length(words.plot.y), " ", length(words.plot.w), " ",
                 length(words.plot.h), R"(")"});
  append(out, {R"(><title id=")", words.id, R"(-t">)", xml_text(words.title), R"(</title><desc id=")", words.id,
               R"(-d">)", xml_text(words.description), "</desc>"});
  append_metadata(out, words);
  append(out, {style, elements});
  if (!above.empty()) append(out, {R"(<g class="reading">)", above, "</g>"});
  out += "</svg>\n";
  return out;
}

std::string paper(ImVec2 size, std::string_view colour) {
  std::string out;
  append(out, {R"(<path d="M0 0h)", length(size.x), "v", length(size.y), R"(H0z" fill=")", colour, R"("/>)"});
  return out;
}

}  // namespace

std::string svg_document(const SvgWords& words, ImVec2 size, const Drawing& drawing) {
  SvgColours plain;
  const auto all_of = [&](const SvgInk& ink, const char* layer) {
    return svg_elements(ink.marks(), ink.marks(), words.id + layer, plain);
  };
  const std::string ground = drawing.paper ? paper(size, plain.name({drawing.paper, drawing.paper})) : std::string();
  return document(words, size, ground, all_of(drawing.ink, ""), all_of(drawing.above, "-a"));
}

std::string svg_document(const SvgWords& words, ImVec2 size, const Drawing& light, const Drawing& dark) {
  Variables variables;
  const auto all_of = [&](const SvgInk& one, const SvgInk& other, const char* layer) {
    return svg_elements(one.marks(), other.marks(), words.id + layer, variables);
  };
  const std::string ground = light.paper ? paper(size, variables.name({light.paper, dark.paper})) : std::string(),
                    elements = all_of(light.ink, dark.ink, ""), above = all_of(light.above, dark.above, "-a");
  return document(words, size, variables.style(words.id) + ground, elements, above);
}

}  // namespace seedcorn
