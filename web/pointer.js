// Mouse, pen and finger to the engine. A finger that moves up or down belongs to the page and never reaches it.
import { Pointer } from "./bridge.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */

const intent = 6; // CSS pixels a finger travels before its direction counts

/** @param {HTMLCanvasElement} canvas @param {Bridge} bridge @param {() => void} wake */
export function listenToPointer(canvas, bridge, wake) {
  /** @type {{id: number, x: number, y: number, taken: boolean} | null} */
  let finger = null;

  /** @param {number} kind @param {PointerEvent} event @param {{x: number, y: number}} [at] */
  function hand(kind, event, at = position(event)) {
    bridge.pointer(kind, at.x, at.y, event.pointerType === "touch");
    wake();
  }

  /** @param {PointerEvent} event */
  function position(event) {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  /** @param {PointerEvent} event @param {{x: number, y: number}} start */
  function take(event, start) {
    hand(Pointer.move, event, start);
    hand(Pointer.down, event, start);
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      take(event, position(event));
    } else if (event.isPrimary) {
      finger = { id: event.pointerId, ...position(event), taken: false };
    } else if (finger && !finger.taken) {
      finger = null; // a pinch
    }
  });

  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") return hand(Pointer.move, event);
    if (finger?.id !== event.pointerId) return;
    if (!finger.taken) {
      const { x, y } = position(event);
      const across = Math.abs(x - finger.x);
      if (across <= intent || across <= Math.abs(y - finger.y)) return;
      finger.taken = true;
      take(event, finger);
    }
    hand(Pointer.move, event);
  });

  canvas.addEventListener("pointerup", (event) => {
    if (event.pointerType !== "touch") return hand(Pointer.up, event);
    if (finger?.id !== event.pointerId) return;
    const { x, y } = position(event);
    const tapped = !finger.taken && Math.hypot(x - finger.x, y - finger.y) <= intent;
    if (tapped) take(event, finger);
    if (tapped || finger.taken) hand(Pointer.up, event);
    finger = null;
  });

  canvas.addEventListener("pointercancel", (event) => {
    if (event.pointerType !== "touch" || finger?.taken) hand(Pointer.cancel, event);
    finger = null;
  });

  canvas.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") hand(Pointer.leave, event);
  });
}
