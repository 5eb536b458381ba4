// Takes pictures of every chapter as the canvas shows it, on a phone and on a small laptop, to be kept or to be
// compared with those kept.
import { join } from "node:path";
import { open, state } from "./browser.mjs";
import { bringIn } from "./gestures.mjs";
import { root } from "./paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

export const folder = join(root, "tests/web/kept");

/** @param {{name: string}} window @param {string} chapter */
export const fileOf = ({ name }, chapter) => join(folder, `${name}-${chapter}.webp`);

/**
 * One device pixel per CSS pixel and no motion: the same picture every time.
 * @type {{name: string, query: string, context: import("./browser.mjs").ContextOptions}[]}
 */
export const windows = [
  {
    name: "phone-dark-ko",
    query: "?lang=ko&theme=dark",
    context: { viewport: { width: 360, height: 740 }, reducedMotion: "reduce" },
  },
  {
    name: "laptop-light-en",
    query: "?lang=en&theme=light",
    context: { viewport: { width: 1024, height: 720 }, reducedMotion: "reduce" },
  },
];

/** Hides what lies over the canvas, because it is set in the machine's own fonts. @param {Page} page */
const showCanvasAlone = (page) =>
  page.evaluate(() => {
    document.body.style.visibility = "hidden";
    /** @type {HTMLElement} */ (document.getElementById("canvas")).style.visibility = "visible";
  });

/** @param {(typeof windows)[number]} window @param {(chapter: string, png: Buffer) => Promise<unknown>} receive */
export async function takePictures({ query, context }, receive) {
  const { page, close } = await open({ query, context });
  await showCanvasAlone(page);
  for (const { id } of (await state(page)).layout.chapters) {
    await bringIn(page, id);
    await receive(id, await page.screenshot());
  }
  await close();
}
