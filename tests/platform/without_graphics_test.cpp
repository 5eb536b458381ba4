// The app where there are no graphics: everything is computed and laid out, and pictures are SVG.
#include <array>
#include <sstream>

#include "app_fixture.hpp"

namespace seedcorn {
namespace {

using nlohmann::json;

class WithoutGraphics : public test::TheApp {
 protected:
  std::string open() override { return app.start_without_graphics(360, 740, 2, 1); }
  // The document's attribute: x, y, width, height.
  static std::array<float, 4> plot_of(const std::string& svg) {
    std::array<float, 4> plot{};
    const std::size_t at = svg.find("data-plot=\"");
    EXPECT_NE(at, std::string::npos);
    std::istringstream text(svg.substr(at + 11));
    for (float& value : plot) text >> value;
    return plot;
  }
};

TEST_F(WithoutGraphics, ComputesAndLaysOutAndRests) {
  settle();
  EXPECT_TRUE(state()["ensemble"]["complete"]);
  EXPECT_GT(state()["layout"]["chapters"].size(), 5u);
  EXPECT_FALSE(frame().wants_another);
  EXPECT_FALSE(app.draw_picture("lead", 600, 400, 1, "link")) << "there is no canvas";
  app.graphics(true);
  EXPECT_FALSE(app.draw_picture("lead", 600, 400, 1, "link")) << "nor does one come";
}

TEST_F(WithoutGraphics, DrawsAChartThatFollowsItsLevers) {
  settle();
  const std::string before = app.svg("lead", {360});
  EXPECT_TRUE(before.starts_with("<svg "));
  EXPECT_EQ(app.svg("lead", {360}), before) << "the same again";
  open_up(0.9f);
  settle();
  EXPECT_NE(app.svg("lead", {360}), before);
}

TEST_F(WithoutGraphics, ReadsAValueWhereItIsPointedAt) {
  settle();
  const std::string svg = app.svg("lead", {360});
  EXPECT_EQ(svg.find("class=\"reading\""), std::string::npos);
  const auto [x, y, width, height] = plot_of(svg);
  const std::string read = app.svg("lead", {360, 0, ImVec2{x + width / 2, y + height / 2}});
  EXPECT_NE(read.find("class=\"reading\""), std::string::npos);
  EXPECT_EQ(app.svg("lead", {360, 0, ImVec2{x, y - 20}}), svg) << "beside the plot";
}

TEST_F(WithoutGraphics, DrawsOnPaperInLightColoursWhateverTheReaderHasChosen) {
  settle();
  const std::string light = app.svg("lead", {360});
  send(R"({"type":"theme","value":"dark"})");
  settle();
  EXPECT_NE(app.svg("lead", {360}), light);
  SvgWanted paper{360};
  paper.on_paper = true;
  EXPECT_EQ(app.svg("lead", paper), light);
}

TEST_F(WithoutGraphics, ALinkMakesAPictureThatSaysWhereItIsFrom) {
  settle();
  const std::string svg = app.svg("lead", {960, 640, std::nullopt, "https://example.org/?a=1&b=<2>"});
  EXPECT_NE(svg.find("width=\"960\" height=\"640\""), std::string::npos);
  EXPECT_NE(svg.find("<dc:source>https://example.org/?a=1&amp;b=&lt;2&gt;</dc:source>"), std::string::npos);
  EXPECT_NE(svg.find("<dc:description>{"), std::string::npos);
}

TEST_F(WithoutGraphics, HasNoPictureOfWhatIsNoChapter) {
  settle();
  EXPECT_EQ(app.svg("none", {360}), "");
  EXPECT_EQ(app.svg("", {360}), "");
}

}  // namespace
}  // namespace seedcorn
