import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, needsRepeat, open, settle, state } from "./support/browser.mjs";
import { aim, dragWithMouse } from "./support/gestures.mjs";
import { story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { ui } = story("en");

/** @param {Page} page @param {string} id */
const slider = (page, id) => page.locator(`article:visible input[data-lever="${id}"]`).first();
/** @param {Page} page */
const openness = async (page) => Number((await state(page)).levers.us_openness.toFixed(2));
/** @param {Page} page @param {number} value */
const becomes = (page, value) =>
  eventually(async () => (await openness(page)) === value, `the lever stands at ${value}`);

test("undo and redo by keyboard", async () => {
  const { page, close } = await open();
  const usual = await openness(page);
  await slider(page, "us_openness").fill("0.8");
  await slider(page, "us_openness").fill("0.5");
  await becomes(page, 0.5);
  for (const [keys, value] of /** @type {[string, number][]} */ ([
    ["Control+z", 0.8],
    ["Control+z", usual],
    ["Control+z", usual],
    ["Control+Shift+Z", 0.8],
    ["Control+y", 0.5],
    ["Meta+z", 0.8],
  ])) {
    await page.keyboard.press(keys);
    await becomes(page, value);
  }
  await close();
});

/**
 * Key events as keyboards in different layouts send them. `code` is the key's place, named as on a US keyboard.
 * @type {Record<string, [{key: string, code: string, ctrlKey?: boolean, metaKey?: boolean, shiftKey?: boolean, altKey?:
 *   boolean}, "undo" | "redo" | null][]>}
 */
const layouts = {
  Hangul: [
    [{ key: "ㅋ", code: "KeyZ", ctrlKey: true }, "undo"],
    [{ key: "ㅛ", code: "KeyY", ctrlKey: true }, "redo"],
    [{ key: "ㅁ", code: "KeyA", ctrlKey: true }, null],
  ],
  "Hangul, on a Mac": [
    [{ key: "ㅋ", code: "KeyZ", metaKey: true }, "undo"],
    [{ key: "ㅋ", code: "KeyZ", metaKey: true, shiftKey: true }, "redo"],
  ],
  "an input method that keeps the key to itself": [
    [{ key: "Process", code: "KeyZ", ctrlKey: true }, "undo"],
    [{ key: "Process", code: "KeyY", ctrlKey: true }, "redo"],
  ],
  Cyrillic: [
    [{ key: "я", code: "KeyZ", ctrlKey: true }, "undo"],
    [{ key: "Я", code: "KeyZ", ctrlKey: true, shiftKey: true }, "redo"],
    [{ key: "н", code: "KeyY", ctrlKey: true }, "redo"],
  ],
  QWERTZ: [
    [{ key: "z", code: "KeyY", ctrlKey: true }, "undo"],
    [{ key: "Z", code: "KeyY", ctrlKey: true, shiftKey: true }, "redo"],
    [{ key: "y", code: "KeyZ", ctrlKey: true }, "redo"],
  ],
  AZERTY: [
    [{ key: "z", code: "KeyW", ctrlKey: true }, "undo"],
    [{ key: "w", code: "KeyZ", ctrlKey: true }, null],
  ],
  Dvorak: [
    [{ key: ";", code: "KeyZ", ctrlKey: true }, null],
    [{ key: "f", code: "KeyY", ctrlKey: true }, null],
  ],
  BÉPO: [[{ key: "à", code: "KeyZ", ctrlKey: true }, null]],
  "Hangul, without Control": [
    [{ key: "ㅋ", code: "KeyZ" }, null],
    [{ key: "ㅋ", code: "KeyZ", ctrlKey: true, altKey: true }, null],
  ],
};
test("undo and redo are found on keyboards of other scripts and layouts", async () => {
  const { page, close } = await open({ query: "?lang=en&view=text" });
  for (const value of [0.5, 0.7, 0.9]) await slider(page, "us_openness").fill(String(value));
  await becomes(page, 0.9);
  await page.keyboard.press("Control+z");
  await becomes(page, 0.7); // so that both undo and redo are possible
  for (const [layout, presses] of Object.entries(layouts)) {
    for (const [init, button] of presses) {
      const taken = await page.evaluate((given) => {
        const event = new KeyboardEvent("keydown", { ...given, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      }, init);
      assert.equal(taken, button !== null, `${layout}: ${JSON.stringify(init)}`);
      if (!button) continue;
      await becomes(page, button === "undo" ? 0.5 : 0.9);
      await page.keyboard.press(button === "undo" ? "Control+y" : "Control+z");
      await becomes(page, 0.7);
    }
  }
  await close();
});

test("undo leaves text that is being typed alone", async () => {
  const { page, close } = await open({ query: "?lang=en&view=text" });
  await slider(page, "us_openness").fill("0.8");
  await becomes(page, 0.8);
  await page.locator("article:visible input[data-number]").first().focus();
  await page.keyboard.press("Control+z");
  await settle(page);
  assert.equal(await openness(page), 0.8);
  await close();
});

test("a drag on the canvas is one step", async () => {
  const { page, close } = await open();
  const usual = await openness(page);
  const at = await aim(page, "lead/us_openness");
  await dragWithMouse(page, [at(0.3), at(0.5), at(0.7), at(0.9)]);
  await eventually(async () => (await openness(page)) > 0.8, "the lever follows");
  await page.keyboard.press("Control+z");
  await becomes(page, usual);
  assert.equal((await state(page)).buttons.undo.enabled, false);
  await close();
});

test("a key that is held down is one step", needsRepeat, async () => {
  const { page, close } = await open({ query: "?lang=en&view=text" });
  const usual = await openness(page);
  await slider(page, "us_openness").focus();
  for (let repeats = 0; repeats < 10; repeats++) await page.keyboard.down("ArrowRight");
  await page.keyboard.up("ArrowRight");
  await becomes(page, Number((usual + 0.1).toFixed(2)));
  await page.keyboard.press("Control+z");
  await becomes(page, usual);
  await close();
});

test("buttons say whether they can be pressed, and do what they say", async () => {
  const { page, problems, close } = await open({ query: "?lang=en&view=text" });
  const usual = await openness(page);
  const button = (/** @type {string} */ id) => page.locator(`article:visible [data-press="${id}"]`).first();
  for (const id of ["undo", "redo", "replay", "reset_all"]) {
    assert.equal(await button(id).getAttribute("aria-disabled"), "true", id);
    assert.equal(await button(id).textContent(), ui.buttons?.[id]);
  }
  await slider(page, "us_openness").fill("0.8");
  await becomes(page, 0.8);
  await button("reset_all").click();
  await becomes(page, usual);
  await button("undo").click();
  await becomes(page, 0.8);
  await button("redo").click();
  await becomes(page, usual);
  await eventually(
    async () => (await button("redo").getAttribute("aria-disabled")) === "true",
    "nothing is left to redo",
  );
  assert.deepEqual(problems, []);
  await close();
});

test("a replay shows the levers before the last change and ends where they were", async () => {
  const { page, close } = await open({ query: "?lang=en&view=text" });
  const usual = await openness(page);
  await slider(page, "us_openness").fill("0.8");
  await becomes(page, 0.8);
  await settle(page);
  const { link } = await state(page);
  await page.locator('article:visible [data-press="replay"]').first().click();
  await becomes(page, usual);
  assert.equal((await state(page)).link, link, "the link stays that of the present levers");
  await becomes(page, 0.8);
  await eventually(async () => !(await state(page)).replaying, "the replay ends");
  assert.equal((await state(page)).buttons.redo.enabled, false);
  await close();
});
