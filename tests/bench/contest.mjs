// The engine beside its peers: the same computations in interleaved rounds, in Node.js and on a page alike.
import { instantiate, seedcorn } from "./peers/engine.mjs";
import { insightMaker } from "./peers/insight_maker.mjs";
import { jsPlain } from "./peers/js_plain.mjs";
import { jsTuned } from "./peers/js_tuned.mjs";
import { mathJs } from "./peers/math_js.mjs";
import { defaultLevers, modalAssumptions } from "./peers/tables.mjs";
import { worstDifference, worstPercentile } from "./agreement.mjs";

/** @typedef {import("./peers/tables.mjs").Tables} Tables */
/** @typedef {import("./peers/tables.mjs").Values} Values */
/** @typedef {import("./peers/tables.mjs").Peer} Peer */
/**
 * @typedef {object} Entrant
 * @property {string} name @property {Peer} peer
 * @property {number} means mean runs timed at once
 * @property {number} members of an ensemble
 * @property {number} warmUp rounds
 * @property {boolean} settle an ensemble first in every round, untimed, so that what another entrant left in caches and
 *   for the garbage collector does not count against it
 */
/** @typedef {{median: number, low: number, high: number, rounds: number}} Time milliseconds */
/**
 * @typedef {object} Standing
 * @property {string} name
 * @property {number} members that were run; the time of the ensemble is scaled to `wanted` from them
 * @property {Time} meanRun @property {Time} ensemble @property {Time} [calibration]
 * @property {{meanRun: number, percentiles: number}} worst difference from ours, months
 */
/**
 * @typedef {object} Result
 * @property {string} where @property {number} wanted @property {number} rounds @property {Standing[]} standings
 * @property {{simulate: Time, percentiles: Time}} phases of our ensemble
 * @property {Time} meanRunWithin ours, without the call from JavaScript
 * @property {{workers: number, ensemble: Time, worst: number}} [shared] our ensemble by workers; worst: difference from
 *   one thread, months
 * @property {Record<string, Time>} peak of each kernel, milliseconds
 * @property {number} peakRounds of the kernels' loops
 */

export const wanted = 10240; // members
const peakRounds = 1_000_000;

/** @param {number[]} times @returns {Time} */
function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  return { median, low: sorted[0], high: sorted[sorted.length - 1], rounds: sorted.length };
}

/** @param {() => unknown} work @param {number} [times] @returns {number} milliseconds each */
function clock(work, times = 1) {
  const start = performance.now();
  for (let i = 0; i < times; i++) work();
  return (performance.now() - start) / times;
}

/** Notes times by name. */
function notes() {
  /** @type {Map<string, number[]>} */
  const times = new Map();
  return {
    /** @param {string} name @param {number} time */
    add(name, time) {
      times.set(name, [...(times.get(name) ?? []), time]);
    },
    /** @param {string} name */
    of: (name) => summary(times.get(name) ?? []),
    /** @param {string} name */
    has: (name) => times.has(name),
  };
}

/**
 * @param {object} given
 * @param {string} given.where
 * @param {Tables} given.tables
 * @param {WebAssembly.Module} given.engine
 * @param {WebAssembly.Module} given.peak
 * @param {number} given.rounds
 * @param {(line: string) => void} given.say
 * @param {import("./workers.mjs").WorkerPool} [given.pool]
 * @returns {Promise<Result>}
 */
export async function contest({ where, tables, engine, peak, rounds, say, pool }) {
  const ours = seedcorn(tables, await instantiate(engine));
  const kernels = await instantiate(peak);
  const chains = Object.keys(kernels).filter((name) => name.startsWith("chains"));
  /** @type {Entrant[]} */
  const entrants = [
    { name: "Seed Corn", peer: ours, means: 200, members: wanted, warmUp: 8, settle: true },
    { name: "JavaScript, tuned", peer: jsTuned(tables), means: 50, members: wanted, warmUp: 3, settle: true },
    { name: "JavaScript, plain", peer: jsPlain(tables), means: 30, members: wanted, warmUp: 1, settle: true },
    { name: "mathjs", peer: mathJs(tables), means: 2, members: 256, warmUp: 1, settle: false },
    { name: "Insight Maker", peer: insightMaker(tables), means: 1, members: 50, warmUp: 1, settle: false },
  ];
  const assumptions = modalAssumptions(tables);
  /** Another setting in every round, so that nothing can be remembered. @param {number} round @returns {Values} */
  const setting = (round) => ({
    ...defaultLevers(tables),
    us_openness: 0.25 + (0.7 * (round % 10)) / 10,
    compute_ratio: 3 + (round % 7) / 3,
  });

  ours.prepare({ draws: new Uint32Array(), assumptions: new Float32Array() });
  const particles = ours.particles();
  for (const { peer } of entrants.slice(1)) peer.prepare(particles);

  const worst = new Map(
    entrants.map(({ name, peer, members }) => {
      const meanRun = worstDifference(
        peer.meanRun(setting(5), assumptions).lead,
        ours.meanRun(setting(5), assumptions).lead,
      );
      return [
        name,
        {
          meanRun,
          percentiles: worstPercentile(peer.ensemble(setting(5), members), ours.ensemble(setting(5), members)),
        },
      ];
    }),
  );

  const sharedWorst = pool ? worstPercentile(await pool.ensemble(setting(5)), ours.ensemble(setting(5), wanted)) : NaN;

  const times = notes();
  for (let round = -8; round < rounds; round++) {
    const levers = setting(round + 8);
    // Rotated, and in every other round reversed, so that nobody always follows the same one.
    const order = entrants.map((_, i) => entrants[(i + round + 8) % entrants.length]);
    if (round % 2 !== 0) order.reverse();
    for (const { name, peer, means, members, warmUp, settle } of order) {
      if (round < -warmUp) continue;
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (settle) peer.ensemble(setting(round + 9), members);
      const taken = {
        meanRun: clock(() => peer.meanRun(levers, assumptions), means),
        ensemble: (clock(() => peer.ensemble(levers, members)) * wanted) / members,
        calibration: peer.calibrate ? clock(() => peer.calibrate?.()) : undefined,
      };
      if (peer === ours) ours.ensemble(levers, wanted); // its memory was given back by the calibration
      if (round >= 0)
        for (const [what, time] of Object.entries(taken)) if (time !== undefined) times.add(`${name} ${what}`, time);
    }
    ours.ensemble(setting(round + 9), wanted);
    const [simulate, percentiles] = ours.phases(levers, wanted);
    const within = clock(() => ours.meanRunWithin(levers), entrants[0].means);
    if (pool) {
      // As many as the single thread ran in this round.
      for (let turn = 0; turn < 4; turn++) await pool.ensemble(setting(round + 9 + turn));
      const start = performance.now();
      await pool.ensemble(levers);
      if (round >= 0) times.add("shared", performance.now() - start);
    }
    if (round >= 0) {
      times.add("within", within);
      times.add("simulate", simulate);
      times.add("percentiles", percentiles);
    }
    for (const name of chains) {
      const time = clock(() => kernels[name](peakRounds, round));
      if (round >= 0) times.add(name, time);
    }
    say(round < 0 ? `${where}: warming up` : `${where}: round ${round + 1} of ${rounds}`);
  }

  return {
    where,
    wanted,
    rounds,
    peakRounds,
    standings: entrants.map(({ name, members }) => ({
      name,
      members,
      meanRun: times.of(`${name} meanRun`),
      ensemble: times.of(`${name} ensemble`),
      calibration: times.has(`${name} calibration`) ? times.of(`${name} calibration`) : undefined,
      worst: worst.get(name) ?? { meanRun: NaN, percentiles: NaN },
    })),
    meanRunWithin: times.of("within"),
    shared: pool && { workers: pool.workers, ensemble: times.of("shared"), worst: sharedWorst },
    phases: { simulate: times.of("simulate"), percentiles: times.of("percentiles") },
    peak: Object.fromEntries(chains.map((name) => [name, times.of(name)])),
  };
}
