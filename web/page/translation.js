// A browser or an extension may translate the document: it sets html[lang] or a class, and wraps or replaces every
// text. A canvas cannot be translated, so the reader is offered the text version.
import { all } from "../base/elements.js";
import { canvasIsShown } from "../base/mode.js";
import { tell, untell } from "../document/notices.js";
import { language } from "../base/shown_language.js";

const root = document.documentElement;
const notice = "page_translated";

/** @returns {() => void} to be called when the canvas is shown, or the text version */
export function followTranslation() {
  let offered = false;
  /**
   * Texts that this page's scripts never change, as they were at the start: a change means that somebody has translated
   * them.
   */
  const marks = all("article > h1, .bar > .to-text, .whole a").map((mark) => ({ mark, text: mark.textContent }));
  const isTranslated = () =>
    root.lang !== language() ||
    /\btranslated-/.test(root.className) ||
    marks.some(({ mark, text }) => mark.firstElementChild || mark.textContent !== text);

  function look() {
    const translated = isTranslated();
    root.toggleAttribute("data-translated", translated);
    if (!translated) untell(notice);
    else if (!offered && canvasIsShown()) tell(notice);
    offered = translated && (offered || canvasIsShown());
  }

  const observer = new MutationObserver(look);
  observer.observe(root, { attributeFilter: ["lang", "class"] });
  for (const { mark } of marks) observer.observe(mark, { childList: true, characterData: true, subtree: true });
  look();
  return look;
}
