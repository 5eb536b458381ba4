// The page holds every language, but the engine must fetch files for another one. They may come late or not at all.
// Until they are there the page stays in the language that is shown, and the reader may try again.
import { Failure, fail, onFailure } from "../base/failure.js";
import { tell, untell } from "../document/notices.js";
import { onAction, remember } from "../base/history.js";
import { language, showLanguage } from "../base/shown_language.js";

const patience = 1500; // ms until the reader is told that files are on their way
const [missing, late] = ["page_language_missing", "page_language_late"];

/**
 * @typedef {(wanted: string, signal: AbortSignal) => Promise<void>} Speak changes the engine's language, unless aborted
 */

/**
 * The wanted language if the page has it, else one that the browser prefers, else the first.
 * @param {string} wanted such as en-GB
 */
export function offered(wanted) {
  const languages = (document.documentElement.dataset.languages ?? "").split(" ");
  const tags = [wanted, ...navigator.languages].map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return tags.find((tag) => languages.includes(tag)) ?? languages[0];
}

export function followLanguage() {
  /** @type {Speak | null} null while there is no engine: then only the document changes */
  let speak = null;
  let attempt = new AbortController();
  let shown = () => {};
  onAction("language", (wanted) => choose(wanted));
  onFailure(() => {
    speak = null;
    attempt.abort();
  });

  /** @param {string} wanted */
  function show(wanted) {
    if (wanted === language()) return;
    showLanguage(wanted);
    remember("lang", wanted);
    shown();
  }

  /** @param {string} wanted @param {string} [otherwise] shown if the wanted one cannot be loaded */
  async function choose(wanted, otherwise = language()) {
    attempt.abort();
    attempt = new AbortController();
    const { signal } = attempt;
    untell(missing, late);
    const timer = window.setTimeout(() => tell(late), patience);
    signal.addEventListener("abort", () => window.clearTimeout(timer));
    try {
      await speak?.(wanted, signal);
      if (!signal.aborted) show(wanted);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Failure)) return fail(error);
      console.info(error.message);
      show(otherwise);
      tell(missing, error.file);
    } finally {
      window.clearTimeout(timer);
      if (!signal.aborted) untell(late);
    }
  }

  return {
    choose,
    /**
     * @param {string} spoken what the engine speaks; the reader may have chosen another meanwhile
     * @param {Speak} told @param {() => void} [after] the document has been switched
     */
    watch(spoken, told, after = () => {}) {
      speak = told;
      shown = after;
      if (language() !== spoken) choose(language(), spoken);
    },
  };
}
