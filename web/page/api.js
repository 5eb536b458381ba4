// Starts a page, and offers window.seedcorn for tests and embedding pages to read (types.d.ts).

import { fail, watchForErrors } from "../base/failure.js";

/** @typedef {import("../engine/bridge.js").Bridge} Bridge */
/**
 * @typedef {(bridge: Bridge, workers: () => number[]) => void} Publish a started engine, and the memory sizes of its
 * workers
 */

/**
 * Runs a composition root, and reports whatever goes wrong.
 * @param {(canvas: HTMLCanvasElement, publish: Publish) => Promise<void>} main
 */
export function begin(main) {
  watchForErrors();
  const api = publishApi();
  main(/** @type {HTMLCanvasElement} */ (document.getElementById("canvas")), api.start).catch((error) => {
    fail(error);
    api.reject(error);
  });
}

function publishApi() {
  /** @type {Bridge | null} */
  let bridge = null;
  /** @type {() => number[]} */
  let workers = () => [];
  /** @type {() => void} */
  let resolve = () => {};
  /** @type {(error: unknown) => void} */
  let reject = () => {};
  const ready = /** @type {Promise<void>} */ (new Promise((yes, no) => ((resolve = yes), (reject = no))));
  ready.catch(() => {}); // a failed start is reported in the page, not as an unhandled rejection

  /** @type {import("./types.d.ts").Api} */
  const api = Object.freeze({
    ready,
    state: () => bridge?.state() ?? null,
    labels: () => bridge?.labels() ?? [],
    fingerprint: () => bridge?.fingerprint() ?? "",
    memory: () => (bridge ? { ...bridge.memory(), workers: workers() } : null),
    get frames() {
      return bridge?.state().frames ?? 0;
    },
  });
  Object.defineProperty(window, "seedcorn", { value: api, enumerable: true });

  return {
    /** @type {Publish} */
    start(started, heaps) {
      bridge = started;
      workers = heaps;
      resolve();
    },
    reject: /** @param {unknown} error */ (error) => reject(error),
  };
}
