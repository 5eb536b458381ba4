// Keyboard focus. The engine draws a ring around the control, and the page keeps the control clear of what sticks to
// the top of the window.

const settling = 500; // ms after a focus in which the browser or this page scrolls, and not the reader

/** @param {(action: import("../engine/bridge.js").Action) => void} send */
export function followFocus(send) {
  let covered = 0;
  let focused = 0; // time of the last focus
  /** @type {HTMLElement | null} a drawn control that was focused and not scrolled away from since */
  let current = null;

  document.addEventListener("focusin", ({ target }) => {
    current = target instanceof HTMLElement && target.matches("[data-rect]:focus-visible") ? target : null;
    focused = performance.now();
    // The field of a number is visible itself and needs no drawn ring.
    const ringed = current?.matches(".number") ? null : current;
    send({ type: "focus", id: ringed?.dataset.rect ?? "" });
    // The browser's own scrolling may leave a part of it outside the window.
    requestAnimationFrame(() => ringed === current && ringed && bringIn(ringed));
  });
  document.addEventListener("focusout", () => {
    current = null;
    send({ type: "focus", id: "" });
  });
  for (const moved of ["pointerdown", "popstate"])
    addEventListener(moved, () => (current = null), { capture: true, passive: true });
  // Not the wheel: in WebKit an iframe that listens to the wheel keeps it from the page around.
  addEventListener("scroll", () => performance.now() - focused > settling && (current = null), { passive: true });

  return {
    /** @param {import("../engine/bridge.js").Rect[]} rects */
    show(rects) {
      const now = coveredBy(rects);
      if (now === covered) return;
      const hides = now > covered;
      covered = now;
      document.getElementById("stage")?.style.setProperty("--covered", `${covered}px`);
      if (!hides || !current) return;
      focused = performance.now();
      bringIn(current);
    },
  };
}

/**
 * Only for a control that scrolls with the page. One that stays in the window needs no scrolling, and browsers differ
 * in what they would do with it.
 * @param {HTMLElement} control
 */
const bringIn = (control) =>
  control.dataset.placed === "stage" && control.scrollIntoView({ block: "nearest", behavior: "instant" });

/**
 * How much of the window's top is covered over the column of levers, whose numbers mark the column's right edge.
 * @param {import("../engine/bridge.js").Rect[]} rects
 */
function coveredBy(rects) {
  const column = Math.max(0, ...rects.filter(({ id }) => id.includes("/value.")).map((rect) => rect.x + rect.w));
  return Math.max(0, ...rects.filter((rect) => rect.fixed && rect.x < column).map((rect) => rect.y + rect.h));
}
