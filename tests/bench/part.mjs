// A worker with one part of the ensemble: runs its members, exchanges values with the other parts, sends the
// percentiles of its rows.
import { instantiate } from "./peers/engine.mjs";

/**
 * @typedef {{module: WebAssembly.Module, part: number, lines: (MessagePort | null)[], members: number, floats: number}}
 *   Introduction lines: by part; floats: of all percentiles
 */

addEventListener("message", ({ data }) => void start(data), { once: true });

/** @param {Introduction} introduction */
async function start({ module, part, lines, members, floats }) {
  const engine = await instantiate(module);
  engine.prepare(members, part, lines.length);
  const others = lines.flatMap((line, other) => (line ? [{ line, other }] : []));
  /** @type {Map<number, {turn: number, values: Float32Array<ArrayBuffer>}>} */
  const come = new Map();
  /** @type {ArrayBuffer[]} by other: of what came last, for what goes next */
  const rooms = [];
  let turn = 0;
  let missing = 0;

  function take() {
    for (const { other } of others) {
      const given = come.get(other);
      if (missing === 0 || given?.turn !== turn) continue;
      come.delete(other);
      const address = engine.room_for(given.values.length);
      new Float32Array(engine.memory.buffer, address, given.values.length).set(given.values);
      rooms[other] = given.values.buffer;
      if (engine.take(other) !== 1) throw new Error(`part ${part}: values of the wrong size`);
      if (--missing === 0) finish();
    }
  }

  function finish() {
    engine.finish();
    const percentiles = new Float32Array(engine.memory.buffer, engine.percentiles(), floats).slice();
    postMessage({ turn, percentiles }, { transfer: [percentiles.buffer] });
  }

  for (const { line, other } of others) {
    line.onmessage = ({ data }) => {
      come.set(other, data);
      take();
    };
  }
  addEventListener("message", ({ data }) => {
    turn = data.turn;
    new Float32Array(engine.memory.buffer, engine.levers(), data.levers.length).set(data.levers);
    engine.run();
    for (const { line, other } of others) {
      const address = engine.values_for(other);
      const given = new Float32Array(engine.memory.buffer, address, engine.count());
      const room = rooms[other]?.byteLength >= given.byteLength ? rooms[other] : new ArrayBuffer(given.byteLength);
      const values = new Float32Array(room, 0, given.length);
      values.set(given);
      delete rooms[other];
      line.postMessage({ turn, values }, [values.buffer]);
    }
    missing = others.length;
    take();
  });
  postMessage({ turn });
}
