// Writes the benchmark's results: a table for Node.js and one for the page, and how far the engine is from the
// machine's peak.

/** @typedef {import("./contest.mjs").Result} Result */
/** @typedef {import("./contest.mjs").Time} Time */
/** @typedef {Record<string, number>} Operations instructions by kind */

const lanes = 4;

/** @param {number} milliseconds */
function duration(milliseconds) {
  const digits = (/** @type {number} */ x) => (x < 10 ? x.toFixed(2) : x < 100 ? x.toFixed(1) : x.toFixed(0));
  return milliseconds < 1
    ? `${digits(milliseconds * 1000)} µs`
    : milliseconds < 10000
      ? `${digits(milliseconds)} ms`
      : `${digits(milliseconds / 1000)} s`;
}
/** @param {number} x */
const factor = (x) => (x < 10 ? x.toFixed(1) : Math.round(x).toLocaleString("en-US"));

/** @typedef {"median" | "low"} Of the rounds: the middle one or the best */

/** @param {Result} result @param {number} steps after now @param {Of} of */
export function table({ standings, wanted }, steps, of) {
  /** @param {Time | undefined} time @param {Time | undefined} first */
  const beside = (time, first) => (time && first ? `${duration(time[of])} (${factor(time[of] / first[of])})` : "");
  const [ours] = standings;
  const lines = standings.map(({ name, members, meanRun, ensemble, calibration, worst }) => {
    const scaled = members === wanted ? "" : `, ${members} members scaled`;
    const difference =
      name === ours.name ? "" : `${worst.meanRun.toExponential(0)}, ${worst.percentiles.toExponential(0)}`;
    const perStep = (ensemble[of] * 1e6) / (wanted * steps);
    const cells = [
      name + scaled,
      beside(meanRun, ours.meanRun),
      beside(ensemble, ours.ensemble),
      perStep < 1000 ? perStep.toPrecision(3) : Math.round(perStep).toLocaleString("en-US"),
      beside(calibration, ours.calibration),
      difference,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `| ${of === "low" ? "best round" : "median"} | mean run | slider move | ns per run-step | calibration | off by, months |`,
    "|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

/**
 * @param {Result} result
 * @param {{simulate: Operations, kernels: Record<string, Operations>}} operations of one ensemble and of `peakRounds`
 */
export function distance(result, operations) {
  const rate = (/** @type {number} */ instructions, /** @type {number} */ milliseconds) =>
    (instructions * lanes) / milliseconds / 1e6;
  const peaks = Object.entries(result.peak).map(([name, time]) => ({
    name,
    gflops: rate(operations.kernels[name].addMultiply, time.median),
    best: rate(operations.kernels[name].addMultiply, time.low),
  }));
  const peak = peaks.reduce((a, b) => (b.gflops > a.gflops ? b : a));
  const { addMultiply, divide, scalar } = operations.simulate;
  const { simulate, percentiles } = result.phases;
  const vector = addMultiply + divide;
  const gflops = rate(vector + scalar / lanes, simulate.median);
  const whole = rate(vector + scalar / lanes, simulate.median + percentiles.median);
  const best = rate(vector + scalar / lanes, simulate.low);
  const peakBest = Math.max(...peaks.map((each) => each.best));
  return {
    peak: peak.gflops,
    peakBest,
    kernel: peak.name,
    gflops,
    whole,
    best,
    fraction: gflops / peak.gflops,
    wholeFraction: whole / peak.gflops,
    bestFraction: best / peakBest,
  };
}

/**
 * @param {Result} result
 * @param {ReturnType<typeof distance>} far
 * @param {Operations} simulate
 * @param {number} runSteps
 */
export function remarks({ where, phases, meanRunWithin, shared }, far, simulate, runSteps) {
  const perRunStep = (/** @type {number} */ instructions) => ((instructions * lanes) / runSteps).toFixed(0);
  const pool =
    shared &&
    `${where}: a slider move by ${shared.workers} workers takes ${duration(shared.ensemble.median)}, at best ${duration(shared.ensemble.low)}.`;
  return [
    `${where}: a mean run that stays in the engine takes ${duration(meanRunWithin.median)}, at best ${duration(meanRunWithin.low)}.`,
    ...(pool ? [pool] : []),
    `${where}: a slider move is ${duration(phases.simulate.median)} of simulation and ${duration(phases.percentiles.median)} of percentiles; ` +
      `at best ${duration(phases.simulate.low)} and ${duration(phases.percentiles.low)}.`,
    `Peak of vector multiplications and additions: ${far.peak.toFixed(1)} GFLOP/s (${far.kernel}); in the best round ${far.peakBest.toFixed(1)}.`,
    `A run-step executes ${perRunStep(simulate.addMultiply)} additions and multiplications, ${perRunStep(simulate.divide)} divisions and square roots, and ` +
      `${perRunStep(simulate.integer)} integer operations and comparisons in vectors.`,
    `The simulation does ${far.gflops.toFixed(1)} GFLOP/s: ${(100 * far.fraction).toFixed(0)} % of the peak (${(100 * far.wholeFraction).toFixed(0)} % with the percentiles' time); ` +
      `in the best rounds ${far.best.toFixed(1)}: ${(100 * far.bestFraction).toFixed(0)} %.`,
  ].join("\n");
}
