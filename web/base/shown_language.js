// The language that the document shows. It is kept here and not in html[lang], because a translator of the page changes
// that.

let shown = document.documentElement.dataset.speaks ?? "";

export const language = () => shown;

/**
 * The document itself is switched by page/before_paint.js, which also does it before any module is loaded.
 * @param {string} wanted
 */
export function showLanguage(wanted) {
  shown = wanted;
  dispatchEvent(new CustomEvent("seedcorn:language", { detail: wanted }));
}

/** The chapters in the language that is shown. */
export const article = () => /** @type {HTMLElement} */ (document.querySelector(`article[data-language="${shown}"]`));
