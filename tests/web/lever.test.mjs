import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { eventually, laptop, needsFinger, needsOutside, open, phone, settle, state } from "./support/browser.mjs";
import { aim, dragWithFinger, dragWithMouse } from "./support/gestures.mjs";
import { cli, story } from "./support/paths.mjs";

/** @typedef {import("../../web/engine/bridge.js").State} State */

const halfAMonthDigit = 0.05; // the page shows months with one decimal
const halfAPercent = 0.005; // and odds in 100

/** The page's figures against the native engine's for the same levers. @param {State} shown */
function assertAgrees(shown) {
  const levers = Object.entries(shown.levers).flatMap(([id, value]) => ["--set", `${id}=${value}`]);
  const out = execFileSync(cli, ["ensemble", "--members", String(shown.ensemble.members), ...levers, "--json"], {
    encoding: "utf8",
  });
  const { median_lead, us_ahead } = JSON.parse(out);
  const near = (
    /** @type {number} */ a,
    /** @type {number} */ b,
    /** @type {number} */ within,
    /** @type {string} */ what,
  ) => assert.ok(Math.abs(a - b) <= within, `${what}: the page has ${a}, the command line ${b}`);
  assert.ok(shown.figures);
  near(shown.figures.lead_2030, median_lead["2030"], halfAMonthDigit, "lead in 2030");
  near(shown.figures.lead_2035, median_lead["2035"], halfAMonthDigit, "lead in 2035");
  near(shown.figures.us_ahead_2035, us_ahead["2035"], halfAPercent, "chance that the US leads in 2035");
  assert.ok(
    shown.texts.lead.includes(median_lead["2035"].toFixed(1)),
    `${shown.texts.lead} should say ${median_lead["2035"]}`,
  );
}

test("at rest the figures are those of the native engine", async () => {
  const { page, close } = await open();
  assertAgrees(await state(page));
  await close();
});

const hands = [
  { name: "the mouse", context: laptop, drag: dragWithMouse, needs: {} },
  { name: "a finger", context: phone, drag: dragWithFinger, needs: needsFinger },
];
for (const { name, context, drag, needs } of hands) {
  test(`dragging the openness slider with ${name} changes lead and odds as the native engine says`, needs, async () => {
    const { page, problems, close } = await open({ context });
    const before = await state(page);
    const at = await aim(page, "lead/us_openness");
    await drag(page, [at(0.25), at(0.5), at(0.85)]);
    await eventually(async () => (await state(page)).levers.us_openness > 0.7, "the lever follows");
    await settle(page);
    const after = await state(page);
    assert.notEqual(after.figures?.lead_2035, before.figures?.lead_2035);
    assert.notEqual(after.figures?.us_ahead_2035, before.figures?.us_ahead_2035);
    assert.notEqual(after.sentence, before.sentence);
    assertAgrees(after);
    assert.deepEqual(problems, []);
    await close();
  });
}

test("a drag with the mouse goes on outside the canvas and ends there", needsOutside, async () => {
  const { page, close } = await open();
  const at = await aim(page, "lead/us_openness");
  await dragWithMouse(page, [at(0.3), at(0.6), { x: at(0.9).x, y: -200 }]);
  const { levers } = await state(page);
  assert.ok(levers.us_openness > 0.8, `the lever stands at ${levers.us_openness}`);
  await page.mouse.move(at(0.1).x, at(0.1).y);
  await settle(page);
  assert.equal((await state(page)).levers.us_openness, levers.us_openness);
  await close();
});

test("a lever held still on the canvas is told in the document too, before it is let go", async () => {
  const { page, close } = await open();
  const at = await aim(page, "lead/us_openness");
  const input = page.getByRole("slider", { name: story("en").levers.us_openness.name, exact: true }).first();
  await page.mouse.move(at(0.25).x, at(0.25).y);
  await page.mouse.down();
  for (const part of [0.4, 0.6, 0.8]) await page.mouse.move(at(part).x, at(part).y);
  await eventually(async () => (await state(page)).levers.us_openness > 0.7, "the lever follows");
  const { levers, words } = await state(page);
  await eventually(
    async () => (await input.getAttribute("aria-valuetext")) === words.us_openness,
    "the document says where the lever stands",
  );
  assert.equal(Number(await input.inputValue()).toFixed(2), levers.us_openness.toFixed(2));
  let drawn = -1;
  await eventually(
    async () => drawn === (drawn = (await state(page)).frames),
    "no more is drawn while it is held still",
    300,
  );
  await page.mouse.up();
  await settle(page);
  assert.equal((await state(page)).levers.us_openness, levers.us_openness);
  await close();
});

test("the page's inputs follow a lever that is dragged on the canvas", async () => {
  const { page, close } = await open();
  const at = await aim(page, "lead/us_openness");
  await dragWithMouse(page, [at(0.25), at(0.8)]);
  await settle(page);
  const { levers, words } = await state(page);
  const input = page.getByRole("slider", { name: story("en").levers.us_openness.name, exact: true }).first();
  assert.equal(Number(await input.inputValue()).toFixed(2), levers.us_openness.toFixed(2));
  assert.equal(await input.getAttribute("aria-valuetext"), words.us_openness);
  await close();
});

test("every lever moves by keyboard through the page's inputs, and goes back by its reset button", async () => {
  const { page, problems, close } = await open();
  const { levers: texts, ui } = story("en");
  for (const [id, { name }] of Object.entries(texts)) {
    const before = await state(page);
    const input = page.getByRole("slider", { name, exact: true }).first();
    await input.focus();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    await eventually(async () => (await state(page)).levers[id] > before.levers[id], `${id} grows`);
    await eventually(
      async () => (await input.getAttribute("aria-valuetext")) !== before.words[id],
      `${id} is told in words`,
    );
    await page
      .getByRole("button", { name: ui.reset_lever.replace("{name}", name), exact: true })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await eventually(async () => (await state(page)).levers[id] === before.levers[id], `${id} is back`);
  }
  assert.deepEqual(problems, []);
  await close();
});

test("all levers go back together in the text version", async () => {
  const { page, close } = await open({ query: "?lang=en&view=text" });
  const before = (await state(page)).levers;
  for (const { name } of Object.values(story("en").levers))
    await page.getByRole("slider", { name, exact: true }).first().press("ArrowLeft");
  await eventually(
    async () => Object.entries((await state(page)).levers).every(([id, value]) => value < before[id]),
    "all levers have moved",
  );
  await page
    .getByRole("button", { name: story("en").ui.buttons.reset_all })
    .first()
    .click();
  await eventually(
    async () => JSON.stringify((await state(page)).levers) === JSON.stringify(before),
    "all levers are back",
  );
  await close();
});
