// Every chart as an SVG document.
#include <cmath>
#include <cstdlib>
#include <set>

#include "explainer/compute/answers/answering.hpp"
#include "explainer/compute/recompute.hpp"
#include "reader.hpp"
#include "rects.hpp"
#include "view/drawing/svg_document.hpp"
#include "xml.hpp"

namespace seedcorn {
namespace {

using test::Reader;
using test::Xml;
using test::XmlElement;

// Every chapter that has one, and those below.
std::vector<Chart> all_charts() {
  std::vector<Chart> charts(kChartsBelow.begin(), kChartsBelow.end());
  for (std::size_t i = 0; i < kChapterCount; ++i)
    if (const auto chapter = static_cast<ChapterId>(i); chapter != ChapterId::share) charts.push_back({chapter});
  return charts;
}
const std::vector<Chart> kCharts = all_charts();
constexpr float kWritten = 0.051f;  // as numbers are rounded

// Instead of the real ones, which are slow.
void invent_tornado(model::TornadoResult& tornado) {
  tornado.now = {3.04f, 0.876f, 0.5f};
  for (std::size_t i = 0; i < model::kLeverCount; ++i) {
    const auto more = static_cast<float>(i);
    tornado.rows[i] = {model::kLevers[i].key, {3 - more / 2, 0.25f, 0.4f}, {3 + more / 3, 0.75f, 0.6f}};
  }
}
void invent_map(MapPicture& map) {
  const Shown shown;
  map.question.x = shown.across;
  map.question.y = shown.up;
  map.stride = 1;
  for (std::size_t y = 0; y < model::kMapSide; ++y)
    for (std::size_t x = 0; x < model::kMapSide; ++x)
      map.cells[y][x] = {6 * std::sin(static_cast<float>(x) / 14) - static_cast<float>(y) / 12, 0.5f};
}

// The sandbox shows the lead.
const Answers& answers() {
  static Recompute recompute;
  static Answering answering;
  const auto soon = [] { return Answering::Clock::now() + std::chrono::seconds(1); };
  while (!recompute.idle()) recompute.work(State{}, soon());
  static const bool once = [&] {
    for (const Chart& chart : kCharts) {
      if (chart.chapter == ChapterId::policy) continue;
      do answering.work(State{}, chart.chapter, recompute.posterior(), recompute.calibration_number(), soon());
      while (!answering.idle());
    }
    return true;
  }();
  EXPECT_TRUE(once);
  static const Answers all = [&] {
    Answers found = answering.answers();
    invent_tornado(found.tornado.value.emplace());
    invent_map(found.map.value.emplace());
    found.tornado.current = found.map.current = true;
    return found;
  }();
  return all;
}

struct Setting {
  Language language;
  Scheme scheme;
  float width;
};
std::ostream& operator<<(std::ostream& out, const Setting& s) {
  return out << kLanguageIds[static_cast<std::size_t>(s.language)] << (s.scheme == Scheme::dark ? "_dark_" : "_light_")
             << s.width;
}

class Artist {
 public:
  explicit Artist(Language language) : reader_(language) {
    reader_.answers = answers();
    reader_.state.revealed = true;
    reader_.frame();
  }
  std::string draw(const SvgRequest& request, bool both = false) {
    ImGui::NewFrame();
    labels.clear();
    std::string out =
        both ? reader_.view.svg_in_both_schemes(scene(), request) : reader_.view.svg(scene(), request, &labels);
    ImGui::EndFrame();
    return out;
  }
  SvgRequest alone(Chart chart, float width) { return svg_request(scene(), chart, width); }
  State& state() { return reader_.state; }
  std::vector<Label> labels;

 private:
  Scene scene() {
    return {reader_.state, reader_.text(), evidence_, reader_.findings, reader_.answers, {true, 302, 16384}};
  }
  Reader reader_;
  Evidence evidence_ = test::evidence();
};

float number(const XmlElement& element, const std::string& name) {
  const auto found = element.attributes.find(name);
  return found == element.attributes.end() ? 0 : std::strtof(found->second.c_str(), nullptr);
}

std::string value(const XmlElement& element, const std::string& name) {
  const auto found = element.attributes.find(name);
  return found == element.attributes.end() ? "" : found->second;
}

bool is_there(const Label& label, const XmlElement& text) {
  const float baseline = number(text, "y");
  return text.text == label.text && std::abs(number(text, "x") - label.rect.x) < kWritten &&
         std::abs(number(text, "textLength") - label.rect.w) < kWritten && baseline > label.rect.y + label.rect.h / 2 &&
         baseline < label.rect.y + label.rect.h;
}

class Charts : public testing::TestWithParam<Setting> {
 protected:
  Charts() : artist(GetParam().language) { artist.state().scheme = GetParam().scheme; }
  Artist artist;
};

TEST_P(Charts, AreDocumentsWithANameADescriptionAndALanguage) {
  for (const Chart& chart : kCharts) {
    SCOPED_TRACE(id_of(chart));
    const std::string svg = artist.draw(artist.alone(chart, GetParam().width));
    const Xml xml(svg);
    ASSERT_EQ(xml.fault, "");
    const XmlElement& root = xml.elements.front();
    EXPECT_EQ(root.name, "svg");
    EXPECT_EQ(value(root, "role"), "img");
    EXPECT_EQ(value(root, "lang"), kLanguageIds[static_cast<std::size_t>(GetParam().language)]);
    EXPECT_EQ(value(root, "xml:lang"), value(root, "lang"));
    EXPECT_EQ(value(root, "viewBox"), "0 0 " + value(root, "width") + " " + value(root, "height"));
    EXPECT_EQ(number(root, "width"), GetParam().width);
    std::set<std::string> ids;
    for (const XmlElement& each : xml.elements) {
      if (!each.own.contains("id")) continue;
      EXPECT_TRUE(ids.insert(each.own.at("id")).second) << each.own.at("id");
    }
    for (const char* name : {"title", "desc"}) {
      ASSERT_EQ(xml.named(name).size(), 1u);
      EXPECT_FALSE(xml.named(name)[0]->text.empty());
      EXPECT_NE(value(root, "aria-labelledby").find(value(*xml.named(name)[0], "id")), std::string::npos);
    }
  }
}

TEST_P(Charts, HaveEveryLineOfTextWhereTheCanvasHasIt) {
  for (const Chart& chart : kCharts) {
    SCOPED_TRACE(id_of(chart));
    const Xml xml(artist.draw(artist.alone(chart, GetParam().width)));
    const auto texts = xml.named("text");
    ASSERT_EQ(texts.size(), artist.labels.size());
    ASSERT_GT(texts.size(), 5u);
    for (const Label& label : artist.labels)
      EXPECT_TRUE(std::any_of(texts.begin(), texts.end(), [&](const auto* text) { return is_there(label, *text); }))
          << label.text;
  }
}

TEST_P(Charts, HaveNoTextOutsideAndNoneOverAnother) {
  for (const Chart& chart : kCharts) {
    SCOPED_TRACE(id_of(chart));
    const Xml xml(artist.draw(artist.alone(chart, GetParam().width)));
    const float width = number(xml.elements.front(), "width"), height = number(xml.elements.front(), "height");
    for (const Label& label : artist.labels) {
      EXPECT_GE(label.rect.x, -0.5f) << label.text;
      EXPECT_LE(label.rect.x + label.rect.w, width + 0.5f) << label.text;
      EXPECT_GE(label.rect.y, -0.5f) << label.text;
      EXPECT_LE(label.rect.y + label.rect.h, height + 0.5f) << label.text;
    }
    for (std::size_t i = 0; i < artist.labels.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(test::overlap(artist.labels[i].rect, artist.labels[j].rect))
            << artist.labels[i].text << " and " << artist.labels[j].text;
  }
}

TEST_P(Charts, ReadAValueOutWhereTheyArePointedAt) {
  for (const Chart& chart : kCharts) {
    SCOPED_TRACE(id_of(chart));
    if (chart.below == "small" || chart.below == "tornado") continue;  // whose values are all written there
    SvgRequest request = artist.alone(chart, GetParam().width);
    const Xml xml(artist.draw(request));
    EXPECT_TRUE(xml.named("g").empty() || value(*xml.named("g").back(), "class").empty());
    float plot[4] = {};
    ASSERT_EQ(std::sscanf(value(xml.elements.front(), "data-plot").c_str(), "%f %f %f %f", &plot[0], &plot[1], &plot[2],
                          &plot[3]),
              4);
    int read = 0;
    for (const float across : {0.25f, 0.4f, 0.55f})
      for (const float down : {0.15f, 0.3f, 0.5f, 0.75f}) {
        request.reading = {plot[0] + plot[2] * across, plot[1] + plot[3] * down};
        const Xml with(artist.draw(request));
        ASSERT_EQ(with.fault, "");
        for (const XmlElement* text : with.named("text")) read += value(*text, "class") == "reading";
      }
    EXPECT_GT(read, 0);
  }
}

constexpr Setting kSettings[] = {{Language::en, Scheme::light, 320}, {Language::ko, Scheme::light, 320},
                                 {Language::en, Scheme::dark, 360},  {Language::ko, Scheme::light, 360},
                                 {Language::en, Scheme::light, 768}, {Language::ko, Scheme::dark, 768},
                                 {Language::en, Scheme::dark, 1440}, {Language::ko, Scheme::light, 1440}};
INSTANTIATE_TEST_SUITE_P(Settings, Charts, testing::ValuesIn(kSettings), testing::PrintToStringParamName());

// Paths of one look may share an element, so all of them are compared as one.
std::string shapes_of(const Xml& xml) {
  std::string all;
  for (const XmlElement* path : xml.named("path")) all += value(*path, "d");
  for (const char* name : {"circle", "rect", "text"})
    for (const XmlElement* each : xml.named(name))
      for (const char* key : {"x", "y", "cx", "cy", "r", "width", "height"}) all += ' ' + value(*each, key);
  return all;
}

TEST(AChartInBothSchemes, HasTheShapesOfEitherAndColoursThatTheReadersPreferenceChooses) {
  Artist artist(Language::en);
  for (const Chart& chart : kCharts) {
    SCOPED_TRACE(id_of(chart));
    const SvgRequest request = artist.alone(chart, 720);
    const std::string svg = artist.draw(request, true);
    const Xml both(svg);
    ASSERT_EQ(both.fault, "");
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
      artist.state().scheme = scheme;
      EXPECT_EQ(shapes_of(both), shapes_of(Xml(artist.draw(request))));
    }
    const std::string style = both.named("style").at(0)->text;
    const std::size_t media = style.find("@media(prefers-color-scheme:dark)");
    ASSERT_NE(media, std::string::npos);
    for (const XmlElement& each : both.elements)
      for (const char* what : {"fill", "stroke"}) {
        const std::string colour = value(each, what);
        if (colour.empty() || colour == "none") continue;
        ASSERT_TRUE(colour.starts_with("var(--")) << colour;
        const std::string name = colour.substr(4, colour.size() - 5) + ":#";
        EXPECT_LT(style.find(name), media) << name;
        EXPECT_NE(style.find(name, media), std::string::npos) << name;
      }
  }
}

TEST(AChart, IsSmallEnoughToStandInAPage) {
  Artist artist(Language::en);
  for (const Chart& chart : kCharts) {
    // A hundred futures are a hundred lines, and the map has 48 x 48 cells.
    const std::size_t most = id_of(chart) == "breakthrough" ? 48000 : id_of(chart) == "map" ? 32000 : 12000;
    EXPECT_LT(artist.draw(artist.alone(chart, 720)).size(), most) << id_of(chart);
  }
}

TEST(Elements, AreOnePathForABand) {
  SvgInk ink({100, 100});
  const std::array<ImVec2, 3> top{ImVec2{0, 10}, {50, 20}, {100, 10}}, bottom{ImVec2{0, 30}, {50, 60}, {100, 40}};
  ink.band(top, bottom, IM_COL32(1, 2, 3, 128));
  SvgColours colours;
  const Xml xml(svg_elements(ink.marks(), ink.marks(), "id", colours));
  ASSERT_EQ(xml.elements.size(), 1u);
  EXPECT_EQ(value(xml.elements[0], "d"), "M0 10l50 10 50-10v30l-50 20-50-30z");
  EXPECT_EQ(value(xml.elements[0], "fill"), "#010203");
  EXPECT_EQ(value(xml.elements[0], "stroke"), "#010203");
  EXPECT_EQ(value(xml.elements[0], "fill-opacity"), ".5");
}

TEST(Elements, KeepSeeThroughMarksApartAndJoinOpaqueOnes) {
  SvgInk ink({100, 100});
  for (const ImU32 colour : {IM_COL32(1, 2, 3, 255), IM_COL32(1, 2, 3, 100)})
    for (const float x : {0.0f, 20.0f}) ink.box({x, 0}, {x + 30, 10}, colour, 0);
  SvgColours colours;
  const Xml xml(svg_elements(ink.marks(), ink.marks(), "id", colours));
  ASSERT_EQ(xml.elements.size(), 3u);
  EXPECT_EQ(value(xml.elements[0], "d"), "M0 0h30v10h-30zM20 0h30v10h-30z");
}

TEST(Elements, AreNotJoinedWhereTheDarkColoursDiffer) {
  SvgInk light({100, 100}), dark({100, 100});
  light.box({0, 0}, {10, 10}, IM_COL32(1, 1, 1, 255), 0);
  light.box({20, 0}, {30, 10}, IM_COL32(1, 1, 1, 255), 0);
  dark.box({0, 0}, {10, 10}, IM_COL32(2, 2, 2, 255), 0);
  dark.box({20, 0}, {30, 10}, IM_COL32(3, 3, 3, 128), 0);
  SvgWords words;
  words.id = "c";
  const SvgInk none({100, 100});
  const Xml xml(svg_document(words, {100, 100}, {light, none}, {dark, none}));
  ASSERT_EQ(xml.named("path").size(), 2u);
  EXPECT_NE(value(*xml.named("path")[0], "fill"), value(*xml.named("path")[1], "fill"));
  EXPECT_EQ(xml.named("style").at(0)->text,
            "#c{--0:#010101;--1:#010101;}@media(prefers-color-scheme:dark){#c{--0:#020202;--1:#03030380;}}");
}

TEST(Elements, EscapeWhatXmlReserves) {
  SvgInk ink({100, 100});
  ink.text({"R&D <5 > 3", Weight::bold, 14, {1, 2}, 12, 60, IM_COL32(0, 0, 0, 255)}, nullptr, 16);
  SvgWords words;
  words.id = "c";
  words.title = "a & b";
  words.description = "<svg>";
  const SvgInk none({100, 100});
  const std::string svg = svg_document(words, {100, 100}, {ink, none});
  EXPECT_NE(svg.find(">R&amp;D &lt;5 &gt; 3</text>"), std::string::npos) << svg;
  const Xml xml(svg);
  EXPECT_EQ(xml.fault, "");
  EXPECT_EQ(xml.named("title").at(0)->text, "a & b");
  EXPECT_EQ(xml.named("desc").at(0)->text, "<svg>");
}

}  // namespace
}  // namespace seedcorn
