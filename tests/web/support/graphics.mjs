// Graphics that a browser takes away, as it does with the oldest of too many.

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
