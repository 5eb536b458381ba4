#include "explainer/messages/scenario.hpp"

#include <cstdlib>

#include "explainer/base/fixed.hpp"
#include "explainer/base/json_reader.hpp"
#include "explainer/state/action.hpp"
#include "explainer/state/lever_scale.hpp"
#include "explainer/state/state.hpp"
#include "model/observations.hpp"
#include "model/version.hpp"

namespace seedcorn {

namespace {

using nlohmann::json;

constexpr const char* kFormat = "seedcorn-scenario";
constexpr std::size_t kMostNotices = 8;

// The fewest decimals that are read back as the same number.
std::string shortest(float value) {
  std::string text;
  for (int places = 0; places <= 15; ++places) {
    text = fixed(static_cast<double>(value), places);
    if (static_cast<float>(std::strtod(text.c_str(), nullptr)) == value) break;
  }
  return text;
}

class Writer {
 public:
  void begin(std::string_view key) { member(key, "{"); }
  void end() {
    out_ += "}";
    first_ = false;
  }
  void member(std::string_view key, const std::string& value) {
    if (!first_) out_ += ",";
    out_.append("\n\"").append(key).append("\": ").append(value);
    first_ = value == "{";
  }
  std::string done() { return "{" + out_ + "\n}\n"; }

 private:
  std::string out_;
  bool first_ = true;
};

class Reader {
 public:
  OpenedLink link;

  explicit Reader(std::string_view text) : in_("scenario", text) {
    if (in_.failed() || in_.text(in_.root(), "format", "") != kFormat) {
      note(NoticeId::scenario_unreadable, "");
      return;
    }
    for (const char* key : {"version", "model"})
      if (!in_.root().contains(key)) note(NoticeId::scenario_value, key);
    each(in_.root(), [this](const std::string& key, const json& value) { read(key, value); });
    if (link.notices.empty()) link.choices = choices_;
  }

 private:
  void note(NoticeId id, std::string_view key) {
    if (link.notices.size() < kMostNotices) link.notices.push_back({id, readable(key)});
  }

  template <class Use>
  static void each(const json& object, const Use& use) {
    for (auto member = object.begin(); member != object.end(); ++member) use(member.key(), *member);
  }

  // One row for each member of the file.
  void read(const std::string& key, const json& value) {
    if (key == "format") return;
    if (key == "version") return read_version(key, value, kScenarioVersion);
    if (key == "model") return read_version(key, value, model::kModelVersion);
    if (key == "levers") return read_section(key, value, &Reader::read_lever);
    if (key == "pins") return read_section(key, value, &Reader::read_pin);
    if (key == "weights") return read_section(key, value, &Reader::read_weight);
    if (key == "assumptions") return read_section(key, value, &Reader::read_assumption);
    if (key == "guess") return read_guess(key, value);
    note(NoticeId::scenario_unknown, key);
  }

  void read_version(const std::string& key, const json& value, int ours) {
    const double version = value.is_number_unsigned() ? value.get<double>() : 0;
    if (version < 1)
      note(NoticeId::scenario_value, key);
    else if (version > ours)
      note(NoticeId::scenario_newer, key);
  }

  using Read = bool (Reader::*)(const std::string& path, const std::string& id, const json& value);
  void read_section(const std::string& key, const json& section, Read read_one) {
    if (!section.is_object()) return note(NoticeId::scenario_value, key);
    each(section, [&](const std::string& id, const json& value) {
      const std::string path = key + "." + id;
      if (!(this->*read_one)(path, id, value)) note(NoticeId::scenario_unknown, path);
    });
  }

  bool read_lever(const std::string& path, const std::string& id, const json& value) {
    return read_lever_into(choices_.levers, path, id, value);
  }

  // A setting of the levers, by the pin's letter.
  bool read_pin(const std::string& path, const std::string& id, const json& value) {
    if (id.size() != 1 || id[0] < 'A' || id[0] >= static_cast<char>('A' + kPinCount)) return false;
    model::LeverValues& levers = choices_.pins[static_cast<std::size_t>(id[0] - 'A')].emplace(model::default_levers());
    if (!value.is_object()) {
      note(NoticeId::scenario_value, path);
      return true;
    }
    each(value, [&](const std::string& lever, const json& setting) {
      const std::string setting_path = path + "." + lever;
      if (!read_lever_into(levers, setting_path, lever, setting)) note(NoticeId::scenario_unknown, setting_path);
    });
    return true;
  }

  bool read_lever_into(model::LeverValues& levers, const std::string& path, const std::string& id, const json& value) {
    const auto found = model::find_lever(id);
    if (!found) return false;
    const model::Lever& lever = model::lever(*found);
    model::at(levers, *found) = snapped(lever, number(path, value, lever.low, lever.high));
    return true;
  }

  bool read_weight(const std::string& path, const std::string& id, const json& value) {
    for (std::size_t i = 0; i < model::kObservationCount; ++i) {
      if (model::kObservations[i].sources[0] != id) continue;
      choices_.weights[i] = number(path, value, 0, kHeaviest);
      return true;
    }
    return false;
  }

  bool read_assumption(const std::string& path, const std::string& id, const json& value) {
    const auto found = model::find_assumption(id);
    if (!found) return false;
    const model::Assumption& row = model::assumption(*found);
    if (!value.is_array() || value.size() != 2) {
      note(NoticeId::scenario_value, path);
      return true;
    }
    const float low = number(path, value[0], row.low, row.high);
    const float high = number(path, value[1], low, row.high);
    model::at(choices_.within, *found) = {snapped(row, low), snapped(row, high)};
    return true;
  }

  void read_guess(const std::string& key, const json& value) {
    if (!value.is_null()) choices_.guess = snapped_guess(number(key, value, kLowestGuess, kHighestGuess));
  }

  float number(const std::string& path, const json& value, float low, float high) {
    const float number = value.is_number() ? value.get<float>() : low - 1;
    if (number >= low && number <= high) return number;
    note(NoticeId::scenario_value, path);
    return low;
  }

  JsonReader in_;
  Choices choices_;
};

}  // namespace

std::string scenario_of(const State& state) {
  const Choices now = choices_of(state);
  Writer out;
  out.member("format", std::string("\"").append(kFormat).append("\""));
  out.member("version", std::to_string(kScenarioVersion));
  out.member("model", std::to_string(model::kModelVersion));
  const auto write_levers = [&](std::string_view key, const model::LeverValues& levers) {
    out.begin(key);
    for (const model::Lever& lever : model::kLevers) out.member(lever.id, shortest(model::at(levers, lever.key)));
    out.end();
  };
  write_levers("levers", now.levers);
  out.begin("weights");
  for (std::size_t i = 0; i < model::kObservationCount; ++i)
    out.member(model::kObservations[i].sources[0], shortest(now.weights[i]));
  out.end();
  out.begin("assumptions");
  for (const model::Assumption& row : model::kAssumptions) {
    const model::Interval& within = model::at(now.within, row.key);
    out.member(row.id, "[" + assumption_number(row, within.low) + "," + assumption_number(row, within.high) + "]");
  }
  out.end();
  out.begin("pins");
  for (std::size_t pin = 0; pin < kPinCount; ++pin)
    if (now.pins[pin]) write_levers(std::string(1, static_cast<char>('A' + pin)), *now.pins[pin]);
  out.end();
  out.member("guess", now.guess ? shortest(*now.guess) : "null");
  return out.done();
}

OpenedLink parse_scenario(std::string_view text) {
  if (text.size() > kLongestScenario) return {std::nullopt, std::nullopt, {{NoticeId::scenario_unreadable, ""}}};
  return Reader(text).link;
}

}  // namespace seedcorn
