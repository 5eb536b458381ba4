// Tells a screen reader the result in one sentence, after the reader has changed something and the futures are
// complete. A new sentence waits until the one before has had time to be read.

/** @typedef {import("../engine/bridge.js").State} State */

const quiet = 700; // ms without a change before the result is spoken
const pace = 1500; // ms between two sentences

export function createSpeaker() {
  const place = /** @type {HTMLElement} */ (document.getElementById("spoken"));
  let timer = 0;
  let spokenAt = -pace;
  /** @type {string | null} what the reader had chosen when it was last spoken of */
  let known = null;

  /** @param {State} state */
  return (state) => {
    const chosen = JSON.stringify([state.levers, state.weights, state.assumptions, state.guess, state.revealed]);
    known ??= chosen;
    window.clearTimeout(timer);
    if (chosen === known || !state.ensemble.complete) return;
    timer = window.setTimeout(
      () => {
        known = chosen;
        spokenAt = performance.now();
        place.textContent = sentenceOf(state);
      },
      Math.max(quiet, spokenAt + pace - performance.now()),
    );
  };
}

/** The result in one sentence, of the chapter in the window. @param {State} state */
export const sentenceOf = ({ sentences, chapter, sentence }) => sentences[chapter] ?? sentence;
