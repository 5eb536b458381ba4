// The WebGL context is taken away and given back, and nothing that the reader has set or read is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, inWebKit, laptop, open, phone, settle, state } from "./support/browser.mjs";
import { bringIn } from "./support/gestures.mjs";
import { graphics, loseTheFirst, unforeseen } from "./support/graphics.mjs";
import { story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { ui, levers } = story("en");

/** @param {Page} page @param {string} mode */
const shows = (page, mode) =>
  eventually(
    () => page.evaluate((wanted) => document.documentElement.dataset.mode === wanted, mode),
    `the page shows its ${mode}`,
  );

for (const [name, context] of Object.entries({ laptop, phone })) {
  test(`on a ${name} lost graphics leave the text with its levers, and the same picture comes back with them`, async () => {
    const { page, problems, close } = await open({ context });
    await page.locator('article:visible input[data-lever="us_openness"]').first().fill("0.8");
    await bringIn(page, "closed", 0.2);
    const [before, seen] = [await state(page), await page.screenshot()];

    await graphics(page, "loseContext");
    await shows(page, "text");
    const sentence = page.getByRole("alert").getByText(ui.failure_graphics);
    await sentence.waitFor({ state: "attached" });
    const lost = await state(page);
    assert.deepEqual([lost.levers, lost.chapter, lost.link], [before.levers, before.chapter, before.link]);

    await graphics(page, "restoreContext");
    await shows(page, "canvas");
    await settle(page);
    const after = await state(page);
    assert.deepEqual([after.levers, after.chapter, after.figures], [before.levers, before.chapter, before.figures]);
    assert.ok(await sentence.isHidden());
    // Not in WebKit, where the scroll bar lies over the page and fades.
    if (!inWebKit) assert.ok(seen.equals(await page.screenshot()), "the picture is that from before");
    assert.deepEqual(unforeseen(problems), []);
    await close();
  });
}

test("graphics that go and come back forty times in a row leave no more memory in use", async () => {
  const { page, close } = await open();
  const goAndComeBack = async (/** @type {number} */ times) => {
    for (let left = times; left > 0; left--) {
      await graphics(page, "loseContext");
      await shows(page, "text");
      if (times < 10) await settle(page); // the charts of the text are drawn
      await graphics(page, "restoreContext");
      await shows(page, "canvas");
    }
    await settle(page);
    return page.evaluate(() => window.seedcorn.memory());
  };
  const before = await goAndComeBack(5); // afterwards everything that grows only once has grown
  const after = await goAndComeBack(40);
  assert.equal(after.heap, before.heap);
  assert.ok(after.allocated < before.allocated + 10_000, `${after.allocated - before.allocated} bytes more in use`);
  await close();
});

test("while the graphics are lost the levers of the text version work, and the chart returns with what they say", async () => {
  const { page, problems, close } = await open();
  const before = await page.screenshot();
  await graphics(page, "loseContext");
  await shows(page, "text");
  await page.getByRole("slider", { name: levers.us_openness.name, exact: true }).first().fill("0.9");
  await eventually(async () => (await state(page)).levers.us_openness > 0.89, "the lever follows");
  // The other language needs letters that were not drawn yet.
  await page.locator('article:visible [data-action="language"], [data-action="language"]:visible').first().click();
  await settle(page);
  assert.notEqual((await state(page)).sentence, "");
  await graphics(page, "restoreContext");
  await shows(page, "canvas");
  await settle(page);
  assert.ok((await state(page)).levers.us_openness > 0.89);
  assert.ok(!before.equals(await page.screenshot()));
  const colours = await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
    const copy = Object.assign(document.createElement("canvas"), {
      width: canvas.width,
      height: canvas.height,
    }).getContext("2d");
    return new Promise((resolve) => {
      dispatchEvent(new Event("resize"));
      canvas.style.width = "90%"; // drawn at once, so that it can be read in the same frame
      new ResizeObserver(() => {
        copy?.drawImage(canvas, 0, 0);
        resolve(new Set(new Uint32Array(copy?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? [])).size);
      }).observe(canvas);
    });
  });
  assert.ok(Number(colours) > 20, `${colours} colours are drawn`);
  assert.deepEqual(unforeseen(problems), []);
  await close();
});

test("graphics that are lost before the first frame leave the text version, and the canvas comes with them", async () => {
  const { page, problems, close } = await open({ before: (page) => page.addInitScript(loseTheFirst) });
  await shows(page, "text");
  await page.getByRole("slider", { name: levers.us_openness.name, exact: true }).first().fill("0.9");
  await eventually(async () => (await state(page)).levers.us_openness > 0.89, "the lever follows");
  await graphics(page, "restoreContext");
  await shows(page, "canvas");
  await settle(page);
  assert.ok((await state(page)).layout.height > 1000, "the chapters are laid out");
  assert.deepEqual(unforeseen(problems), []);
  await close();
});
