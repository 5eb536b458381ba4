// Reads the state of the engine in a page, in any browser, and waits for it.

/** @typedef {Pick<import("../browsers/index.mjs").Page, "evaluate">} Evaluates */

const restful = 150; // ms: longer than a frame, and than the page waits before it acts on a scroll

/** @param {Evaluates} page */
export const state = (page) => page.evaluate(() => window.seedcorn.state());

/**
 * Runs in the page: how many frames have been drawn, and whether everything is complete. Returns little, to take little
 * of the page's time.
 */
const progress = () => {
  const { frames, waiting, ensemble, calibration } = window.seedcorn.state();
  const { top, bottom, height } = /** @type {HTMLElement} */ (
    document.getElementById("canvas")
  ).getBoundingClientRect();
  const isSeen = height > 0 && bottom > 0 && top < innerHeight;
  const owed = waiting && isSeen; // out of sight the page does not fetch the pool's results
  return { frames, complete: ensemble.complete && calibration.complete && !owed };
};

/** Waits until everything is computed and drawn: no frame between two looks. @param {Evaluates} page */
export async function settle(page) {
  let before = -1;
  await eventually(
    async () => {
      const { frames, complete } = await page.evaluate(progress);
      const still = frames === before && complete;
      before = frames;
      return still;
    },
    "the engine comes to rest",
    restful,
  );
}

/**
 * @param {() => Promise<boolean>} check @param {string} what is waited for @param {number} [pause] ms between two looks
 */
export async function eventually(check, what, pause = 30) {
  const deadline = Date.now() + 60_000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
