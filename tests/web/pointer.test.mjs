// Presses whose end the page does not see, that the browser takes back, and of several pointers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, needsFinger, needsRepeat, open, phone, settle, state } from "./support/browser.mjs";
import { createDice } from "./support/dice.mjs";
import { aim, anyPointer, frames, loseAll, point } from "./support/gestures.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./support/gestures.mjs").Point} Point */
/** @typedef {import("./support/gestures.mjs").Hand} Hand */

/** @param {Page} page */
const openness = async (page) => (await state(page)).levers.us_openness;
/** @param {Page} page @param {number} low @param {number} high */
const stands = (page, low, high) =>
  eventually(async () => {
    const value = await openness(page);
    return value >= low && value <= high;
  }, `the lever stands between ${low} and ${high}`);

/**
 * Nothing is held, all futures are there, and `steps` undo leads back.
 * @param {Page} page
 * @param {0 | 1} steps
 * @param {number} usual
 */
async function assertAtRest(page, steps, usual) {
  await settle(page);
  const { held, history, ensemble } = await state(page);
  assert.equal(held, false, "nothing is held");
  assert.equal(ensemble.complete, true);
  assert.deepEqual(history, { at: steps, of: steps });
  await page.keyboard.press("Control+z");
  await eventually(async () => (await openness(page)) === usual, "the lever is back");
}

/**
 * Presses the lever at a part of its track, and drags it to another.
 * @param {Page} page
 * @param {(part: number) => Point} at
 * @param {Hand} [hand]
 */
async function drag(page, at, hand) {
  await point(page, "pointermove", at(0.25), { ...hand, buttons: 0 });
  await point(page, "pointerdown", at(0.25), hand);
  await point(page, "pointermove", at(0.3), hand);
  await point(page, "pointermove", at(0.4), hand);
  await stands(page, 0.3, 0.45);
  assert.equal((await state(page)).held, true);
}

/** @type {Record<string, (page: Page, at: (part: number) => Point) => Promise<unknown>>} */
const losses = {
  "the mouse comes back without its button": (page, at) => point(page, "pointermove", at(0.8), { buttons: 0 }),
  "the mouse comes back with another button": (page, at) => point(page, "pointermove", at(0.8), { buttons: 2 }),
  "the mouse is pressed once more, beside the lever": (page, at) => point(page, "pointerdown", { x: at(0).x, y: 5 }),
  "the capture is lost": (page, at) => point(page, "lostpointercapture", at(0.8)),
  "another window comes to the front": (page) => loseAll(page),
  "a menu opens": (page, at) => point(page, "contextmenu", at(0.4)),
  "the page is hidden": (page) => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange"))),
  "the text version is shown": async (page) => {
    await page.locator('[data-action="view"]:visible, [data-view]:visible').first().click();
    await frames(page, 3);
  },
};
for (const [how, lose] of Object.entries(losses)) {
  test(`a drag is over when ${how}: the lever stays, as one step`, async () => {
    const { page, problems, close } = await open();
    const usual = await openness(page);
    const at = await aim(page, "lead/us_openness");
    await drag(page, at);
    const value = await openness(page);
    await lose(page, at);
    await eventually(async () => !(await state(page)).held, "it is let go");
    await point(page, "pointermove", at(0.9), { buttons: 0 });
    assert.equal(await openness(page), value);
    await assertAtRest(page, 1, usual);
    assert.deepEqual(problems, []);
    await close();
  });
}

for (const type of ["mouse", "pen", "touch"]) {
  test(`a drag that the browser takes away has never been (${type})`, async () => {
    const { page, close } = await open();
    const usual = await openness(page);
    const at = await aim(page, "lead/us_openness");
    await drag(page, at, { type });
    await point(page, "pointercancel", at(0.4), { type });
    assert.equal(await openness(page), usual);
    await point(page, "pointermove", at(0.9), { type });
    await assertAtRest(page, 0, usual);
    await close();
  });
}

test("a pen that the browser takes for scrolling moves nothing meanwhile", async () => {
  const { page, close } = await open();
  const usual = await openness(page);
  const at = await aim(page, "lead/us_openness");
  await point(page, "pointerdown", at(0.9), { type: "pen" });
  assert.equal(await openness(page), usual);
  assert.equal((await state(page)).held, false);
  await point(page, "pointermove", { x: at(0.9).x, y: at(0.9).y - 40 }, { type: "pen" });
  await point(page, "pointercancel", at(0.9), { type: "pen" });
  await assertAtRest(page, 0, usual);
  await point(page, "pointerdown", at(0.9), { type: "pen" });
  await point(page, "pointerup", at(0.9), { type: "pen" });
  await stands(page, 0.85, 0.95); // a tap
  await close();
});

test("a finger's drag that the system takes away has never been", needsFinger, async () => {
  const { page, close } = await open({ context: phone });
  const usual = await openness(page);
  const at = await aim(page, "lead/us_openness");
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at(0.3)] });
  for (const part of [0.4, 0.6, 0.8]) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at(part)] });
    await frames(page, 2);
  }
  await stands(page, 0.7, 0.85);
  await session.send("Input.dispatchTouchEvent", { type: "touchCancel", touchPoints: [] });
  await eventually(async () => (await openness(page)) === usual, "the lever is back");
  await assertAtRest(page, 0, usual);
  await close();
});

test("what other pointers do meanwhile is not the drag's", async () => {
  const { page, close } = await open();
  const usual = await openness(page);
  const at = await aim(page, "lead/us_openness");
  const pen = { type: "pen", id: 5 },
    palm = { type: "touch", id: 6 },
    mouse = { type: "mouse", id: 1 };
  await drag(page, at, pen);
  const value = await openness(page);
  for (const hand of [palm, mouse, { ...pen, id: 8, isPrimary: false }]) {
    for (const event of [
      "pointerdown",
      "pointermove",
      "pointercancel",
      "pointerdown",
      "pointerup",
      "lostpointercapture",
    ])
      await point(page, event, at(0.9), hand);
    assert.equal((await state(page)).held, true, hand.type);
    assert.equal(await openness(page), value, hand.type);
  }
  await point(page, "pointermove", at(0.7), pen);
  await stands(page, 0.65, 0.75);
  await point(page, "pointerup", at(0.7), pen);
  await assertAtRest(page, 1, usual);
  await close();
});

test("a drag ends with the button that began it, whatever other buttons are down", async () => {
  const { page, close } = await open();
  const usual = await openness(page);
  const at = await aim(page, "lead/us_openness");
  await drag(page, at);
  await point(page, "pointermove", at(0.5), { button: 2, buttons: 3 });
  await point(page, "pointermove", at(0.6), { buttons: 3 });
  await stands(page, 0.55, 0.65);
  await point(page, "pointermove", at(0.6), { button: 0, buttons: 2 });
  assert.equal((await state(page)).held, false);
  const value = await openness(page);
  await point(page, "pointermove", at(0.9), { buttons: 2 });
  await point(page, "pointerup", at(0.9), { button: 2 });
  assert.equal(await openness(page), value);
  await assertAtRest(page, 1, usual);
  await close();
});

test("a press on a drawn button that is lost or taken away presses nothing", async () => {
  const { page, close } = await open();
  const at = await aim(page, "lead/us_openness");
  await point(page, "pointerdown", at(0.9));
  await point(page, "pointerup", at(0.9));
  await stands(page, 0.85, 0.95);
  const button = (await aim(page, "lead/button.undo"))(0.5);
  for (const end of [() => loseAll(page), () => point(page, "pointercancel", button)]) {
    await point(page, "pointermove", button, { buttons: 0 });
    await point(page, "pointerdown", button);
    await end();
    await settle(page);
    assert.ok((await openness(page)) > 0.8);
  }
  await point(page, "pointerdown", button);
  await point(page, "pointerup", button);
  await stands(page, 0.2, 0.3);
  await close();
});

/**
 * The text version's own slider: a pointer goes down on it and moves it.
 * @param {Page} page
 * @param {number[]} values
 */
const dragInput = (page, values) =>
  page.evaluate((wanted) => {
    const input = /** @type {HTMLInputElement} */ (
      [...document.querySelectorAll('input[data-lever="us_openness"]')].find((each) => each.getClientRects().length > 0)
    );
    input.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerId: 9, buttons: 1 }));
    for (const value of wanted) {
      input.value = String(value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, values);
/** @param {Page} page @param {string} event @param {{pointerId?: number, buttons?: number}} [init] */
const tell = (page, event, init) =>
  page.evaluate(
    ([name, given]) =>
      void document.body.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerId: 9, ...given })),
    /** @type {const} */ ([event, init]),
  );

for (const [how, end] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
  ["its pointer comes back without a button", (page) => tell(page, "pointermove", { buttons: 0 })],
  ["another window comes to the front", loseAll],
  ["it is let go where it began, of which the browser tells no change", (page) => tell(page, "pointerup")],
])) {
  test(`a drag of the document's slider is over when ${how}`, async () => {
    const { page, close } = await open({ query: "?lang=en&view=text" });
    const usual = await openness(page);
    await dragInput(page, [0.5, 0.8]);
    await eventually(async () => (await state(page)).held, "it is held");
    await tell(page, "pointerup", { pointerId: 10 });
    assert.equal((await state(page)).held, true, "by this pointer, not by another");
    await end(page);
    await eventually(async () => !(await state(page)).held, "it is let go");
    await assertAtRest(page, 1, usual);
    await close();
  });
}

test("a key that is let go in another window holds nothing", needsRepeat, async () => {
  const { page, close } = await open({ query: "?lang=en&view=text" });
  const usual = await openness(page);
  await page.locator('article:visible input[data-lever="us_openness"]').first().focus();
  for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down("ArrowRight");
  await eventually(async () => (await state(page)).held, "it is held");
  await loseAll(page);
  await eventually(async () => !(await state(page)).held, "it is let go");
  await page.keyboard.up("ArrowRight");
  await assertAtRest(page, 1, usual);
  await close();
});

const deeds = Number(process.env.POINTER_DEEDS ?? 300);
const seed = Number(process.env.POINTER_SEED ?? 1);
test(`${deeds} random events of several pointers leave nothing held, and undo leads back to the start (seed ${seed})`, async () => {
  const { page, problems, close } = await open();
  const { levers, weights, guess, pins } = await state(page);
  await aim(page, "lead/us_openness");
  const dice = createDice(seed);
  for (let done = 0; done < deeds; done++) await point(page, ...anyPointer(dice, { width: 600, height: 900 }));
  await loseAll(page);
  await settle(page);
  const { held, history } = await state(page);
  assert.equal(held, false);
  assert.ok(history.of < 200, "all steps are kept");
  for (let step = history.at; step > 0; step--) await page.keyboard.press("Control+z");
  await eventually(async () => (await state(page)).history.at === 0, "all is undone");
  const after = await state(page);
  assert.deepEqual(
    { levers: after.levers, weights: after.weights, guess: after.guess, pins: after.pins },
    { levers, weights, guess, pins },
  );
  assert.deepEqual(problems, []);
  await close();
});
