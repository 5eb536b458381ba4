// Every mirrored element lies over what the engine has drawn of it; what is not drawn lies in its chapter.

/** @typedef {import("./bridge.js").Rect} Rect */
/** @typedef {import("./places.js").Span} Span */

/** @param {HTMLElement[]} sections of the language shown @param {Rect[]} rects @param {Span[]} chapters */
export function overlay(sections, rects, chapters) {
  const byId = new Map(rects.map((rect) => [rect.id, rect]));
  for (const section of sections) {
    const chapter = chapters.find(({ id }) => id === section.dataset.chapter);
    if (!chapter) continue;
    place(section, { id: chapter.id, x: 0, y: chapter.y, w: 0, h: chapter.h });
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("[data-rect]"))) {
      const rect = byId.get(element.dataset.rect ?? "");
      if (!rect) element.dataset.placed = "no";
      else place(element, rect.fixed ? rect : { ...rect, y: rect.y - chapter.y });
    }
  }
}

/** @param {HTMLElement} element @param {Rect} rect */
function place(element, rect) {
  const { style, dataset } = element;
  dataset.placed = rect.fixed ? "fixed" : "stage";
  for (const side of /** @type {const} */ (["x", "y", "w", "h"])) style.setProperty(`--${side}`, `${rect[side]}px`);
}
