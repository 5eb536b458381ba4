// The observations behind the calibration, each with a weight to set, and the facts by what they speak for.
import { escape, fill, only } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Engine} Engine */
/** @typedef {import("./types.mjs").Observation} Observation */
/** @typedef {import("./types.mjs").Fact & {bearing?: string}} Fact */

const heaviest = 3; // kHeaviest in src/explainer/action.hpp
const step = 0.5;
const chapter = "evidence";

/** @param {Story} story @param {Engine} engine */
export function weights(story, engine) {
  return `<fieldset disabled data-levers>
<legend class="unseen">${escape(story.evidence.title)}</legend>
<div class="weights">
${engine.observations.map((observation) => row(story, observation)).join("\n")}
</div>
<button type="button" data-reset-evidence>${escape(story.evidence.reset)}</button>
</fieldset>
<p class="about" data-text="footer" data-rect="${chapter}/chart.footer"></p>`;
}

/** @param {Story} story @param {Observation} observation */
function row(story, observation) {
  const id = observation.sources[0];
  const input = `${story.language}-weight-${id}`;
  const { row: pattern, observations, scales } = story.evidence;
  const label = fill(pattern, { label: observations[id], value: observation.value, sd: `${observation.sd}${scales[observation.scale]}` });
  return `<div class="control" ${only(story)}>
<label for="${input}">${escape(label)}</label>
<span class="value" data-weight-words="${id}" aria-hidden="true"></span>
<input type="range" id="${input}" data-weight="${id}" data-rect="${chapter}/weight.${id}" min="0" max="${heaviest}" step="${step}" value="1">
</div>`;
}

/** Every fact, with a link that also lies over its card on the canvas. @param {Story} story @param {Fact[]} facts */
export function wall(story, facts) {
  const { wall: title, bearings } = story.panels.evidence;
  const of = (/** @type {string} */ bearing) => facts.filter((fact) => fact.bearing === bearing);
  const names = Object.entries(/** @type {Record<string, string>} */ (bearings)).map(([id, text]) => ({ id, name: escape(fill(text, { n: of(id).length })) }));
  const buttons = names.map(({ id, name }) => `<button type="button" data-press="bearing.${id}" data-rect="${chapter}/bearing.${id}" disabled>${name}</button>`);
  const lists = names.map(({ id, name }) => `<h4>${name}</h4>\n<ul>${of(id).map((fact) => card(story, fact)).join("\n")}</ul>`);
  return `<div class="wall">
<h3 data-rect="${chapter}/wall.title">${escape(title)}</h3>
<div class="bearings">${buttons.join("\n")}</div>
${lists.join("\n")}
</div>`;
}

/** @param {Story} story @param {Fact} fact */
function card(story, fact) {
  const label = story.facts?.[fact.id];
  const named = label ? `<span>${escape(label)}</span>` : `<span lang="en">${escape(fact.label)}</span>`;
  const value = typeof fact.value === "string" ? fact.value : fact.unit.startsWith("%") ? `${fact.value}${fact.unit}` : `${fact.value} ${fact.unit}`;
  return `<li><a href="${escape(fact.url)}" data-rect="${chapter}/fact.${fact.id}">${named}: <span lang="en">${escape(`${value} (${fact.source}, ${fact.date})`)}</span> · ${escape(story.ui[`grade_${fact.grade}`])}</a></li>`;
}
