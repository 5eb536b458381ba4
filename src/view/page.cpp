#include "view/page.hpp"

#include <algorithm>

#include "view/chapter_layout.hpp"
#include "view/chapters/panels.hpp"
#include "view/picture.hpp"

namespace seedcorn {

// A panel outlives a change of language: the chapters have the same ids in all of them.
Panel* Page::panel_of(std::size_t index, const std::string& chapter) {
  if (kept_.size() <= index) kept_.resize(index + 1);
  Kept& kept = kept_[index];
  if (kept.chapter != chapter) kept = {chapter, make_panel(chapter)};
  return kept.panel.get();
}

void Page::draw(Frame& frame, ImVec2 window) {
  const std::vector<Chapter>& chapters = frame.scene.story.chapters;
  const std::optional<ChapterId> only = frame.scene.state.only;
  const Room room{window, only.has_value()};
  float top = room.covered();  // on the stage
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    const Chapter& chapter = chapters[i];
    if (only && chapter.id != id_of(*only)) continue;
    frame.chapter = chapter.id;
    ImGui::PushID(chapter.id.c_str());
    const float height = exact(draw_chapter(frame, chapter, panel_of(i, chapter.id), room, top - frame.scroll));
    ImGui::PopID();
    if (top - frame.scroll < window.y / 2) frame.report.current = frame.report.chapters.size();
    frame.report.chapters.push_back({chapter.id, top, height});
    top += height;
  }
  frame.report.height = only ? top : std::max(top, window.y);
}

void Page::draw_picture(Frame& frame, ImVec2 size, ChapterId chapter, const std::string& link) {
  const std::vector<Chapter>& chapters = frame.scene.story.chapters;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (chapters[i].id != id_of(chapter)) continue;
    frame.chapter = chapters[i].id;
    ImGui::PushID(chapters[i].id.c_str());
    if (Panel* const panel = panel_of(i, chapters[i].id)) seedcorn::draw_picture(frame, *panel, size, link);
    ImGui::PopID();
  }
}

}  // namespace seedcorn
