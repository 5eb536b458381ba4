import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, settle, state } from "./support/browser.mjs";
import { bringIn, frames } from "./support/gestures.mjs";
import { languages, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../web/bridge.js").Rect} Rect */

const windows = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];

/** @param {Page} page */
const sizes = (page) => page.evaluate(() => {
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
  const { width, height } = canvas.getBoundingClientRect();
  const bar = /** @type {HTMLElement} */ (document.querySelector("header")).getBoundingClientRect();
  return { css: [width, height], backing: [canvas.width, canvas.height], ratio: devicePixelRatio, page: document.documentElement.scrollWidth, bar: bar.bottom };
});

/** @param {Rect} a @param {Rect} b */
const overlap = (a, b) => Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > 1;

/** Pairs that lie over each other, of those that scroll together. @param {Rect[]} rects */
function overlaps(rects) {
  return rects.flatMap((a, i) => rects.slice(i + 1).filter((b) => !a.fixed === !b.fixed && overlap(a, b)).map((b) => `${a.id} over ${b.id}`));
}

/** @param {Page} page @param {{width: number, height: number}} window */
async function assertSound(page, window) {
  await eventually(async () => Math.abs((await sizes(page)).css[0] - window.width) < 1, "the canvas takes the window's width");
  await settle(page);
  const { css, backing, ratio } = await sizes(page);
  for (const side of [0, 1]) assert.ok(Math.abs(backing[side] - css[side] * ratio) <= 1, `${backing} pixels for ${css} at ${ratio}`);
  assert.deepEqual(await faults(page, window), []);
}

/** What lies over something else or is cut off, as the page stands. @param {Page} page @param {{width: number, height: number}} window */
async function faults(page, window) {
  const { page: pageWidth, bar } = await sizes(page);
  const { rects, height } = (await state(page)).layout;
  const clipped = rects.filter(({ x, y, w, h, fixed }) => x < 0 || x + w > window.width + 1 || y < bar - 1 || y + h > (fixed ? window.height : height) + 1);
  const found = [...overlaps(rects), ...clipped.map((rect) => `${JSON.stringify(rect)} is cut off`)];
  return pageWidth > window.width ? [...found, `the page is ${pageWidth} wide`] : found;
}

/** Scrolls to a part of what a chapter is longer than the window, and lets it be drawn. @param {Page} page @param {string} chapter @param {number} part */
async function show(page, chapter, part) {
  await page.evaluate(([id, share]) => {
    const found = window.seedcorn.state().layout.chapters.find((each) => each.id === id);
    if (!found) throw new Error(`the engine reports no chapter ${id}`);
    const top = /** @type {HTMLElement} */ (document.getElementById("stage")).offsetTop;
    scrollTo({ top: top + found.y + Number(share) * Math.max(0, found.h - innerHeight), behavior: "instant" });
  }, [chapter, part]);
  await frames(page, 2);
}

for (const language of languages) {
  for (const deviceScaleFactor of [1, 2]) {
    test(`in no chapter anything overlaps or is cut off at any width, sharp at ${deviceScaleFactor} pixels per point: ${language}`, async () => {
      const { page, problems, close } = await open({ query: `?lang=${language}`, context: { viewport: windows[0], deviceScaleFactor } });
      const chapters = story(language).chapters.map(({ id }) => id);
      for (const chapter of chapters) await bringIn(page, chapter); // with its answers
      for (const window of [...windows, windows[0]]) {
        await page.setViewportSize(window);
        await assertSound(page, window);
        for (const chapter of chapters) {
          for (const part of [0, 0.5, 1]) {
            await show(page, chapter, part);
            assert.deepEqual(await faults(page, window), [], `${chapter} at ${window.width} px, ${part}`);
          }
        }
      }
      assert.equal((await state(page)).glyphs_missing, "");
      assert.deepEqual(problems, []);
      await close();
    });
  }
}

test("a turned phone is laid out anew and turned back is as before", async () => {
  const upright = { width: 360, height: 740 };
  const { page, close } = await open({ context: { viewport: upright, deviceScaleFactor: 2, isMobile: true, hasTouch: true } });
  const before = (await state(page)).layout;
  for (const window of [{ width: 740, height: 360 }, upright]) {
    await page.setViewportSize(window);
    await assertSound(page, window);
  }
  assert.deepEqual((await state(page)).layout, before);
  await close();
});

test("every drawn lever of every chapter has its page input lying over it", async () => {
  const { page, close } = await open();
  const drawn = new Set();
  for (const { id: chapter, controls } of story("en").chapters) {
    await bringIn(page, chapter);
    const { rects } = (await state(page)).layout;
    for (const id of controls) {
      const rect = rects.find((each) => each.id === `${chapter}/${id}`);
      assert.ok(rect, `${chapter}/${id} is drawn`);
      const box = await page.locator(`article:visible [data-chapter="${chapter}"] input[data-lever="${id}"]`).boundingBox();
      const top = await page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById("stage")).getBoundingClientRect().top);
      const over = box && Math.abs(box.x - rect.x) <= 1 && Math.abs(box.y - (rect.fixed ? 0 : top) - rect.y) <= 1 && Math.abs(box.width - rect.w) <= 1;
      assert.ok(over, `${chapter}/${id}: ${JSON.stringify(box)} for ${JSON.stringify(rect)}`);
      drawn.add(id);
    }
  }
  assert.deepEqual([...drawn].sort(), Object.keys((await state(page)).levers).sort());
  await close();
});
