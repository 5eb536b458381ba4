#include "explainer/messages/link.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/base/fixed.hpp"
#include "explainer/base/utf8.hpp"
#include "explainer/state/action.hpp"
#include "explainer/state/lever_scale.hpp"
#include "explainer/state/state.hpp"
#include "model/observations.hpp"
#include "model/version.hpp"

namespace seedcorn {

namespace {

constexpr std::string_view kVersionKey = "v", kGuessKey = "g", kChapterKey = "c", kWeightPrefix = "w.",
                           kAssumptionPrefix = "a.", kTo = "..", kAmpersand = "&amp;";
constexpr std::size_t kMostNotices = 8, kLongestKey = 40;

// Without zeros at its end: 0.8, not 0.80.
std::string short_decimal(float value, int places) {
  std::string text = fixed(static_cast<double>(value), places);
  if (text.find('.') != std::string::npos) text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

int places_of(float step) {
  int places = 0;
  for (double left = static_cast<double>(step); std::abs(left - std::round(left)) > 1e-4 && places < 6; left *= 10)
    ++places;
  return places;
}

std::string lever_text(const model::Lever& lever, float value) { return short_decimal(value, places_of(lever.step)); }
std::string weight_text(float weight) { return short_decimal(weight, 1); }
std::string guess_text(float guess) { return short_decimal(guess, 2); }
// A fixed value, or both ends: 0.5..0.6
std::string interval_text(const model::Assumption& row, const model::Interval& within) {
  const std::string low = assumption_number(row, within.low);
  return within.low == within.high ? low : low + std::string(kTo) + assumption_number(row, within.high);
}
std::string_view weight_id(std::size_t observation) { return model::kObservations[observation].sources[0]; }

// Digits with at most one point, perhaps a minus: what link_of writes and what people type. Nothing else is a number
// here.
std::optional<float> number_of(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  double value = 0, unit = 1;
  bool digits = false, fraction = false;
  if (text.size() > 15) return std::nullopt;
  for (const char c : text) {
    if (c == '.' && !fraction) {
      fraction = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digits = true;
    value = value * 10 + (c - '0');
    if (fraction) unit *= 10;
  }
  if (!digits) return std::nullopt;
  return static_cast<float>((negative ? -value : value) / unit);
}

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && hexadecimal(text[i + 1]) >= 0 && hexadecimal(text[i + 2]) >= 0;
    out += escape ? static_cast<char>(hexadecimal(text[i + 1]) * 16 + hexadecimal(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return out;
}

// Undoes what mails, posts and messengers do to a link: they escape its signs, sometimes more than once, and write & as
// &amp;.
std::string unescaped(std::string_view text) {
  std::string out = decoded(text);
  for (int more = 0; more < 2; ++more) out = decoded(out);
  for (std::size_t at = 0; (at = out.find(kAmpersand, at)) != std::string::npos;)
    out.erase(at + 1, kAmpersand.size() - 1);
  return out;
}

bool is_alphanumeric(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool in_a_value(char c) { return is_alphanumeric(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_'; }

// Whether all signs are such as end a sentence or a quotation, or close a bracket. After a link they are no part of it.
bool is_punctuation(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    const bool ascii = c < 0x7f && !is_alphanumeric(c);
    const bool other = (c >= 0xa0 && c <= 0xbb) || (c >= 0x2000 && c <= 0x206f) || (c >= 0x3000 && c <= 0x303f) ||
                       (c >= 0xff01 && c <= 0xff0f);
    if (!ascii && !other) return false;
  }
  return true;
}

class Reader {
 public:
  OpenedLink link;

  explicit Reader(std::string_view text) {
    link.choices.emplace();
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('&'), text.size());
      const std::string_view pair = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (pair.empty()) continue;
      const std::size_t equals = std::min(pair.find('='), pair.size());
      key_ = pair.substr(0, equals);
      read_beginning(pair.substr(std::min(equals + 1, pair.size())), text.empty());
    }
  }

 private:
  void note(NoticeId id) { note(id, key_); }
  void note(NoticeId id, std::string_view about) {
    if (link.notices.size() < kMostNotices) link.notices.push_back({id, readable(about)});
  }

  // Words around a link stick to its end: a full stop, a bracket, a Korean particle.
  void read_beginning(std::string_view text, bool last) {
    const auto end = std::find_if_not(text.begin(), text.end(), in_a_value);
    std::string_view value = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    const std::string_view rest = text.substr(value.size());
    if (last) value = value.substr(0, value.find_last_not_of('.') + 1);
    const std::size_t before = link.notices.size();
    read(std::string(value));
    if (!is_punctuation(rest) && link.notices.size() == before) note(NoticeId::link_rest, rest);
  }

  // Clamped to the range; empty when it is no number.
  std::optional<float> number(const std::string& value, float low, float high) {
    const auto number = number_of(value);
    if (!number)
      note(NoticeId::link_unknown);
    else if (*number < low || *number > high)
      note(NoticeId::link_range);
    return number ? std::optional(std::clamp(*number, low, high)) : std::nullopt;
  }

  void read(const std::string& value) {
    const std::string_view key = key_;
    if (const auto lever = model::find_lever(key)) return read_lever(model::lever(*lever), value);
    if (key.starts_with(kWeightPrefix)) return read_weight(key.substr(kWeightPrefix.size()), value);
    if (key.starts_with(kAssumptionPrefix)) return read_assumption(key.substr(kAssumptionPrefix.size()), value);
    if (key == kGuessKey) {
      if (const auto guess = number(value, kLowestGuess, kHighestGuess)) link.choices->guess = snapped_guess(*guess);
    } else if (key == kChapterKey) {
      if (const auto chapter = find_chapter(value))
        link.chapter = chapter;
      else
        note(NoticeId::link_unknown);
    } else if (key == kVersionKey) {
      read_version(value);
    } else {
      note(NoticeId::link_unknown);
    }
  }

  void read_lever(const model::Lever& lever, const std::string& value) {
    if (const auto chosen = number(value, lever.low, lever.high))
      model::at(link.choices->levers, lever.key) = snapped(lever, *chosen);
  }

  void read_weight(std::string_view id, const std::string& value) {
    for (std::size_t i = 0; i < model::kObservationCount; ++i) {
      if (weight_id(i) != id) continue;
      if (const auto weight = number(value, 0, kHeaviest)) link.choices->weights[i] = *weight;
      return;
    }
    note(NoticeId::link_unknown);
  }

  void read_assumption(std::string_view id, const std::string& value) {
    const auto found = model::find_assumption(id);
    if (!found) return note(NoticeId::link_unknown);
    const model::Assumption& row = model::assumption(*found);
    const std::size_t to = value.find(kTo);
    const auto low = number(value.substr(0, to), row.low, row.high);
    const auto high = to == std::string::npos || !low ? low : number(value.substr(to + kTo.size()), row.low, row.high);
    if (!low || !high) return;
    if (*low > *high) return note(NoticeId::link_unknown);
    model::at(link.choices->within, *found) = {snapped(row, *low), snapped(row, *high)};
  }

  void read_version(const std::string& value) {
    const auto version = number_of(value);
    if (!version || *version < 1)
      note(NoticeId::link_unknown);
    else if (*version != static_cast<float>(model::kModelVersion))
      note(NoticeId::link_version);
  }

  std::string key_;
};

}  // namespace

std::string readable(std::string_view key) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t length = 0; at < key.size() && length < kLongestKey; ++length) {
    const std::size_t begin = at;
    const char32_t c = next_character(key, at);
    const bool shown = (c >= 0x20 && c <= 0x7e) || (c >= U'가' && c <= U'힣' && at - begin == 3);
    out += shown ? key.substr(begin, at - begin) : "?";
  }
  return at < key.size() ? out + "..." : out;
}

std::string link_of(const State& state) {
  const Choices now = choices_of(state), normal;
  std::string out;
  const auto add = [&out](std::string_view key, const std::string& value) {
    out.append("&").append(key).append("=").append(value);
  };
  for (const model::Lever& lever : model::kLevers) {
    const std::string value = lever_text(lever, model::at(now.levers, lever.key));
    if (value != lever_text(lever, lever.normal)) add(lever.id, value);
  }
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    const std::string value = weight_text(now.weights[i]);
    if (value != weight_text(normal.weights[i])) add(std::string(kWeightPrefix).append(weight_id(i)), value);
  }
  for (const model::Assumption& row : model::kAssumptions)
    if (const model::Interval& within = model::at(now.within, row.key); within != whole_range(row.key))
      add(std::string(kAssumptionPrefix).append(row.id), interval_text(row, within));
  if (now.guess) add(kGuessKey, guess_text(*now.guess));
  if (state.chapter != ChapterId::hook) add(kChapterKey, std::string(id_of(state.chapter)));
  if (out.empty()) return out;
  return std::string(kVersionKey) + "=" + std::to_string(model::kModelVersion) + out;
}

OpenedLink parse_link(std::string_view text) {
  if (text.size() > kLongestLink) return {std::nullopt, std::nullopt, {{NoticeId::link_long, ""}}};
  return Reader(unescaped(text)).link;
}

}  // namespace seedcorn
