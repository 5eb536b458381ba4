// The page's HTML and the engine's state, two ways: inputs move the engine, and the state moves inputs, texts and places.
import { listenToControls } from "./controls.js";
import { all, setAttribute, setNumber, setText } from "./elements.js";
import { onFailure } from "./failure.js";
import { followFocus } from "./focus.js";
import { createNotices } from "./notices.js";
import { overlay } from "./overlay.js";
import { sections } from "./places.js";
import { createSpeaker } from "./speaker.js";
import { createTables } from "./table.js";
import { listenToNumbers, showNumbers } from "./typing.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */
/** @typedef {import("./bridge.js").State} State */
/** @typedef {import("./bridge.js").Action} Action */

/** @param {Bridge} bridge @param {import("./frame.js").Clock} clock */
export function createMirror(bridge, clock) {
  let stopped = false;

  /** @param {Action} action @param {() => void} [draw] */
  function send(action, draw = clock.wake) {
    if (stopped) return;
    const error = bridge.send(action);
    if (error) console.warn(error);
    draw();
  }

  /** @param {Action} action the reader waits for the answer */
  const ask = (action) => send(action, clock.ask);

  /** @param {boolean} disabled */
  function disable(disabled) {
    stopped = disabled;
    const all = /** @type {NodeListOf<HTMLFieldSetElement | HTMLButtonElement>} */ (document.querySelectorAll("fieldset, .bearings button"));
    for (const element of all) element.disabled = disabled;
  }

  disable(false);
  onFailure(() => disable(true));
  listenToControls(ask);
  listenToNumbers(ask);
  const focus = followFocus(send);
  const speak = createSpeaker();
  const tables = createTables(bridge);
  const notify = createNotices(ask);

  return {
    send,
    ask,
    /** @param {State} state */
    show(state) {
      for (const input of inputs("lever")) showRange(input, state.levers[value(input, "lever")], state.words[value(input, "lever")]);
      for (const input of inputs("weight")) showRange(input, state.weights[value(input, "weight")], state.weight_words[value(input, "weight")]);
      for (const input of inputs("assumption")) showEnd(input, state.assumptions[value(input, "assumption")]);
      for (const input of inputs("guess")) showGuess(input, state.guess);
      for (const choice of /** @type {HTMLSelectElement[]} */ (all("[data-chart]"))) choice.value = state.chart;
      for (const select of /** @type {HTMLSelectElement[]} */ (all("select[data-select]"))) select.value = state.shown[value(select, "select")];
      for (const input of inputs("history")) showHistory(input, state.history);
      fill("data-pin", state.pins);
      fill("data-what-if", { "": state.what_if.text });
      fill("data-wall", state.wall);
      for (const card of all(".wall li")) card.hidden = !isChosen(card, state.shown);
      for (const reason of all("[data-preset]")) setText(reason, state.preset);
      for (const button of all("[data-press]")) showButton(button, state.buttons[value(button, "press")]);
      showNumbers(state, inputs("number"));
      fill("data-words", state.words);
      fill("data-weight-words", state.weight_words);
      fill("data-assumption-words", state.assumption_words);
      fill("data-text", { footer: state.footer });
      fill("data-figure", state.texts);
      fill("data-sentence", state.sentences);
      for (const answer of all(".reveal")) setAttribute(answer, "data-shown", String(state.revealed));
      overlay(sections(), state.layout.rects, state.layout.chapters);
      focus.show(state.layout.rects);
      notify(state.notices);
      tables.show();
      speak(state);
    },
  };
}

/** @param {string} kind @returns {HTMLInputElement[]} */
const inputs = (kind) => all(`input[data-${kind}]`);

/** @param {HTMLElement} element @param {string} kind */
const value = ({ dataset }, kind) => dataset[kind] ?? "";

/** @param {HTMLInputElement} input @param {number} number @param {string} words */
function showRange(input, number, words) {
  setNumber(input, number);
  setAttribute(input, "aria-valuetext", words);
}

/** @param {HTMLElement} card @param {Record<string, string>} shown what is chosen of each list */
function isChosen({ dataset }, shown) {
  return /** @type {const} */ (["grade", "age"]).every((list) => shown[list] === "all" || shown[list] === dataset[list]);
}

/** @param {HTMLInputElement} input @param {[number, number]} ends */
function showEnd(input, [low, high]) {
  const end = input.dataset.end === "low" ? low : high;
  showRange(input, end, String(Number(end.toFixed(4))));
}

/** @param {HTMLInputElement} input @param {number | null} guess */
function showGuess(input, guess) {
  if (guess !== null) setNumber(input, guess);
  const text = guess === null ? "?" : (input.dataset.format ?? "").replace("{v}", String(guess));
  setAttribute(input, "aria-valuetext", text);
  const shown = input.parentElement?.querySelector("[data-guess-words]");
  if (shown) setText(shown, text);
}

/** @param {HTMLInputElement} input @param {State["history"]} history */
function showHistory(input, { at, of }) {
  setAttribute(input, "max", String(of));
  setNumber(input, at);
  setAttribute(input, "aria-valuetext", (input.dataset.format ?? "").replace("{at}", String(at)).replace("{of}", String(of)));
}

/** Disabled for the ear only: a button that could not be focused would drop the keyboard. @param {HTMLElement} button @param {import("./bridge.js").Button | undefined} state */
function showButton(button, state) {
  setAttribute(button, "aria-disabled", String(!state?.enabled));
  if (state?.pressed === undefined) return;
  const { pressed, name = "" } = button.dataset;
  if (pressed === undefined) setAttribute(button, "aria-pressed", String(state.pressed));
  else setText(button, state.pressed ? pressed : name);
}

/** @param {string} attribute that holds an id @param {Record<string, string> | string[]} texts by id */
function fill(attribute, texts) {
  for (const element of all(`[${attribute}]`)) setText(element, /** @type {Record<string, string>} */ (texts)[element.getAttribute(attribute) ?? ""] ?? "");
}
