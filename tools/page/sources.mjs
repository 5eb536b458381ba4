// The facts the story stands on, each with its source.
import { factDate, factValue } from "./facts.mjs";
import { escape } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Fact} Fact */

/** @param {Story} story @param {Fact[]} evidence @param {import("./types.mjs").Engine} engine */
export function sources(story, evidence, engine) {
  const used = new Set([
    ...story.chapters.flatMap((chapter) => chapter.facts ?? []),
    ...Object.values(story.levers).flatMap((lever) => lever.facts ?? []),
    ...engine.observations.flatMap((observation) => observation.sources),
  ]);
  const facts = evidence.filter((fact) => used.has(fact.id));
  if (facts.length === 0) return "";
  return `<section><h2>${escape(story.ui.sources)}</h2>
<ul class="sources">
${[...bySource(facts)].map(([url, group]) => item(story, url, group)).join("\n")}
</ul></section>`;
}

/** @param {Fact[]} facts */
function bySource(facts) {
  const groups = /** @type {Map<string, Fact[]>} */ (new Map());
  for (const fact of facts) groups.set(fact.url, [...(groups.get(fact.url) ?? []), fact]);
  return groups;
}

/** @param {Story} story @param {string} url @param {Fact[]} facts */
function item(story, url, facts) {
  const lines = facts.map((fact) => {
    const note = fact.note ? ` · ${escape(story.fact_notes[fact.note])}` : "";
    return `<li>${escape(`${story.facts[fact.id]}: ${factValue(story, fact)} (${factDate(story, fact)})`)}${grade(story, fact)}${note}</li>`;
  });
  return `<li><a href="${escape(url)}" lang="en">${escape(facts[0].source)}</a><ul>${lines.join("")}</ul></li>`;
}

/** @param {Story} story @param {Fact} fact */
function grade(story, fact) {
  const text = story.ui[`grade_${fact.grade}`];
  return text ? ` · <span class="grade">${escape(text)}</span>` : "";
}
