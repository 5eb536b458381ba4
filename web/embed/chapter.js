// Which chapter is shown, and the way from it to the whole page.
import { recall } from "../base/history.js";
import { language } from "../base/shown_language.js";

const sharing = "share"; // cannot be embedded: it takes along the other chapters' charts and has none of its own

/**
 * The chapter that the address names. Without a known name it is the first one, and a note says so. Hides the others.
 */
export function chooseChapter() {
  const wanted = recall("chapter") ?? "";
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("article > [data-chapter]")]);
  const name = (/** @type {HTMLElement} */ { dataset }) => dataset.chapter ?? "";
  const chapter = name(all.find((section) => name(section) === wanted && wanted !== sharing) ?? all[0]);
  for (const section of all) section.hidden = name(section) !== chapter;
  for (const note of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-unknown]"))) {
    note.hidden = chapter === wanted || wanted === "";
    for (const place of note.querySelectorAll("code")) place.textContent = wanted;
  }
  return chapter;
}

/** @param {string} scenario what follows # */
export function leadToWhole(scenario) {
  const url = new URL(document.documentElement.dataset.home ?? "./", location.href);
  url.searchParams.set("lang", language());
  const theme = recall("theme");
  if (theme) url.searchParams.set("theme", theme);
  url.hash = scenario;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-whole]"))) {
    if (link.href !== url.href) link.href = url.href;
  }
}
