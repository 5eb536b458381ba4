// Numbers that a reader types, and what the page says if one cannot be used.
import assert from "node:assert/strict";
import { test } from "node:test";
import { numberIn } from "../../web/document/number.js";
import { eventually, laptop, open, phone, settle, state } from "./support/browser.mjs";
import { aim } from "./support/gestures.mjs";
import { languages, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { levers, ui } = story("en");
const text = "?lang=en&view=text";

/** @param {Page} page @param {string} id */
const number = (page, id) => page.locator(`article:visible input[data-number="${id}"]`).first();
/** What the page says about the last number, in writing and to a screen reader. @param {Page} page */
const told = (page) => page.locator("article:visible .told");
/** @param {string} pattern @param {Record<string, string>} texts */
const fill = (pattern, texts) => pattern.replace(/\{(\w+)\}/g, (_, name) => texts[name]);
/** @param {Page} page @param {string} id @param {number} value */
const becomes = (page, id, value) =>
  eventually(async () => Math.abs((await state(page)).levers[id] - value) < 1e-6, `${id} stands at ${value}`);

const percent = 100;
for (const { name, unit, numbers } of /** @type {{name: string, unit: number, numbers: Record<string, number>}[]} */ ([
  {
    name: "with a point or a comma",
    unit: 1,
    numbers: { 12.5: 12.5, "12,5": 12.5, ".5": 0.5, ",5": 0.5, "5.": 5, "0,800": 0.8, "1.000": 1, "007": 7 },
  },
  {
    name: "whose thousands are parted",
    unit: 1,
    numbers: {
      "1,000": 1000,
      "1,000.5": 1000.5,
      "1.000,5": 1000.5,
      "1,000,000": 1e6,
      "1.000.000": 1e6,
      "1 000": 1000,
      "1\u00a0000,5": 1000.5,
      "1\u202f000": 1000,
      "1’000": 1000,
    },
  },
  {
    name: "in the digits of any script",
    unit: 1,
    numbers: { "０．８": 0.8, "１，０００": 1000, "٣٫٥": 3.5, "۱۲": 12, "१२": 12 },
  },
  {
    name: "with any sign before it",
    unit: 1,
    numbers: { "-5": -5, "−5": -5, "– 5": -5, "－5": -5, "+3": 3, " 3 ": 3, "\u00a03\u2009": 3 },
  },
  {
    name: "in percent",
    unit: percent,
    numbers: { 80: 0.8, "80%": 0.8, "80 %": 0.8, "８０％": 0.8, "80 percent": 0.8, "80퍼센트": 0.8, "33,4": 0.334 },
  },
  {
    name: "as a multiple or a ratio",
    unit: 1,
    numbers: {
      "2배": 2,
      "×2": 2,
      "2x": 2,
      "2 ×": 2,
      "2 times": 2,
      "12 : 1": 12,
      "12:1": 12,
      "12：1": 12,
      "12 to 1": 12,
      "12 대 1": 12,
      "80%": 0.8,
    },
  },
])) {
  test(`a number ${name} is read`, () => {
    for (const [written, value] of Object.entries(numbers))
      assert.ok(Math.abs(numberIn(written, unit) - value) < 1e-12, `${written} is read as ${numberIn(written, unit)}`);
  });
}

test("what is no number, or might be two, is not taken for one", () => {
  for (const written of [
    "",
    "a lot",
    "많이",
    "NaN",
    "Infinity",
    "1e3",
    "0x10",
    "1 2",
    "1,2,3",
    "1,00,000",
    "--5",
    "5-3",
    "12:2",
    "1/2",
    "½",
    "%",
    "x",
    ":1",
    ".",
    ",",
  ])
    assert.ok(Number.isNaN(numberIn(written, 1)), written);
  for (const written of ["2배", "12 : 1"])
    assert.ok(Number.isNaN(numberIn(written, percent)), `${written} is no share`);
});

for (const language of languages) {
  test(`what cannot be read stays to be mended, and is told (${language})`, async () => {
    const { page, problems, close } = await open({ query: `?lang=${language}&view=text` });
    const before = (await state(page)).levers;
    const field = number(page, "us_openness");
    await field.fill("a <b>lot</b>");
    await page.keyboard.press("Enter");
    assert.equal(
      await told(page).textContent(),
      fill(story(language).ui.number_unread, { typed: "a <b>lot</b>", low: "0", high: "100" }),
    );
    assert.equal(await told(page).getAttribute("role"), "status");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await field.inputValue(), "a <b>lot</b>");
    assert.ok(await field.evaluate((element) => element === document.activeElement), "the keyboard stays with it");
    await page.keyboard.type("70");
    assert.equal(await told(page).textContent(), "", "no more is said once it is mended");
    assert.deepEqual((await state(page)).levers, before);
    await page.keyboard.press("Enter");
    await becomes(page, "us_openness", 0.7);
    assert.equal(await field.getAttribute("aria-invalid"), "false");
    assert.deepEqual(problems, []);
    await close();
  });

  test(`what is out of range is set to its end, and that is told (${language})`, async () => {
    const { page, close } = await open({ query: `?lang=${language}&view=text` });
    for (const [typed, value] of /** @type {[string, number][]} */ ([
      ["1,000", 20],
      ["−3", 1],
      ["9".repeat(400), 20],
    ])) {
      await number(page, "compute_ratio").fill(typed);
      await page.keyboard.press("Enter");
      await becomes(page, "compute_ratio", value);
      assert.equal(
        await told(page).textContent(),
        fill(story(language).ui.number_outside, { typed, low: "1", high: "20", value: String(value) }),
      );
    }
    await number(page, "us_talent_drain").fill("10");
    await page.keyboard.press("Enter");
    await becomes(page, "us_talent_drain", 0.1);
    assert.equal(await told(page).textContent(), "", "the end itself is in range");
    await close();
  });
}

test("a number that is left unread goes back to what holds, and one that is left empty is as it was", async () => {
  const { page, close } = await open({ query: text });
  const was = await number(page, "us_openness").inputValue();
  await number(page, "us_openness").fill("a lot");
  await page.keyboard.press("Tab");
  assert.equal(await number(page, "us_openness").inputValue(), was);
  assert.match((await told(page).textContent()) ?? "", /a lot/, "and it is told");
  await number(page, "us_openness").fill("");
  await page.keyboard.press("Enter");
  assert.equal(await number(page, "us_openness").inputValue(), was);
  assert.equal(await told(page).textContent(), "");
  await close();
});

test("Enter and Escape that end the input method's work leave the number that is being typed alone", async () => {
  const { page, close } = await open({ query: text });
  const before = (await state(page)).levers;
  const field = number(page, "us_openness");
  await field.fill("80");
  for (const key of ["Enter", "Escape"]) {
    await field.evaluate((element, pressed) => {
      for (const sign of [{ isComposing: true }, { keyCode: 229 }])
        element.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true, ...sign }));
    }, key);
    assert.equal(await field.inputValue(), "80", key);
    assert.ok(await field.evaluate((element) => element === document.activeElement), key);
  }
  await settle(page);
  assert.deepEqual((await state(page)).levers, before);
  await close();
});

for (const { name, context } of [
  { name: "a laptop", context: laptop },
  { name: "a phone", context: phone },
]) {
  test(`what is told of a number stands beside it on the canvas of ${name}, inside the window`, async () => {
    const { page, close } = await open({ context });
    await aim(page, "lead/us_openness");
    const field = number(page, "us_openness");
    await field.click();
    await field.fill("a lot");
    await page.keyboard.press("Enter");
    assert.equal(await told(page).textContent(), fill(ui.number_unread, { typed: "a lot", low: "0", high: "100" }));
    const [place, said] = [await field.boundingBox(), await told(page).boundingBox()];
    assert.ok(place && said);
    assert.ok(said.x >= 0 && said.x + said.width <= context.viewport.width, `from ${said.x}, ${said.width} wide`);
    assert.ok(
      Math.abs(said.y - place.y - place.height) < 2 && Math.abs(said.x + said.width - place.x - place.width) < 2,
      "below the number, its right end at the number's",
    );
    assert.equal(await told(page).evaluate((element) => getComputedStyle(element).opacity), "1");
    await close();
  });
}

test("every number has a name, and what it may be is told in its own unit", async () => {
  const { page, close } = await open({ query: text });
  for (const [id, { name }] of Object.entries(levers)) {
    const field = number(page, id);
    assert.equal(await field.getAttribute("aria-label"), ui.type_number.replace("{name}", name));
    await field.fill("?");
    await page.keyboard.press("Enter");
    const { low, high } = await field.evaluate((element) => {
      const { dataset } = /** @type {HTMLInputElement} */ (element);
      const { min, max } = /** @type {HTMLInputElement} */ (
        document.querySelector(`article[data-language=en] input[data-lever="${dataset.number}"]`)
      );
      const shown = (/** @type {string} */ value) => String(Number((Number(value) * Number(dataset.unit)).toFixed(2)));
      return { low: shown(min), high: shown(max) };
    });
    assert.equal(await told(page).textContent(), fill(ui.number_unread, { typed: "?", low, high }), id);
    await page.keyboard.press("Escape");
  }
  await close();
});
