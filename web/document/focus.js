// Keyboard focus: the engine rings what is drawn of the focused control, and the page keeps it clear of what is stuck to the top of the window.

const settling = 500; // ms after a focus in which the browser or this page scrolls, and not the reader

/** @param {(action: import("../engine/bridge.js").Action) => void} send */
export function followFocus(send) {
  let covered = 0;
  let focused = 0; // when
  /** @type {HTMLElement | null} a drawn control that was focused and not scrolled away from since */
  let current = null;

  document.addEventListener("focusin", ({ target }) => {
    current = target instanceof HTMLElement && target.matches("[data-rect]:focus-visible") ? target : null;
    focused = performance.now();
    const ringed = current?.matches(".number") ? null : current; // a field for a number is seen itself
    send({ type: "focus", id: ringed?.dataset.rect ?? "" });
    requestAnimationFrame(() => ringed === current && ringed && bringIn(ringed)); // a browser is content with a part of it in the window
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

/** What stays in the window needs no scrolling, and browsers differ in what they would do. @param {HTMLElement} control */
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
