// The page's HTML and the engine's state, two ways: inputs move levers, and the state moves inputs, texts and places.

import { onFailure } from "./failure.js";
import { followFocus } from "./focus.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */
/** @typedef {import("./bridge.js").State} State */
/** @typedef {import("./bridge.js").Rect} Rect */
/** @typedef {import("./bridge.js").Action} Action */

const quiet = 700; // ms without a change before the result is spoken

/** @param {Bridge} bridge @param {import("./frame.js").Clock} clock */
export function createMirror(bridge, clock) {
  const speak = createSpeaker();
  let stopped = false;

  /** @param {Action} action @param {() => void} [draw] */
  function send(action, draw = clock.wake) {
    if (stopped) return;
    const error = bridge.send(action);
    if (error) console.warn(error);
    draw();
  }

  /** @param {boolean} disabled */
  function disable(disabled) {
    stopped = disabled;
    for (const fieldset of document.querySelectorAll("fieldset")) fieldset.disabled = disabled;
  }

  disable(false);
  onFailure(() => disable(true));
  listenToControls(send, (action) => send(action, clock.ask));
  const focus = followFocus(send);

  return {
    send,
    /** @param {State} state */
    show(state) {
      for (const input of inputs()) showLever(input, state);
      for (const input of weights()) showWeight(input, state);
      fill("data-words", state.words);
      fill("data-weight-words", state.weight_words);
      fill("data-text", { sentence: state.sentence, footer: state.footer });
      fill("data-figure", state.texts);
      place(state.layout.rects);
      focus.show(state.layout.rects);
      speak(state);
    },
  };
}

/** @returns {NodeListOf<HTMLInputElement>} */
const inputs = () => document.querySelectorAll("input[data-lever]");

/** @returns {NodeListOf<HTMLInputElement>} */
const weights = () => document.querySelectorAll("input[data-weight]");

/**
 * @param {(action: Action) => void} send
 * @param {(action: Action) => void} ask the reader waits for the result
 */
function listenToControls(send, ask) {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { lever, weight } = target.dataset;
    if (lever) ask({ type: "lever", id: lever, value: target.valueAsNumber });
    if (weight) ask({ type: "weight", id: weight, value: target.valueAsNumber });
  });
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button?.dataset.reset) {
      ask({ type: "reset_lever", id: button.dataset.reset });
      // The button goes away with the difference it resets: the keyboard stays with the lever.
      button.parentElement?.querySelector("input")?.focus({ preventScroll: true });
    }
    if (button?.hasAttribute("data-reset-evidence")) ask({ type: "reset_evidence" });
    if (button?.hasAttribute("data-reset-all")) ask({ type: "reset" });
  });
}

/** @param {HTMLInputElement} input @param {State} state */
function showLever(input, state) {
  const id = /** @type {string} */ (input.dataset.lever);
  input.valueAsNumber = state.levers[id];
  input.setAttribute("aria-valuetext", state.words[id]);
}

/** @param {HTMLInputElement} input @param {State} state */
function showWeight(input, state) {
  const id = /** @type {string} */ (input.dataset.weight);
  input.valueAsNumber = state.weights[id];
  input.setAttribute("aria-valuetext", state.weight_words[id]);
}

/** @param {string} attribute that holds an id @param {Record<string, string>} texts by id */
function fill(attribute, texts) {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    const text = texts[element.getAttribute(attribute) ?? ""] ?? "";
    if (element.textContent !== text) element.textContent = text;
  }
}

/** Lays every mirrored element over what the engine has drawn. @param {Rect[]} rects */
function place(rects) {
  const byId = new Map(rects.map((rect) => [rect.id, rect]));
  for (const element of document.querySelectorAll("[data-rect]")) {
    const { style, dataset } = /** @type {HTMLElement} */ (element);
    const rect = byId.get(dataset.rect ?? "");
    dataset.placed = rect ? (rect.fixed ? "fixed" : "stage") : "no";
    if (rect) for (const side of /** @type {const} */ (["x", "y", "w", "h"])) style.setProperty(`--${side}`, `${rect[side]}px`);
  }
}

/** The result sentence for a screen reader: once things have come to rest, not at every step of a drag. */
function createSpeaker() {
  let timer = 0;
  let said = "";
  /** @param {State} state */
  return ({ sentence, ensemble }) => {
    window.clearTimeout(timer);
    if (sentence === said || !ensemble.complete) return;
    timer = window.setTimeout(() => {
      said = sentence;
      for (const element of document.querySelectorAll("[data-sentence]")) element.textContent = sentence;
    }, quiet);
  };
}
