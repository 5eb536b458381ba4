// The facts the story stands on, each with its source.
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
  const lines = facts.map((fact) => `<li>${escape(`${fact.label}: ${value(fact)} (${fact.date})`)}${grade(story, fact)}${fact.note ? ` · ${escape(fact.note)}` : ""}</li>`);
  return `<li lang="en"><a href="${escape(url)}">${escape(facts[0].source)}</a><ul>${lines.join("")}</ul></li>`;
}

/** @param {Fact} fact */
function value(fact) {
  if (typeof fact.value === "string") return fact.value;
  return fact.unit.startsWith("%") ? `${fact.value}${fact.unit}` : `${fact.value} ${fact.unit}`;
}

/** @param {Story} story @param {Fact} fact */
function grade(story, fact) {
  const text = story.ui[`grade_${fact.grade}`];
  return text ? ` · <span class="grade" lang="${story.language}">${escape(text)}</span>` : "";
}
