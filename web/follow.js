// The document follows the canvas, in tasks that are short also on a slow phone: first in the chapter that is read, in the
// others when nothing has changed for a moment, one after the other.
import { Flags } from "./bridge.js";
import { onFailure } from "./failure.js";
import { canvasIsShown } from "./mode.js";
import { paced } from "./pace.js";

/** @typedef {import("./bridge.js").State} State */

const pace = 80; // ms between two times that the document follows: a moving lever needs the time more
const rest = 200; // ms without a change before the other chapters follow

/** @param {() => State} read @param {(state: State, chapters: string[]) => void} write */
export function createFollower(read, write) {
  /** @type {string[]} */
  let behind = [];

  const near = paced(() => {
    if (!canvasIsShown()) return everywhere();
    const state = read();
    behind = namesOf(state).filter((chapter) => chapter !== state.chapter);
    next.cancel();
    if (behind.length > 0) far.later();
    show(state, [state.chapter]);
  }, pace);
  const far = paced(() => next.now(), rest);
  const next = paced(() => {
    show(read(), behind.splice(0, 1));
    if (behind.length > 0) next.soon();
  }, 0);

  /** The browser lays the document out here and now, and not on top of the canvas's next frame. @param {State} state @param {string[]} chapters */
  function show(state, chapters) {
    write(state, chapters);
    document.body.getBoundingClientRect();
  }

  function everywhere() {
    cancel();
    const state = read();
    show(state, namesOf(state));
  }

  function cancel() {
    for (const work of [near, far, next]) work.cancel();
  }

  onFailure(cancel);
  /** @param {number} flags of a frame */
  return (flags) => {
    if ((flags & Flags.moved) !== 0) everywhere(); // else the reader would see a jump
    else if ((flags & Flags.stateChanged) !== 0) near.soon();
  };
}

/** @param {State} state */
const namesOf = ({ layout }) => layout.chapters.map(({ id }) => id);
