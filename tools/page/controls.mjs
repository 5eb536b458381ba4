// What a chapter lets its reader do: sliders, numbers to type, buttons.
import { escape, fill } from "./html.mjs";
import { historyText } from "./history.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Chapter} Chapter */
/** @typedef {import("./types.mjs").Lever} Lever */
/** @typedef {import("./types.mjs").Engine} Engine */

const fewLevers = 3; // need no headings
// kLowestGuess, kHighestGuess, kGuessStep in src/explainer/state/state.hpp
const guess = { low: 0.25, high: 8, step: 0.25 };
/**
 * Buttons whose name changes while they are pressed, because the next press then does something else.
 * @type {Record<string, string>}
 */
const namesWhenPressed = { "futures.play": "futures.pause" };

/** @param {Story} story @param {Chapter} chapter @param {Engine} engine */
export function controls(story, chapter, engine) {
  const rows = [
    ...levers(story, chapter, engine),
    guessing(story, chapter),
    buttons(story, chapter),
    sandbox(story, chapter, engine),
  ].filter(Boolean);
  if (rows.length === 0) return "";
  const legend = chapter.controls.length > 0 ? story.ui.levers : chapter.question;
  return `<fieldset disabled${chapter.controls.length > 0 ? " data-levers" : ""}>
<legend${chapter.controls.length > 0 ? "" : ' class="unseen"'}>${escape(legend)}</legend>
${rows.join("\n")}
</fieldset>`;
}

/** @param {Story} story @param {Chapter} chapter @param {Engine} engine */
function levers(story, chapter, engine) {
  const rows = (/** @type {string[]} */ ids) => ids.map((id) => control(story, chapter, find(engine, id)));
  if (chapter.controls.length <= fewLevers) return rows(chapter.controls);
  return groups(story, chapter).map((group) => `<h3>${escape(group.title)}</h3>\n${rows(group.levers).join("\n")}`);
}

/** The chapter's levers under the story's headings. @param {Story} story @param {Chapter} chapter */
function groups(story, chapter) {
  const named = (story.groups ?? []).map(({ title, levers }) => ({
    title,
    levers: levers.filter((id) => chapter.controls.includes(id)),
  }));
  return named.filter((group) => group.levers.length > 0);
}

/** @param {Engine} engine @param {string} id @returns {Lever} */
function find(engine, id) {
  return /** @type {Lever} */ (engine.levers.find((lever) => lever.id === id));
}

/** @param {Story} story @param {Chapter} chapter @param {Lever} lever */
function control(story, chapter, lever) {
  const text = story.levers[lever.id];
  const id = `${story.language}-${chapter.id}-${lever.id}`;
  const about = [text.help, historyText(story, lever)].filter(Boolean).map((part) => escape(String(part)));
  const name = (/** @type {string} */ pattern) => escape(fill(pattern, { name: text.name }));
  return `<div class="control">
<label for="${id}">${escape(text.name)}</label>
<span class="value"><span data-words="${lever.id}" aria-hidden="true"></span>
<input type="text" inputmode="decimal" autocomplete="off" class="number" data-number="${lever.id}" data-unit="${lever.unit === "fraction" ? 100 : 1}" data-rect="${chapter.id}/value.${lever.id}" aria-label="${name(story.ui.type_number)}"></span>
<input type="range" id="${id}" data-lever="${lever.id}" data-rect="${chapter.id}/${lever.id}" min="${lever.low}" max="${lever.high}" step="${lever.step}" value="${lever.default}" aria-describedby="${id}-about">
<p id="${id}-about" class="about">${about.join("<br>")}</p>
<button type="button" data-reset="${lever.id}" data-rect="${chapter.id}/reset.${lever.id}" aria-label="${name(story.ui.reset_lever)}">${escape(story.ui.reset)}</button>
</div>`;
}

/** The guess, in a chapter that has an answer to reveal. @param {Story} story @param {Chapter} chapter */
function guessing(story, chapter) {
  if (!chapter.buttons?.includes("reveal")) return "";
  const id = `${story.language}-${chapter.id}-guess`;
  return `<div class="control">
<label for="${id}">${escape(story.ui.guess)}</label>
<span class="value" data-guess-words aria-hidden="true"></span>
<input type="range" id="${id}" data-guess data-rect="${chapter.id}/guess" data-format="${escape(story.formats.multiple)}" min="${guess.low}" max="${guess.high}" step="${guess.step}" value="1">
</div>`;
}

/**
 * The other controls of the chapter with every lever.
 * @param {Story} story
 * @param {Chapter} chapter
 * @param {Engine} engine
 */
function sandbox(story, chapter, engine) {
  if (chapter.id !== "policy") return "";
  const text = story.panels.sandbox;
  const levers = engine.levers.map(({ id }) => ({ id, name: story.levers[id].name }));
  const outcomes = Object.entries(/** @type {Record<string, {name: string}>} */ (text.outcomes)).map(
    ([id, { name }]) => ({ id, name }),
  );
  const history = `${story.language}-history`;
  return `<h3>${escape(text.presets_title)}</h3>
${pressed(story, chapter, "preset.")}
<p data-preset></p>
<h3>${escape(text.pins_title)}</h3>
<p>${escape(text.pins_note)}</p>
${pressed(story, chapter, "pin.")}
${["0", "1", "2"].map((pin) => `<p data-pin="${pin}"></p>`).join("\n")}
<div class="control"><label for="${history}">${escape(text.history_title)}</label>
<input type="range" id="${history}" data-history data-format="${escape(text.history_place)}" data-rect="${chapter.id}/history" min="0" max="0" step="1" value="0"></div>
${chooser(story, chapter, "outcome", outcomes)}
${chooser(story, chapter, "map_across", levers)}
${chooser(story, chapter, "map_up", levers)}`;
}

/** @param {Story} story @param {Chapter} chapter @param {string} prefix of the buttons' ids */
function pressed(story, chapter, prefix) {
  return buttons(story, { ...chapter, buttons: Object.keys(story.ui.buttons).filter((id) => id.startsWith(prefix)) });
}

/**
 * @param {Story} story
 * @param {{id: string}} chapter
 * @param {string} list
 * @param {{id: string, name: string}[]} options
 */
export function chooser(story, chapter, list, options) {
  const id = `${story.language}-${list}`;
  return `<div class="control"><label for="${id}">${escape(story.panels.sandbox.selectors[list])}</label>
<select id="${id}" data-select="${list}" data-rect="${chapter.id}/select.${list}">${options.map((option) => `<option value="${option.id}">${escape(option.name)}</option>`).join("")}</select></div>`;
}

/** @param {Story} story @param {Chapter} chapter */
function buttons(story, chapter) {
  const ids = chapter.buttons ?? [];
  const names = story.ui.buttons;
  const rows = ids.map((id) => {
    const name = escape(names[id]),
      pressed = namesWhenPressed[id];
    const states = pressed ? ` data-name="${name}" data-pressed="${escape(names[pressed])}"` : "";
    return `<button type="button" data-press="${id}" data-rect="${chapter.id}/button.${id}"${states}>${name}</button>`;
  });
  return rows.length > 0 ? `<div class="buttons">${rows.join("\n")}</div>` : "";
}
