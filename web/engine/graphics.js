// The canvas's WebGL context, which the system may take away and give back. Meanwhile the reader has the text version,
// and the engine goes on computing.

/** @typedef {import("./bridge.js").Bridge} Bridge */

const { dataset } = document.documentElement;

/** @param {HTMLCanvasElement} canvas @param {Bridge} bridge @param {() => void} changed */
export function followGraphics(canvas, bridge, changed) {
  /** @param {boolean} there */
  function tell(there) {
    bridge.graphics(there);
    if (there) delete dataset.lost;
    else dataset.lost = "graphics";
    for (const sentence of document.querySelectorAll('[data-failure="failure_graphics"]'))
      sentence.toggleAttribute("hidden", there || Boolean(dataset.failed));
    changed();
  }

  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // without this the browser would never give it back
    tell(false);
  });
  canvas.addEventListener("webglcontextrestored", () => tell(true));
}
