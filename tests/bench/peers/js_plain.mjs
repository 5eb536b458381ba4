// The model in plain JavaScript, in 64 bits, as the author of a D3 page would write it from model.md.
import { quantileSorted } from "d3-array";
import {
  assumptionsOf,
  defaultLevers,
  future_stream,
  history_stream,
  leverPath,
  lowbias32,
  prior_stream,
  triangular,
  uniform,
  uniformOf,
} from "./tables.mjs";

/** @typedef {import("./tables.mjs").Tables} Tables */
/** @typedef {import("./tables.mjs").Values} Values */
/** @typedef {import("./tables.mjs").Path} Path */
/** @typedef {{U: number, L: number, P: number, S: number, D: number, E: number}} Bloc */
/** @typedef {{us: Bloc, cn: Bloc, share: number}} State */
/** @typedef {{norm: number, seed: number, novelty: number, usRoom: number, cnRoom: number}} Units */
/** @typedef {{a: Values, units: Units, state: State}} Run */

const dt = 1 / 12;

/**
 * What follows from the state of a bloc.
 * @param {Values} a
 * @param {Bloc} own
 * @param {Bloc} rival
 * @param {number} world
 */
function access(a, own, rival, world) {
  const KU = own.P + a.absorption * own.D;
  const KL = KU + a.secret_reach * own.S;
  return {
    KU,
    KL,
    university: (KU / world) ** a.reuse,
    lab: (KL / world) ** a.reuse,
    stock: own.E + a.absorption * rival.E,
  };
}

/**
 * @param {Values} a
 * @param {Bloc} bloc
 * @param {ReturnType<typeof access>} k
 * @param {number} drain
 * @param {number} open
 * @param {number} hard
 */
function effort(a, bloc, k, drain, open, hard) {
  return {
    university: bloc.U ** a.crowding * (1 - a.star_loss * drain) * k.university * hard,
    lab:
      a.lab_weight *
      bloc.L ** a.crowding *
      k.lab *
      hard *
      (1 - a.duplication * (1 - open)) *
      (1 - a.appropriability * open),
  };
}

/**
 * @param {Values} a
 * @param {{university: number, lab: number}} g
 * @param {ReturnType<typeof access>} k
 * @param {number} share
 * @param {number} open
 * @param {Units} units
 */
function output(a, g, k, share, open, units) {
  const ideas = g.university / units.norm;
  const seed = (k.stock / units.seed) ** a.seed_elasticity;
  const harvest = (g.lab / units.norm) * seed;
  const published = 0.95 * ideas + open * harvest + a.community * share * k.university;
  const kept = 0.05 * ideas + (1 - open) * harvest;
  const novelty = a.novelty_weight * ideas + harvest;
  const hazard = (a.breakthrough_rate * novelty) / units.novelty;
  return {
    ideas,
    seed,
    harvest,
    published,
    kept,
    novelty,
    hazard,
    chance: (0.95 * a.novelty_weight * ideas + open * harvest) / novelty,
  };
}

/** @param {Run} run @param {Path} path @param {number} step */
function rates({ a, units, state }, path, step) {
  const { us, cn, share } = state;
  const world = us.P + cn.P + us.S + cn.S;
  const usAccess = access(a, us, cn, world);
  const cnAccess = access(a, cn, us, world);
  const hard = Math.exp(-a.difficulty * (step / 12));
  const usEffort = effort(a, us, usAccess, path.usDrain[step], path.usOpenness[step], hard);
  const cnEffort = effort(a, cn, cnAccess, path.cnDrain[step], path.cnOpenness[step], hard);
  const compute = a.compute_weight * (path.lnRatio[step] + a.compute_surprise * path.surprise[step]);
  return {
    usAccess,
    cnAccess,
    usEffort,
    cnEffort,
    compute,
    lead: compute + a.idea_gain * (usAccess.KL - cnAccess.KL), // nats
    us: output(a, usEffort, usAccess, 1 - share, path.usOpenness[step], units),
    cn: output(a, cnEffort, cnAccess, share, path.cnOpenness[step], units),
  };
}
/** @typedef {ReturnType<typeof rates>} Rates */

/** @param {Values} a @param {Path} path @returns {Run} */
function begin(a, path) {
  const us = { U: 0.4, L: 0.6, P: a.us_public_2023, S: a.us_secrets_2023, D: a.cn_public_2023, E: 1 };
  const cn = {
    U: a.cn_universities_2023,
    L: a.cn_labs_2023,
    P: a.cn_public_2023,
    S: a.cn_secrets_2023,
    D: a.us_public_2023,
    E: 1,
  };
  const units = {
    norm: 1,
    seed: 1,
    novelty: 1,
    usRoom: 1 - (us.U + us.L) / a.us_pool,
    cnRoom: 1 - (cn.U + cn.L) / a.cn_pool,
  };
  const run = { a, units, state: { us, cn, share: a.cn_share_2023 } };
  const { usEffort, cnEffort } = rates(run, path, 0);
  units.norm = usEffort.university + usEffort.lab;
  us.E = usEffort.university / units.norm / a.seed_turnover;
  cn.E = cnEffort.university / units.norm / a.seed_turnover;
  units.seed = us.E + a.absorption * cn.E;
  const first = rates(run, path, 0);
  units.novelty = first.us.novelty + first.cn.novelty;
  return run;
}

/**
 * @param {Values} a
 * @param {Bloc} bloc
 * @param {Bloc} rival
 * @param {ReturnType<typeof output>} flow
 * @param {number} breakthrough
 * @param {number} arrivals
 * @param {number} drain
 * @returns {Bloc}
 */
function blocAfter(a, bloc, rival, flow, breakthrough, arrivals, drain) {
  const jump = (a.breakthrough_size / a.idea_gain) * breakthrough;
  const leaked = bloc.S / a.leak_time;
  return {
    P: bloc.P + (flow.published + leaked - a.obsolescence * bloc.P) * dt + jump * flow.chance,
    S: bloc.S + (flow.kept - leaked - a.obsolescence * bloc.S) * dt + jump * (1 - flow.chance),
    D: bloc.D + ((rival.P - bloc.D) / a.open_delay) * dt,
    E: bloc.E + (flow.ideas - a.seed_turnover * bloc.E) * dt,
    U: bloc.U + ((1 - drain) * arrivals - (0.07 + a.poaching * drain) * bloc.U) * dt,
    L: bloc.L + (drain * arrivals + a.poaching * drain * bloc.U - 0.05 * bloc.L) * dt,
  };
}

/** @param {number} training @param {Bloc} bloc @param {number} pool @param {number} room at step 0 */
const graduates = (training, bloc, pool, room) =>
  (training * bloc.U * Math.max(0, 1 - (bloc.U + bloc.L) / pool)) / room;

/**
 * @param {Run} run
 * @param {Path} path
 * @param {number} step
 * @param {Rates} r
 * @param {number} usBreakthrough
 * @param {number} cnBreakthrough
 * @returns {State}
 */
function after({ a, units, state }, path, step, r, usBreakthrough, cnBreakthrough) {
  const { us, cn, share } = state;
  const inflow = path.inflow[step];
  const usGraduates = path.funding[step] * graduates(a.us_training, us, a.us_pool, units.usRoom);
  const cnGraduates = graduates(a.cn_training, cn, a.cn_pool, units.cnRoom);
  const leaving = a.emigration * inflow * cnGraduates;
  const usOpen = r.lead / 3 - a.release_lag * (1 - path.usOpenness[step]);
  const cnOpen = -a.release_lag * (1 - path.cnOpenness[step]);
  const pull = a.licence_pull * (path.cnOpenness[step] - path.usOpenness[step]) + 1.5 * (path.stateSupport[step] - 0.5);
  const change = a.adoption_speed * share * (1 - share) * (cnOpen - usOpen + pull) * dt;
  return {
    us: blocAfter(a, us, cn, r.us, usBreakthrough, usGraduates + leaving + 0.03 * inflow, path.usDrain[step]),
    cn: blocAfter(a, cn, us, r.cn, cnBreakthrough, cnGraduates - leaving, path.cnDrain[step]),
    share: Math.min(Math.max(share + change, 0.0001), 0.9999),
  };
}

/** @param {Run} run @param {Rates} r @param {Path} path @param {number} step */
function outcomes({ a, state: { us, cn, share } }, r, path, step) {
  const usOpenness = path.usOpenness[step];
  const cnOpenness = path.cnOpenness[step];
  const years = r.lead / 3;
  const bestOpen = Math.max(years - a.release_lag * (1 - usOpenness), -a.release_lag * (1 - cnOpenness));
  return {
    lead: 4 * r.lead,
    compute: 4 * r.compute,
    open_ideas: 4 * a.idea_gain * (r.usAccess.KU - r.cnAccess.KU),
    secrets: 4 * a.idea_gain * a.secret_reach * (us.S - cn.S),
    idea_ratio: (cnOpenness * r.cn.harvest) / Math.max(usOpenness * r.us.harvest, 1e-6),
    cn_share: share,
    us_universities: us.U,
    us_labs: us.L,
    cn_universities: cn.U,
    cn_labs: cn.L,
    edge: 12 * (Math.max(years, 0) - bestOpen),
    us_harvest: r.us.harvest,
    us_seed: r.us.seed,
    us_odds: r.us.hazard / (r.us.hazard + r.cn.hazard),
    hazard: r.us.hazard + r.cn.hazard,
    cn_open_share: r.cn.published / (r.us.published + r.cn.published),
    pace:
      a.idea_gain * (r.us.published + a.secret_reach * r.us.kept + a.absorption * r.cn.published) +
      (r.us.hazard + r.cn.hazard) * a.breakthrough_size,
  };
}

/**
 * One month by chance.
 * @param {Run} run
 * @param {Path} path
 * @param {number} step
 * @param {Rates} r
 * @param {number} key of the random stream
 */
function chanceAfter(run, path, step, r, key) {
  const usBreakthrough = uniformOf(key, 2 * step) < r.us.hazard * dt ? 1 : 0;
  const cnBreakthrough = uniformOf(key, 2 * step + 1) < r.cn.hazard * dt ? 1 : 0;
  return after(run, path, step, r, usBreakthrough, cnBreakthrough);
}

/** @param {Tables} tables @returns {import("./tables.mjs").Peer & {begin: (a: Values) => Run, starts: () => Run[]}} */
export function jsPlain(tables) {
  const { now, points } = tables.time;
  const past = leverPath(tables, defaultLevers(tables));
  /** @type {Run[]} */
  let starts = [];

  /**
   * @param {Values} a
   * @param {number} draw
   * @param {(step: number, read: () => Record<string, number>) => void} [visit]
   */
  function history(a, draw, visit) {
    const run = begin(a, past);
    const key = lowbias32(history_stream + draw);
    for (let step = 0; ; step++) {
      const r = rates(run, past, step);
      visit?.(step, () => outcomes(run, r, past, step));
      if (step === now) return run;
      run.state = chanceAfter(run, past, step, r, key);
    }
  }

  /** @param {string} scale @param {number} x */
  const onScale = (scale, x) => (scale === "linear" ? x : scale === "logit" ? Math.log(x / (1 - x)) : Math.log(x));

  /** @param {number} draw @returns {number} */
  function logLikelihood(draw) {
    const a = Object.fromEntries(
      tables.assumptions.map((row, j) => [row.id, triangular(uniform(prior_stream + draw, j), row)]),
    );
    let sum = 0;
    history(a, draw, (step, read) => {
      const seen = tables.observations.filter((row) => row.step === step);
      if (seen.length === 0) return;
      const values = read();
      for (const row of seen)
        sum -= ((onScale(row.scale, values[row.metric]) - onScale(row.scale, row.value)) / row.sd) ** 2 / 2;
    });
    return sum;
  }

  return {
    meanRun(levers, assumptions) {
      const path = leverPath(tables, levers);
      const run = begin(assumptions, path);
      const result = Object.fromEntries(tables.outcomes.map(({ id }) => [id, new Float64Array(points)]));
      for (let step = 0; step < points; step++) {
        const r = rates(run, path, step);
        const values = /** @type {Values} */ (outcomes(run, r, path, step));
        for (const id in values) result[id][step] = values[id];
        run.state = after(run, path, step, r, r.us.hazard * dt, r.cn.hazard * dt);
      }
      return result;
    },

    prepare(particles) {
      starts = Array.from(particles.draws, (draw, k) => history(assumptionsOf(tables, particles, k), draw));
    },
    begin: (a) => begin(a, past),
    starts: () => starts,

    ensemble(levers, members) {
      const path = leverPath(tables, levers);
      const lead = Array.from({ length: points - now - 1 }, () => new Float64Array(members));
      for (let m = 0; m < members; m++) {
        const run = { ...starts[m % starts.length] };
        const key = lowbias32(future_stream + m);
        for (let step = now; ; step++) {
          const r = rates(run, path, step);
          if (step > now) lead[step - now - 1][m] = 4 * r.lead;
          if (step === points - 1) break;
          run.state = chanceAfter(run, path, step, r, key);
        }
      }
      for (const row of lead) row.sort();
      return tables.percentiles.map((percent) =>
        lead.map((row) => /** @type {number} */ (quantileSorted(row, percent / 100))),
      );
    },

    calibrate() {
      const { draws, particles } = tables.calibration;
      const likelihoods = Float64Array.from({ length: draws }, (_, draw) => logLikelihood(draw));
      const best = likelihoods.reduce((a, b) => Math.max(a, b));
      const weights = likelihoods.map((x) => Math.exp(x - best));
      const total = weights.reduce((a, b) => a + b);
      const chosen = new Uint32Array(particles);
      let draw = 0;
      let cumulative = weights[0];
      for (let k = 0; k < particles; k++) {
        while (draw < draws - 1 && cumulative < ((k + 0.5) / particles) * total) cumulative += weights[++draw];
        chosen[k] = draw;
      }
      starts = Array.from(chosen, (each) =>
        history(
          Object.fromEntries(
            tables.assumptions.map((row, j) => [row.id, triangular(uniform(prior_stream + each, j), row)]),
          ),
          each,
        ),
      );
      return { draws: chosen, effectiveSampleSize: total ** 2 / weights.reduce((sum, w) => sum + w * w, 0) };
    },
  };
}
