// The mirror: the document's HTML that has the same content as the canvas. Its inputs change the engine's state, and
// the state changes inputs, texts and positions.
import { listenToControls } from "./controls.js";
import { all, setAttribute, setChoice, setNumber, setText } from "../base/elements.js";
import { onFailure } from "../base/failure.js";
import { followFocus } from "./focus.js";
import { createNotices } from "./notices.js";
import { overlay } from "./overlay.js";
import { sections } from "./places.js";
import { createSpeaker } from "./speaker.js";
import { createCharts } from "./charts.js";
import { createTables } from "./table.js";
import { listenToNumbers, showNumber } from "./typing.js";

/** @typedef {import("../engine/bridge.js").Bridge} Bridge */
/** @typedef {import("../engine/bridge.js").State} State */
/** @typedef {import("../engine/bridge.js").Action} Action */

/** @param {Bridge} bridge @param {import("../engine/frame_clock.js").Clock} clock */
export function createMirror(bridge, clock) {
  let stopped = false;

  /** @param {Action} action @param {() => void} [draw] */
  function send(action, draw = clock.wake) {
    if (stopped) return;
    const error = bridge.send(action);
    if (error) console.warn(error);
    draw();
  }

  /** @param {Action} action for whose answer the reader waits */
  const ask = (action) => send(action, clock.ask);

  /** @param {boolean} disabled */
  function disable(disabled) {
    stopped = disabled;
    const all = /** @type {NodeListOf<HTMLFieldSetElement | HTMLButtonElement>} */ (
      document.querySelectorAll("fieldset, .bearings button")
    );
    for (const element of all) element.disabled = disabled;
  }

  disable(false);
  onFailure(() => disable(true));
  listenToControls(ask);
  listenToNumbers(ask);
  const focus = followFocus(send);
  const speak = createSpeaker();
  const tables = createTables(bridge);
  const charts = createCharts(bridge);
  const notify = createNotices(ask);

  return {
    send,
    ask,
    layOutCharts: charts.layOut,
    /** @param {State} state @param {string[]} chapters to be brought up to date */
    show(state, chapters) {
      for (const chapter of chapters) showChapter(state, `#${state.language} section[data-chapter="${chapter}"] `);
      for (const card of all(".wall li")) card.hidden = !isChosen(card, state.shown);
      for (const answer of all(".reveal")) setAttribute(answer, "data-shown", String(state.revealed));
      overlay(sections(), chapters, state.layout);
      focus.show(state.layout.rects);
      notify(state.notices);
      tables.show();
      charts.show();
      speak(state);
    },
  };
}

/** @param {State} state @param {string} within selects the chapter */
function showChapter(state, within) {
  const { levers, words, weights, weight_words, assumptions, assumption_words, buttons } = state;
  /**
   * @template {HTMLElement} [T=HTMLInputElement]
   * @param {string} kind
   * @param {(element: T, id: string) => void} write
   * @param {string} [tag]
   */
  const each = (kind, write, tag = "input") => {
    for (const element of /** @type {T[]} */ (all(`${within}${tag}[data-${kind}]`)))
      write(element, element.getAttribute(`data-${kind}`) ?? "");
  };
  /** @param {string} kind @param {Record<string, string> | string[]} texts by id */
  const fill = (kind, texts) =>
    each(kind, (element, id) => setText(element, /** @type {Record<string, string>} */ (texts)[id] ?? ""), "");
  each("lever", (input, id) => showRange(input, levers[id], words[id]));
  each("weight", (input, id) => showRange(input, weights[id], weight_words[id]));
  each("assumption", (input, id) => showEnd(input, assumptions[id]));
  each("guess", (input) => showGuess(input, state.guess));
  each("history", (input) => showHistory(input, state.history));
  each("number", (input, id) => showNumber(input, levers[id]));
  each("chart", (/** @type {HTMLSelectElement} */ choice) => setChoice(choice, state.chart), "");
  each("select", (/** @type {HTMLSelectElement} */ select, id) => setChoice(select, state.shown[id]), "select");
  each("press", (button, id) => showButton(button, buttons[id]), "");
  fill("pin", state.pins);
  fill("what-if", { "": state.what_if.text });
  fill("wall", state.wall);
  fill("preset", { "": state.preset });
  fill("words", words);
  fill("weight-words", weight_words);
  fill("assumption-words", assumption_words);
  fill("text", { footer: state.footer });
  fill("figure", state.texts);
  fill("sentence", state.sentences);
}

/** @param {HTMLInputElement} input @param {number} number @param {string} words */
function showRange(input, number, words) {
  setNumber(input, number);
  setAttribute(input, "aria-valuetext", words);
}

/** @param {HTMLElement} card @param {Record<string, string>} shown what is chosen of each list */
function isChosen({ dataset }, shown) {
  return /** @type {const} */ (["grade", "age"]).every(
    (list) => shown[list] === "all" || shown[list] === dataset[list],
  );
}

/** @param {HTMLInputElement} input @param {[number, number]} ends */
function showEnd(input, [low, high]) {
  const end = input.dataset.end === "low" ? low : high;
  showRange(input, end, String(Number(end.toFixed(4))).replace("-", "\u2212"));
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
  setAttribute(
    input,
    "aria-valuetext",
    (input.dataset.format ?? "").replace("{at}", String(at)).replace("{of}", String(of)),
  );
}

/**
 * Disabled by aria-disabled alone: a button that can no longer be focused would lose the keyboard.
 * @param {HTMLElement} button
 * @param {import("../engine/bridge.js").Button | undefined} state
 */
function showButton(button, state) {
  setAttribute(button, "aria-disabled", String(!state?.enabled));
  if (state?.pressed === undefined) return;
  const { pressed, name = "" } = button.dataset;
  if (pressed === undefined) setAttribute(button, "aria-pressed", String(state.pressed));
  else setText(button, state.pressed ? pressed : name);
}
