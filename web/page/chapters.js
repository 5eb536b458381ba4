// The list of chapters, the line that shows how far the reader has come, and the reader's place, which is restored when
// the layout changes.
import { nameIn } from "../base/link_name.js";
import { createPlaces, sections } from "../document/places.js";
import { kept, step } from "../base/history.js";

/** @typedef {import("../document/places.js").Place} Place */

const root = document.documentElement;
const pause = 120; // ms without scrolling, after which the reader has arrived at a chapter

/**
 * @param {HTMLElement} stage @param {(chapter: string) => void} enter told which chapter is in the window
 */
export function followChapters(stage, enter) {
  const places = createPlaces(stage);
  /** @type {Place} */
  let place = asPlace(kept()) ?? { chapter: chapterIn(location.hash.slice(1)), part: 0 };
  let put = NaN; // the scroll position for `place`. While it is unchanged, `place` is more exact than a measurement
  let current = "";
  let entered = "";
  let timer = 0;
  const line = /** @type {HTMLElement} */ (document.getElementById("read"));

  function look() {
    const { scrollHeight } = root;
    const read = Math.min(1, scrollY / Math.max(1, scrollHeight - innerHeight));
    line.style.transform = `scaleX(${read})`;
    const now = places.current();
    if (!now) return;
    current = now;
    mark(now);
    window.clearTimeout(timer);
    timer = window.setTimeout(settle, pause);
  }

  // A chapter that the reader only scrolls past is not entered.
  function settle() {
    if (current === entered) return;
    entered = current;
    enter(current);
  }

  /** @param {Place} wanted */
  function go(wanted) {
    place = wanted;
    places.scrollTo(wanted);
    put = scrollY;
    look();
  }

  /** Makes a step for the back button, except to the chapter that is read already. @param {string} chapter */
  function jump(chapter) {
    if (chapter !== current) step(place, { chapter, part: 0 });
    go({ chapter, part: 0 });
    sections()
      .find(({ dataset }) => dataset.chapter === chapter)
      ?.focus({ preventScroll: true });
  }

  addEventListener(
    "scroll",
    () => {
      if (scrollY !== put) {
        place = places.here();
        put = scrollY;
      }
      look();
    },
    { passive: true },
  );
  listenToList(jump);

  return {
    here: () => place,
    reading: places.reading,
    /** @param {unknown} memory */
    go(memory) {
      const wanted = asPlace(memory);
      if (wanted) go(wanted);
    },
    /** @param {string} text what follows #: a scenario or a chapter's name */
    open(text) {
      const chapter = chapterIn(text);
      if (chapter) go({ chapter, part: 0 });
    },
    /** After anything that may have moved the chapters. */
    restore: () => go(place),
    /** @param {import("../document/places.js").Span[]} chapters */
    lay: (chapters) => places.lay(chapters, place.chapter),
  };
}

/** The chapter that the text names, if any. @param {string} text */
function chapterIn(text) {
  const named = nameIn(text);
  return (
    sections().find(({ id, dataset }) => named !== "" && (dataset.chapter === named || id === named))?.dataset
      .chapter ?? ""
  );
}

/** @param {unknown} memory @returns {Place | null} */
function asPlace(memory) {
  const { chapter, part } = /** @type {Partial<Place>} */ (memory ?? {});
  return typeof chapter === "string" && typeof part === "number" && Number.isFinite(part) ? { chapter, part } : null;
}

/** @param {string} chapter in the window */
function mark(chapter) {
  for (const link of document.querySelectorAll("nav [data-chapter]")) {
    const here = link.getAttribute("data-chapter") === chapter;
    if (here === (link.getAttribute("aria-current") === "true")) continue;
    if (here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    const name = here ? link.closest("nav")?.querySelector("button [data-here]") : null;
    if (name) name.textContent = link.getAttribute("data-here");
  }
}

/** @param {(chapter: string) => void} jump */
function listenToList(jump) {
  /** @param {HTMLButtonElement} button @param {boolean} open */
  const show = (button, open) => button.setAttribute("aria-expanded", String(open));
  const opened = () =>
    /** @type {HTMLButtonElement | null} */ (document.querySelector('nav button[aria-expanded="true"]'));

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest("nav [data-chapter]");
    const button = /** @type {HTMLButtonElement | null} */ (target?.closest("nav button"));
    const before = opened();
    if (before && before !== button && !(target?.closest("nav") && !link)) show(before, false);
    if (button) show(button, button.getAttribute("aria-expanded") !== "true");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    jump(link.getAttribute("data-chapter") ?? "");
  });
  document.addEventListener("keydown", ({ key }) => {
    const button = key === "Escape" ? opened() : null;
    if (!button) return;
    show(button, false);
    button.focus();
  });
  document.addEventListener("focusin", ({ target }) => {
    const button = opened();
    if (button && target instanceof Node && !button.closest("nav")?.contains(target)) show(button, false);
  });
}
