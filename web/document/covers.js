// The document's sliders and buttons lie over the drawn ones, so that a screen reader finds them under a finger that
// explores the screen. A press there is passed on to the canvas, and the browser's own slider or button does not react.
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
  onCover("lostpointercapture", (event) => event.stopPropagation()); // comes when the canvas captures a finger
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
      // `detail` is 0 for the keyboard and for assistive technology that presses the button itself.
      if (event.detail > 0 && isCover(event.target)) event.stopPropagation();
    },
    { capture: true },
  );
  // Firefox moves its own slider under a finger all the same, so the slider is put back.
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
