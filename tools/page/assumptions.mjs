// Everything the model assumes, each with its meaning, its range to narrow, and what it rests on.
import { factDate } from "./facts.mjs";
import { escape, fill, number } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Engine} Engine */
/** @typedef {import("./types.mjs").Fact} Fact */
/** @typedef {import("./types.mjs").Assumption} Assumption */

const chapter = "evidence";
const steps = 50; // of a range by keyboard

/** @param {Story} story @param {Engine} engine @param {Fact[]} facts */
export function assumptions(story, engine, facts) {
  const button = (/** @type {string} */ id) =>
    `<button type="button" data-press="${id}" data-rect="${chapter}/button.${id}">${escape(story.ui.buttons[id])}</button>`;
  return `<fieldset disabled class="assumptions">
<legend class="unseen">${escape(story.assumptions.title)}</legend>
<h3 data-rect="${chapter}/assumptions.title">${escape(story.assumptions.title)}</h3>
<p data-rect="${chapter}/assumptions.subtitle">${escape(story.assumptions.subtitle)}</p>
<p class="buttons">${button("assumptions.all")}
${button("assumptions.reset")}</p>
${engine.assumptions.map((row) => block(story, row, facts)).join("\n")}
</fieldset>`;
}

/** @param {Story} story @param {Assumption} row @param {Fact[]} facts */
function block(story, row, facts) {
  const { rows, units, prior } = story.assumptions;
  const { name, meaning } = rows[row.id];
  return `<div class="assumption">
<h4>${escape(name)}</h4>
<p>${escape(units[row.unit] ? `${meaning} (${units[row.unit]})` : meaning)}</p>
<p>${escape(fill(prior, { low: number(row.low), mode: number(row.mode), high: number(row.high) }))}<br><span data-assumption-words="${row.id}"></span></p>
${end(story, row, "low")}
${end(story, row, "high")}
<p class="by">${grounds(story, row, facts)}</p>
</div>`;
}

/** @param {Story} story @param {Assumption} row @param {"low" | "high"} which */
function end(story, { id, low, high }, which) {
  const input = `${story.language}-${which}-${id}`;
  const label = fill(story.assumptions[which], { name: story.assumptions.rows[id].name });
  return `<div class="control">
<label for="${input}">${escape(label)}</label>
<input type="range" id="${input}" data-assumption="${id}" data-end="${which}" data-rect="${chapter}/assumption.${id}.${which}" min="${low}" max="${high}" step="${Number(((high - low) / steps).toFixed(6))}" value="${which === "low" ? low : high}">
</div>`;
}

/**
 * The sources with their grades, or that there is none.
 * @param {Story} story
 * @param {Assumption} row
 * @param {Fact[]} facts
 */
function grounds(story, { id, sources }, facts) {
  const links = sources
    .flatMap((source) => facts.filter((fact) => fact.id === source))
    .map((fact) => {
      return `<a href="${escape(fact.url)}" data-rect="${chapter}/assumption.${id}.${fact.id}"><span lang="en">${escape(fact.source)}</span>, ${escape(factDate(story, fact))}</a> · ${escape(story.ui[`grade_${fact.grade}`])}`;
    });
  return links.join("<br>") || escape(story.assumptions.judgement);
}
