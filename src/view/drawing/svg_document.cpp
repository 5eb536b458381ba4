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

void append(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) out += part;
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

std::string svg_document(const SvgWords& words, ImVec2 size, const Drawing& drawing) {
  const auto all_of = [](SvgInk& ink) {
    return coloured(ink.elements(), [&](std::size_t use) { return hexadecimal(ink.colours()[use]); });
  };
  const std::string ground = drawing.paper ? paper(size, hexadecimal(drawing.paper)) : std::string();
  return document(words, size, ground, all_of(drawing.ink), all_of(drawing.above));
}

std::string svg_document(const SvgWords& words, ImVec2 size, const Drawing& light, const Drawing& dark) {
  Variables variables;
  const auto named = [&](Pair pair) { return "var(" + variables.name(pair) + ")"; };
  const auto all_of = [&](SvgInk& one, SvgInk& other) {
    return coloured(one.elements(), [&](std::size_t use) {
      return named({one.colours()[use], other.colours()[std::min(use, other.colours().size() - 1)]});
    });
  };
  const std::string ground = light.paper ? paper(size, named({light.paper, dark.paper})) : std::string(),
                    elements = all_of(light.ink, dark.ink), above = all_of(light.above, dark.above);
  return document(words, size, variables.style(words.id) + ground, elements, above);
}

}  // namespace seedcorn
