// The model as docs/model.text.md states it: its equations read from the tables there and run, month by month.
import { equations, stateRows } from "../../../tools/reference/equations.mjs";

/** @typedef {import("../../../tools/reference/equations.mjs").Equation} Equation */
/** @typedef {import("../../../tools/reference/tables.mjs").Model} Model */
/** @typedef {import("../../../tools/reference/tables.mjs").Lever} Lever */
/** @typedef {Record<string, number>} Values by name */
/** @typedef {(values: Values) => void} Line */

const blocs = [
  ["us", "cn"],
  ["cn", "us"],
];
const mathematics = {
  exp: Math.exp,
  ln: Math.log,
  max: Math.max,
  min: Math.min,
  clamp: (/** @type {number} */ x, /** @type {number} */ low, /** @type {number} */ high) =>
    Math.min(Math.max(x, low), high),
};

/** @param {string} expression @returns {(values: Values) => number} */
function compiled(expression) {
  const names = [...new Set(expression.match(/[A-Za-z]\w*/g) ?? [])];
  const run = new Function(...names, `return ${expression.replaceAll("^", "**")};`);
  return (values) => {
    const result = run(...names.map((name) => values[name] ?? /** @type {any} */ (mathematics)[name]));
    if (!Number.isFinite(result)) throw new Error(`${expression} is ${result}`);
    return result;
  };
}

/**
 * An equation for "c" stands for one equation for each bloc.
 * @param {Equation} equation
 * @returns {{target: string, value: (values: Values) => number}[]}
 */
function lines({ target, value }) {
  if (!target.endsWith("_c")) return [{ target, value: compiled(value) }];
  return blocs.map(([c, r]) => {
    const of = (/** @type {string} */ text) => text.replace(/_c\b/g, `_${c}`).replace(/_r\b/g, `_${r}`);
    return { target: of(target), value: compiled(of(value)) };
  });
}

/**
 * Adds second names: us_openness of the tables is openness_us in the equations.
 * @param {Values} values
 * @returns {Values}
 */
const withBlocs = (values) => ({
  ...values,
  ...Object.fromEntries(Object.entries(values).map(([id, value]) => [id.replace(/^(us|cn)_(.*)$/, "$2_$1"), value])),
});

/** @param {Lever} row @param {number} t */
function inHistory({ history, default: normal, scale }, t) {
  const to = history.findIndex(({ year }) => t < year);
  if (history.length === 0 || to === 0) return history[0]?.value ?? normal;
  if (to < 0) return history[history.length - 1].value;
  const [a, b] = [history[to - 1], history[to]],
    part = (t - a.year) / (b.year - a.year);
  return scale === "logarithmic" ? a.value * (b.value / a.value) ** part : a.value + (b.value - a.value) * part;
}

/**
 * The mean run: every outcome at every step.
 * @param {string} text docs/model.text.md
 * @param {Model & {time: {points: number, policy: number}}} model
 * @param {{set: Values, assume: Values}} setting
 * @returns {Record<string, number[]>}
 */
export function documentedRun(text, model, { set, assume }) {
  const all = equations(text);
  const ofLevers = Object.fromEntries(
    all.filter(({ section }) => section === "Levers").map(({ target, value }) => [target, compiled(value)]),
  );
  const month = all
    .filter(({ section, change }) => section !== "Levers" && !change)
    .map((equation) => ({ once: equation.section.startsWith("Once"), lines: lines(equation) }));
  const changes = all.filter(({ change }) => change).flatMap(lines);

  /** @type {Values} */
  const values = withBlocs({
    dt: 1 / 12,
    ...Object.fromEntries(model.assumptions.map(({ id, mode }) => [id, assume[id] ?? mode])),
  });
  for (const { symbol, us, cn } of stateRows(text)) {
    if (us) values[symbol.replace(/_c$/, "_us")] = compiled(us)(values);
    if (cn) values[symbol.replace(/_c$/, "_cn")] = compiled(cn)(values);
  }
  /** @type {Record<string, number[]>} */
  const outcomes = Object.fromEntries(model.outcomes.map(({ id }) => [id, []]));
  for (let step = 0; step < model.time.points; step++) {
    const t = model.time.first_year + step / 12;
    Object.assign(values, { t, come_about: ofLevers.come_about({ t }), way: ofLevers.way({ t }) });
    for (const row of model.levers) {
      const chosen = set[row.id] ?? row.default,
        today = inHistory(row, 2027);
      if (row.id !== "compute_ratio")
        Object.assign(
          values,
          withBlocs({
            [row.id]: step < model.time.policy ? inHistory(row, t) : ofLevers.value({ today, chosen, way: values.way }),
          }),
        );
      else
        values.ln_ratio =
          step < model.time.policy
            ? Math.log(inHistory(row, t))
            : ofLevers.ln_ratio({ come_about: values.come_about, compute_ratio: chosen });
    }
    for (const { once, lines } of month)
      if (!once || step === 0) for (const { target, value } of lines) values[target] = value(values);
    for (const [id, row] of Object.entries(outcomes)) row.push(values[id]);
    const added = changes.map(({ target, value }) => ({ target, by: value(values) }));
    for (const { target, by } of added) values[target] += by;
    values.s = mathematics.clamp(values.s, 0.0001, 0.9999);
  }
  return outcomes;
}
