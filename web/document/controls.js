// The document's inputs and buttons send actions to the engine. A drag, or a key that is held down, is one step for
// undo.
import { isDown, onLoss } from "../base/lost_release.js";

/** @typedef {import("../engine/bridge.js").Action} Action */

/** @param {(action: Action) => void} ask the reader waits for the result */
export function listenToControls(ask) {
  listenToSliders(ask);
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement && target.dataset.select)
      ask({ type: "select", id: target.dataset.select, value: target.value });
  });
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const { press, reset } = button.dataset;
    if (press) ask({ type: "press", id: press });
    if (reset) {
      ask({ type: "reset_lever", id: reset });
      // The button disappears once the lever is reset, so the keyboard goes to the lever's input.
      /** @type {HTMLElement | null | undefined} */ (button.parentElement?.querySelector("input[type=range]"))?.focus({
        preventScroll: true,
      });
    }
  });
}

/** @param {(action: Action) => void} ask */
function listenToSliders(ask) {
  let held = "";
  let keyIsDown = false;
  /**
   * Pointers that are down. If neither a pointer nor a key is down, speech control or a script has set the value in one
   * go.
   * @type {Set<number>}
   */
  const pointers = new Set();

  /** @param {string} id */
  function hold(id) {
    if (id === held) return;
    held = id;
    ask({ type: "hold", id });
  }

  function letGo() {
    if (!keyIsDown && pointers.size === 0) hold("");
  }

  function lose() {
    keyIsDown = false;
    pointers.clear();
    letGo();
  }

  /** @param {PointerEvent} event */
  function lift({ pointerId }) {
    if (pointers.delete(pointerId)) setTimeout(letGo); // the last input event comes after this one
  }

  document.addEventListener("input", ({ target }) => {
    const action = actionOf(target);
    if (!action) return;
    if (action.type !== "history" && (keyIsDown || pointers.size > 0)) hold("id" in action ? action.id : action.type);
    ask(action);
  });
  document.addEventListener("pointerdown", ({ pointerId }) => pointers.add(pointerId));
  for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) document.addEventListener(end, lift);
  document.addEventListener("pointermove", (event) => isDown(event) || lift(event));
  document.addEventListener("keydown", ({ target }) => (keyIsDown = actionOf(target) !== null));
  document.addEventListener("keyup", () => {
    keyIsDown = false;
    letGo();
  });
  document.addEventListener("focusout", () => {
    keyIsDown = false;
    hold("");
  });
  onLoss(lose);
}

/** What an input does to the engine. @param {EventTarget | null} target @returns {Action | null} */
function actionOf(target) {
  if (!(target instanceof HTMLInputElement)) return null;
  const { lever, weight, assumption, end, guess, history } = target.dataset;
  if (history !== undefined) return { type: "history", value: target.valueAsNumber };
  if (lever) return { type: "lever", id: lever, value: target.valueAsNumber };
  if (weight) return { type: "weight", id: weight, value: target.valueAsNumber };
  if (assumption) return { type: "assume", id: assumption, end: end ?? "", value: target.valueAsNumber };
  return guess === undefined ? null : { type: "guess", value: target.valueAsNumber };
}
