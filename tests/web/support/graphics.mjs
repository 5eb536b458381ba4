// WebGL that a browser does not have, or takes away, as it does with the oldest of too many contexts.

/** @typedef {import("playwright-core").Page} Page */

/** Before the page is opened. @param {Page} page */
export const withoutWebGl2 = (page) =>
  page.addInitScript(() => void Reflect.deleteProperty(globalThis, "WebGL2RenderingContext"));

/** Before the page is opened: nothing can run. @param {Page} page */
export const withoutWebAssembly = (page) =>
  page.addInitScript(() => void Reflect.deleteProperty(globalThis, "WebAssembly"));

/** @param {Page | import("playwright-core").Frame} place @param {"loseContext" | "restoreContext"} what */
export const graphics = (place, what) =>
  place.evaluate((deed) => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
    const kept = /** @type {{lose?: WEBGL_lose_context | null}} */ (globalThis);
    kept.lose ??= canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    kept.lose?.[deed]();
  }, what);

/** Leaves out the browser's own messages about such a loss. @param {string[]} problems */
export const unforeseen = (problems) => problems.filter((problem) => !problem.includes("WebGL: CONTEXT_LOST_WEBGL"));

/** Runs in the page: loses its first WebGL context in a microtask, after it is made and before it is drawn in. */
export function loseTheFirst() {
  const make = HTMLCanvasElement.prototype.getContext;
  let first = true;
  Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
    /** @this {HTMLCanvasElement} @param {Parameters<typeof make>} given */
    value(...given) {
      const context = make.apply(this, given);
      if (first && context instanceof WebGL2RenderingContext) {
        first = false;
        const lose = context.getExtension("WEBGL_lose_context");
        Object.assign(globalThis, { lose }); // now, as lost graphics have none
        queueMicrotask(() => lose?.loseContext());
      }
      return context;
    },
  });
}
