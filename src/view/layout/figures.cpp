#include "view/layout/figures.hpp"

#include <algorithm>

#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

using Tiles = std::span<const HeadlineFigure>;
constexpr float kColumnGap = 20, kRowGap = 8;

struct Styles {
  TextStyle label, value, baseline;
};

Styles styles_of(const Frame& frame, bool narrow) {
  const Theme& theme = frame.pen.theme();
  return {frame.style(type::kNote, theme.muted, Weight::regular, 1.3f),
          frame.style(narrow ? 21 : type::kFigure, theme.ink, Weight::bold, 1.25f), frame.note()};
}

float column_width(float width, int columns) {
  return (width - kColumnGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
}

std::size_t rows_of(Tiles figures, int columns) {
  const auto wide = static_cast<std::size_t>(columns);
  return (figures.size() + wide - 1) / wide;
}

Tiles row_of(Tiles figures, std::size_t row, int columns) {
  const auto wide = static_cast<std::size_t>(columns);
  return figures.subspan(row * wide, std::min(wide, figures.size() - row * wide));
}

// A row is as high as its longest label needs.
float label_height(const Frame& frame, Tiles row, float width, const TextStyle& style) {
  float height = 0;
  for (const HeadlineFigure& figure : row) height = std::max(height, frame.pen.height(figure.label, style, width));
  return height;
}

using Texts = std::vector<std::string>;

float widest(const Frame& frame, const Texts& texts, const TextStyle& style) {
  float width = 0;
  for (const std::string& text : texts) width = std::max(width, frame.pen.width(text, style));
  return width;
}

// One size for all texts of a row, in which the widest fits into its column with room for a rounding error. If that
// size would be too small to read, the texts are shortened instead.
TextStyle fit(const Frame& frame, Texts& texts, float width, TextStyle style) {
  const float wide = widest(frame, texts, style);
  if (wide <= width) return style;
  const float em = style.em * (width - 0.1f) / wide;
  style.em = std::max(em, type::kNote);
  if (em < type::kNote)
    for (std::string& text : texts) text = frame.pen.shortened(text, style, width);
  return style;
}

Texts values_of(Tiles row) {
  Texts texts;
  for (const HeadlineFigure& figure : row) texts.push_back(figure.value);
  return texts;
}

// The texts below the values. If one of them does not fit, all take the shorter wording.
Texts below(const Frame& frame, Tiles row, float width, const TextStyle& style) {
  Texts texts;
  for (const std::string* pattern : {&frame.scene.story.figure_baseline, &frame.scene.story.figure_baseline_short}) {
    texts.clear();
    for (const HeadlineFigure& figure : row)
      texts.push_back(figure.baseline.empty() || !frame.scene.findings.changed
                          ? figure.note
                          : fill(*pattern, {{"v", figure.baseline}}));
    if (widest(frame, texts, style) <= width) break;
  }
  return texts;
}

}  // namespace

float draw_figures(const Frame& frame, Tiles figures, float x, float y, float width, int columns) {
  const Styles styles = styles_of(frame, columns <= 2);
  const float room = column_width(width, columns);
  const Pen& pen = frame.pen;
  float down = 0;
  for (std::size_t row = 0; row < rows_of(figures, columns); ++row) {
    const Tiles tiles = row_of(figures, row, columns);
    const float label = label_height(frame, tiles, room, styles.label);
    Texts values = values_of(tiles), notes = below(frame, tiles, room, styles.baseline);
    const TextStyle value_style = fit(frame, values, room, styles.value),
                    note_style = fit(frame, notes, room, styles.baseline);
    const float value = pen.line_height(styles.value), baseline = pen.line_height(styles.baseline);
    for (std::size_t column = 0; column < tiles.size(); ++column) {
      const HeadlineFigure& tile = tiles[column];
      const float left = x + static_cast<float>(column) * (room + kColumnGap), top = y + down;
      const float own =
          pen.paragraph(left, top + label - pen.height(tile.label, styles.label, room), room, tile.label, styles.label);
      const float wide = std::max(pen.line(left, top + label, values[column], value_style),
                                  pen.line(left, top + label + value, notes[column], note_style));
      frame.tell("figure." + tile.id, {left, top + label - own, room, own + value + baseline}, wide);
    }
    down += label + value + baseline + kRowGap;
  }
  return down > 0 ? down - kRowGap : 0;
}

float figures_height(const Frame& frame, Tiles figures, float width, int columns) {
  const Styles styles = styles_of(frame, columns <= 2);
  float height = 0;
  for (std::size_t row = 0; row < rows_of(figures, columns); ++row)
    height += label_height(frame, row_of(figures, row, columns), column_width(width, columns), styles.label) +
              frame.pen.line_height(styles.value) + frame.pen.line_height(styles.baseline) + kRowGap;
  return height > 0 ? height - kRowGap : 0;
}

}  // namespace seedcorn
