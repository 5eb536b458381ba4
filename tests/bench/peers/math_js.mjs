// The model as expressions of mathjs (its number build), compiled once: what follows from the state, and the state a
// month later.
import { compile } from "mathjs/number";
import { quantileSorted } from "d3-array";
import { future_stream, leverPath, lowbias32, uniformOf } from "./tables.mjs";
import { jsPlain } from "./js_plain.mjs";

/** @typedef {import("./tables.mjs").Tables} Tables */
/** @typedef {import("./tables.mjs").Values} Values */
/** @typedef {Map<string, number>} Scope */

const blocs = [
  ["us", "cn"],
  ["cn", "us"],
];
/** A line for each bloc: `_c` and `_r` stand for a bloc and its rival. @param {string[]} lines */
const both = (...lines) =>
  lines.flatMap((line) => blocs.map(([c, r]) => line.replace(/_c\b/g, `_${c}`).replace(/_r\b/g, `_${r}`)));

// In the order of model.md, "One step".
const raw = [
  "W = P_us + P_cn + S_us + S_cn",
  ...both("KU_c = P_c + absorption * D_c", "KL_c = KU_c + secret_reach * S_c"),
  "hard = exp(-difficulty * age)",
  ...both(
    "access_c = (KU_c / W) ^ reuse",
    "gU_c = U_c ^ crowding * (1 - star_loss * drain_c) * access_c * hard",
    "gL_c = lab_weight * L_c ^ crowding * (KL_c / W) ^ reuse * hard * (1 - duplication * (1 - open_c)) * (1 - appropriability * open_c)",
  ),
];
const rates = [
  ...raw,
  ...both(
    "seed_c = ((E_c + absorption * E_r) / Eref) ^ seed_elasticity",
    "iU_c = gU_c / norm",
    "iL_c = gL_c / norm * seed_c",
  ),
  "B_us = community * (1 - s) * access_us",
  "B_cn = community * s * access_cn",
  ...both(
    "J_c = 0.95 * iU_c + open_c * iL_c + B_c",
    "C_c = 0.05 * iU_c + (1 - open_c) * iL_c",
    "X_c = novelty_weight * iU_c + iL_c",
  ),
];
const lead = [
  ...both("h_c = breakthrough_rate * X_c / X0", "pub_c = (0.95 * novelty_weight * iU_c + open_c * iL_c) / X_c"),
  "compute = compute_weight * (ln_ratio + compute_surprise * come)",
  "lead = compute + idea_gain * (KL_us - KL_cn)",
];
const read = [
  "open_ideas = 4 * idea_gain * (KU_us - KU_cn)",
  "secrets = 4 * idea_gain * secret_reach * (S_us - S_cn)",
  "idea_ratio = open_cn * iL_cn / max(open_us * iL_us, 0.000001)",
  "best_open = max(lead / 3 - release_lag * (1 - open_us), -release_lag * (1 - open_cn))",
  "edge = 12 * (max(lead / 3, 0) - best_open)",
  "us_odds = h_us / (h_us + h_cn)",
  "cn_open_share = J_cn / (J_us + J_cn)",
  "pace = idea_gain * (J_us + secret_reach * C_us + absorption * J_cn) + (h_us + h_cn) * breakthrough_size",
  "lead_months = 4 * lead",
  "compute_months = 4 * compute",
  "hazard = h_us + h_cn",
];
const change = [
  "size = breakthrough_size / idea_gain",
  "grad_us = us_training * U_us * funding * max(0, 1 - (U_us + L_us) / us_pool) / room_us",
  "grad_cn = cn_training * U_cn * max(0, 1 - (U_cn + L_cn) / cn_pool) / room_cn",
  "new_us = grad_us + emigration * inflow * grad_cn + 0.03 * inflow",
  "new_cn = grad_cn * (1 - emigration * inflow)",
  "y = lead / 3",
  "pull = -release_lag * (1 - open_cn) - (y - release_lag * (1 - open_us)) + licence_pull * (open_cn - open_us) + 1.5 * (state_support - 0.5)",
  "s = min(max(s + adoption_speed * s * (1 - s) * pull * dt, 0.0001), 0.9999)",
  ...both("D_c = D_c + (P_r - D_c) / open_delay * dt"),
  ...both(
    "leaked_c = S_c / leak_time",
    "P_c = P_c + (J_c + leaked_c - obsolescence * P_c) * dt + size * b_c * pub_c",
    "S_c = S_c + (C_c - leaked_c - obsolescence * S_c) * dt + size * b_c * (1 - pub_c)",
    "E_c = E_c + (iU_c - seed_turnover * E_c) * dt",
    "U_before_c = U_c",
    "U_c = U_c + ((1 - drain_c) * new_c - (0.07 + poaching * drain_c) * U_c) * dt",
    "L_c = L_c + (drain_c * new_c + poaching * drain_c * U_before_c - 0.05 * L_c) * dt",
  ),
];
/** @type {Record<string, string>} where the name in the model is not the outcome's id */
const nameOf = {
  lead: "lead_months",
  compute: "compute_months",
  cn_share: "s",
  us_universities: "U_us",
  us_labs: "L_us",
  cn_universities: "U_cn",
  cn_labs: "L_cn",
  us_harvest: "iL_us",
  us_seed: "seed_us",
};

/** @param {Tables} tables @returns {import("./tables.mjs").Peer} */
export function mathJs(tables) {
  const { now, points } = tables.time;
  const program = (/** @type {string[]} */ lines) => compile(lines.join("\n"));
  const first = program(raw),
    firstRates = program(rates),
    month = program([...rates, ...lead]),
    reading = program(read),
    step_ = program(change);
  const plain = jsPlain(tables);
  /** @type {Scope[]} */
  let starts = [];

  /** @param {Scope} scope @param {ReturnType<typeof leverPath>} path @param {number} step */
  function setMonth(scope, path, step) {
    scope.set("age", step / 12);
    scope.set("open_us", path.usOpenness[step]);
    scope.set("open_cn", path.cnOpenness[step]);
    scope.set("drain_us", path.usDrain[step]);
    scope.set("drain_cn", path.cnDrain[step]);
    scope.set("inflow", path.inflow[step]);
    scope.set("funding", path.funding[step]);
    scope.set("state_support", path.stateSupport[step]);
    scope.set("ln_ratio", path.lnRatio[step]);
    scope.set("come", path.surprise[step]);
  }

  /** @param {Values} a @returns {Scope} */
  const scopeOf = (a) => new Map([...Object.entries(a), ["dt", 1 / 12]]);

  /** @param {Scope} scope @param {import("./js_plain.mjs").Run} run */
  function setRun(scope, { units, state }) {
    for (const c of /** @type {const} */ (["us", "cn"]))
      for (const [name, value] of Object.entries(state[c])) scope.set(`${name}_${c}`, value);
    for (const [name, value] of Object.entries({
      s: state.share,
      norm: units.norm,
      Eref: units.seed,
      X0: units.novelty,
      room_us: units.usRoom,
      room_cn: units.cnRoom,
    }))
      scope.set(name, value);
    return scope;
  }

  /** @param {Values} a @param {ReturnType<typeof leverPath>} path */
  function begin(a, path) {
    const scope = scopeOf(a);
    const get = (/** @type {string} */ name) => /** @type {number} */ (scope.get(name));
    const start = {
      U_us: 0.4,
      L_us: 0.6,
      U_cn: a.cn_universities_2023,
      L_cn: a.cn_labs_2023,
      P_us: a.us_public_2023,
      P_cn: a.cn_public_2023,
      S_us: a.us_secrets_2023,
      S_cn: a.cn_secrets_2023,
      D_us: a.cn_public_2023,
      D_cn: a.us_public_2023,
      s: a.cn_share_2023,
    };
    for (const [name, value] of Object.entries(start)) scope.set(name, value);
    scope.set("room_us", 1 - (start.U_us + start.L_us) / a.us_pool);
    scope.set("room_cn", 1 - (start.U_cn + start.L_cn) / a.cn_pool);
    setMonth(scope, path, 0);
    first.evaluate(scope);
    scope.set("norm", get("gU_us") + get("gL_us"));
    for (const c of ["us", "cn"]) scope.set(`E_${c}`, get(`gU_${c}`) / get("norm") / a.seed_turnover);
    scope.set("Eref", get("E_us") + a.absorption * get("E_cn"));
    firstRates.evaluate(scope);
    scope.set("X0", get("X_us") + get("X_cn"));
    return scope;
  }

  return {
    meanRun(levers, assumptions) {
      const path = leverPath(tables, levers);
      const scope = begin(assumptions, path);
      const result = Object.fromEntries(tables.outcomes.map(({ id }) => [id, new Float64Array(points)]));
      for (let step = 0; step < points; step++) {
        setMonth(scope, path, step);
        month.evaluate(scope);
        reading.evaluate(scope);
        for (const id in result) result[id][step] = /** @type {number} */ (scope.get(nameOf[id] ?? id));
        for (const c of ["us", "cn"]) scope.set(`b_${c}`, /** @type {number} */ (scope.get(`h_${c}`)) / 12);
        step_.evaluate(scope);
      }
      return result;
    },

    prepare(particles) {
      plain.prepare(particles);
      starts = plain.starts().map((run) => setRun(scopeOf(run.a), run));
    },

    ensemble(levers, members) {
      const path = leverPath(tables, levers);
      const rows = Array.from({ length: points - now - 1 }, () => new Float64Array(members));
      for (let m = 0; m < members; m++) {
        const scope = new Map(starts[m % starts.length]);
        const key = lowbias32(future_stream + m);
        const happens = (/** @type {string} */ hazard, /** @type {number} */ counter) =>
          uniformOf(key, counter) < /** @type {number} */ (scope.get(hazard)) / 12 ? 1 : 0;
        for (let step = now; ; step++) {
          setMonth(scope, path, step);
          month.evaluate(scope);
          if (step > now) rows[step - now - 1][m] = 4 * /** @type {number} */ (scope.get("lead"));
          if (step === points - 1) break;
          scope.set("b_us", happens("h_us", 2 * step));
          scope.set("b_cn", happens("h_cn", 2 * step + 1));
          step_.evaluate(scope);
        }
      }
      for (const row of rows) row.sort();
      return tables.percentiles.map((percent) =>
        rows.map((row) => /** @type {number} */ (quantileSorted(row, percent / 100))),
      );
    },
  };
}
