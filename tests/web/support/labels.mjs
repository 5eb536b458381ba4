// The lines of text on the canvas, as the engine says where it has drawn them.

/** @typedef {import("../../../web/engine/bridge.js").Label} Label */
/** @typedef {import("../../../web/engine/bridge.js").Box} Box */

const least = 14; // CSS pixels: the smallest text on a chart
const touch = [1, 3]; // CSS pixels across and down that two lines may share: letters are lower than their line

/** @param {Box} a @param {Box} b @returns {Box} what they share; no size where they share nothing */
function shared(a, b) {
  const [x, y] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  return [
    x,
    y,
    Math.max(0, Math.min(a[0] + a[2], b[0] + b[2]) - x),
    Math.max(0, Math.min(a[1] + a[3], b[1] + b[3]) - y),
  ];
}

/**
 * What cannot be read because it is cut off at a side, lies over something else or is too small.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string[]>}
 */
export async function unreadable(page) {
  const labels = (await page.evaluate(() => window.seedcorn.labels())).map((label) => ({
    ...label,
    seen: shared(label.rect, label.clip),
  }));
  const cut = labels.filter(
    ({ rect, clip }) => rect[0] < clip[0] - touch[0] || rect[0] + rect[2] > clip[0] + clip[2] + touch[0],
  );
  const over = labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter((b) =>
        shared(a.seen, b.seen)
          .slice(2)
          .every((side, i) => side > touch[i]),
      )
      .map((b) => [a, b]),
  );
  const small = labels.filter(({ rect }) => rect[3] < least - 0.01);
  const told = (/** @type {Label} */ { text, rect }) => `"${text}" at ${rect.map(Math.round)}`;
  return [
    ...cut.map((label) => `${told(label)} is cut off`),
    ...over.map(([a, b]) => `${told(a)} over ${told(b)}`),
    ...small.map((label) => `${told(label)} is small`),
  ];
}
