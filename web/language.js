// One page in every language: the document's texts switch by html[lang], and whoever watches is told.
import { fail } from "./failure.js";
import { onAction, remember } from "./query.js";

const root = document.documentElement;

export function followLanguage() {
  /** @type {(language: string) => Promise<void>} */
  let tell = async () => {};
  showTitle();
  onAction("language", choose);

  /** @param {string} language */
  function choose(language) {
    root.lang = language;
    remember("lang", language);
    showTitle();
    tell(language).catch(fail);
  }

  return {
    choose,
    current: () => root.lang,
    /** @param {(language: string) => Promise<void>} told called now and at every change */
    watch(told) {
      tell = told;
      tell(root.lang).catch(fail);
    },
  };
}

function showTitle() {
  const article = document.querySelector(`article[data-language="${root.lang}"]`);
  document.title = article?.getAttribute("data-title") ?? document.title;
}
