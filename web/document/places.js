// Where the chapters are, on the canvas or in the text version, and which part of them the window shows.
import { all } from "../base/elements.js";
import { canvasIsShown } from "../base/mode.js";
import { language } from "../base/shown_language.js";

/** @typedef {{id: string, y: number, h: number}} Span a chapter, in CSS pixels of the document */
/** @typedef {{chapter: string, part: number}} Place part: how much of the chapter is above the window, 0..1 */

/** @param {HTMLElement} stage */
export function createPlaces(stage) {
  /** @type {Span[]} on the stage, as the engine has laid them out */
  let drawn = [];
  const bar = /** @type {HTMLElement} */ (document.querySelector("header"));

  /** @returns {Span[]} */
  function spans() {
    if (canvasIsShown()) return drawn.map(({ id, y, h }) => ({ id, y: y + stage.offsetTop, h }));
    return sections().map((section) => {
      const { top, height } = section.getBoundingClientRect();
      return { id: section.dataset.chapter ?? "", y: top + scrollY, h: height };
    });
  }

  /** The chapter that fills the middle of the window. */
  const current = () => spans().findLast(({ y }) => y - scrollY < innerHeight / 2)?.id ?? spans()[0]?.id ?? "";

  return {
    current,
    /** Where on the stage the engine draws the current chapter. */
    reading: () => drawn.find(({ id }) => id === current())?.y ?? 0,
    /**
     * @param {Span[]} chapters of the engine's layout @param {string} reading the reader's chapter
     * @returns {boolean} whether it or a chapter above it has moved. What changes below must not interrupt a scroll
     * under way
     */
    lay(chapters, reading) {
      const until = chapters.findIndex(({ id }) => id === reading) + 1;
      const moved = JSON.stringify(chapters.slice(0, until)) !== JSON.stringify(drawn.slice(0, until));
      drawn = chapters;
      return moved;
    },
    /** @returns {Place} */
    here() {
      const top = scrollY + bar.offsetHeight;
      const span = spans().findLast(({ y }) => y <= top + 1) ?? spans()[0];
      return span && scrollY > 0 ? { chapter: span.id, part: (top - span.y) / span.h } : { chapter: "", part: 0 };
    },
    /** @param {Place} place */
    scrollTo({ chapter, part }) {
      const known = spans();
      if (known.length === 0) return;
      const span = known.find(({ id }) => id === chapter);
      scrollTo({ top: span ? span.y + part * span.h - bar.offsetHeight : 0, behavior: "instant" });
    },
  };
}

/** The chapters of the language that is shown. */
export const sections = () => all(`article[data-language="${language()}"] > [data-chapter]`);
