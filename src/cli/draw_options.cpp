#include "cli/draw_options.hpp"

#include <array>

#include "cli/message.hpp"
#include "cli/number.hpp"
#include "explainer/state/charts.hpp"
#include "model/validate.hpp"

namespace seedcorn::cli {
namespace {

// CSS pixels. Below, a layout is cut off; above, nothing could show the picture whole.
constexpr double kLeastWidth = 180, kLeastHeight = 240, kMost = 8192;

std::string read_length(std::string_view option, std::string_view text, double least, double usual, float& length) {
  const double value = number_in(text), whole = nearest_whole(value, least, kMost, usual);
  if (value != whole) return cannot_be(option, text, fixed(whole, 0));
  length = static_cast<float>(value);
  return {};
}

template <class Key, std::size_t N>
std::string read_name(std::string_view option, std::string_view text, const std::array<std::string_view, N>& names,
                      Key& key) {
  if (choose_of(names, text, key)) return {};
  return cannot_be(option, text, model::closest_name(text, names));
}

}  // namespace

std::string read_chart(std::string_view text, DrawOptions& draw) {
  std::array<std::string_view, kChapterCount + kChartsBelow.size()> names;
  for (std::size_t i = 0; i < kChapterCount; ++i) names[i] = kChapters[i].id;
  for (std::size_t i = 0; i < kChartsBelow.size(); ++i) names[kChapterCount + i] = kChartsBelow[i].below;
  if (!find_chart(text)) return no_such("chart", text, model::closest_name(text, names));
  draw.chart = text;
  return {};
}

std::string read_language(std::string_view text, DrawOptions& draw) {
  return read_name("--lang", text, kLanguageIds, draw.language);
}

std::string read_theme(std::string_view text, DrawOptions& draw) {
  constexpr std::array<std::string_view, 3> kThemes{"light", "dark", "auto"};
  return read_name("--theme", text, kThemes, draw.theme);
}

std::string read_width(std::string_view text, DrawOptions& draw) {
  return read_length("--width", text, kLeastWidth, 960, draw.width);
}

std::string read_height(std::string_view text, DrawOptions& draw) {
  return read_length("--height", text, kLeastHeight, 640, draw.height);
}

std::string missing(const DrawOptions& draw) {
  if (draw.chart.empty()) return "a chart is missing, as in \"seedcorn draw lead\"";
  if (draw.height > 0 && draw.panel) return "--panel is as high as it needs to be, so it takes no --height";
  if (draw.height > 0 && !find_chart(draw.chart)->below.empty())
    return draw.chart + " is as high as it needs to be, so it takes no --height";
  return {};
}

}  // namespace seedcorn::cli
