#include "explainer/messages/action_json.hpp"

#include <algorithm>
#include <string>

#include "explainer/base/json_reader.hpp"
#include "explainer/messages/scenario.hpp"

namespace seedcorn {

namespace {

std::optional<model::LeverId> lever_of(JsonReader& reader) {
  const std::string id = reader.text(reader.root(), "id", "");
  const auto lever = model::find_lever(id);
  if (!lever && !reader.failed()) reader.fail("id", "names no lever: " + id);
  return lever;
}

// An observation goes by the id of the first fact it rests on.
std::optional<std::size_t> observation_of(JsonReader& reader) {
  const std::string id = reader.text(reader.root(), "id", "");
  for (std::size_t i = 0; i < model::kObservationCount; ++i)
    if (model::kObservations[i].sources[0] == id) return i;
  if (!reader.failed()) reader.fail("id", "names no observation: " + id);
  return std::nullopt;
}

std::optional<model::AssumptionId> assumption_of(JsonReader& reader) {
  const std::string id = reader.text(reader.root(), "id", "");
  const auto assumption = model::find_assumption(id);
  if (!assumption && !reader.failed()) reader.fail("id", "names no assumption: " + id);
  return assumption;
}

std::optional<Action> assume_of(JsonReader& reader) {
  const auto assumption = assumption_of(reader);
  const std::string end = reader.text(reader.root(), "end", "");
  const float value = reader.number(reader.root(), "value", "");
  if (end != "low" && end != "high") reader.fail("end", "must be low or high");
  if (reader.failed()) return std::nullopt;
  return SetAssumption{*assumption, end == "low" ? End::low : End::high, value};
}

// What a drag has hold of: a lever, or something else by any name. Empty: the drag is over, and has not been if it is
// "back".
Hold hold_of(JsonReader& reader) {
  const std::string id = reader.text(reader.root(), "id", "");
  const auto lever = model::find_lever(id);
  return {lever, !lever && !id.empty(), id.empty() && reader.root().contains("back")};
}

template <class ButtonAction>
std::optional<Action> button_of(JsonReader& reader) {
  const std::string id = reader.text(reader.root(), "id", "");
  const auto found = find_button(id);
  if (found) return ButtonAction{*found};
  reader.fail("id", "names no button: " + id);
  return std::nullopt;
}

template <class ChapterAction>
std::optional<Action> chapter_of(JsonReader& reader) {
  const std::string id = reader.text(reader.root(), "id", "");
  const auto found = find_chapter(id);
  if (found) return ChapterAction{*found};
  reader.fail("id", "names no chapter: " + id);
  return std::nullopt;
}

std::optional<Action> select_of(JsonReader& reader) {
  const std::string id = reader.text(reader.root(), "id", ""), option = reader.text(reader.root(), "value", "");
  const auto found = std::find(kSelectorIds.begin(), kSelectorIds.end(), id);
  Shown any;
  if (found == kSelectorIds.end()) {
    reader.fail("id", "names no list: " + id);
  } else {
    const auto selector = static_cast<SelectorId>(found - kSelectorIds.begin());
    if (choose(any, selector, option)) return Select{selector, option};
    reader.fail("value", "is not in the list: " + option);
  }
  return std::nullopt;
}

std::optional<Action> travel_of(JsonReader& reader) {
  const float step = reader.number(reader.root(), "value", "");
  if (step >= 0 && step <= static_cast<float>(kLongestHistory)) return TravelTo{static_cast<std::size_t>(step)};
  reader.fail("value", "is no step of the history");
  return std::nullopt;
}

// Empty when the message is faulty; the reader then holds the reason.
std::optional<Action> action_of(JsonReader& reader, const std::string& type) {
  if (type == "reset") return ResetAll{};
  if (type == "reset_evidence") return ResetEvidence{};
  if (type == "reset_assumptions") return ResetAssumptions{};
  if (type == "assume") return assume_of(reader);
  if (type == "dismiss") return DismissNotices{};
  if (type == "press") return button_of<Press>(reader);
  if (type == "withhold") return button_of<Withhold>(reader);
  if (type == "chapter") return chapter_of<SetChapter>(reader);
  if (type == "only") return chapter_of<ShowOnly>(reader);
  if (type == "chart") return chapter_of<SetChart>(reader);
  if (type == "select") return select_of(reader);
  if (type == "history") return travel_of(reader);
  if (type == "hold") return hold_of(reader);
  if (type == "guess") return SetGuess{reader.number(reader.root(), "value", "")};
  if (type == "weight") {
    const auto observation = observation_of(reader);
    const float value = reader.number(reader.root(), "value", "");
    if (reader.failed()) return std::nullopt;
    return SetWeight{*observation, value};
  }
  if (type == "lever") {
    const auto lever = lever_of(reader);
    const float value = reader.number(reader.root(), "value", "");
    if (reader.failed()) return std::nullopt;
    return SetLever{*lever, value};
  }
  if (type == "reset_assumption") {
    const auto assumption = assumption_of(reader);
    if (!assumption) return std::nullopt;
    return ResetAssumption{*assumption};
  }
  if (type == "reset_lever") {
    const auto lever = lever_of(reader);
    if (!lever) return std::nullopt;
    return ResetLever{*lever};
  }
  if (type == "focus") return Focus{reader.text(reader.root(), "id", "")};
  const std::string value = reader.text(reader.root(), "value", "");
  if (type == "link") return OpenLink{parse_link(value)};
  if (type == "scenario") return OpenLink{parse_scenario(value)};
  if (type == "language") {
    for (std::size_t i = 0; i < kLanguageCount; ++i)
      if (kLanguageIds[i] == value) return SetLanguage{static_cast<Language>(i)};
    reader.fail("value", "names no language: " + value);
  } else if (type == "theme") {
    if (value == "light") return SetScheme{Scheme::light};
    if (value == "dark") return SetScheme{Scheme::dark};
    reader.fail("value", "must be light or dark");
  } else if (type == "motion") {
    if (value == "reduced" || value == "full") return SetReducedMotion{value == "reduced"};
    reader.fail("value", "must be reduced or full");
  } else {
    reader.fail("type", "is unknown: " + type);
  }
  return std::nullopt;
}

}  // namespace

Result<Action> parse_action(std::string_view json) {
  JsonReader reader("message", json);
  const std::string type = reader.failed() ? "" : reader.text(reader.root(), "type", "");
  if (reader.failed()) return Result<Action>::fail(reader.error());
  const std::optional<Action> action = action_of(reader, type);
  if (reader.failed() || !action) return Result<Action>::fail(reader.error());
  return Result<Action>::ok(*action);
}

}  // namespace seedcorn
