// The chapter with every lever: settings with a name, pins, the outcome shown, and the steps so far.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, settle, state } from "./support/browser.mjs";
import { languages, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { ui, levers: leverTexts, panels } = story("en");
const text = panels.sandbox;
const names = /** @type {Record<string, string>} */ (ui.buttons);

/**
 * The chapter itself: its answers are computed while it is in the window, and other chapters have some of its levers
 * too.
 * @param {Page} page
 */
const sandbox = (page) => page.locator('article:visible section[data-chapter="policy"]');
/** @param {Page} page @param {string} id */
const press = (page, id) => sandbox(page).getByRole("button", { name: names[id], exact: true }).first().click();
/** @param {Page} page @param {string} id */
const isPressed = (page, id) =>
  sandbox(page).getByRole("button", { name: names[id], exact: true, pressed: true }).first().isVisible();
/** @param {Page} page @param {string} id @param {number} value */
async function set(page, id, value) {
  await sandbox(page).getByRole("slider", { name: leverTexts[id].name, exact: true }).fill(String(value));
  await becomes(page, id, value);
}
/** @param {Page} page @param {string} id @param {number} value */
const becomes = (page, id, value) =>
  eventually(async () => Math.abs((await state(page)).levers[id] - value) < 1e-4, `${id} stands at ${value}`);
/** The sentence up to its first figure. @param {string} sentence */
const opening = (sentence) => sentence.split("{")[0];

const reading = { query: "?lang=en&view=text" };

test("each setting with a name sets its levers and says why", async () => {
  const { page, problems, close } = await open(reading);
  const usual = (await state(page)).levers;
  const reasons = /** @type {Record<string, string>} */ (text.presets);
  for (const [id, changes] of /** @type {[string, Record<string, number>][]} */ ([
    ["preset.us_opens", { us_openness: 0.8 }],
    ["preset.cn_closes", { cn_openness: 0.24 }],
    ["preset.both_open", { us_openness: 0.9, cn_openness: 0.9 }],
    ["preset.both_closed", { us_openness: 0.1, cn_openness: 0.1 }],
    ["preset.universities", { us_public_research: 2, us_talent_drain: 0.44 }],
    ["preset.welcome", { us_talent_inflow: 1 }],
    ["preset.parity", { compute_ratio: 1 }],
    ["preset.as_is", {}],
  ])) {
    await press(page, id);
    await eventually(() => isPressed(page, id), `${id} is pressed`);
    const { levers, preset } = await state(page);
    for (const [lever, value] of Object.entries({ ...usual, ...changes }))
      assert.ok(Math.abs(levers[lever] - value) < 1e-4, `${id}: ${lever} is ${levers[lever]}`);
    assert.ok(preset.startsWith(opening(reasons[id])) && !preset.includes("{"), preset);
    assert.ok(await page.getByText(preset).first().isVisible());
  }
  await set(page, "us_openness", 0.33);
  assert.equal((await state(page)).preset, text.preset_none);
  assert.deepEqual(problems, []);
  await close();
});

test("pins keep settings, say how they differ, bring them back and let them go", async () => {
  const { page, problems, close } = await open(reading);
  await set(page, "us_openness", 0.3);
  await press(page, "pin.a");
  await eventually(() => isPressed(page, "pin.a"), "A is kept");
  assert.equal((await state(page)).pins[0], text.pin_same.replace("{pin}", "A"));
  await set(page, "us_openness", 0.9);
  await press(page, "pin.b");
  await set(page, "cn_openness", 0.2);
  await settle(page);
  await eventually(
    async () => (await state(page)).pins.slice(0, 2).every((sentence) => sentence.includes("2035")),
    "the pins' futures have run",
  );
  const { pins } = await state(page);
  const us = leverTexts.us_openness.name,
    cn = leverTexts.cn_openness.name;
  const begins = (/** @type {string} */ pin) => text.pin_differs.split("{levers}")[0].replace("{pin}", pin);
  assert.ok(pins[0].startsWith(begins("A")) && pins[0].includes(us) && pins[0].includes(cn), pins[0]);
  assert.ok(pins[1].startsWith(begins("B")) && !pins[1].includes(us) && pins[1].includes(cn), pins[1]);
  assert.equal(pins[2], "");
  assert.ok(await page.getByText(pins[1], { exact: true }).first().isVisible());

  await press(page, "pin.a");
  await becomes(page, "us_openness", 0.3);
  await press(page, "pin.b");
  await becomes(page, "us_openness", 0.9);
  await press(page, "pin.b");
  await eventually(async () => (await state(page)).pins[1] === "", "B is let go");
  assert.deepEqual(problems, []);
  await close();
});

test("undo, redo and the reset of all levers are one step each, and show in the strip", async () => {
  const { page, problems, close } = await open(reading);
  const usual = (await state(page)).levers.us_openness;
  await set(page, "us_openness", 0.9);
  await press(page, "preset.both_closed");
  await becomes(page, "us_openness", 0.1);
  for (const [id, value, at] of /** @type {[string, number, number][]} */ ([
    ["undo", 0.9, 1],
    ["undo", usual, 0],
    ["redo", 0.9, 1],
    ["redo", 0.1, 2],
    ["reset_all", usual, 3],
    ["undo", 0.1, 2],
  ])) {
    await press(page, id);
    await becomes(page, "us_openness", value);
    assert.equal((await state(page)).history.at, at, `after ${id}`);
  }
  assert.equal((await state(page)).history.of, 3);
  assert.deepEqual(problems, []);
  await close();
});

test("the outcome chosen in the list is the one shown, in whatever language", async () => {
  const { page, problems, close } = await open(reading);
  for (const id of Object.keys(text.outcomes).reverse()) {
    await sandbox(page).getByRole("combobox", { name: text.selectors.outcome }).selectOption(text.outcomes[id].name);
    await eventually(async () => (await state(page)).shown.outcome === id, `${id} is shown`);
  }
  const korean = story("ko");
  await sandbox(page).getByRole("combobox", { name: text.selectors.outcome }).selectOption(text.outcomes.edge.name);
  await page.getByRole("link", { name: korean.name, exact: true }).click();
  const list = page.getByRole("combobox", { name: korean.panels.sandbox.selectors.outcome });
  await eventually(
    async () => (await list.locator("option:checked").textContent()) === korean.panels.sandbox.outcomes.edge.name,
    "the choice stays",
  );
  assert.deepEqual(problems, []);
  await close();
});

test("the table is that of the outcome chosen in the list", async () => {
  const { page, close } = await open(reading);
  await sandbox(page).getByRole("combobox", { name: text.selectors.outcome }).selectOption(text.outcomes.edge.name);
  const details = sandbox(page).locator("details", { has: page.locator('[data-table="policy"]') });
  await details.locator("summary").click();
  await eventually(async () => (await details.locator("caption").textContent()) !== "", "the table is filled");
  assert.equal(await details.locator("caption").textContent(), text.outcomes.edge.subtitle);
  await close();
});

for (const language of languages) {
  test(`what the tornado and the map have found can be read, with their data: ${language}`, async () => {
    const { page, problems, close } = await open({ query: `?lang=${language}&view=text` });
    const { levers, panels } = story(language);
    await sandbox(page).locator('[data-sentence="policy"]').scrollIntoViewIfNeeded();
    const finding = (/** @type {string} */ chart) => sandbox(page).locator(`[data-sentence="${chart}"]`).textContent();
    await eventually(
      async () => (await finding("tornado"))?.includes(levers.compute_ratio.name) === true,
      "the tornado has its finding",
    );
    await eventually(async () => (await finding("map")) === panels.policy.map_title_us, "the map has its finding");
    for (const [chart, rows, columns] of /** @type {[string, number, number][]} */ ([
      ["tornado", 1 + 2 * Object.keys(levers).length, 5],
      ["map", 7, 8],
    ])) {
      await sandbox(page).getByText(panels.policy[`${chart}_table`], { exact: true }).click();
      const table = sandbox(page).locator(`[data-table="${chart}"]`);
      await eventually(
        async () => (await table.locator("tbody tr").count()) === rows,
        `the ${chart}'s table is filled`,
      );
      assert.equal(await table.locator("thead th").count(), columns);
      assert.equal(await table.locator("tbody td").count(), rows * (columns - 1));
    }
    assert.deepEqual(problems, []);
    await close();
  });
}

test("the strip of steps travels back and forth to the same levers", async () => {
  const { page, problems, close } = await open(reading);
  const steps = [await state(page)];
  for (const [id, value] of /** @type {[string, number][]} */ ([
    ["us_openness", 0.9],
    ["cn_openness", 0.3],
    ["us_openness", 0.2],
  ])) {
    await set(page, id, value);
    await settle(page);
    steps.push(await state(page));
  }
  const strip = page.getByRole("slider", { name: text.history_title });
  for (const at of [0, 3, 1, 2, 3]) {
    await strip.fill(String(at));
    await eventually(async () => (await state(page)).history.at === at, `step ${at}`);
    assert.deepEqual((await state(page)).levers, steps[at].levers);
    const said = text.history_place.replace("{at}", String(at)).replace("{of}", "3");
    // The document follows the canvas.
    await eventually(async () => (await strip.getAttribute("aria-valuetext")) === said, `the strip says ${said}`);
  }
  await settle(page);
  assert.deepEqual((await state(page)).figures, steps[3].figures);
  assert.deepEqual(problems, []);
  await close();
});
