// What the reader must be told: which sentence of the story (ui.notice_<id>), and what it is about.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace seedcorn {

enum class NoticeId : unsigned char {
  link_unknown,
  link_range,
  link_version,
  link_long,
  link_rest,
  scenario_unreadable,
  scenario_newer,
  scenario_unknown,
  scenario_value,
  count
};
inline constexpr std::array<std::string_view, static_cast<std::size_t>(NoticeId::count)> kNoticeIds{
    "link_unknown",        "link_range",     "link_version",     "link_long",     "link_rest",
    "scenario_unreadable", "scenario_newer", "scenario_unknown", "scenario_value"};

struct Notice {
  NoticeId id = NoticeId::count;
  std::string key;  // of the link or file, where it is about one
  bool operator==(const Notice&) const = default;
};

constexpr std::string_view id_of(NoticeId id) { return kNoticeIds[static_cast<std::size_t>(id)]; }

}  // namespace seedcorn
