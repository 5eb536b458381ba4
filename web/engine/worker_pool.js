// The pool of Web Workers that share the engine's computing, each with an engine of its own. Where there can be none,
// and as soon as one of them fails, the engine computes alone. Results are the same, so the reader is not told.
import { numberOf } from "./bridge.js";
import { onFailure } from "../base/failure.js";
import { addressOf } from "./load.js";
import { scriptAddress } from "./trusted_types.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */

const most = 4;
const look = 250; // ms between checks while replies are owed
// Checks until a silent worker counts as failed. Counted, and not timed, because a computer may sleep for hours.
const patience = 20;

/** @param {WebAssembly.Module} wasm @param {Bridge} bridge @param {() => void} wake asks for a frame */
export function createWorkerPool(wasm, bridge, wake) {
  /** @type {Worker[] | undefined} */
  let workers;
  let ready = 0;
  let job = 0; // number of the newest one
  let owed = 0; // replies to it that have not arrived
  let waited = 0;
  let timer = 0;
  let posting = 0;
  /** @type {number[]} */
  const heaps = [];

  /** @param {number} replies */
  function owe(replies) {
    owed = replies;
    waited = 0;
    window.clearInterval(timer);
    if (owed > 0) timer = window.setInterval(() => ++waited > patience && dismiss(), look);
  }

  function dismiss() {
    const working = workers && ready === workers.length && ready > 0;
    for (const worker of workers ?? []) worker.terminate();
    workers = [];
    heaps.length = ready = 0;
    owe(0);
    if (!working) return;
    bridge.pool.resize(0);
    wake();
  }

  function engage() {
    workers = [];
    if (self.origin === "null") return dismiss(); // a sandboxed iframe may start none
    // One processor is left to the page.
    const size = Math.max(1, Math.min((navigator.hardwareConcurrency || 1) - 1, most));
    try {
      for (let part = 0; part < size; part++)
        workers.push(new Worker(scriptAddress("web/engine/worker.js"), { type: "module" }));
    } catch {
      return dismiss(); // a Content Security Policy forbids workers
    }
    for (const [part, worker] of workers.entries()) {
      worker.onmessage = ({ data }) => hear(part, data);
      worker.onmessageerror = dismiss;
      worker.onerror = (event) => {
        event.preventDefault();
        dismiss();
      };
    }
    introduce(workers, wasm);
  }

  /**
   * @param {number} part
   * @param {{reply?: Uint8Array, job: number, heap: number}} message the first one has no reply: the worker is ready
   */
  function hear(part, message) {
    heaps[part] = message.heap;
    if (!message.reply) {
      if (++ready === workers?.length) (bridge.pool.resize(ready), wake());
      return;
    }
    if (!bridge.pool.reply(part, message.reply)) return dismiss();
    if (message.job === job) owe(owed - 1);
    if (owed === 0) wake();
  }

  function pass() {
    posting = 0;
    const bytes = bridge.pool.job();
    if (bytes.length === 0 || !workers) return;
    job = numberOf(bytes);
    owe(workers.length);
    for (const worker of workers) worker.postMessage(bytes);
  }

  onFailure(dismiss);

  return {
    /** Starts the workers. To be called after the first frame, so that they do not delay it. */
    assemble() {
      if (workers) return;
      workers = [];
      setTimeout(engage);
    },
    /**
     * Passes the newest job on in a task after the frame, because workers that wake compete with it for the processor.
     */
    post() {
      posting ||= window.setTimeout(pass);
    },
    /** Ends all workers. `assemble` may start them again. */
    dismiss() {
      dismiss();
      workers = undefined;
    },
    /** Bytes of memory of each worker's engine. */
    heaps: () => [...heaps],
  };
}

/**
 * Tells each worker its part, and connects every two of them by a channel.
 * @param {Worker[]} workers
 * @param {WebAssembly.Module} wasm
 */
function introduce(workers, wasm) {
  /** @type {MessagePort[][]} by part, by other part */
  const lines = workers.map(() => []);
  for (let a = 0; a < workers.length; a++) {
    for (let b = 0; b < a; b++) ({ port1: lines[a][b], port2: lines[b][a] } = new MessageChannel());
  }
  for (const [part, worker] of workers.entries()) {
    worker.postMessage(
      { part, parts: workers.length, script: addressOf("seedcorn.mjs"), wasm, lines: lines[part] },
      lines[part].filter(Boolean),
    );
  }
}
