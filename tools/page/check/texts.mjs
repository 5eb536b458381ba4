// Texts outside the chapters.

/** @typedef {import("../types.mjs").Story} Story */
/** @typedef {import("../types.mjs").Engine} Engine */
/** @typedef {import("../types.mjs").Fact} Fact */

const uiKeys = [
  "loading",
  "failure_webgl",
  "failure_wasm",
  "failure_file",
  "failure_graphics",
  "failure_other",
  "text_version",
  "canvas_version",
  "skip_to_controls",
  "theme_switch",
  "theme_light",
  "theme_dark",
  "reset_lever",
  "reset",
  "noscript",
  "sources",
  "not_a_forecast",
  "levers",
  "results",
  "chapters",
  "chapter_of",
  "data_table",
  "notice_link_unknown",
  "notice_link_range",
  "notice_link_version",
  "notice_link_long",
  "notice_link_rest",
  "notice_scenario_unreadable",
  "notice_scenario_newer",
  "notice_scenario_unknown",
  "notice_scenario_value",
  "notice_page_translated",
  "notice_page_language_missing",
  "notice_page_language_late",
  "notice_dismiss",
  "buttons",
  "type_number",
  "number_unread",
  "number_outside",
  "guess",
];

const embedKeys = [
  "unknown",
  "whole",
  "title",
  "intro",
  "language",
  "scheme",
  "system",
  "light",
  "dark",
  "frame",
  "element",
  "copy",
  "copied",
  "by_hand",
  "close",
  "gallery",
  "gallery_intro",
  "gallery_address",
  "gallery_article",
];

/** @param {Story} story @param {Engine} engine @param {Fact[]} evidence @returns {string[]} */
export function checkTexts(story, engine, evidence) {
  const top = /** @type {const} */ (["language", "name", "title", "description"]);
  return [
    ...top.filter((key) => !story[key]).map((key) => `${key} is missing`),
    ...uiKeys.filter((key) => !story.ui?.[key]).map((key) => `ui.${key} is missing`),
    ...embedKeys.filter((key) => !story.embed?.[key]).map((key) => `embed.${key} is missing`),
    ...(story.notes?.length ? [] : ["notes is missing"]),
    ...checkLevers(story, engine, evidence),
    ...checkGroups(story, engine),
    ...checkNamed(story, engine, evidence),
  ];
}

/** @param {Story} story @param {Engine} engine @param {Fact[]} evidence @returns {string[]} */
function checkLevers(story, engine, evidence) {
  const known = new Set(evidence.map(({ id }) => id));
  return engine.levers.flatMap(({ id }) => {
    const lever = story.levers?.[id];
    if (!lever?.name) return [`levers.${id}.name is missing`];
    return (lever.facts ?? [])
      .filter((fact) => !known.has(fact))
      .map((fact) => `levers.${id}.facts: the evidence has no ${fact}`);
  });
}

/**
 * The sandbox groups levers under the story's headings.
 * @param {Story} story
 * @param {Engine} engine
 * @returns {string[]}
 */
function checkGroups(story, engine) {
  const grouped = (story.groups ?? []).flatMap(({ levers }) => levers);
  return engine.levers
    .filter(({ id }) => grouped.filter((lever) => lever === id).length !== 1)
    .map(({ id }) => `groups: ${id} must stand in one of them`);
}

/**
 * The story must have words for every row of the engine's tables and of the evidence.
 * @param {Story} story
 * @param {Engine} engine
 * @param {Fact[]} evidence
 * @returns {string[]}
 */
function checkNamed(story, engine, evidence) {
  const {
    assumptions,
    assumption_names,
    evidence: weights,
    facts,
    units,
    values,
    fact_notes,
  } = /** @type {any} */ (story);
  /** @param {string} path @param {Record<string, unknown> | undefined} texts @param {string[]} ids */
  const missing = (path, texts, ids) =>
    [...new Set(ids)].filter((id) => texts?.[id] === undefined).map((id) => `${path}.${id} is missing`);
  return [
    ...missing(
      "assumptions.rows",
      assumptions?.rows,
      engine.assumptions.map(({ id }) => id),
    ),
    ...missing(
      "assumption_names",
      assumption_names,
      engine.assumptions.map(({ id }) => id),
    ),
    ...missing(
      "assumptions.units",
      assumptions?.units,
      engine.assumptions.map(({ unit }) => unit),
    ),
    ...missing(
      "evidence.observations",
      weights?.observations,
      engine.observations.map(({ sources }) => sources[0]),
    ),
    ...missing(
      "facts",
      facts,
      evidence.map(({ id }) => id),
    ),
    ...missing(
      "units",
      units,
      evidence.filter(({ id }) => !values?.[id]).map(({ unit }) => unit),
    ),
    ...missing(
      "values",
      values,
      evidence.filter(({ value }) => typeof value === "string").map(({ id }) => id),
    ),
    ...missing(
      "fact_notes",
      fact_notes,
      evidence.flatMap(({ note }) => note ?? []),
    ),
  ];
}
