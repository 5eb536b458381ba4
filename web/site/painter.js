// Runs in the browser that tools/cards.mjs drives: the engine without the page, to draw the cards one after another.
import { Flags } from "../engine/bridge.js";
import { startEngine } from "../engine/engine.js";

const picture = { width: 1200, height: 630 }; // pixels
// CSS pixels, for charts that need another width.
const widths = /** @type {Record<string, number>} */ ({ lead: 800, evidence: 1200 });
const usual = 1000;
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
/** @type {import("../engine/bridge.js").Bridge} */
let bridge;

/** @param {string} language */
export async function start(language) {
  ({ bridge } = await startEngine(canvas, language, () => {}));
  bridge.send({ type: "theme", value: "light" });
  bridge.send({ type: "motion", value: "reduced" });
}

/** Waits until nothing is left to compute. */
async function rest() {
  for (let quiet = 0; quiet < 3; ) {
    const flags = bridge.frame(performance.now());
    quiet = (flags & Flags.wantsFrame) === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/**
 * @param {string} chapter
 * @param {string} address that stands below it
 * @returns {Promise<string>} a PNG picture as a data URL
 */
export async function draw(chapter, address) {
  const width = widths[chapter] ?? usual;
  const size = { width, height: (width * picture.height) / picture.width, ratio: picture.width / width };
  bridge.resize(size.width, size.height, size.ratio, 1);
  await rest();
  // Only chapters in the window are computed.
  bridge.scroll(bridge.state().layout.chapters.find(({ id }) => id === chapter)?.y ?? 0);
  await rest();
  if (!bridge.picture(chapter, size.width, size.height, size.ratio, address)) throw new Error(`no picture of ${chapter}`);
  return canvas.toDataURL("image/png");
}
