// The model's tables in Markdown.

/** @typedef {import("../page/types.mjs").Fact} Fact */
/** @typedef {import("../page/types.mjs").Story} Story */
/**
 * @typedef {{id: string, meaning: string, unit: string, low: number, high: number, default: number, step: number,
 *   scale: string, history: {year: number, value: number}[]}} Lever
 */
/**
 * @typedef {{id: string, meaning: string, unit: string, low: number, mode: number, high: number, sources: string[],
 *   judgement: string}} Assumption
 */
/** @typedef {{id: string, meaning: string, unit: string}} Outcome */
/**
 * @typedef {{metric: string, year: number, step: number, value: number, sd: number, scale: string, sources: string[],
 *   note: string}} Observation
 */
/**
 * @typedef {object} Model what `seedcorn describe --json` says
 * @property {number} model
 * @property {{first_year: number}} time
 * @property {{draws: number, particles: number}} calibration
 * @property {number[]} percentiles
 * @property {Lever[]} levers
 * @property {Assumption[]} assumptions
 * @property {Outcome[]} outcomes
 * @property {Observation[]} observations
 */

/** @param {string[]} head @param {(string | number)[][]} rows */
function table(head, rows) {
  const line = (/** @type {(string | number)[]} */ cells) =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

const code = (/** @type {string} */ id) => `\`${id}\``;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** @param {number} step @param {Model} model */
const month = (step, { time }) => `${months[step % 12]} ${time.first_year + Math.floor(step / 12)}`;

/**
 * @param {{id: string}} row
 * @param {Story[]} stories
 * @param {(story: Story) => Record<string, {name: string}>} texts
 */
const namesOf = ({ id }, stories, texts) => stories.map((story) => texts(story)[id]?.name ?? "").join("<br>");

/** A fact's id, linked to its source. @param {string} id @param {Fact[]} facts */
function linked(id, facts) {
  const fact = facts.find((one) => one.id === id);
  if (!fact) throw new Error(`the evidence has no ${id}`);
  return `[${code(id)}](${fact.url})`;
}

/** @param {Model} model @param {Story[]} stories @param {Fact[]} facts */
export function leverTable({ levers }, stories, facts) {
  const rows = levers.map((row) => [
    code(row.id),
    namesOf(row, stories, (story) => story.levers),
    row.meaning,
    row.unit,
    `${row.low} to ${row.high}${row.scale === "linear" ? "" : `, ${row.scale}`}`,
    row.default,
    row.step,
    row.history.map(({ year, value }) => `${year}: ${value}`).join(", ") || "as the default",
    [...(stories[0].levers[row.id].facts ?? []).map((id) => linked(id, facts)), stories[0].levers[row.id].basis ?? ""]
      .filter(Boolean)
      .join(", "),
  ]);
  return table(["id", "name", "meaning", "unit", "range", "default", "step", "before 2027", "rests on"], rows);
}

/** @param {Model} model @param {Story[]} stories @param {Fact[]} facts */
export function assumptionTable({ assumptions }, stories, facts) {
  const rows = assumptions.map((row, index) => [
    index,
    code(row.id),
    namesOf(row, stories, (story) => story.assumptions.rows),
    row.meaning,
    row.unit,
    row.low,
    row.mode,
    row.high,
    row.sources.map((id) => linked(id, facts)).join(", ") || `judgement: ${row.judgement}`,
  ]);
  return table(["#", "id", "name", "meaning", "unit", "lowest", "most likely", "highest", "rests on"], rows);
}

/** @param {Model} model */
export function outcomeTable({ outcomes }) {
  return table(
    ["id", "unit", "meaning"],
    outcomes.map((row) => [code(row.id), row.unit, row.meaning]),
  );
}

/** @param {Model} model @param {Story[]} stories @param {Fact[]} facts */
export function observationTable(model, stories, facts) {
  const rows = model.observations.map((row) => [
    stories.map((story) => story.evidence.observations[row.sources[0]]).join("<br>"),
    code(row.metric),
    `${month(row.step, model)} (step ${row.step})`,
    row.value,
    row.sd,
    row.scale,
    [...row.sources.map((id) => linked(id, facts)), row.note].filter(Boolean).join(", "),
  ]);
  return table(
    ["what was observed", "outcome", "when", "value", "standard deviation", "on the scale", "rests on"],
    rows,
  );
}

/**
 * Those that levers, assumptions and observations name, in the order of the evidence.
 * @param {Model} model
 * @param {Story[]} stories
 * @param {Fact[]} facts
 */
export function factTable({ assumptions, observations }, stories, facts) {
  const named = new Set([...assumptions, ...observations].flatMap(({ sources }) => sources));
  for (const { facts: ids } of Object.values(stories[0].levers)) ids?.forEach((id) => named.add(id));
  const rows = facts
    .filter(({ id }) => named.has(id))
    .map((fact) => [
      code(fact.id),
      fact.label,
      fact.unit.startsWith("%") ? `${fact.value}${fact.unit}` : `${fact.value} ${fact.unit}`,
      fact.date,
      `[${fact.source}](${fact.url})`,
      fact.grade,
    ]);
  return table(["id", "fact", "value", "date", "source", "grade"], rows);
}
