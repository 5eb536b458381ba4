#include "explainer/story/story.hpp"

#include <algorithm>

#include "explainer/base/json_reader.hpp"
#include "explainer/base/utf8.hpp"

namespace seedcorn {

namespace {

using nlohmann::json;

void read_words(JsonReader& reader, const json& in, const std::string& path, const model::Lever& row, LeverText& out) {
  for (const json& pair : reader.array(in, "words", path)) {
    if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number() || !pair[1].is_string()) {
      reader.fail(path + ".words", "must hold pairs of a number and a text");
      return;
    }
    out.words.push_back({pair[0].get<float>(), pair[1].get<std::string>()});
  }
  const auto by_upper = [](const Word& a, const Word& b) { return a.upper < b.upper; };
  if (out.words.empty() || !std::is_sorted(out.words.begin(), out.words.end(), by_upper) ||
      out.words.back().upper < row.high)
    reader.fail(path + ".words", "must rise and reach the lever's upper end");
}

void read_levers(JsonReader& reader, Story& story) {
  const json& levers = reader.object(reader.root(), "levers", "");
  for (const model::Lever& row : model::kLevers) {
    const std::string id(row.id), path = "levers." + id;
    const json& in = reader.object(levers, id, "levers");
    LeverText& out = story.levers[static_cast<std::size_t>(row.key)];
    read_texts(reader, in, path, {{"name", &out.name}, {"help", &out.help}, {"basis", &out.basis}});
    read_words(reader, in, path, row, out);
  }
}

std::vector<model::LeverId> read_lever_list(JsonReader& reader, const json& in, const std::string& key,
                                            const std::string& path) {
  std::vector<model::LeverId> levers;
  for (const std::string& id : read_list(reader, in, key, path)) {
    const auto lever = model::find_lever(id);
    if (lever)
      levers.push_back(*lever);
    else
      reader.fail(path + "." + key, "names no lever: " + id);
  }
  return levers;
}

void read_groups(JsonReader& reader, Story& story) {
  for (const json& in : reader.array(reader.root(), "groups", "")) {
    LeverGroup group;
    group.title = reader.text(in, "title", "groups");
    group.levers = read_lever_list(reader, in, "levers", "groups");
    story.groups.push_back(std::move(group));
  }
}

std::vector<ButtonId> read_buttons(JsonReader& reader, const json& in, const std::string& path) {
  std::vector<ButtonId> buttons;
  if (!in.contains("buttons")) return buttons;
  for (const std::string& id : read_list(reader, in, "buttons", path)) {
    const auto button = find_button(id);
    if (button)
      buttons.push_back(*button);
    else
      reader.fail(path + ".buttons", "names no button: " + id);
  }
  return buttons;
}

std::optional<Quote> read_quote(JsonReader& reader, const json& in, const std::string& key, const std::string& path) {
  if (!in.contains(key)) return std::nullopt;
  Quote quote;
  read_texts(reader, reader.object(in, key, path), path + "." + key, {{"text", &quote.text}, {"by", &quote.by}});
  return quote;
}

void read_sentences(JsonReader& reader, Story& story) {
  if (!reader.root().contains("sentences")) return;
  const json& in = reader.object(reader.root(), "sentences", "");
  for (std::size_t i = 0; i < kChapterCount; ++i) {
    const std::string id(kChapters[i].id);
    if (in.contains(id)) story.sentences[i] = reader.text(in, id, "sentences");
  }
}

void read_chapters(JsonReader& reader, Story& story) {
  for (const json& in : reader.array(reader.root(), "chapters", "")) {
    Chapter chapter;
    read_texts(
        reader, in, "chapters",
        {{"id", &chapter.id}, {"name", &chapter.name}, {"kicker", &chapter.kicker}, {"question", &chapter.question}});
    if (!reader.failed() && !find_chapter(chapter.id)) reader.fail("chapters", "names no chapter: " + chapter.id);
    const std::string path = "chapters." + chapter.id;
    chapter.prose = read_list(reader, in, "prose", path);
    chapter.controls = read_lever_list(reader, in, "controls", path);
    chapter.buttons = read_buttons(reader, in, path);
    chapter.quote = read_quote(reader, in, "quote", path);
    chapter.reveal = read_quote(reader, in, "reveal", path);
    story.chapters.push_back(std::move(chapter));
  }
  if (story.chapters.empty()) reader.fail("chapters", "must hold at least one chapter");
}

void read_figures(JsonReader& reader, Story& story) {
  const json& in = reader.object(reader.root(), "figures", "");
  const auto figure = [&](const char* id, FigureText& out) {
    const std::string path = std::string("figures.") + id;
    read_texts(reader, reader.object(in, id, "figures"), path, {{"label", &out.label}, {"value", &out.value}});
  };
  figure("lead", story.lead);
  figure("us_ahead", story.us_ahead);
  figure("idea_ratio", story.idea_ratio);
  figure("cn_share", story.cn_share);
  if (reader.failed()) return;
  story.idea_ratio.beyond = reader.text(in["idea_ratio"], "beyond", "figures.idea_ratio");
  read_texts(reader, in, "figures",
             {{"baseline", &story.figure_baseline}, {"baseline_short", &story.figure_baseline_short}});
}

void read_chart(JsonReader& reader, ChartText& c) {
  const json& in = reader.object(reader.root(), "chart", "");
  read_texts(reader, reader.object(in, "title", "chart"), "chart.title",
             {{"waiting", &c.waiting},
              {"same", &c.same},
              {"same_grows", &c.same_grows},
              {"hardly", &c.hardly},
              {"adds", &c.adds},
              {"takes", &c.takes},
              {"china", &c.china}});
  read_texts(reader, in, "chart",
             {{"subtitle", &c.subtitle},
              {"x_axis", &c.x_axis},
              {"us_ahead", &c.us_ahead},
              {"cn_ahead", &c.cn_ahead},
              {"now", &c.now},
              {"policy", &c.policy},
              {"fan_outer", &c.fan_outer},
              {"fan_inner", &c.fan_inner},
              {"observed", &c.observed},
              {"you", &c.you},
              {"baseline", &c.baseline},
              {"median", &c.median},
              {"observed_value", &c.observed_value},
              {"reading", &c.reading},
              {"reading_fan", &c.reading_fan},
              {"reading_baseline", &c.reading_baseline},
              {"footer", &c.footer},
              {"footer_few", &c.footer_few},
              {"footer_running", &c.footer_running},
              {"footer_calibrating", &c.footer_calibrating}});
}

void read_formats(JsonReader& reader, Story& story) {
  Formats& f = story.formats;
  const json& in = reader.object(reader.root(), "formats", "");
  read_texts(reader, in, "formats",
             {{"months", &f.months},
              {"percent", &f.percent},
              {"over", &f.over},
              {"under", &f.under},
              {"index", &f.index},
              {"multiple", &f.multiple},
              {"ratio", &f.ratio},
              {"year", &f.year},
              {"year_middle", &f.year_middle},
              {"year_and_january", &f.year_and_january},
              {"date", &f.date},
              {"history_moved", &f.history_moved},
              {"history_flat", &f.history_flat},
              {"basis", &f.basis}});
  f.months_of_year = read_list(reader, in, "months_of_year", "formats");
  if (f.months_of_year.size() != 12) reader.fail("formats.months_of_year", "must hold twelve names");
}

void read_ui(JsonReader& reader, Story& story) {
  UiText& ui = story.ui;
  read_texts(reader, reader.object(reader.root(), "ui", ""), "ui",
             {{"not_a_forecast", &ui.not_a_forecast},
              {"reset", &ui.reset},
              {"today_mark", &ui.today_mark},
              {"past_mark", &ui.past_mark},
              {"levers", &ui.levers},
              {"source", &ui.source},
              {"grade_primary", &ui.grade_primary},
              {"grade_secondary", &ui.grade_secondary},
              {"grade_unverified", &ui.grade_unverified}});
  if (reader.failed()) return;
  const json& buttons = reader.object(reader.root()["ui"], "buttons", "ui");
  for (const Button& row : kButtons) {
    if (row.id.starts_with("bearing.")) continue;  // named with their number of facts, in panels.evidence
    ui.buttons[static_cast<std::size_t>(row.key)] = reader.text(buttons, std::string(row.id), "ui.buttons");
  }
  ui.pause = reader.text(buttons, "futures.pause", "ui.buttons");
}

// Keys of a story whose text is never set in bold; tools/fonts.py reads the same list.
constexpr const char* kRunningText[] = {
#include "explainer/story/running_text.inc"
};

void erase_running_text(json& in) {
  if (in.is_object())
    for (const char* key : kRunningText) in.erase(key);
  if (in.is_structured())
    for (json& item : in) erase_running_text(item);
}

std::u32string bold_characters(json story) {
  erase_running_text(story);
  return distinct_characters(story.dump(-1, ' ', false, json::error_handler_t::replace));
}

}  // namespace

Result<Story> parse_story(const std::string& file, std::string_view text) {
  JsonReader reader(file, text);
  Story story;
  if (!reader.failed()) {
    story.title = reader.text(reader.root(), "title", "");
    story.sentence = reader.text(reader.root(), "sentence", "");
    read_sentences(reader, story);
    read_chapters(reader, story);
    read_groups(reader, story);
    read_levers(reader, story);
    read_figures(reader, story);
    read_chart(reader, story.chart);
    read_formats(reader, story);
    read_ui(reader, story);
    read(reader, story.hook);
    read(reader, story.open);
    read(reader, story.closed);
    read(reader, story.breakthrough);
    read(reader, story.seed_corn);
    read(reader, story.policy);
    read(reader, story.sandbox);
    read(reader, story.evidence);
    read(reader, story.assumptions);
    story.characters = distinct_characters(text);
    story.bold_characters = bold_characters(reader.root());
  }
  if (reader.failed()) return Result<Story>::fail(reader.error());
  return Result<Story>::ok(std::move(story));
}

}  // namespace seedcorn
