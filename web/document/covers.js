// The mirrored sliders and buttons lie over the drawn ones, where a finger that explores the screen for a screen reader finds
// them. What presses there presses the canvas, and neither the browser's own slider nor its button hears of it.
import { putBack } from "../base/elements.js";
import { canvasIsShown } from "../base/mode.js";

const covers = 'input[type="range"][data-rect], button[data-rect]:not([data-press^="share."])';

/** @param {EventTarget | null} target @returns {target is HTMLElement} */
const isCover = (target) => canvasIsShown() && target instanceof HTMLElement && target.matches(covers);

/** @param {HTMLElement} stage @param {HTMLCanvasElement} canvas */
export function passThrough(stage, canvas) {
  let pressed = false;

  /** @param {string} type @param {(event: PointerEvent) => unknown} act */
  const onCover = (type, act) =>
    stage.addEventListener(type, (event) => isCover(event.target) && act(/** @type {PointerEvent} */ (event)));

  for (const type of ["pointerdown", "pointermove", "pointerup", "pointercancel"]) {
    onCover(type, (event) => {
      pressed = type === "pointerdown" || (pressed && type === "pointermove");
      event.stopPropagation();
      canvas.dispatchEvent(new PointerEvent(type, event));
    });
  }
  onCover("lostpointercapture", (event) => event.stopPropagation()); // a finger's, once the canvas has captured it
  onCover("pointerout", (event) => {
    if (event.relatedTarget !== canvas && !isCover(event.relatedTarget))
      canvas.dispatchEvent(new PointerEvent("pointerleave", event));
  });
  onCover("mousedown", (event) => {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur(); // as a press on the canvas does
  });
  stage.addEventListener(
    "click",
    (event) => {
      if (event.detail > 0 && isCover(event.target)) event.stopPropagation(); // not the keyboard's, nor what assistive technology does by name
    },
    { capture: true },
  );
  // Firefox moves a slider under a finger all the same.
  stage.addEventListener(
    "input",
    (event) => {
      if (!pressed || !isCover(event.target)) return;
      event.stopPropagation();
      putBack(/** @type {HTMLInputElement} */ (event.target));
    },
    { capture: true },
  );
}
