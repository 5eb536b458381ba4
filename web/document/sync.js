// Brings the document up to date with the canvas, in tasks that are short even on a slow phone. First comes the chapter
// that is read; the others follow one by one when nothing has changed for a moment. A drag on the canvas is followed
// only when it stands still or ends, unless something in the document has the focus.
import { Flags } from "../engine/bridge.js";
import { onFailure } from "../base/failure.js";
import { canvasIsShown, nothingIsShown } from "../base/mode.js";
import { sections } from "./places.js";
import { throttled } from "../base/throttle.js";

/** @typedef {import("../engine/bridge.js").State} State */

const pace = 80; // ms at least between two updates of the document
const still = 250; // ms that a lever dragged on the canvas must stand still before the document is updated
const rest = 200; // ms without a change before the other chapters are updated

/** @param {() => State} read @param {(state: State, chapters: string[]) => void} write */
export function createFollower(read, write) {
  /** @type {string[]} */
  let behind = [];
  let held = false;
  let begun = false;
  let owed = 0; // flags of frames that were drawn before anything was shown
  /**
   * Chapters that the browser skips while they are out of sight. It would lay them all out at once when it looks for
   * forms, so they are laid out one by one before.
   * @type {Set<string>}
   */
  const unseen = new Set();

  function inReach() {
    if (!canvasIsShown()) return everywhere();
    const state = read();
    behind = namesOf(state).filter((chapter) => chapter !== state.chapter);
    next.cancel();
    if (behind.length > 0 && !held) far.later();
    show(state, [state.chapter]);
  }
  const near = throttled(inReach, pace);
  const nearHeld = throttled(inReach, still);
  const far = throttled(() => next.now(), rest);
  const next = throttled(() => {
    const [chapter] = behind.splice(0, 1);
    show(read(), [chapter]);
    if (unseen.delete(chapter)) window.setTimeout(() => sectionOf(chapter)?.firstElementChild?.getBoundingClientRect());
    if (behind.length > 0) next.soon();
  }, 0);

  /**
   * Makes the browser lay the document out in this task, and not during the canvas's next frame.
   * @param {State} state
   * @param {string[]} chapters
   */
  function show(state, chapters) {
    write(state, chapters);
    document.body.getBoundingClientRect();
  }

  function everywhere() {
    cancel();
    const state = read();
    show(state, namesOf(state));
  }

  /** The first time nothing can jump yet, so the other chapters follow one by one, at once. */
  function begin() {
    begun = true;
    const state = read();
    const others = namesOf(state).filter((chapter) => chapter !== state.chapter);
    others.forEach((chapter) => unseen.add(chapter));
    behind = others.sort((a, b) => sizeOf(b) - sizeOf(a));
    show(state, [state.chapter]);
    next.soon();
  }

  function cancel() {
    for (const work of [near, nearHeld, far, next]) work.cancel();
  }

  onFailure(cancel);
  /** @param {number} news flags of a frame */
  return (news) => {
    owed |= news;
    if (nothingIsShown()) return; // laid out before it is shown, the document would be seen to jump
    const flags = owed;
    owed = 0;
    held = (flags & Flags.held) !== 0 && canvasIsShown() && document.activeElement === document.body;
    if ((flags & Flags.moved) !== 0 && !begun) return begin();
    if ((flags & Flags.moved) !== 0) return everywhere(); // at once, or the reader would see elements jump
    if ((flags & Flags.stateChanged) === 0) return;
    if (held) return nearHeld.later();
    nearHeld.cancel();
    near.soon();
  };
}

/** @param {string} chapter */
const sectionOf = (chapter) => sections().find(({ dataset }) => dataset.chapter === chapter);
/** @param {string} chapter */
const sizeOf = (chapter) => sectionOf(chapter)?.getElementsByTagName("*").length ?? 0;

/** @param {State} state */
const namesOf = ({ layout }) => layout.chapters.map(({ id }) => id);
