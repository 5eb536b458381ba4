// The model in Insight Maker's engine (npm `simulation`): stocks, flows, variables and converters as one would draw
// them there. Several members can share a simulation, with a vector of members in every primitive; that is how it is
// fastest.
import { Model } from "simulation";
import { quantileSorted } from "d3-array";
import { jsPlain } from "./js_plain.mjs";
import { future_stream, lowbias32, uniformOf } from "./tables.mjs";

/** @typedef {import("./tables.mjs").Tables} Tables */
/** @typedef {import("./tables.mjs").Values} Values */
/** @typedef {Values} Start values of what is set for each run: assumptions, state and units */

const stocks = ["P", "S", "D", "E", "U", "L"].flatMap((name) => [`${name}_us`, `${name}_cn`]).concat("s");
const units = ["norm", "Eref", "X0", "room_us", "room_cn"];
const blocs = [
  ["us", "cn"],
  ["cn", "us"],
];

/** @param {string} text `c` and `r` in a subscript stand for a bloc and its rival @param {string[]} pair */
const of = (text, [c, r]) => text.replace(/_c\b/g, `_${c}`).replace(/_r\b/g, `_${r}`);
/** @param {Record<string, string>} lines */
const both = (lines) =>
  Object.assign(
    {},
    ...blocs.map((pair) =>
      Object.fromEntries(Object.entries(lines).map(([name, text]) => [of(name, pair), of(text, pair)])),
    ),
  );

/** In the order of model.md, "One step"; rates per month. @type {Record<string, string>} */
const variables = {
  W: "P_us + P_cn + S_us + S_cn",
  hard: "Exp(-difficulty * age)",
  ...both({
    KU_c: "P_c + absorption * D_c",
    KL_c: "KU_c + secret_reach * S_c",
    access_c: "(KU_c / W) ^ reuse",
    iU_c: "U_c ^ crowding * (1 - star_loss * drain_c) * access_c * hard / norm",
    seed_c: "((E_c + absorption * E_r) / Eref) ^ seed_elasticity",
    gL_c: "lab_weight * L_c ^ crowding * (KL_c / W) ^ reuse * hard * (1 - duplication * (1 - open_c)) * (1 - appropriability * open_c)",
    iL_c: "gL_c / norm * seed_c",
    J_c: "0.95 * iU_c + open_c * iL_c + community * share_c * access_c",
    C_c: "0.05 * iU_c + (1 - open_c) * iL_c",
    X_c: "novelty_weight * iU_c + iL_c",
    h_c: "breakthrough_rate * X_c / X0",
    pub_c: "(0.95 * novelty_weight * iU_c + open_c * iL_c) / X_c",
    jump_c: "breakthrough_size / idea_gain * b_c",
    leaked_c: "S_c / leak_time",
    room_left_c: "1 - (U_c + L_c) / c_pool",
    hired_c: "poaching * drain_c * U_c",
  }),
  share_us: "1 - s",
  share_cn: "s",
  compute: "compute_weight * (ln_ratio + compute_surprise * come)",
  lead: "compute + idea_gain * (KL_us - KL_cn)",
  pull: "-release_lag * (1 - open_cn) - (lead / 3 - release_lag * (1 - open_us)) + licence_pull * (open_cn - open_us) + 1.5 * (state_support - 0.5)",
  grad_us: "us_training * U_us * funding * IfThenElse(room_left_us > 0, room_left_us, 0) / room_us",
  grad_cn: "cn_training * U_cn * IfThenElse(room_left_cn > 0, room_left_cn, 0) / room_cn",
  new_us: "grad_us + emigration * inflow * grad_cn + 0.03 * inflow",
  new_cn: "grad_cn * (1 - emigration * inflow)",
  s_next: "s + adoption_speed * s * (1 - s) * pull / 12",
};
/** @type {Record<string, string>} the flow into each stock, per month */
const flows = {
  ...both({
    P_c: "(J_c + leaked_c - obsolescence * P_c) / 12 + jump_c * pub_c",
    S_c: "(C_c - leaked_c - obsolescence * S_c) / 12 + jump_c * (1 - pub_c)",
    D_c: "(P_r - D_c) / open_delay / 12",
    E_c: "(iU_c - seed_turnover * E_c) / 12",
    U_c: "((1 - drain_c) * new_c - 0.07 * U_c - hired_c) / 12",
    L_c: "(drain_c * new_c + hired_c - 0.05 * L_c) / 12",
  }),
  s: "IfThenElse(s_next < 0.0001, 0.0001, IfThenElse(s_next > 0.9999, 0.9999, s_next)) - s",
};
/** Read from the mean run besides. @type {Record<string, string>} */
const read = {
  open_ideas: "4 * idea_gain * (KU_us - KU_cn)",
  secrets: "4 * idea_gain * secret_reach * (S_us - S_cn)",
  idea_ratio: "open_cn * iL_cn / Max(open_us * iL_us, 0.000001)",
  edge: "12 * (Max(lead / 3, 0) - Max(lead / 3 - release_lag * (1 - open_us), -release_lag * (1 - open_cn)))",
  us_odds: "h_us / (h_us + h_cn)",
  hazard: "h_us + h_cn",
  cn_open_share: "J_cn / (J_us + J_cn)",
  pace: "idea_gain * (J_us + secret_reach * C_us + absorption * J_cn) + (h_us + h_cn) * breakthrough_size",
  lead_months: "4 * lead",
  compute_months: "4 * compute",
};
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
/** @type {Record<string, string>} */
const levers = {
  us_openness: "open_us",
  cn_openness: "open_cn",
  us_talent_drain: "drain_us",
  cn_talent_drain: "drain_cn",
  us_talent_inflow: "inflow",
  us_public_research: "funding",
  cn_state_support: "state_support",
  compute_ratio: "ln_ratio",
};

/**
 * A lever's corner points in months.
 * @param {Tables} tables
 * @param {import("./tables.mjs").Lever} row
 * @param {number} chosen
 */
function corners({ time }, row, chosen) {
  const scale = row.scale === "logarithmic" ? Math.log : (/** @type {number} */ x) => x;
  const history = row.history.map(({ year, value }) => ({
    x: Math.round((year - time.first_year) * 12),
    y: scale(value),
  }));
  const today = history.at(-1)?.y ?? scale(row.default);
  const ramp = row.id === "compute_ratio" ? 96 : 12;
  return [
    ...history.filter(({ x }) => x < time.policy),
    { x: time.policy, y: today },
    { x: time.policy + ramp, y: scale(chosen) },
  ];
}

/**
 * @param {Tables} tables @param {object} kind
 * @param {number} kind.start
 * @param {Record<string, string>} kind.breakthroughs equations of b_us and b_cn
 * @param {Record<string, string>} kind.besides
 */
function build(tables, { start, breakthroughs, besides }) {
  const model = new Model({
    timeStart: start,
    timeLength: tables.time.points - 1 - start,
    timeStep: 1,
    timeUnits: "Months",
    algorithm: "Euler",
  });
  /** @type {Map<string, any>} */
  const primitives = new Map();
  const set = [...tables.assumptions.map(({ id }) => id), ...units];
  for (const name of stocks) primitives.set(name, model.Stock({ name, initial: 0, nonNegative: false }));
  for (const name of set) primitives.set(name, model.Variable({ name, value: 0 }));
  for (const row of tables.levers) {
    const name = levers[row.id];
    primitives.set(
      name,
      model.Converter({ name, input: "Time", interpolation: "Linear", values: corners(tables, row, row.default) }),
    );
  }
  const policy = tables.time.policy;
  primitives.set(
    "come",
    model.Converter({
      name: "come",
      input: "Time",
      interpolation: "Linear",
      values: [
        { x: policy, y: 0 },
        { x: policy + 96, y: 1 },
      ],
    }),
  );
  primitives.set(
    "age",
    model.Converter({
      name: "age",
      input: "Time",
      interpolation: "Linear",
      values: [
        { x: 0, y: 0 },
        { x: 240, y: 20 },
      ],
    }),
  );
  const equations = { ...variables, ...breakthroughs, ...besides };
  for (const name in equations) primitives.set(name, model.Variable({ name, value: 0 }));

  /** @param {string} text @param {any} into */
  const connect = (text, into) => {
    const names = new Set((text.match(/[A-Za-z]\w*/g) ?? []).filter((name) => primitives.has(name)));
    for (const name of names) model.Link(primitives.get(name), into);
    return text.replace(/[A-Za-z]\w*/g, (name) => (primitives.has(name) ? `[${name}]` : name));
  };
  for (const [name, text] of Object.entries(equations)) {
    const pools = name.startsWith("room_left") ? text.replace("c_pool", `${name.slice(-2)}_pool`) : text;
    primitives.get(name).value = connect(pools, primitives.get(name));
  }
  for (const [name, text] of Object.entries(flows)) {
    const flow = model.Flow(null, primitives.get(name), { name: `into ${name}`, nonNegative: false, rate: 0 });
    flow.rate = connect(text, flow);
  }
  return {
    /** @param {(name: string) => string} literal @param {Values} chosen */
    run(literal, chosen) {
      for (const name of stocks) primitives.get(name).initial = literal(name);
      for (const name of set) primitives.get(name).value = literal(name);
      for (const row of tables.levers) primitives.get(levers[row.id]).values = corners(tables, row, chosen[row.id]);
      const results = model.simulate();
      return (/** @type {string} */ name) => results.series(primitives.get(name));
    },
  };
}

/** @param {import("./js_plain.mjs").Run} run @returns {Start} */
function startOf({ a, units, state }) {
  /** @type {Start} */
  const start = {
    ...a,
    s: state.share,
    norm: units.norm,
    Eref: units.seed,
    X0: units.novelty,
    room_us: units.usRoom,
    room_cn: units.cnRoom,
  };
  for (const c of /** @type {const} */ (["us", "cn"]))
    for (const [name, value] of Object.entries(state[c])) start[`${name}_${c}`] = value;
  return start;
}

/**
 * Runs `work` while the engine's Rand() takes its numbers from `next`.
 * @template T
 * @param {() => number} next
 * @param {() => T} work
 * @returns {T}
 */
function withRandom(next, work) {
  const { random } = Math;
  Math.random = next;
  try {
    return work();
  } finally {
    Math.random = random;
  }
}

/**
 * @param {Tables} tables
 * @param {number} [together] members in one simulation
 * @returns {import("./tables.mjs").Peer}
 */
export function insightMaker(tables, together = 50) {
  const { now, points } = tables.time;
  const plain = jsPlain(tables);
  const mean = build(tables, { start: 0, breakthroughs: { b_us: "h_us / 12", b_cn: "h_cn / 12" }, besides: read });
  // The second draw refers to the first, so that it is made after it.
  const uniforms = together > 1 ? `Repeat(Rand(), ${together})` : "Rand()";
  const random = build(tables, {
    start: now,
    breakthroughs: {
      u_us: uniforms,
      u_cn: `${uniforms} + 0 * u_us`,
      ...both({ b_c: "IfThenElse(u_c < h_c / 12, 1, 0)" }),
    },
    besides: {},
  });
  /** @type {Start[]} */
  let starts = [];

  return {
    meanRun(chosen, assumptions) {
      const start = startOf(plain.begin(assumptions));
      const series = mean.run((name) => String(start[name]), chosen);
      return Object.fromEntries(tables.outcomes.map(({ id }) => [id, series(nameOf[id] ?? id)]));
    },

    prepare(particles) {
      plain.prepare(particles);
      starts = plain.starts().map(startOf);
    },

    // `members` is a multiple of `together`.
    ensemble(chosen, members) {
      const rows = Array.from({ length: points - now - 1 }, () => new Float64Array(members));
      for (let first = 0; first < members; first += together) {
        const block = Array.from({ length: together }, (_, i) => starts[(first + i) % starts.length]);
        const keys = block.map((_, i) => lowbias32(future_stream + first + i));
        let drawn = 0;
        const next = () => {
          const counter = 2 * now + Math.floor(drawn / together);
          return uniformOf(keys[drawn++ % together], counter);
        };
        /** @param {string} name */
        const literal = (name) =>
          together > 1 ? `{${block.map((start) => start[name]).join(",")}}` : String(block[0][name]);
        const series = withRandom(next, () => random.run(literal, chosen)("lead"));
        for (let row = 0; row < rows.length; row++)
          for (let i = 0; i < together; i++)
            rows[row][first + i] = 4 * (together > 1 ? series[row + 1][i] : series[row + 1]);
      }
      for (const row of rows) row.sort();
      return tables.percentiles.map((percent) =>
        rows.map((row) => /** @type {number} */ (quantileSorted(row, percent / 100))),
      );
    },
  };
}
