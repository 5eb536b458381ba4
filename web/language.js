// One page in every language: the document is switched, and whoever watches is told.
import { fail } from "./failure.js";
import { onAction, remember } from "./query.js";
import { language, showLanguage } from "./shown.js";

export function followLanguage() {
  /** @type {(language: string) => Promise<void>} */
  let tell = async () => {};
  onAction("language", choose);

  /** @param {string} wanted */
  function choose(wanted) {
    showLanguage(wanted);
    remember("lang", wanted);
    tell(wanted).catch(fail);
  }

  return {
    choose,
    current: language,
    /** @param {(language: string) => Promise<void>} told called now and at every change */
    watch(told) {
      tell = told;
      tell(language()).catch(fail);
    },
  };
}
