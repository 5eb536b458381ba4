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
  float top = kBar;  // on the stage
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    const Chapter& chapter = chapters[i];
    frame.chapter = chapter.id;
    ImGui::PushID(chapter.id.c_str());
    const float height = exact(draw_chapter(frame, chapter, panel_of(i, chapter.id), window, top - frame.scroll));
    ImGui::PopID();
    frame.report.chapters.push_back({chapter.id, top, height});
    if (top - frame.scroll < window.y / 2) frame.report.current = i;
    top += height;
  }
  frame.report.height = std::max(top, window.y);
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
