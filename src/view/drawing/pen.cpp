#include "view/drawing/pen.hpp"

#include <algorithm>
#include <array>

#include "explainer/base/utf8.hpp"

namespace seedcorn {

namespace {

// ImGui's font size is ascent to descent; Pretendard's em is that over 1.193.
constexpr float kEmToImGui = 1.193f;

constexpr float kHeading = 18;  // CSS pixels: bold text of this size is a heading

float imgui_size(const TextStyle& style) { return style.em * kEmToImGui; }

ImVec2 middle(ImVec2 pixel) { return {pixel.x + 0.5f, pixel.y + 0.5f}; }

// Below the top of a line of this font, as ImGui places its letters.
float ascent_of(ImFont& font, float size) {
  const ImFontBaked& baked = *font.GetFontBaked(size);
  return std::round(baked.Ascent) * size / baked.Size;
}

}  // namespace

float Pen::snapped(float v) const { return std::round(v * device_pixels_) / device_pixels_; }

float Pen::width(std::string_view text, const TextStyle& style) const {
  if (text.empty()) return 0;  // ImGui measures up to the end of a C string where there is no text
  const ImVec2 size =
      fonts_.get(style.weight)->CalcTextSizeA(imgui_size(style), FLT_MAX, 0, text.data(), text.data() + text.size());
  return std::ceil(size.x * 64) / 64;
}

std::vector<LineBreaks::Line> Pen::broken(std::string_view text, const TextStyle& style, float room) const {
  std::vector<LineBreaks::Line> out;
  std::size_t start = 0, end = 0;  // the line so far is text[start, end)
  const auto flush = [&](std::size_t next) {
    out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start)});
    start = end = next;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t word_end = std::min(text.find(' ', at), text.size());
    if (end > start && width(text.substr(start, word_end - start), style) > room) flush(at);
    end = word_end;
    while (width(text.substr(start, end - start), style) > room) {  // a word wider than the line: cut where it must be
      std::size_t cut = start;
      for (std::size_t next = start; next < end; cut = next) {
        next_character(text, next);
        if (cut > start && width(text.substr(start, next - start), style) > room) break;
      }
      if (cut == start || cut >= word_end) break;
      end = cut;
      flush(cut);
      end = word_end;
    }
    at = std::min(word_end + 1, text.size());
  }
  if (end > start) flush(end);
  return out;
}

// Breaks the text in the narrowest width that needs no more lines. That width may still be large because of one long
// word. So, from the last line upwards, each line then takes words from the line above while the two become more even.
std::vector<LineBreaks::Line> Pen::balanced(std::string_view text, const TextStyle& style, float room) const {
  std::vector<LineBreaks::Line> best = broken(text, style, room);
  if (best.size() < 2) return best;
  float low = 0, high = room;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    low = std::max(low, width(text.substr(at, end - at), style));  // no word is cut for the sake of evenness
    at = end + 1;
  }
  while (high - low > 1) {
    const float middle = (low + high) / 2;
    std::vector<LineBreaks::Line> lines = broken(text, style, middle);
    const bool fits = lines.size() == best.size();
    (fits ? high : low) = middle;
    if (fits) best = std::move(lines);
  }
  for (std::size_t i = best.size() - 1; i > 0; --i) {
    LineBreaks::Line &above = best[i - 1], &line = best[i];
    for (const std::uint32_t end = line.start + line.length;;) {
      const std::string_view words = text.substr(above.start, above.length);
      const std::size_t blank = words.rfind(' ');
      const auto start = above.start + static_cast<std::uint32_t>(blank + 1);
      if (blank == std::string_view::npos || width(text.substr(start, end - start), style) >= width(words, style))
        break;
      above.length = static_cast<std::uint32_t>(blank);
      line = {start, end - start};
    }
  }
  return best;
}

bool Pen::in_sight(float top, float height) const {
  const Rect clip = ink_.clip();
  return top < clip.y + clip.h && top + height > clip.y;
}

void Pen::segment(ImVec2 from, ImVec2 to, ImU32 colour, float thickness) const {
  ink_.polyline(std::array{middle(from), middle(to)}, colour, thickness, false);
}

void Pen::dotted(ImVec2 from, ImVec2 to, ImU32 colour, float thickness, Dashes dashes) const {
  ink_.dashed(std::array{middle(from), middle(to)}, colour, thickness, dashes);
}

const std::vector<LineBreaks::Line>& Pen::breaks(std::string_view text, const TextStyle& style, float room) const {
  const LineBreaks::Key key{std::hash<std::string_view>{}(text), text.size(), style.em, room,
                            static_cast<unsigned char>(style.weight)};
  return fonts_.line_breaks().find(key, [&] {
    return style.weight == Weight::bold && style.em >= kHeading ? balanced(text, style, room)
                                                                : broken(text, style, room);
  });
}

std::vector<std::string_view> Pen::lines(std::string_view text, const TextStyle& style, float room) const {
  std::vector<std::string_view> out;
  for (const LineBreaks::Line& each : breaks(text, style, room)) out.push_back(text.substr(each.start, each.length));
  return out;
}

std::string Pen::shortened(std::string_view text, const TextStyle& style, float room, std::size_t most) const {
  constexpr std::string_view kEllipsis = "\u2026";
  const std::vector<LineBreaks::Line>& all = breaks(text, style, room);
  if (all.size() <= most) return std::string(text);
  const LineBreaks::Line& last = all[most - 1];
  std::size_t end = last.start;
  for (std::size_t next = end; next < last.start + last.length; end = next) {
    next_character(text, next);
    if (width(text.substr(last.start, next - last.start), style) + width(kEllipsis, style) > room) break;
  }
  return std::string(text.substr(0, end)).append(kEllipsis);
}

float Pen::height(std::string_view text, const TextStyle& style, float room) const {
  return static_cast<float>(breaks(text, style, room).size()) * line_height(style);
}

float Pen::line(float x, float y, std::string_view text, const TextStyle& style, Align align) const {
  if (text.empty()) return 0;
  const float w = width(text, style);
  if (!in_sight(y, line_height(style))) return w;
  const float left = align == Align::left ? x : align == Align::right ? x - w : x - w / 2;
  const float top = y + (line_height(style) - imgui_size(style)) / 2;
  const ImVec2 at{snapped(left), snapped(top)};
  ImFont& font = *fonts_.get(style.weight);
  ink_.text({text, style.weight, style.em, at, at.y + ascent_of(font, imgui_size(style)), w, style.colour}, &font,
            imgui_size(style));
  if (labels_)
    labels_->push_back({std::string(text), {at.x, y + (line_height(style) - style.em) / 2, w, style.em}, ink_.clip()});
  return w;
}

float Pen::paragraph(float x, float y, float room, std::string_view text, const TextStyle& style) const {
  float down = 0;
  for (const std::string_view each : lines(text, style, room)) {
    if (in_sight(y + down, line_height(style))) line(x, y + down, each, style);
    down += line_height(style);
  }
  return down;
}

}  // namespace seedcorn
