import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, inWebKit, needsLetters, open, settle, state } from "./support/browser.mjs";
import { bringIn } from "./support/gestures.mjs";
import { unreadable } from "./support/labels.mjs";
import { setLetters } from "./support/letters.mjs";
import { languages, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../web/engine/bridge.js").Rect} Rect */

const windows = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];

/** @param {Page} page */
const sizes = (page) =>
  page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
    const { width, height } = canvas.getBoundingClientRect();
    const bar = /** @type {HTMLElement} */ (document.querySelector("header")).getBoundingClientRect();
    return {
      css: [width, height],
      backing: [canvas.width, canvas.height],
      ratio: devicePixelRatio,
      page: document.documentElement.scrollWidth,
      bar: bar.bottom,
    };
  });

/** @param {Rect} a @param {Rect} b */
const overlap = (a, b) =>
  Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > 1;

/**
 * Pairs of rectangles that overlap, among those that scroll together.
 * @param {Rect[]} rects
 * @param {Set<string>} [stay] what has been seen to stay while a chapter is read
 */
function overlaps(rects, stay = new Set()) {
  const stays = (/** @type {Rect} */ { id, fixed }) => Boolean(fixed) || stay.has(id);
  return rects.flatMap((a, i) =>
    rects
      .slice(i + 1)
      .filter((b) => stays(a) === stays(b) && overlap(a, b))
      .map((b) => `${a.id} over ${b.id}`),
  );
}

/** @typedef {{width: number, height: number}} Window */

/**
 * @param {Page} page
 * @param {Window} wanted
 * @returns {Promise<Window>} the one there is then: WebKitGTK's is as wide as its buttons at least
 */
async function resize(page, wanted) {
  await page.setViewportSize(wanted);
  return inWebKit ? page.evaluate(() => ({ width: innerWidth, height: innerHeight })) : wanted;
}

/** @param {Page} page @param {Window} window */
async function assertSound(page, window) {
  await eventually(
    async () => Math.abs((await sizes(page)).css[0] - window.width) < 1,
    "the canvas takes the window's width",
  );
  await settle(page);
  const { css, backing, ratio } = await sizes(page);
  for (const side of [0, 1])
    assert.ok(Math.abs(backing[side] - css[side] * ratio) <= 1, `${backing} pixels for ${css} at ${ratio}`);
  assert.deepEqual(await faults(page, window), []);
}

/**
 * What lies over something else or is cut off in the page as it is now, or in one chapter. What sticks to the window
 * while a chapter is read may lie over that chapter's own controls, also when it scrolls away at their end.
 * @param {Page} page @param {Window} window @param {string} [chapter] @param {Set<string>} [stay]
 */
async function faults(page, window, chapter = "", stay = new Set()) {
  const [
    { page: pageWidth, bar },
    {
      layout: { rects: all, height },
    },
  ] = await Promise.all([sizes(page), state(page)]);
  const rects = all.filter(({ id }) => chapter === "" || id.startsWith(`${chapter}/`));
  for (const { id, fixed } of rects) if (fixed) stay.add(id);
  const clipped = rects.filter(
    ({ x, y, w, h, fixed }) =>
      x < 0 || x + w > window.width + 1 || y < bar - 1 || y + h > (fixed ? window.height : height) + 1,
  );
  const found = [...overlaps(rects, stay), ...clipped.map((rect) => `${JSON.stringify(rect)} is cut off`)];
  return pageWidth > window.width ? [...found, `the page is ${pageWidth} wide`] : found;
}

/**
 * Scrolls into a chapter, and lets it be drawn.
 * @param {Page} page
 * @param {string} chapter
 * @param {{part?: number, windows?: number}} how far: of what it is longer than the window, or in windows
 */
const show = (page, chapter, { part = 0, windows = 0 }) =>
  page.evaluate(
    async ({ id, part, windows }) => {
      const found = window.seedcorn.state().layout.chapters.find((each) => each.id === id);
      if (!found) throw new Error(`the engine reports no chapter ${id}`);
      const top = /** @type {HTMLElement} */ (document.getElementById("stage")).offsetTop;
      scrollTo({
        top:
          top +
          found.y +
          Math.min(windows * innerHeight + part * (found.h - innerHeight), Math.max(0, found.h - innerHeight)),
        behavior: "instant",
      });
      for (let left = 2; left > 0; left--) await new Promise((drawn) => requestAnimationFrame(drawn));
    },
    { id: chapter, part, windows },
  );

/** Scroll positions at which a chapter is examined. In one column, its chart sticks from about half a window on. */
const stops = {
  narrow: [{}, { windows: 0.5 }, { windows: 1 }, { windows: 1.6 }, { part: 0.6 }, { part: 1 }],
  wide: [{}, { part: 1 }],
};

for (const language of languages) {
  for (const deviceScaleFactor of [1, 2]) {
    test(`in no chapter anything overlaps or is cut off at any width, sharp at ${deviceScaleFactor} pixels per point: ${language}`, async () => {
      const levers =
        // The second time with levers at other ends, so that their past values are shown too.
        deviceScaleFactor === 1 ? "" : "#v=1&us_openness=1&cn_openness=0&us_talent_drain=0.02&compute_ratio=12";
      const { page, problems, close } = await open({
        query: `?lang=${language}${levers}`,
        context: { viewport: windows[0], deviceScaleFactor },
      });
      for (const wanted of windows) {
        await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
        const window = await resize(page, wanted);
        await assertSound(page, window);
        if (window.width > 1440) continue; // as at 1440, magnified: a software renderer takes seconds for each look
        for (const { id } of story(language).chapters) {
          if (wanted === windows[0]) await bringIn(page, id); // with its answers
          const stay = new Set();
          for (const stop of window.width < 1024 ? stops.narrow : stops.wide) {
            await show(page, id, stop);
            assert.deepEqual(
              [...(await faults(page, window, id, stay)), ...(await unreadable(page))],
              [],
              `${id} at ${window.width} px, ${JSON.stringify(stop)}`,
            );
          }
        }
      }
      await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      await assertSound(page, await resize(page, windows[0]));
      assert.equal((await state(page)).glyphs_missing, "");
      assert.deepEqual(problems, []);
      await close();
    });
  }
}

test(
  "letters grow with the reader's, up to twice as large, on the canvas as in the bar, and live",
  needsLetters,
  async () => {
    const { page, problems, close } = await open({ context: { viewport: { width: 1440, height: 900 } } });
    const kicker = story("en").chapters[0].kicker;
    const letter = async () =>
      (await page.evaluate(() => window.seedcorn.labels())).find(({ text }) => text === kicker)?.rect[3] ?? 0;
    const usual = { letters: await letter(), bar: (await sizes(page)).bar };
    for (const [size, scale] of [
      [24, 1.5],
      [32, 2],
      [48, 2],
      [12, 1],
      [16, 1],
    ]) {
      await setLetters(page, size);
      await eventually(
        async () => Math.abs((await letter()) / usual.letters - scale) < 0.03,
        `letters of ${size} px are ${scale} times as large as usual`,
      );
      await settle(page);
      const { bar } = await sizes(page);
      assert.ok(Math.abs(bar / usual.bar - scale) < 0.03, `the bar is ${bar} px high`);
      const headings = (await state(page)).layout.rects.filter(({ id }) => id.endsWith("/kicker"));
      assert.ok(headings[0].y >= bar, `${headings[0].id} is at ${headings[0].y}, under the bar that ends at ${bar}`);
    }
    assert.deepEqual(problems, []);
    await close();
  },
);

test("a turned phone is laid out anew and turned back is as before", async () => {
  const upright = { width: 360, height: 740 };
  const { page, close } = await open({
    context: { viewport: upright, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  });
  const before = (await state(page)).layout;
  for (const window of [{ width: 740, height: 360 }, upright]) {
    await assertSound(page, await resize(page, window));
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
      const box = await page
        .locator(`article:visible [data-chapter="${chapter}"] input[data-lever="${id}"]`)
        .boundingBox();
      const top = await page.evaluate(
        () => /** @type {HTMLElement} */ (document.getElementById("stage")).getBoundingClientRect().top,
      );
      const over =
        box &&
        Math.abs(box.x - rect.x) <= 1 &&
        Math.abs(box.y - (rect.fixed ? 0 : top) - rect.y) <= 1 &&
        Math.abs(box.width - rect.w) <= 1;
      assert.ok(over, `${chapter}/${id}: ${JSON.stringify(box)} for ${JSON.stringify(rect)}`);
      drawn.add(id);
    }
  }
  assert.deepEqual([...drawn].sort(), Object.keys((await state(page)).levers).sort());
  await close();
});
