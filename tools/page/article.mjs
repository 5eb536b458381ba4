// The explainer as real HTML: what a screen reader, a reader without script and a search engine get.
import { assumptions } from "./assumptions.mjs";
import { controls } from "./controls.mjs";
import { conflicts, wall, weights, whatIf } from "./evidence.mjs";
import { anchor, escape, only } from "./html.mjs";
import { sharing } from "./share.mjs";
import { still } from "./stills.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Chapter} Chapter */
/** @typedef {import("./types.mjs").Engine} Engine */
/** @typedef {import("./types.mjs").Fact} Fact */

const withFigures = ["lead", "policy"]; // chapters whose panel shows the headline figures

/**
 * @param {Story} story @param {Engine} engine @param {Fact[]} evidence
 * @param {import("./stills.mjs").Stills} stills
 */
export function article(story, engine, evidence, stills) {
  return `<article id="${story.language}" ${only(story)} data-title="${escape(story.title)}">
<h1>${escape(story.title)}</h1>
<p class="lede">${escape(story.description)}</p>
${story.chapters.map((chapter) => section(story, chapter, engine, evidence, stills)).join("\n")}
<p class="told" role="status" data-unread="${escape(story.ui.number_unread)}" data-outside="${escape(story.ui.number_outside)}"></p>
</article>`;
}

/**
 * @param {Story} story @param {Chapter} chapter @param {Engine} engine @param {Fact[]} evidence
 * @param {import("./stills.mjs").Stills} stills
 */
function section(story, chapter, engine, evidence, stills) {
  return `<section id="${anchor(story.language, chapter.id)}" data-chapter="${chapter.id}" tabindex="-1">
<p class="kicker" data-rect="${chapter.id}/kicker">${escape(chapter.kicker)}</p>
<h2 data-rect="${chapter.id}/question">${escape(chapter.question)}</h2>
${chapter.prose.map((text, index) => `<p data-rect="${chapter.id}/prose.${index}">${escape(text)}</p>`).join("\n")}
${quote(chapter.quote, evidence, `class="quote" data-rect="${chapter.id}/quote"`)}
${still(story, chapter, stills)}
${controls(story, chapter, engine)}
${chapter.id === "share" ? sharing(story) : ""}
${chapter.id === "evidence" ? weights(story, engine) : ""}
${quote(chapter.reveal, evidence, `class="quote reveal" data-rect="${chapter.id}/reveal"`)}
${results(story, chapter)}
${chapter.id === "evidence" ? [whatIf(story), assumptions(story, engine, evidence), wall(story, evidence, engine), conflicts(story, evidence)].join("\n") : ""}
</section>`;
}

/** @param {import("./types.mjs").Quote | undefined} quote @param {Fact[]} evidence @param {string} attributes */
function quote(quote, evidence, attributes) {
  if (!quote) return "";
  const fact = evidence.find(({ id }) => id === quote.fact);
  const by = fact ? `<a href="${escape(fact.url)}">${escape(quote.by)}</a>` : escape(quote.by);
  return `<blockquote ${attributes}><p>${escape(quote.text)}</p><p class="by"><cite>${by}</cite></p></blockquote>`;
}

/** @param {Story} story @param {Chapter} chapter */
function results(story, chapter) {
  const { id, alt } = chapter;
  return `<div class="results">
<h3>${escape(story.ui.results)}</h3>
${withFigures.includes(id) ? figures(story, chapter) : ""}
${alt ? chartPlace(id, alt, ` data-rect="${id}/chart"`) : ""}
<p class="sentence" data-sentence="${id}"></p>
</div>
${alt ? table(id, story.ui.data_table) : ""}
${id === "policy" ? ["small", "tornado", "map"].map((chart) => below(story, chapter, chart)).join("\n") : ""}`;
}

/**
 * Where the engine draws a chart in the text version, and what is to be seen there.
 * @param {string} chart as in src/explainer/state/charts.hpp
 * @param {string} alt
 * @param {string} [attributes]
 */
const chartPlace = (chart, alt, attributes = "") =>
  `<div class="chart" role="img" aria-label="${escape(alt)}" data-drawing="${chart}"${attributes}></div>`;

/**
 * What one of the sandbox's further charts has found, the chart, and its data.
 * @param {Story} story
 * @param {Chapter} chapter
 * @param {string} chart
 */
function below({ panels }, { id }, chart) {
  const rows = panels.policy[`${chart}_table`];
  return `<p class="sentence" data-sentence="${chart}" data-rect="${id}/${chart}.title"></p>
${chartPlace(chart, panels.policy[`${chart}_alt`])}
${rows ? table(chart, rows) : ""}`;
}

/** @param {Story} story @param {Chapter} chapter */
function figures(story, chapter) {
  const shown = Object.entries(story.figures).filter(([, figure]) => figure.label);
  return `<dl>
${shown.map(([id, figure]) => `<div data-rect="${chapter.id}/figure.${id}"><dt>${escape(figure.label)}</dt><dd><span data-figure="${id}"></span>${figure.unit ? ` <small>${escape(figure.unit)}</small>` : ""}</dd></div>`).join("\n")}
</dl>`;
}

/** An empty table, which the page fills when the reader opens it. @param {string} chart @param {string} title */
function table(chart, title) {
  return `<details class="data"><summary>${escape(title)}</summary>
<div class="scroll" role="region" tabindex="0" aria-label="${escape(title)}"><table data-table="${chart}"></table></div></details>`;
}
