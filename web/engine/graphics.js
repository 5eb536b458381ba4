// The canvas's WebGL context, which the system may take away and give back. Meanwhile the reader has the text version,
// and the engine goes on computing.

/** @typedef {import("./bridge.js").Bridge} Bridge */

const { dataset } = document.documentElement;

/** @param {string} sentence @param {boolean} shown */
function say(sentence, shown) {
  for (const element of document.querySelectorAll(`[data-failure="${sentence}"]`))
    element.toggleAttribute("hidden", !shown || Boolean(dataset.failed));
}

/** Where there never were any: the text version, whose charts are drawn as SVG. */
export function goWithoutGraphics() {
  dataset.lost = "webgl";
  say("failure_webgl", true);
}

/**
 * Keeps what happens to the context before anybody listens to it.
 * @param {HTMLCanvasElement} canvas
 * @returns {() => void} to be called once somebody does, who is then told
 */
export function keepLosses(canvas) {
  /** @type {string[]} */
  const missed = [];
  const events = ["webglcontextlost", "webglcontextrestored"];
  const keep = (/** @type {Event} */ event) => {
    event.preventDefault(); // without this the browser would never give it back
    missed.push(event.type);
  };
  for (const event of events) canvas.addEventListener(event, keep);
  return () => {
    for (const event of events) canvas.removeEventListener(event, keep);
    for (const event of missed) canvas.dispatchEvent(new Event(event));
  };
}

/** @param {HTMLCanvasElement} canvas @param {Bridge} bridge @param {() => void} changed */
export function followGraphics(canvas, bridge, changed) {
  /** @param {boolean} there */
  function tell(there) {
    bridge.graphics(there);
    if (there) delete dataset.lost;
    else dataset.lost = "graphics";
    say("failure_graphics", !there);
    changed();
  }

  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // without this the browser would never give it back
    tell(false);
  });
  canvas.addEventListener("webglcontextrestored", () => tell(true));
}
