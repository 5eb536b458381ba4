// A button or key that is held down may be let go where the page cannot see it: in another window, or in a menu.

/** @param {() => void} lost told when that may have happened */
export function onLoss(lost) {
  for (const type of ["blur", "contextmenu"]) addEventListener(type, lost);
  document.addEventListener("visibilitychange", lost);
}

/** Whether the main button of a mouse is down, a finger or pen touches. @param {PointerEvent} event */
export const isDown = ({ buttons }) => (buttons & 1) !== 0;
