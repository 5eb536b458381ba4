// Draws icons in the sizes that systems ask for, from assets/icon.svg.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const paper = "#FBFAF7";
export const sizes = { touch: 180, small: 192, large: 512 };

/** The picture on the page's background colour, with the margin that a system may cut away. @param {string} svg */
function onPaper(svg) {
  const inner = svg.trim().replace("<svg ", '<svg x="3" y="3" width="10" height="10" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="${paper}"/>${inner}</svg>`;
}

/**
 * @param {string} nodeTools folder of the npm packages
 * @param {string} svg
 * @returns {Promise<Record<string, Uint8Array>>} by file
 */
export async function drawIcons(nodeTools, svg) {
  const tools = createRequire(join(nodeTools, "package.json"));
  const { initWasm, Resvg } = tools("@resvg/resvg-wasm");
  await initWasm(readFileSync(tools.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const draw = (/** @type {number} */ width) => new Resvg(onPaper(svg), { fitTo: { mode: "width", value: width } }).render().asPng();
  return Object.fromEntries(Object.values(sizes).map((size) => [`icon-${size}.png`, draw(size)]));
}
