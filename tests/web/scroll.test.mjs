import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, needsFinger, open, phone, settle, state } from "./support/browser.mjs";
import { aim, dragWithFinger } from "./support/gestures.mjs";
import { story } from "./support/paths.mjs";

/** @param {import("playwright-core").Page} page */
const scrolled = (page) => page.evaluate(() => window.scrollY);

test("the wheel over the canvas scrolls the page", async () => {
  const { page, close } = await open();
  await page.mouse.move(laptop.viewport.width / 2, laptop.viewport.height / 2);
  await page.mouse.wheel(0, 300);
  await eventually(async () => (await scrolled(page)) > 200, "the page scrolls");
  await page.mouse.wheel(0, -300);
  await eventually(async () => (await scrolled(page)) === 0, "and back");
  await close();
});

test("a vertical swipe that begins on a slider scrolls the page and moves no lever", needsFinger, async () => {
  const { page, close } = await open({ context: phone });
  const { levers } = await state(page);
  const at = await aim(page, "lead/us_openness");
  const before = await scrolled(page);
  const start = at(0.6);
  await dragWithFinger(page, [start, { x: start.x + 8, y: start.y - 300 }]);
  await eventually(async () => (await scrolled(page)) > before + 100, "the page scrolls");
  await settle(page);
  assert.deepEqual((await state(page)).levers, levers);
  await close();
});

test("a tap on a slider moves its lever", needsFinger, async () => {
  const { page, close } = await open({ context: phone });
  const at = await aim(page, "lead/us_openness");
  await page.touchscreen.tap(at(0.8).x, at(0.8).y);
  await eventually(async () => (await state(page)).levers.us_openness > 0.6, "the lever follows");
  await close();
});

test("Tab walks from the bar through every lever to the footer and is never trapped", async () => {
  const { page, close } = await open();
  const { levers } = await state(page);
  const reached = new Set();
  let inFooter = false;
  for (let presses = 0; presses < 400 && !inFooter; presses++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.activeElement);
      return { lever: element.dataset.lever, inFooter: element.closest("footer") !== null };
    });
    if (focus.lever) reached.add(focus.lever);
    inFooter = focus.inFooter;
  }
  assert.ok(inFooter, "the footer was not reached");
  assert.deepEqual([...reached].sort(), Object.keys(levers).sort());
  await close();
});

for (const [name, context] of Object.entries({ laptop, phone })) {
  test(`on a ${name} a focused control is scrolled to where it can be seen`, async () => {
    const { page, close } = await open({ context });
    const controls = story("en").chapters.flatMap((chapter) => chapter.controls.map((lever) => [chapter.id, lever]));
    assert.ok(Object.keys((await state(page)).levers).every((lever) => controls.some((each) => each[1] === lever)));
    for (const [chapter, lever] of [...controls, ...controls.toReversed()]) {
      const id = `${chapter}/${lever}`;
      await page.locator(`article:visible input[data-rect="${id}"]`).focus();
      await settle(page);
      const { rects } = (await state(page)).layout;
      const rect = rects.find((each) => each.id === id);
      assert.ok(rect, `${id} is drawn`);
      const stageTop = await page.evaluate(
        () => /** @type {HTMLElement} */ (document.getElementById("stage")).getBoundingClientRect().top,
      );
      const top = stageTop + rect.y;
      const hiddenUntil = Math.max(
        0,
        ...rects.filter((each) => each.fixed && each.x < rect.x + rect.w).map((each) => each.y + each.h),
      );
      assert.ok(
        top >= hiddenUntil && top + rect.h <= context.viewport.height,
        `${id} is at ${top}, under what ends at ${hiddenUntil}`,
      );
    }
    await close();
  });
}
