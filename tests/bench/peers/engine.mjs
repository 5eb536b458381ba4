// Our engine, alone in its module (module/engine_module.cpp), in the form of a peer.
import { modalAssumptions } from "./tables.mjs";

/** @typedef {import("./tables.mjs").Tables} Tables */
/** @typedef {import("./tables.mjs").Values} Values */
/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {() => number} levers
 * @property {() => number} assumptions
 * @property {() => number} trajectory
 * @property {() => number} percentiles
 * @property {() => void} mean_run
 * @property {() => number} calibrate
 * @property {() => number} draws @property {() => number} particle_assumptions
 * @property {(members: number) => void} begin_ensemble
 * @property {(members: number) => void} simulate
 * @property {() => void} finish_ensemble
 */

/** A module without JavaScript of its own. @param {WebAssembly.Module} module @returns {Promise<any>} its exports */
export async function instantiate(module) {
  /** @type {WebAssembly.Imports} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] =
      name === "emscripten_notify_memory_growth"
        ? () => {}
        : () => {
            throw new Error(`the engine called ${name}`);
          };
  }
  const { exports } = await WebAssembly.instantiate(module, imports);
  const found = /** @type {any} */ (exports);
  found._initialize();
  return found;
}

/**
 * @typedef {object} Ours what only our engine is asked
 * @property {() => import("./tables.mjs").Particles} particles
 * @property {(levers: Values, members: number) => number[]} phases milliseconds of an ensemble's simulation and
 *   percentiles
 * @property {(levers: Values) => void} meanRunWithin the result is not copied to JavaScript but stays in the engine, as
 *   on the page
 */
/**
 * @param {Tables} tables @param {Exports} engine
 * @returns {import("./tables.mjs").Peer & Ours}
 */
export function seedcorn(tables, engine) {
  const { points, now } = tables.time;
  /** @param {number} address @param {number} length */
  const floats = (address, length) => new Float32Array(engine.memory.buffer, address, length);
  /**
   * A view of the engine's memory, made anew only when the memory has grown.
   * @param {() => number} address
   * @param {number} length
   */
  const window = (address, length) => {
    let view = floats(address(), length);
    return () => (view.length > 0 ? view : (view = floats(address(), length)));
  };
  const leverIds = tables.levers.map(({ id }) => id),
    assumptionIds = tables.assumptions.map(({ id }) => id),
    outcomeIds = tables.outcomes.map(({ id }) => id);
  const levers = window(engine.levers, leverIds.length),
    assumed = window(engine.assumptions, assumptionIds.length);
  const trajectory = window(engine.trajectory, points * outcomeIds.length);
  /** @param {Float32Array} into @param {string[]} ids @param {Values} values */
  const write = (into, ids, values) => {
    for (let i = 0; i < ids.length; i++) into[i] = values[ids[i]];
  };
  /** @param {Values} values */
  const setLevers = (values) => write(levers(), leverIds, values);
  const particles = () => ({
    draws: new Uint32Array(engine.memory.buffer, engine.draws(), tables.calibration.particles).slice(),
    assumptions: floats(
      engine.particle_assumptions(),
      tables.calibration.particles * tables.assumptions.length,
    ).slice(),
  });
  const mode = modalAssumptions(tables);

  return {
    meanRun(levers, assumptions = mode) {
      setLevers(levers);
      write(assumed(), assumptionIds, assumptions);
      engine.mean_run();
      const { buffer } = trajectory().slice();
      /** @type {Record<string, Float32Array>} */
      const outcomes = {};
      for (let o = 0; o < outcomeIds.length; o++)
        outcomes[outcomeIds[o]] = new Float32Array(buffer, o * points * 4, points);
      return outcomes;
    },
    meanRunWithin(levers) {
      setLevers(levers);
      engine.mean_run();
    },
    prepare: () => void engine.calibrate(),
    particles,
    ensemble(levers, members) {
      setLevers(levers);
      engine.begin_ensemble(members);
      engine.finish_ensemble();
      const all = floats(engine.percentiles(), points * tables.percentiles.length).slice();
      return tables.percentiles.map((_, p) => all.subarray(p * points + now + 1, (p + 1) * points));
    },
    phases(levers, members) {
      setLevers(levers);
      const times = [performance.now()];
      engine.begin_ensemble(members);
      engine.simulate(members);
      times.push(performance.now());
      engine.finish_ensemble();
      times.push(performance.now());
      return [times[1] - times[0], times[2] - times[1]];
    },
    calibrate() {
      const effectiveSampleSize = engine.calibrate();
      return { draws: particles().draws, effectiveSampleSize };
    },
  };
}
