// Whether a script can read what was drawn on a canvas. To prevent fingerprinting, some browsers return stripes or
// noise instead, refuse, or never answer.

const patience = 15_000; // ms until an answer no longer counts, enough for the slowest machine
const tolerance = 8; // of 255: a little noise is not seen
const colours = [
  [255, 0, 0],
  [0, 160, 255],
  [30, 30, 30],
  [240, 200, 60],
];

/** @returns {boolean} as far as four pixels tell */
export function canvasIsReadable() {
  const probe = Object.assign(document.createElement("canvas"), { width: colours.length, height: 1 });
  try {
    const pen = probe.getContext("2d", { willReadFrequently: true });
    if (!pen) return false;
    for (const [x, colour] of colours.entries()) {
      pen.fillStyle = `rgb(${colour})`;
      pen.fillRect(x, 0, 1, 1);
    }
    const { data } = pen.getImageData(0, 0, colours.length, 1);
    return colours.every((colour, x) =>
      [...colour, 255].every((value, channel) => Math.abs(data[4 * x + channel] - value) <= tolerance),
    );
  } catch {
    return false;
  }
}

/**
 * A picture of the canvas as it is when this is called.
 * @param {HTMLCanvasElement} canvas
 * @returns {Promise<Blob | null>} null if there is no way to get it
 */
export function pictureOf(canvas) {
  return new Promise((resolve) => {
    setTimeout(resolve, patience, null);
    try {
      canvas.toBlob(resolve);
    } catch {
      resolve(null);
    }
  });
}
