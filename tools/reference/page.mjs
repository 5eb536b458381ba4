// Makes docs/model.md from docs/model.text.md and the model's tables.
import { problemsOf } from "./equations.mjs";
import { assumptionTable, factTable, leverTable, observationTable, outcomeTable } from "./tables.mjs";

/** @typedef {import("./tables.mjs").Model} Model */
/**
 * @typedef {{text: string, model: Model, stories: import("./tables.mjs").Story[], facts: import("./tables.mjs").Fact[],
 *   source: string}} Parts source: of src/model, all files
 */

const notice = "<!-- Written by `make reference` from docs/model.text.md and the model's tables. Change those. -->\n";

/** @param {Parts} parts @returns {{page: string, problems: string[]}} */
export function referencePage({ text, model, stories, facts, source }) {
  const problems = problemsOf(text, model, source);
  /** @type {Record<string, () => string>} */
  const slots = {
    levers: () => leverTable(model, stories, facts),
    assumptions: () => assumptionTable(model, stories, facts),
    outcomes: () => outcomeTable(model),
    observations: () => observationTable(model, stories, facts),
    facts: () => factTable(model, stories, facts),
    draws: () => model.calibration.draws.toLocaleString("en"),
    particles: () => model.calibration.particles.toLocaleString("en"),
    percentiles: () =>
      `${model.percentiles
        .slice(0, -1)
        .map((percent) => `${percent}th`)
        .join(", ")} and ${model.percentiles[model.percentiles.length - 1]}th`,
  };
  const filled = new Set();
  const page = text.replace(/\{\{(\w+)\}\}/g, (slot, name) => {
    filled.add(name);
    if (slots[name]) return slots[name]();
    problems.push(`nothing fills ${slot}`);
    return slot;
  });
  for (const name of Object.keys(slots)) if (!filled.has(name)) problems.push(`{{${name}}} stands nowhere`);
  return { page: notice + page.replace(/^# The model$/m, `# The model, version ${model.model}`), problems };
}
