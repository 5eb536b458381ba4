// The rules a story must keep, each broken once: the check must say so, and where.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkStories } from "../../tools/page/check.mjs";
import { cli, languages, root } from "./support/paths.mjs";
import { untold } from "./support/told_keys.mjs";

/** @typedef {import("../../tools/page/types.mjs").Story} Story */

/** @param {string} name */
const asset = (name) => JSON.parse(readFileSync(join(root, "assets", name), "utf8"));
const engine = JSON.parse(spawnSync(cli, ["describe", "--json"], { encoding: "utf8" }).stdout);
const evidence = asset("evidence.json");

/** @returns {Record<string, Story>} */
const stories = () =>
  Object.fromEntries(
    languages.map((language) => [language, { ...asset(`story.${language}.json`), file: `story.${language}.json` }]),
  );

/** @param {Story} story @param {string} id */
const chapter = (story, id) => /** @type {any} */ (story.chapters.find((one) => one.id === id));

/** @param {(story: Story) => void} change @param {string} language @returns {string[]} what is wrong then */
function problems(change, language = "en") {
  const all = stories();
  change(all[language]);
  return checkStories(Object.values(all), engine, evidence);
}

/** @param {string} sentence @param {(story: Story) => void} change @param {RegExp} told @param {string} [language] */
function refuses(sentence, change, told, language = "en") {
  test(sentence, () => {
    const found = problems(change, language);
    assert.ok(
      found.some((text) => text.startsWith(`story.${language}.json: `) && told.test(text)),
      found.join("\n") || "no problem found",
    );
  });
}

test("the stories as they are keep every rule", () =>
  assert.deepEqual(
    problems(() => {}),
    [],
  ));

for (const language of languages)
  test(`every text of a story is read by the engine or by what makes the pages: ${language}`, () => {
    const story = stories()[language];
    assert.deepEqual(untold(story, engine, evidence), ["file"]);
    assert.deepEqual(
      untold(
        { ...story, evidence: { .../** @type {any} */ (story).evidence, intro: "Nobody reads this." } },
        engine,
        evidence,
      ),
      ["evidence.intro", "file"],
    );
  });

refuses("a hyphen for a minus sign is told", (story) => (story.title += " (-5%)"), /title: a minus sign is written/);
refuses(
  "a Korean particle that fits some numbers only is told",
  (story) => {
    const { chart } = /** @type {any} */ (story);
    chart.median += " {v}가";
  },
  /chart\.median: \{v\}가 does not fit every number/,
  "ko",
);
refuses("a missing chapter is told", (story) => story.chapters.pop(), /chapters: share is missing/);
refuses(
  "a chapter that the page does not have is told",
  (story) => (chapter(story, "share").id = "shop"),
  /chapters: the page has no chapter shop/,
);
refuses(
  "a chapter that is there twice is told",
  (story) => story.chapters.push(chapter(story, "share")),
  /chapters: share is there twice/,
);
refuses("a chapter out of order is told", (story) => story.chapters.reverse(), /chapters: hook stands too late/);
refuses(
  "a sentence for no chapter is told",
  (story) => (story.sentences = { ...story.sentences, shop: "Buy." }),
  /sentences: the page has no chapter shop/,
);

refuses(
  "a chapter without a question is told",
  (story) => delete chapter(story, "open").question,
  /chapters\.open\.question is missing/,
);
refuses(
  "a chapter without a name for the list is told",
  (story) => delete chapter(story, "open").name,
  /chapters\.open\.name is missing/,
);
refuses(
  "a chart that is not described is told",
  (story) => delete chapter(story, "open").alt,
  /chapters\.open\.alt is missing/,
);
refuses(
  "prose that is too long is told, with its length",
  (story) => (chapter(story, "share").prose[0] += " word".repeat(120)),
  /chapters\.share\.prose has \d+ words, more than 120/,
);
refuses(
  "Korean prose that is too long is told",
  (story) => (chapter(story, "share").prose[0] += " 낱말".repeat(120)),
  /chapters\.share\.prose has \d+ words, more than 120/,
  "ko",
);
refuses(
  "prose in one lump is told",
  (story) => (chapter(story, "share").prose = ["A single paragraph."]),
  /chapters\.share\.prose has 1 paragraphs/,
);

refuses(
  "a lever that the engine does not have is told",
  (story) => (chapter(story, "open").controls[0] = "us_luck"),
  /chapters\.open\.controls: the engine has no lever us_luck/,
);
refuses(
  "a fourth lever in a chapter is told",
  (story) => chapter(story, "open").controls.push("compute_ratio"),
  /chapters\.open\.controls has 4 levers, more than 3/,
);
refuses(
  "a lever in a chapter that has none is told",
  (story) => chapter(story, "hook").controls.push("us_openness"),
  /chapters\.hook\.controls has 1 levers, more than 0/,
);
refuses(
  "a lever that the sandbox lacks is told",
  (story) => chapter(story, "policy").controls.pop(),
  /chapters\.policy\.controls: compute_ratio is missing/,
);

refuses(
  "a button without a label is told",
  (story) => chapter(story, "share").buttons.push("buy"),
  /chapters\.share\.buttons: ui\.buttons has no buy/,
);
refuses(
  "a chapter with levers that offers no undo is told",
  (story) => (chapter(story, "open").buttons = ["redo", "replay", "reset_all"]),
  /chapters\.open\.buttons: undo is missing/,
);
refuses(
  "a chapter's fact that is not in the evidence is told",
  (story) => chapter(story, "open").facts.push("rumour"),
  /chapters\.open\.facts: the evidence has no rumour/,
);
refuses(
  "a lever's fact that is not in the evidence is told",
  (story) => story.levers.us_openness.facts?.push("rumour"),
  /levers\.us_openness\.facts: the evidence has no rumour/,
);

refuses(
  "a lever under no heading of the sandbox is told",
  (story) => story.groups?.[0].levers.pop(),
  /groups: cn_openness must stand in one of them/,
);
refuses(
  "an assumption without a name is told",
  (story) => delete story.assumptions.rows.reuse,
  /assumptions\.rows\.reuse is missing/,
);
refuses(
  "an observation without words is told",
  (story) => delete story.evidence.observations.k_ratio,
  /evidence\.observations\.k_ratio is missing/,
);
refuses(
  "a fact without words in a language is told",
  (story) => delete story.facts?.k_ratio,
  /facts\.k_ratio is missing/,
  "ko",
);

refuses(
  "a number that comes from nowhere is told",
  (story) => (chapter(story, "open").prose[0] += " Some 250 firms."),
  /chapters\.open\.numbers: 250 has no source/,
);
refuses(
  "a number in the kicker is traced like one in the prose",
  (story) => (chapter(story, "open").kicker += " 250"),
  /chapters\.open\.numbers: 250 has no source/,
);
refuses(
  "a source for a number that is not in the text is told",
  (story) => (chapter(story, "open").numbers["250"] = "permissive_cn_2026"),
  /chapters\.open\.numbers: 250 does not stand in the text/,
);
refuses(
  "a number that its fact does not give is told",
  (story) => (chapter(story, "open").numbers["81"] = "permissive_us_2026"),
  /chapters\.open\.numbers: 81: permissive_us_2026 says 29 %/,
);
refuses(
  "a year that is not its fact's is told",
  (story) => (chapter(story, "closed").numbers["1985"] = "date:fmti_2024"),
  /chapters\.closed\.numbers: 1985: fmti_2024 is dated 2024/,
);
refuses(
  "a number that the engine's tables do not give is told",
  (story) => (chapter(story, "lead").numbers["14"] = "engine:observations.lag_cn_us_min.value"),
  /chapters\.lead\.numbers: 14: the engine says 3 /,
);
refuses(
  "a place that is not in the engine's tables is told",
  (story) => (chapter(story, "lead").numbers["14"] = "engine:levers.us_luck.default"),
  /chapters\.lead\.numbers: 14: the engine's tables have no levers\.us_luck\.default/,
);
refuses(
  "a number from a fact that the chapter does not list is told",
  (story) => (chapter(story, "open").facts = ["k_ratio"]),
  /chapters\.open\.numbers: 81: permissive_cn_2026 is not among the chapter's facts/,
);
refuses(
  "a number in Korean counting is held to its fact too",
  (story) => (chapter(story, "policy").prose[1] = chapter(story, "policy").prose[1].replace("2859억", "2858억")),
  /chapters\.policy\.numbers: 2858억 has no source/,
  "ko",
);
refuses(
  "millions are not taken for thousands",
  (story) => {
    const policy = chapter(story, "policy");
    policy.prose[0] = policy.prose[0].replace("100 million", "100 thousand");
    policy.numbers["100 thousand"] = "laude_pledge";
  },
  /chapters\.policy\.numbers: 100 thousand: laude_pledge says 100 million USD/,
);

test("a number may be rounded as the text rounds it, and digits of a name are none", () => {
  assert.deepEqual(
    problems((story) => {
      const text = chapter(story, "closed");
      text.prose[2] = "GPT-4 and R1: 7 months.";
      text.numbers = Object.fromEntries(Object.entries(text.numbers).filter(([number]) => number !== "75"));
      text.numbers["7"] = "lag_open_12m_2026";
      text.facts.push("lag_open_12m_2026");
    }).filter((text) => text.includes(".numbers")),
    [],
  );
});

test("a number may come from the engine's tables, as a value or as the length of a list", () => {
  assert.deepEqual(
    problems((story) => {
      const text = chapter(story, "evidence");
      text.prose[2] = "There are 37 assumptions since 2023, and 3 months.";
      Object.assign(text.numbers, {
        37: "engine:assumptions",
        2023: "engine:time.first_year",
        3: "engine:observations.lag_cn_us_min.value",
      });
    }),
    [],
  );
});

refuses(
  "a quotation that differs from its source is told",
  (story) => (chapter(story, "breakthrough").quote.text = "The first nation wins"),
  /chapters\.breakthrough\.quote: k_transformer does not hold these words/,
);
refuses(
  "a quotation without a speaker is told",
  (story) => delete chapter(story, "hook").reveal.by,
  /chapters\.hook\.reveal\.by is missing/,
);
refuses(
  "a quotation from a fact that quotes nobody is told",
  (story) => (chapter(story, "seed-corn").quote.fact = "star_azoulay"),
  /chapters\.seed-corn\.quote: star_azoulay quotes nobody/,
);

refuses(
  "a text that is missing beside the chapters is told",
  (story) => delete story.ui.notice_dismiss,
  /ui\.notice_dismiss is missing/,
);
refuses(
  "a fact that is a text, without words of the language for it, is told",
  (story) => delete story.values.open_mice,
  /values\.open_mice is missing/,
  "ko",
);
refuses(
  "a unit without words of the language is told",
  (story) => delete story.units["% (lower bound)"],
  /units\.% \(lower bound\) is missing/,
  "ko",
);
refuses(
  "a fact's note without words of the language is told",
  (story) => delete story.fact_notes["page address not checked"],
  /fact_notes\.page address not checked is missing/,
  "ko",
);
refuses(
  "a key that one language lacks is told",
  (story) => delete story.formats.ratio,
  /formats\.ratio is missing; story\.en\.json has it/,
  "ko",
);
refuses(
  "a key that only one language has is told",
  (story) => (story.formats.extra = "x"),
  /formats\.extra is not in story\.en\.json/,
  "ko",
);
refuses(
  "levers that differ between the languages are told",
  (story) => chapter(story, "open").controls.reverse(),
  /chapters\.open\.controls is not the same as in story\.en\.json/,
  "ko",
);
refuses(
  "a list that is shorter in one language is told",
  (story) => story.notes.pop(),
  /notes has 3 entries, 4 in story\.en\.json/,
  "ko",
);
refuses(
  "a placeholder that one language lacks is told",
  (story) => (story.ui.chapter_of = "{n}"),
  /ui\.chapter_of fills \{n\}, but \{n\} \{of\} in story\.en\.json/,
  "ko",
);

test("a third language is one more file, held to the same rules", () => {
  const all = stories();
  const third = { ...asset("story.en.json"), language: "fr", file: "story.fr.json" };
  assert.deepEqual(checkStories([...Object.values(all), third], engine, evidence), []);
  delete third.ui.loading;
  assert.deepEqual(checkStories([...Object.values(all), third], engine, evidence), [
    "story.fr.json: ui.loading is missing",
    "story.fr.json: ui.loading is missing; story.en.json has it",
  ]);
});

// The tables belong to the engine. Texts also say in words how many rows they have, which no fact states.
const inWords = new Map([
  ["eight", 8],
  ["여덟", 8],
  ["eleven", 11],
  ["열한", 11],
]);
/** @type {[string, "levers" | "assumptions" | "observations", RegExp][]} */
const counted = [
  ["en", "levers", /all (\S+) levers are yours/gi],
  ["en", "assumptions", /(\d+) uncertain assumptions|Show all (\d+)/g],
  ["en", "observations", /(eleven|\d+) observations/gi],
  ["ko", "levers", /손잡이 (\S+) 개가 모두 여러분 것/g],
  ["ko", "assumptions", /가정 (\d+)가지|(\d+)가지(?: 모두 보기|예요)/g],
  ["ko", "observations", /(\S+) 가지 관측|관측 (\S+) 가지/g],
];
for (const [language, table, saying] of counted) {
  test(`the story counts the engine's ${table} rightly: ${language}`, () => {
    const said = [...JSON.stringify(asset(`story.${language}.json`)).matchAll(saying)].map(([, ...found]) =>
      /** @type {string} */ (found.find(Boolean)).toLowerCase(),
    );
    assert.ok(said.length > 0);
    for (const word of said) assert.equal(inWords.get(word) ?? Number(word), engine[table].length, word);
  });
}
