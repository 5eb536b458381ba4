// Graphics that a browser has not, or takes away, as it does with the oldest of too many.

/** @typedef {import("playwright-core").Page} Page */

/** Before the page is opened. @param {Page} page */
export const withoutWebGl2 = (page) =>
  page.addInitScript(() => void Reflect.deleteProperty(globalThis, "WebGL2RenderingContext"));

/** @param {Page | import("playwright-core").Frame} place @param {"loseContext" | "restoreContext"} what */
export const graphics = (place, what) =>
  place.evaluate((deed) => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
    const kept = /** @type {{lose?: WEBGL_lose_context | null}} */ (globalThis);
    kept.lose ??= canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    kept.lose?.[deed]();
  }, what);

/** Without what a browser says of such a loss. @param {string[]} problems */
export const unforeseen = (problems) => problems.filter((problem) => !problem.includes("WebGL: CONTEXT_LOST_WEBGL"));

/** Runs in the page: its first WebGL context is lost once the task's promises get their turn, after it is made and before it is drawn in. */
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
        Object.assign(globalThis, { lose }); // lost graphics give none
        queueMicrotask(() => lose?.loseContext());
      }
      return context;
    },
  });
}
