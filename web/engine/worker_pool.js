// A crew of Web Workers that share the engine's computing, each with an engine of its own. Where there can be none, and as
// soon as one of them fails, the engine computes alone; nobody need be told.
import { numberOf } from "./bridge.js";
import { onFailure } from "../base/failure.js";
import { addressOf } from "./load.js";
import { scriptAddress } from "./trusted_types.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */

const most = 4;
const look = 250; // ms between looks at the clock while answers are owed
const patience = 20; // looks; counted one by one, so that the hours of a sleeping computer are one

/** @param {WebAssembly.Module} wasm @param {Bridge} bridge @param {() => void} wake asks for a frame */
export function createCrew(wasm, bridge, wake) {
  /** @type {Worker[] | undefined} */
  let workers;
  let ready = 0;
  let job = 0; // number of the newest
  let owed = 0; // answers to it
  let waited = 0;
  let timer = 0;
  let posting = 0;
  /** @type {number[]} */
  const heaps = [];

  /** @param {number} answers */
  function owe(answers) {
    owed = answers;
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
    bridge.crew.resize(0);
    wake();
  }

  function engage() {
    workers = [];
    if (self.origin === "null") return dismiss(); // a sandboxed frame may not even ask
    const size = Math.max(1, Math.min((navigator.hardwareConcurrency || 1) - 1, most)); // one processor is the page's
    try {
      for (let part = 0; part < size; part++) workers.push(new Worker(scriptAddress("web/engine/worker.js"), { type: "module" }));
    } catch {
      return dismiss(); // a policy
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

  /** @param {number} part @param {{answer?: Uint8Array, job: number, heap: number}} message the first says that the helper is ready */
  function hear(part, message) {
    heaps[part] = message.heap;
    if (!message.answer) {
      if (++ready === workers?.length) bridge.crew.resize(ready), wake();
      return;
    }
    if (!bridge.crew.answer(part, message.answer)) return dismiss();
    if (message.job === job) owe(owed - 1);
    if (owed === 0) wake();
  }

  function pass() {
    posting = 0;
    const bytes = bridge.crew.job();
    if (bytes.length === 0 || !workers) return;
    job = numberOf(bytes);
    owe(workers.length);
    for (const worker of workers) worker.postMessage(bytes);
  }

  onFailure(dismiss);

  return {
    /** Once there is something to see: nothing of this delays the first frame. */
    assemble() {
      if (workers) return;
      workers = [];
      setTimeout(engage);
    },
    /** Passes the newest job on, once the frame is done: it wakes others that want a processor. */
    post() {
      posting ||= window.setTimeout(pass);
    },
    /** Until they are assembled again. */
    dismiss() {
      dismiss();
      workers = undefined;
    },
    /** Bytes of memory of each helper's engine. */
    heaps: () => [...heaps],
  };
}

/** Tells each helper which part is its own, and gives every two of them a line. @param {Worker[]} workers @param {WebAssembly.Module} wasm */
function introduce(workers, wasm) {
  /** @type {MessagePort[][]} by part, by other part */
  const lines = workers.map(() => []);
  for (let a = 0; a < workers.length; a++) {
    for (let b = 0; b < a; b++) ({ port1: lines[a][b], port2: lines[b][a] } = new MessageChannel());
  }
  for (const [part, worker] of workers.entries()) {
    worker.postMessage({ part, parts: workers.length, script: addressOf("seedcorn.mjs"), wasm, lines: lines[part] }, lines[part].filter(Boolean));
  }
}
