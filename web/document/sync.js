// The document follows the canvas, in tasks that are short also on a slow phone: first in the chapter that is read, in the
// others when nothing has changed for a moment, one after the other. A drag on the canvas, with nothing of the document
// focused, is followed when it stands still or ends.
import { Flags } from "../engine/bridge.js";
import { onFailure } from "../base/failure.js";
import { canvasIsShown } from "../base/mode.js";
import { paced } from "../base/throttle.js";

/** @typedef {import("../engine/bridge.js").State} State */

const pace = 80; // ms between two times that the document follows
const still = 250; // ms that a lever dragged on the canvas stands still before the document follows: the drag needs the time more
const rest = 200; // ms without a change before the other chapters follow

/** @param {() => State} read @param {(state: State, chapters: string[]) => void} write */
export function createFollower(read, write) {
  /** @type {string[]} */
  let behind = [];
  let held = false;

  function inReach() {
    if (!canvasIsShown()) return everywhere();
    const state = read();
    behind = namesOf(state).filter((chapter) => chapter !== state.chapter);
    next.cancel();
    if (behind.length > 0 && !held) far.later();
    show(state, [state.chapter]);
  }
  const near = paced(inReach, pace);
  const nearHeld = paced(inReach, still);
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
    for (const work of [near, nearHeld, far, next]) work.cancel();
  }

  onFailure(cancel);
  /** @param {number} flags of a frame */
  return (flags) => {
    held = (flags & Flags.held) !== 0 && canvasIsShown() && document.activeElement === document.body;
    if ((flags & Flags.moved) !== 0) return everywhere(); // else the reader would see a jump
    if ((flags & Flags.stateChanged) === 0) return;
    if (held) return nearHeld.later();
    nearHeld.cancel();
    near.soon();
  };
}

/** @param {State} state */
const namesOf = ({ layout }) => layout.chapters.map(({ id }) => id);
