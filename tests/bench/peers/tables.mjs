// What every JavaScript implementation of the model shares: the tables (`seedcorn describe --json`), what the levers
// stand at in every month, and the random numbers.

/**
 * @typedef {{id: string, low: number, high: number, default: number, scale: string, history: {year: number, value:
 *   number}[]}} Lever
 */
/** @typedef {{id: string, low: number, mode: number, high: number}} Assumption */
/** @typedef {{metric: string, step: number, value: number, sd: number, scale: string}} Observation */
/**
 * @typedef {object} Tables
 * @property {{first_year: number, points: number, now: number, policy: number}} time
 * @property {{draws: number, particles: number}} calibration
 * @property {number[]} percentiles
 * @property {Lever[]} levers
 * @property {Assumption[]} assumptions
 * @property {{id: string}[]} outcomes
 * @property {Observation[]} observations
 */
/** @typedef {Record<string, number>} Values lever or assumption values by id */
/**
 * @typedef {{draws: Uint32Array, assumptions: Float32Array}} Particles assumptions: one row of the table's length per
 *   particle
 */
/**
 * A way to compute the model. An ensemble is one row per percentile, one column per step after now.
 * @typedef {object} Peer
 * @property {(levers: Values, assumptions: Values) => Record<string, ArrayLike<number>>} meanRun every outcome at every
 *   step
 * @property {(particles: Particles) => void} prepare untimed: brings the particles to now
 * @property {(levers: Values, members: number) => ArrayLike<number>[]} ensemble
 * @property {() => {draws: Uint32Array, effectiveSampleSize: number}} [calibrate]
 */

export const prior_stream = 0x50000000;
export const history_stream = 0x20000000;
export const future_stream = 0x10000000;

/** Chris Wellons' hash. @param {number} x @returns {number} */
export function lowbias32(x) {
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  x ^= x >>> 16;
  return x >>> 0;
}

/** @param {number} key a stream's number, hashed @param {number} counter */
export const uniformOf = (key, counter) => (lowbias32(counter ^ key) >>> 8) / 16777216;
/** @param {number} stream @param {number} counter */
export const uniform = (stream, counter) => uniformOf(lowbias32(stream), counter);

/** @param {number} u @param {Assumption} row @returns {number} inverse of the triangular distribution function */
export function triangular(u, { low, mode, high }) {
  const width = high - low;
  return u * width < mode - low
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** @param {Tables} tables @returns {Values} */
export const defaultLevers = ({ levers }) => Object.fromEntries(levers.map((row) => [row.id, row.default]));
/** @param {Tables} tables @returns {Values} */
export const modalAssumptions = ({ assumptions }) => Object.fromEntries(assumptions.map((row) => [row.id, row.mode]));
/** @param {Tables} tables @param {Particles} particles @param {number} k @returns {Values} */
export const assumptionsOf = (tables, particles, k) =>
  Object.fromEntries(
    tables.assumptions.map((row, j) => [row.id, particles.assumptions[k * tables.assumptions.length + j]]),
  );

/**
 * What the levers stand at in every month; compute in its logarithm.
 * @param {Tables} tables @param {Values} levers
 */
export function leverPath(tables, levers) {
  const { first_year, policy, points } = tables.time;
  /** @type {Record<string, Float64Array>} */
  const path = {};
  for (const row of tables.levers) {
    const scale = row.scale === "logarithmic" ? Math.log : (/** @type {number} */ x) => x;
    const [from, to] = row.history;
    const first = scale(from ? from.value : row.default);
    const today = scale(to ? to.value : row.default);
    const chosen = scale(levers[row.id]);
    const rampSteps = row.id === "compute_ratio" ? 96 : 12;
    const values = new Float64Array(points);
    for (let step = 0; step < points; step++) {
      const year = first_year + step / 12;
      if (step >= policy) values[step] = today + (chosen - today) * Math.min((step - policy) / rampSteps, 1);
      else
        values[step] = from ? first + (today - first) * Math.min((year - from.year) / (to.year - from.year), 1) : today;
    }
    path[row.id] = values;
  }
  return {
    usOpenness: path.us_openness,
    cnOpenness: path.cn_openness,
    usDrain: path.us_talent_drain,
    cnDrain: path.cn_talent_drain,
    inflow: path.us_talent_inflow,
    funding: path.us_public_research,
    stateSupport: path.cn_state_support,
    lnRatio: path.compute_ratio,
    surprise: Float64Array.from({ length: points }, (_, step) => Math.min(Math.max((step - policy) / 96, 0), 1)),
  };
}
/** @typedef {ReturnType<typeof leverPath>} Path */
