// The language that the document shows. It is kept here and not in html[lang], where whoever translates the page writes.

let shown = document.documentElement.dataset.speaks ?? "";

export const language = () => shown;

/** The document itself is switched by page/before_paint.js, as before any module is there. @param {string} wanted */
export function showLanguage(wanted) {
  shown = wanted;
  dispatchEvent(new CustomEvent("seedcorn:language", { detail: wanted }));
}

/** What is shown of the chapters. */
export const article = () => /** @type {HTMLElement} */ (document.querySelector(`article[data-language="${shown}"]`));
