// SDL listens on the canvas and prevents what a page needs: scrolling by wheel and finger, pinch, Tab. It hears nothing.

const events = [
  "wheel", "touchstart", "touchmove", "touchend", "touchcancel",
  "mousedown", "mousemove", "mouseup", "mouseenter", "mouseleave",
  "keydown", "keyup", "keypress",
];

/** @param {Element} around the parent of the canvas, so that our own listeners on the canvas stay free */
export function shield(around) {
  for (const name of events) {
    around.addEventListener(name, (event) => event.stopPropagation(), { capture: true, passive: true });
  }
}
