#include "view/page.hpp"

#include <algorithm>
#include <cmath>

#include "view/chapters/panels.hpp"
#include "view/layout/picture.hpp"

namespace seedcorn {

namespace {

std::unique_ptr<Panel> panel_of(std::string_view chapter) {
  const auto id = find_chapter(chapter);
  return id ? make_panel(*id) : nullptr;
}

}  // namespace

// A panel outlives a change of language: the chapters have the same ids in all of them.
Page::LaidOut& Page::laid_out(std::size_t index, const std::string& chapter) {
  if (chapters_.size() <= index) chapters_.resize(index + 1);
  LaidOut& last = chapters_[index];
  if (last.chapter != chapter) last = {chapter, panel_of(chapter), {}, {}, false};
  return last;
}

// While a lever is held, a chapter that has been out of sight since the drag began keeps its last layout: laying it out
// again would take time from the drag, and hardly ever changes its height. Returns the chapter's height.
float Page::draw_or_recall(Frame& frame, const Chapter& chapter, LaidOut& last, const Room& room, float top,
                           bool held) {
  const float shift = top - last.place.y;
  const bool in_sight = frame.visible({0, top - frame.scroll, room.window.x, last.place.h});
  last.seen_while_held = held && (last.seen_while_held || in_sight);
  std::vector<Reported>& rects = frame.report.rects;
  if (held && !last.seen_while_held && last.place.h > 0) {
    for (const Reported& reported : last.rects) rects.emplace_back(reported).rect.y += reported.fixed ? 0 : shift;
    return last.place.h;
  }
  const std::size_t before = rects.size();
  frame.chapter = chapter.id;
  ImGui::PushID(chapter.id.c_str());
  const float height = exact(draw_chapter(frame, chapter, last.panel.get(), room, top - frame.scroll));
  ImGui::PopID();
  last.place = {chapter.id, top, height};
  last.rects.assign(rects.begin() + static_cast<std::ptrdiff_t>(before), rects.end());
  return height;
}

void Page::draw(Frame& frame, ImVec2 window) {
  const std::vector<Chapter>& chapters = frame.scene.story.chapters;
  const State& state = frame.scene.state;
  const Setting setting{window.x, window.y, ImGui::GetIO().DisplayFramebufferScale.x, state.language};
  const bool held = state.held && setting == setting_;
  setting_ = setting;
  const Room room{window, state.only.has_value()};
  float top = room.covered();  // on the stage
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    const Chapter& chapter = chapters[i];
    if (state.only && chapter.id != id_of(*state.only)) continue;
    const float height = draw_or_recall(frame, chapter, laid_out(i, chapter.id), room, top, held);
    if (top - frame.scroll < window.y / 2) frame.report.current = frame.report.chapters.size();
    frame.report.chapters.push_back({chapter.id, top, height});
    top += height;
  }
  frame.report.height = state.only ? top : std::max(top, window.y);
}

bool Page::prepare(Frame& frame, ImVec2 window, std::size_t chapter) {
  const std::vector<Chapter>& chapters = frame.scene.story.chapters;
  const State& state = frame.scene.state;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (state.only && chapters[i].id != id_of(*state.only)) continue;
    if (chapter-- > 0) continue;
    frame.chapter = chapters[i].id;
    ImGui::PushID(chapters[i].id.c_str());
    draw_chapter(frame, chapters[i], laid_out(i, chapters[i].id).panel.get(), {window, state.only.has_value()},
                 window.y);
    ImGui::PopID();
    return true;
  }
  return false;
}

template <class Draw>
void Page::with_panel(Frame& frame, ChapterId chapter, const Draw& draw) {
  const std::vector<Chapter>& chapters = frame.scene.story.chapters;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (chapters[i].id != id_of(chapter)) continue;
    frame.chapter = chapters[i].id;
    ImGui::PushID(chapters[i].id.c_str());
    if (Panel* const panel = laid_out(i, chapters[i].id).panel.get()) draw(*panel);
    ImGui::PopID();
  }
}

void Page::draw_picture(Frame& frame, ImVec2 size, ChapterId chapter, const std::string& link) {
  with_panel(frame, chapter, [&](Panel& panel) { seedcorn::draw_picture(frame, panel, size, link); });
}

float Page::draw_chart(Frame& frame, float width, Chart chart, bool draw) {
  float height = 0;
  if (!draw) frame.window = {};  // so that charts below a chapter's own, which are out of sight then, are only laid out
  with_panel(frame, chart.chapter, [&](Panel& panel) {
    height = chart.below.empty() ? draw_panel_alone(frame, panel, width, draw)
                                 : std::ceil(panel.draw_chart_below(frame, chart.below, 0, 0, width));
  });
  return height;
}

}  // namespace seedcorn
