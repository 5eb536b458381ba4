// The frame clock. It runs while something wants a frame, and not while the page is idle, hidden or out of sight. Out
// of sight it still runs for what a control of the document has asked for (`ask`).
import { Flags, cursorOf } from "./bridge.js";
import { onFailure } from "../base/failure.js";

/** @typedef {ReturnType<typeof createClock>} Clock */

/** @param {HTMLElement} stage @param {(ms: number) => number} draw returns the engine's flags */
export function createClock(stage, draw) {
  let request = 0;
  let wanted = false;
  let inSight = true;
  let asked = false;
  let stopped = false;

  /** @param {number} ms */
  function tick(ms) {
    request = 0;
    wanted = false;
    const flags = draw(ms);
    stage.style.cursor = cursorOf(flags);
    if ((flags & Flags.wantsFrame) !== 0) wake();
    else if ((flags & Flags.waits) === 0) asked = false;
  }

  function wake() {
    wanted = true;
    schedule();
  }

  function schedule() {
    const possible = (inSight || asked) && !document.hidden && !stopped;
    if (wanted && possible && request === 0) request = requestAnimationFrame(tick);
    if (!possible && request !== 0) {
      cancelAnimationFrame(request);
      request = 0;
    }
  }

  document.addEventListener("visibilitychange", schedule);
  new IntersectionObserver((entries) => {
    inSight = entries[entries.length - 1].isIntersecting;
    schedule();
  }).observe(stage);

  onFailure(() => {
    stopped = true;
    schedule();
  });

  return {
    wake,
    /** Draws even if the stage is out of sight, because a reader waits for the result. */
    ask() {
      asked = true;
      wake();
    },
    /** A resized canvas is empty until drawn, so it is drawn at once. */
    drawNow() {
      if (stopped || document.hidden) return wake();
      if (request !== 0) cancelAnimationFrame(request);
      tick(performance.now());
    },
  };
}
