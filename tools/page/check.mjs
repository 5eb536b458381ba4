// What must be true of the stories before a page is made of them. Each problem names the file and the key.

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Engine} Engine */
/** @typedef {import("./types.mjs").Fact} Fact */

export const uiKeys = [
  "loading", "failure_webgl", "failure_wasm", "failure_file", "failure_other", "text_version", "canvas_version",
  "skip_to_controls", "theme_switch", "theme_light", "theme_dark", "reset_lever", "reset", "reset_all", "noscript",
  "sources", "not_a_forecast", "levers", "results",
];

/** @param {Story[]} stories @param {Engine} engine @param {Fact[]} evidence @returns {string[]} */
export function checkStories(stories, engine, evidence) {
  if (stories.length === 0) return ["no story.<language>.json found"];
  const levers = new Set(engine.levers.map((lever) => lever.id));
  const facts = new Set(evidence.map((fact) => fact.id));
  return stories.flatMap((story) => [...checkTexts(story), ...checkChapters(story, levers, facts)].map((text) => `${story.file}: ${text}`));
}

/** @param {Story} story @returns {string[]} */
function checkTexts(story) {
  const top = /** @type {const} */ (["language", "name", "title", "description"]);
  return [
    ...top.filter((key) => !story[key]).map((key) => `${key} is missing`),
    ...uiKeys.filter((key) => !story.ui?.[key]).map((key) => `ui.${key} is missing`),
    ...(story.notes?.length ? [] : ["notes is missing"]),
  ];
}

/** @param {Story} story @param {Set<string>} levers @param {Set<string>} facts @returns {string[]} */
function checkChapters(story, levers, facts) {
  if (!story.chapters?.length) return ["chapters is missing"];
  return story.chapters.flatMap((chapter, index) => {
    const at = `chapters[${index}]`;
    return [
      ...(chapter.question && chapter.prose?.length ? [] : [`${at} needs a question and prose`]),
      ...chapter.controls.filter((id) => !levers.has(id)).map((id) => `${at}.controls: the engine has no lever ${id}`),
      ...chapter.controls.filter((id) => !story.levers?.[id]?.name).map((id) => `levers.${id}.name is missing`),
      ...(chapter.facts ?? []).filter((id) => !facts.has(id)).map((id) => `${at}.facts: the evidence has no ${id}`),
    ];
  });
}
