// When something fails: a sentence in the page, and the text version instead of a blank canvas.

/** Something that went wrong, with the key of the sentence that tells the reader. */
export class Failure extends Error {
  /** @param {string} key @param {string} [file] @param {string} [detail] */
  constructor(key, file = "", detail = "") {
    super([key, file, detail].filter(Boolean).join(": "));
    this.key = key;
    this.file = file;
  }
}

/** @type {Set<() => void>} */
const stops = new Set();

/** @param {() => void} stop called once when anything fails */
export function onFailure(stop) {
  stops.add(stop);
}

/** @param {unknown} error */
export function fail(error) {
  const { key, file } = error instanceof Failure ? error : new Failure("failure_other");
  for (const stop of stops) stop();
  stops.clear();
  console.warn(error);
  dispatchEvent(new CustomEvent("seedcorn:failure", { detail: { key, file } }));
}

/** Reports errors that nobody caught, if they come from this page and not from a browser extension. */
export function watchForErrors() {
  const home = new URL("../..", import.meta.url).href;
  addEventListener("error", ({ error, filename }) => {
    if (error && filename.startsWith(home)) fail(error);
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (reason instanceof Error && (reason.stack ?? "").includes(home)) fail(reason);
  });
}
