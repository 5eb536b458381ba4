// The explainer as real HTML: what a screen reader, a reader without script and a search engine get.
import { escape, fill, only } from "./html.mjs";
import { historyText } from "./history.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Chapter} Chapter */
/** @typedef {import("./types.mjs").Lever} Lever */
/** @typedef {import("./types.mjs").Engine} Engine */

/** @param {Story} story @param {Engine} engine */
export function article(story, engine) {
  return `<article id="${story.language}" ${only(story)} data-title="${escape(story.title)}">
<h1>${escape(story.title)}</h1>
<p class="lede">${escape(story.description)}</p>
${story.chapters.map((chapter) => section(story, chapter, engine)).join("\n")}
</article>`;
}

/** @param {Story} story @param {Chapter} chapter @param {Engine} engine */
function section(story, chapter, engine) {
  return `<section id="${story.language}-${chapter.id}">
<p class="kicker" data-rect="kicker">${escape(chapter.kicker)}</p>
<h2 data-rect="question">${escape(chapter.question)}</h2>
${chapter.prose.map((text, index) => `<p data-rect="prose.${index}">${escape(text)}</p>`).join("\n")}
${results(story)}
${controls(story, chapter, engine)}
</section>`;
}

/** @param {Story} story */
function results(story) {
  const figures = Object.entries(story.figures).filter(([, figure]) => figure.label);
  return `<div class="results">
<h3>${escape(story.ui.results)}</h3>
<dl>
${figures.map(([id, figure]) => `<div data-rect="figure.${id}"><dt>${escape(figure.label)}</dt><dd><span data-figure="${id}"></span>${figure.unit ? ` <small>${escape(figure.unit)}</small>` : ""}</dd></div>`).join("\n")}
</dl>
<p class="sentence" role="status" data-sentence data-rect="chart.lead"></p>
</div>`;
}

/** @param {Story} story @param {Chapter} chapter @param {Engine} engine */
function controls(story, chapter, engine) {
  const rows = groups(story, chapter).map(
    (group) => `<h4>${escape(group.title)}</h4>\n${group.levers.map((id) => control(story, chapter, find(engine, id))).join("\n")}`,
  );
  return `<fieldset disabled>
<legend>${escape(story.ui.levers)}</legend>
${rows.join("\n")}
<button type="button" data-reset-all data-rect="reset.all">${escape(story.ui.reset_all)}</button>
</fieldset>`;
}

/** The chapter's levers under the story's headings. @param {Story} story @param {Chapter} chapter */
function groups(story, chapter) {
  const named = (story.groups ?? []).map(({ title, levers }) => ({ title, levers: levers.filter((id) => chapter.controls.includes(id)) }));
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
  return `<div class="control">
<label for="${id}">${escape(text.name)}</label>
<span class="value" data-words="${lever.id}" aria-hidden="true"></span>
<input type="range" id="${id}" data-lever="${lever.id}" data-rect="${lever.id}" min="${lever.low}" max="${lever.high}" step="${lever.step}" value="${lever.default}" aria-describedby="${id}-about">
<p id="${id}-about" class="about">${about.join("<br>")}</p>
<button type="button" data-reset="${lever.id}" data-rect="reset.${lever.id}" aria-label="${escape(fill(story.ui.reset_lever, { name: text.name }))}">${escape(story.ui.reset)}</button>
</div>`;
}
