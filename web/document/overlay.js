// Lays every element of the document over its drawing on the canvas. An element that is not drawn stays in its chapter.
import { all, setAttribute } from "../base/elements.js";

/** @typedef {import("../engine/bridge.js").Rect} Rect */
/** @typedef {import("./places.js").Span} Span */

/** Where each element has been laid. @type {WeakMap<HTMLElement, string>} */
const laid = new WeakMap();

/**
 * Every chapter is laid in its place, because the browser skips what is in those that are out of sight (canvas.css).
 * @param {HTMLElement[]} sections @param {string[]} current those whose elements are laid, too
 * @param {{rects: Rect[], chapters: Span[]}} layout
 */
export function overlay(sections, current, { rects, chapters }) {
  const byId = new Map(rects.map((rect) => [rect.id, rect]));
  for (const section of sections) {
    const chapter = chapters.find(({ id }) => id === section.dataset.chapter);
    if (!chapter) continue;
    place(section, { id: chapter.id, x: 0, y: chapter.y, w: 0, h: chapter.h }, 0);
    if (!current.includes(chapter.id)) continue;
    let fixed = false;
    for (const element of all(`#${section.id} [data-rect]`)) {
      const rect = byId.get(element.dataset.rect ?? "");
      fixed ||= rect?.fixed === true;
      if (rect) place(element, rect, rect.fixed ? 0 : chapter.y);
      else setAttribute(element, "data-placed", "no");
    }
    section.toggleAttribute("data-fixed", fixed); // without it, the browser may skip what is out of sight (canvas.css)
  }
}

/** @param {HTMLElement} element @param {Rect} rect @param {number} above y of the element that it is laid in */
function place(element, { x, y, w, h, fixed }, above) {
  const where = `--x:${x}px;--y:${y - above}px;--w:${w}px;--h:${h}px`;
  setAttribute(element, "data-placed", fixed ? "fixed" : "stage");
  if (laid.get(element) === where) return;
  laid.set(element, where);
  element.style.cssText = where;
}
