// Where sources disagree: each item names facts that exist, and its numbers are theirs.
import { checkNumbers } from "./numbers.mjs";

/** @typedef {import("../types.mjs").Story} Story */
/** @typedef {import("../types.mjs").Chapter} Chapter */
/** @typedef {import("../types.mjs").Engine} Engine */
/** @typedef {import("../types.mjs").Fact} Fact */

/** @param {Story} story @param {Engine} engine @param {Fact[]} evidence @returns {string[]} */
export function checkConflicts(story, engine, evidence) {
  const known = new Set(evidence.map(({ id }) => id));
  return /** @type {Chapter[]} */ (story.panels?.evidence?.conflicts ?? []).flatMap((item, index) => {
    const problems = [
      ...(item.facts ?? []).filter((id) => !known.has(id)).map((id) => `facts: the evidence has no ${id}`),
      ...checkNumbers(item, engine, evidence),
    ];
    return problems.map((text) => `panels.evidence.conflicts.${index}.${text}`);
  });
}
