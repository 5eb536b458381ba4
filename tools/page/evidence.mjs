// The observations behind the calibration, each with a weight to set: real HTML under the stage.
import { escape, fill, only } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Engine} Engine */
/** @typedef {import("./types.mjs").Observation} Observation */

const heaviest = 3; // kHeaviest in src/explainer/action.hpp
const step = 0.5;

/** @param {Story} story @param {Engine} engine */
export function evidencePanel(story, engine) {
  const { evidence } = story;
  return `<section class="evidence" id="${story.language}-evidence">
<h2>${escape(evidence.title)}</h2>
<p>${escape(evidence.intro)}</p>
<fieldset disabled>
<legend class="unseen">${escape(evidence.title)}</legend>
<div class="weights">
${engine.observations.map((observation) => row(story, observation)).join("\n")}
</div>
<button type="button" data-reset-evidence>${escape(evidence.reset)}</button>
</fieldset>
<p data-text="sentence"></p>
<p class="about" data-text="footer"></p>
</section>`;
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
<input type="range" id="${input}" data-weight="${id}" min="0" max="${heaviest}" step="${step}" value="1">
</div>`;
}
