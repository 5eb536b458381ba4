// A worker of the pool (worker_pool.js): an engine without a canvas that does its part of each job. Every few
// milliseconds it looks for messages, and drops its job for a newer one.
import { bytesAt, lend, numberOf } from "./bridge.js";

/**
 * @typedef {object} Engine
 * @property {Uint8Array} HEAPU8
 * @property {(size: number) => number} _malloc
 * @property {(pointer: number) => void} _free
 * @property {(part: number, parts: number, data: number, size: number) => number} _seedcorn_worker_begin
 * @property {() => number} _seedcorn_worker_advance
 * @property {(other: number) => number} _seedcorn_worker_values
 * @property {(other: number, data: number, size: number) => number} _seedcorn_worker_take
 * @property {() => number} _seedcorn_worker_reply
 */
/**
 * @typedef {{part: number, parts: number, script: string, wasm: WebAssembly.Module, lines: MessagePort[]}} Introduction
 */

const Stage = Object.freeze({ working: 0, waiting: 1, done: 2 });
const slice = 4; // ms of work between looks for messages

addEventListener("message", ({ data }) => start(data).catch(breakDown), { once: true });

/** The page gets it as an error event of the worker. @param {unknown} error */
function breakDown(error) {
  setTimeout(() => {
    throw error;
  });
}

/** @param {string} script @param {WebAssembly.Module} wasm @returns {Promise<Engine>} */
async function engineOf(script, wasm) {
  const { default: createSeedcorn } = await import(script);
  return createSeedcorn({
    /**
     * @param {WebAssembly.Imports} imports
     * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive
     */
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), breakDown);
      return {};
    },
  });
}

/** @param {Introduction} introduction */
async function start({ part, parts, script, wasm, lines }) {
  const engine = await engineOf(script, wasm);
  const { port1: turns, port2: next } = new MessageChannel();
  let job = 0;
  let missing = 0; // how many other workers' values have not arrived
  /**
   * @type {Map<number, {job: number, values: Uint8Array<ArrayBuffer>}>} the newest values that have arrived, by other
   * worker
   */
  const come = new Map();
  /**
   * @type {ArrayBuffer[]} by other worker: the memory of its last values, used again for the next, because fresh memory
   * costs more than the copying
   */
  const rooms = [];

  /** @param {unknown} fine @param {string} what */
  const insist = (fine, what) => fine || breakDown(new Error(`part ${part}: ${what}`));

  function work() {
    const until = performance.now() + slice;
    let stage;
    do stage = engine._seedcorn_worker_advance();
    while (stage === Stage.working && performance.now() < until);
    if (stage === Stage.working) next.postMessage(job);
    else if (stage === Stage.waiting) exchange();
    else tell(bytesAt(engine, engine._seedcorn_worker_reply()));
  }

  function exchange() {
    missing = parts - 1;
    lines.forEach((line, other) => {
      const values = bytesAt(engine, engine._seedcorn_worker_values(other), rooms[other]);
      delete rooms[other];
      line.postMessage({ job, values }, [values.buffer]);
    });
    take();
  }

  function take() {
    for (const [other, { job: theirs, values }] of come) {
      if (theirs !== job) continue;
      come.delete(other);
      insist(
        lend(engine, values, (pointer) => engine._seedcorn_worker_take(other, pointer, values.length)),
        "values of the wrong size",
      );
      rooms[other] = values.buffer;
      if (--missing === 0) next.postMessage(job);
    }
  }

  /** @param {Uint8Array} [reply] */
  const tell = (reply) =>
    postMessage({ reply, job, heap: engine.HEAPU8.length }, { transfer: reply ? [reply.buffer] : [] });

  turns.onmessage = ({ data }) => data === job && work();
  lines.forEach((line, other) => {
    line.onmessage = ({ data }) => {
      come.set(other, data);
      if (missing > 0) take();
    };
  });
  addEventListener("message", ({ data }) => {
    job = numberOf(data);
    missing = 0;
    insist(
      lend(engine, data, (pointer) => engine._seedcorn_worker_begin(part, parts, pointer, data.length)),
      "no job",
    );
    next.postMessage(job);
  });
  tell();
}
