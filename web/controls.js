// The document's inputs and buttons move the engine. A drag, or a key that is held down, is one step for undo.

/** @typedef {import("./bridge.js").Action} Action */

/** @param {(action: Action) => void} ask the reader waits for the result */
export function listenToControls(ask) {
  listenToSliders(ask);
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement && target.dataset.select) ask({ type: "select", id: target.dataset.select, value: target.value });
  });
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const { press, reset } = button.dataset;
    if (press) ask({ type: "press", id: press });
    if (reset) {
      ask({ type: "reset_lever", id: reset });
      // The button goes away with the difference it resets: the keyboard stays with the lever.
      /** @type {HTMLElement | null | undefined} */ (button.parentElement?.querySelector("input[type=range]"))?.focus({ preventScroll: true });
    }
  });
}

/** @param {(action: Action) => void} ask */
function listenToSliders(ask) {
  let held = "";
  let keyIsDown = false;
  let pointerIsDown = false; // without either, a value is set at once, by speech or by a script

  /** @param {string} id empty: no longer */
  function hold(id) {
    if (id === held) return;
    held = id;
    ask({ type: "hold", id });
  }

  document.addEventListener("input", ({ target }) => {
    const action = actionOf(target);
    if (!action) return;
    if (action.type !== "history" && (keyIsDown || pointerIsDown)) hold("id" in action ? action.id : action.type);
    ask(action);
  });
  document.addEventListener("pointerdown", () => (pointerIsDown = true));
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => (pointerIsDown = false));
  document.addEventListener("keydown", ({ target }) => (keyIsDown = actionOf(target) !== null));
  document.addEventListener("keyup", () => {
    keyIsDown = false;
    hold("");
  });
  document.addEventListener("change", () => {
    if (!keyIsDown) hold("");
  });
  document.addEventListener("focusout", () => {
    keyIsDown = false;
    hold("");
  });
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
