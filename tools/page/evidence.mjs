// The observations behind the calibration, each with a weight to set, and the facts by what they speak for.
import { isOld } from "./age.mjs";
import { chooser } from "./controls.mjs";
import { factDate, factValue } from "./facts.mjs";
import { escape, fill } from "./html.mjs";
import { observationText } from "./observations.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Engine} Engine */
/** @typedef {import("./types.mjs").Observation} Observation */
/** @typedef {import("./types.mjs").Fact} Fact */

const heaviest = 3; // kHeaviest in src/explainer/state/action.hpp
const step = 0.5;
const chapter = "evidence";

/** @param {Story} story @param {Engine} engine */
export function weights(story, engine) {
  return `<fieldset disabled data-levers>
<legend class="unseen">${escape(story.evidence.title)}</legend>
<div class="weights">
${engine.observations.map((observation) => row(story, observation)).join("\n")}
</div>
<div class="buttons"><button type="button" data-press="reset_evidence" data-rect="${chapter}/button.reset_evidence">${escape(story.ui.buttons.reset_evidence)}</button></div>
</fieldset>
<p class="about" data-text="footer" data-rect="${chapter}/chart.footer"></p>`;
}

/** @param {Story} story @param {Observation} observation */
function row(story, observation) {
  const id = observation.sources[0];
  const input = `${story.language}-weight-${id}`;
  const label = observationText(story, observation);
  return `<div class="control">
<label for="${input}">${escape(label)}</label>
<span class="value" data-weight-words="${id}" aria-hidden="true"></span>
<input type="range" id="${input}" data-weight="${id}" data-rect="${chapter}/weight.${id}" min="0" max="${heaviest}" step="${step}" value="1">
</div>`;
}

/**
 * A list to choose from, with its options by id.
 * @param {Story} story
 * @param {string} list
 * @param {Record<string, string>} options
 */
function choice(story, list, options) {
  return chooser(
    story,
    { id: chapter },
    list,
    Object.entries(options).map(([id, name]) => ({ id, name })),
  );
}

/** A statement to choose and what would have to be true for it. @param {Story} story */
export function whatIf(story) {
  const { title, subtitle, claims } = story.panels.evidence.what_if;
  return `<fieldset disabled class="what-if">
<legend data-rect="${chapter}/what_if.title">${escape(title)}</legend>
<p class="about">${escape(subtitle)}</p>
${choice(story, "claim", claims)}
<p role="status" data-what-if data-rect="${chapter}/what_if.answer"></p>
</fieldset>`;
}

/**
 * Every fact, with a link that also lies over its card on the canvas.
 * @param {Story} story
 * @param {Fact[]} facts
 * @param {Engine} engine
 */
export function wall(story, facts, engine) {
  const { wall: title, bearings, grades, ages } = story.panels.evidence;
  const of = (/** @type {string} */ bearing) => facts.filter((fact) => fact.bearing === bearing);
  const names = Object.entries(/** @type {Record<string, string>} */ (bearings)).map(([id, text]) => ({
    id,
    name: escape(fill(text, { n: of(id).length })),
  }));
  const buttons = names.map(
    ({ id, name }) =>
      `<button type="button" data-press="bearing.${id}" data-wall="${id}" data-rect="${chapter}/bearing.${id}" disabled>${name}</button>`,
  );
  const lists = names.map(
    ({ id, name }) =>
      `<h4 data-wall="${id}">${name}</h4>\n<ul>${of(id)
        .map((fact) => card(story, fact, engine))
        .join("\n")}</ul>`,
  );
  return `<div class="wall">
<h3 data-rect="${chapter}/wall.title">${escape(title)}</h3>
<div class="bearings">${buttons.join("\n")}</div>
<fieldset disabled><legend class="unseen">${escape(title)}</legend>
${choice(story, "grade", grades)}
${choice(story, "age", ages)}
<p role="status" class="shown" data-wall="said" data-rect="${chapter}/wall.said"></p>
</fieldset>
${lists.join("\n")}
</div>`;
}

/** Where the sources disagree. @param {Story} story @param {Fact[]} facts */
export function conflicts(story, facts) {
  const { conflicts_title: title, conflicts_subtitle: subtitle, conflicts: items } = story.panels.evidence;
  const sources = (/** @type {string[]} */ ids) => [
    ...new Set(ids.map((id) => facts.find((fact) => fact.id === id)?.source ?? "")),
  ];
  const rows = /** @type {{title: string, prose: string[], facts: string[]}[]} */ (items).map(
    (
      item,
      index,
    ) => `<div data-facts="${item.facts.join(" ")}" data-rect="${chapter}/conflict.${index}"><h4>${escape(item.title)}</h4>
<p>${escape(item.prose.join(" "))}</p>
<p class="about" lang="en">${escape(sources(item.facts).join(" · "))}</p></div>`,
  );
  return `<div class="conflicts">
<h3 data-rect="${chapter}/conflicts.title">${escape(title)}</h3>
<p>${escape(subtitle)}</p>
${rows.join("\n")}
</div>`;
}

/** @param {Story} story @param {Fact} fact @param {Engine} engine */
function card(story, fact, engine) {
  const old = isOld(fact, engine);
  const age = old ? ` · ${escape(story.panels.evidence.old)}` : "";
  return `<li data-grade="${fact.grade}" data-age="${old ? "older" : "recent"}"><a href="${escape(fact.url)}" data-rect="${chapter}/fact.${fact.id}">${escape(`${story.facts[fact.id]}: ${factValue(story, fact)}`)} (<span lang="en">${escape(fact.source)}</span>, ${escape(factDate(story, fact))}) · ${escape(story.ui[`grade_${fact.grade}`])}${age}</a></li>`;
}
