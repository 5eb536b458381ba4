// Hands mouse, pen and finger to the engine, one press at a time. A finger or pen that moves up or down scrolls the
// page, so the engine is not told of it.
import { Pointer } from "./bridge.js";
import { isDown, onLoss } from "../base/lost_release.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */
/** @typedef {{x: number, y: number}} Point */

const intent = 6; // CSS pixels that a finger travels before its direction is decided

/** @param {HTMLCanvasElement} canvas @param {Bridge} bridge @param {() => void} wake */
export function listenToPointer(canvas, bridge, wake) {
  /**
   * The pointer that is down, where it went down, and whether the engine has been told.
   * @type {Point & {id: number, type: string, told: boolean} | null}
   */
  let press = null;

  /** @param {PointerEvent} event @returns {Point} */
  function position({ clientX, clientY }) {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** @param {number} kind @param {string} type of pointer @param {Point} [at] */
  function hand(kind, type, at = { x: 0, y: 0 }) {
    bridge.pointer(kind, at.x, at.y, type === "touch");
    wake();
  }

  /** @param {NonNullable<typeof press>} begun */
  function tell(begun) {
    begun.told = true;
    try {
      canvas.setPointerCapture(begun.id);
    } catch {
      // Events that assistive technology makes may have no pointer to capture.
    }
    hand(Pointer.move, begun.type, begun);
    hand(Pointer.down, begun.type, begun);
  }

  /** @param {number} kind how @param {Point} [at] */
  function end(kind, at) {
    const ended = press;
    press = null;
    if (ended?.told) hand(kind, ended.type, at);
  }

  /** Ends a press whose release was not seen. What it has set stays, but no button counts as pressed. */
  const lose = () => end(Pointer.lost);

  /** @param {PointerEvent} event */
  function down(event) {
    const { pointerId: id, pointerType: type, isPrimary, button } = event;
    if (press && press.type !== type) return; // the palm of a hand, or a mouse besides the pen
    if (isPrimary)
      lose(); // the release of the press before was not seen
    else if (!press?.told) press = null; // a pinch
    if (!isPrimary || button !== 0) return;
    press = { id, type, ...position(event), told: false };
    if (type !== "touch" && type !== "pen") tell(press);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (press?.id === event.pointerId && !isDown(event)) {
      if (event.button === 0) return up(event); // another button of the mouse is still down
      lose();
    }
    if (!press) return hover(event);
    if (press.id !== event.pointerId) return;
    const { x, y } = position(event);
    const across = Math.abs(x - press.x);
    if (!press.told && (across <= intent || across <= Math.abs(y - press.y))) return;
    if (!press.told) tell(press);
    hand(Pointer.move, press.type, { x, y });
  }

  /** @param {PointerEvent} event */
  function hover(event) {
    if (event.target === canvas && event.pointerType !== "touch")
      hand(Pointer.move, event.pointerType, position(event));
  }

  /** @param {PointerEvent} event */
  function up(event) {
    if (press?.id !== event.pointerId) return;
    const { x, y } = position(event);
    if (!press.told && Math.hypot(x - press.x, y - press.y) <= intent) tell(press);
    end(Pointer.up, { x, y });
  }

  canvas.addEventListener("pointerdown", down);
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  // The browser scrolls, or the system takes a gesture. The press is taken back with all it has done.
  addEventListener("pointercancel", ({ pointerId }) => press?.id === pointerId && end(Pointer.cancel));
  addEventListener("lostpointercapture", ({ pointerId }) => press?.id === pointerId && lose());
  canvas.addEventListener(
    "pointerleave",
    ({ pointerType }) => !press && pointerType !== "touch" && hand(Pointer.leave, pointerType),
  );
  onLoss(lose);
  // The canvas has no rectangles when the text version hides it.
  new ResizeObserver(() => canvas.getClientRects().length === 0 && lose()).observe(canvas);
}
