// The page around an embedded chapter. It is told the height and, if it asks, the state. It may set levers, a scenario,
// theme and language, and say whether the chapter is near what is read. Nothing else.
import { readHash } from "../page/address.js";
import { offered } from "../page/language.js";
import { isLink } from "../base/link_name.js";
import { sentenceOf } from "../document/speaker.js";

/** @typedef {import("../engine/bridge.js").State} State */

const root = document.documentElement;

/**
 * @param {object} page
 * @param {(action: import("../engine/bridge.js").Action) => void} page.ask
 * @param {() => State} page.state
 * @param {(theme: string) => void} page.theme empty: the system's
 * @param {(language: string) => void} page.language
 * @param {(near: boolean) => void} page.near
 */
export function followHost({ ask, state, theme, language, near }) {
  let height = 0;
  let listened = false;
  let last = "";

  // To any page: anybody may embed a chapter, and nothing in its state is secret.
  const tell = (/** @type {import("./types.d.ts").MessageFromChapter} */ message) =>
    parent !== window && parent.postMessage(message, "*");

  /** @param {State} state */
  function show(state) {
    /** @type {import("./types.d.ts").StateMessage} */
    const message = { type: "seedcorn:state", levers: state.levers, sentence: sentenceOf(state), scenario: state.link };
    const text = JSON.stringify(message);
    if (!listened || text === last) return;
    last = text;
    tell(message);
  }

  function fit() {
    const now = Math.ceil(document.body.getBoundingClientRect().height); // 0 while the iframe is not displayed
    if (now === height || now === 0 || root.dataset.mode === "loading") return;
    height = now;
    tell({ type: "seedcorn:height", height });
  }

  /**
   * An empty text stands for the default scenario. A text without values is the name of a place and is ignored.
   * @param {string} scenario
   */
  function open(scenario) {
    if (scenario === "" || isLink(scenario)) ask({ type: "link", value: scenario });
  }

  /** @type {Record<string, (message: {levers?: unknown, value?: unknown, near?: unknown}) => void>} */
  const known = {
    "seedcorn:set": ({ levers }) => {
      for (const [id, value] of leversIn(levers, state().levers)) ask({ type: "lever", id, value });
    },
    "seedcorn:scenario": ({ value }) => typeof value === "string" && open(value),
    "seedcorn:theme": ({ value }) => (value === "light" || value === "dark" || value === "") && theme(value),
    "seedcorn:language": ({ value }) => typeof value === "string" && language(offered(value)),
    "seedcorn:near": (message) => typeof message.near === "boolean" && near(message.near),
    "seedcorn:on": () => {
      listened = true;
      last = "";
      show(state());
    },
  };

  addEventListener("message", ({ source, data }) => {
    if (source !== parent || source === window) return;
    if (Object.hasOwn(known, String(data?.type))) known[data.type](data);
  });
  addEventListener("hashchange", () => open(readHash()));
  new ResizeObserver(fit).observe(document.body);
  return { show, fit };
}

/**
 * The levers to set. If one of them is unknown or no number, none is set.
 * @param {unknown} wanted
 * @param {Record<string, number>} known
 * @returns {[string, number][]}
 */
function leversIn(wanted, known) {
  const levers = Object.entries(wanted ?? {});
  return levers.every(([id, value]) => Object.hasOwn(known, id) && typeof value === "number" && Number.isFinite(value))
    ? levers
    : [];
}
