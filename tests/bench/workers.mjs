// The ensemble shared by workers on a page, each with a module of its own (module/part_module.cpp).

/** @typedef {import("./peers/tables.mjs").Tables} Tables */
/** @typedef {import("./peers/tables.mjs").Values} Values */
/**
 * @typedef {{workers: number, ensemble: (levers: Values) => Promise<Float32Array[]>}} WorkerPool percentiles of the
 *   lead after now, as a peer gives them
 */

/**
 * @param {object} given
 * @param {string} given.script
 * @param {WebAssembly.Module} given.module
 * @param {number} given.workers
 * @param {Tables} given.tables @param {number} given.members
 * @returns {Promise<WorkerPool>}
 */
export async function assemble({ script, module, workers: count, tables, members }) {
  const { points, now } = tables.time;
  const floats = points * tables.percentiles.length;
  const workers = Array.from({ length: count }, () => new Worker(script, { type: "module" }));
  /** @type {(MessagePort | null)[][]} by part, by other part */
  const lines = workers.map(() => workers.map(() => null));
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) ({ port1: lines[a][b], port2: lines[b][a] } = new MessageChannel());
  /** One answer of each worker. @returns {Promise<Float32Array[]>} */
  const answers = () =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.onmessage = ({ data }) => resolve(data.percentiles);
            worker.onerror = reject;
          }),
      ),
    );

  const ready = answers();
  for (const [part, worker] of workers.entries())
    worker.postMessage(
      { module, part, lines: lines[part], members, floats },
      lines[part].filter((line) => line !== null),
    );
  await ready;
  let turn = 0;
  return {
    workers: count,
    async ensemble(levers) {
      turn++;
      const values = Float32Array.from(tables.levers, ({ id }) => levers[id]);
      const answered = answers();
      for (const worker of workers) worker.postMessage({ turn, levers: values });
      const parts = await answered;
      const whole = new Float32Array(floats);
      // Rows of other parts are zero.
      for (const percentiles of parts) for (let i = 0; i < floats; i++) whole[i] += percentiles[i];
      return tables.percentiles.map((_, p) => whole.subarray(p * points + now + 1, (p + 1) * points));
    },
  };
}
