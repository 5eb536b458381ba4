import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { eventually, open, phone, settle, state } from "./support/browser.mjs";
import { aim } from "./support/gestures.mjs";
import { cli, story } from "./support/paths.mjs";

const { evidence, panels, ui } = story("en");

/** @param {import("playwright-core").Page} page @param {string} id */
const weight = (page, id) => page.getByRole("slider", { name: evidence.observations[id] });

test("switching an observation off weighs the model again, and every result follows", async () => {
  const { page, problems, close } = await open({ context: phone });
  const before = await state(page);
  await weight(page, "lag_open_12m_2026").fill("0");
  await eventually(
    async () => !(await state(page)).calibration.complete || (await state(page)).weights.lag_open_12m_2026 === 0,
    "the weight arrives",
  );
  await settle(page);
  const after = await state(page);
  assert.ok(after.calibration.effective_sample_size > before.calibration.effective_sample_size);
  assert.notEqual(after.figures?.lead_2035, before.figures?.lead_2035);
  assert.equal(await weight(page, "lag_open_12m_2026").getAttribute("aria-valuetext"), evidence.off);
  const restsOn = page.locator('article:visible [data-chapter="evidence"]').getByText(after.footer);
  assert.ok(await restsOn.isVisible(), "what the result rests on is said beside the weights");
  const at = await aim(page, "evidence/weight.lag_open_12m_2026");
  const drawn = (await state(page)).layout.rects.find(({ id }) => id === "evidence/chart.footer");
  const box = await restsOn.boundingBox();
  assert.ok(drawn && box && at(0).y > 0, "and drawn there");
  assert.ok(
    Math.abs(box.x - drawn.x) <= 1 && Math.abs(box.width - drawn.w) <= 1,
    "where it is drawn it is found by touch",
  );

  await page.getByRole("button", { name: ui.buttons.reset_evidence }).press("Enter");
  await settle(page);
  assert.deepEqual((await state(page)).figures, before.figures);
  assert.deepEqual(problems, []);
  await close();
});

test("every observation has a weight that can be set by keyboard", async () => {
  const { page, close } = await open();
  for (const id of Object.keys((await state(page)).weights)) {
    await weight(page, id).focus();
    await page.keyboard.press("ArrowLeft");
    await eventually(async () => (await state(page)).weights[id] === 0.5, `${id} counts half`);
  }
  await close();
});

test("when hardly any draw is left, more are drawn and the page says so", async () => {
  const { page, close } = await open();
  const drawn = (await state(page)).calibration.draws;
  for (const id of Object.keys(evidence.observations)) await weight(page, id).fill("3");
  await settle(page);
  const { calibration, footer } = await state(page);
  assert.ok(calibration.draws > drawn);
  if (calibration.effective_sample_size < 50) assert.match(footer, /^With these weights only/);
  await close();
});

test("the table of the fit is offered once there is one, with a row for every observation", async () => {
  const { page, problems, close } = await open();
  await page.evaluate(() => location.assign("#evidence"));
  const summary = page.locator('details:not([hidden]):has([data-table="evidence"]) > summary').first();
  await eventually(() => summary.isVisible(), "a table");
  await summary.press("Enter");
  const rows = page.locator('details[open] [data-table="evidence"] tbody tr');
  await eventually(async () => (await rows.count()) === Object.keys(evidence.observations).length, "eleven rows");
  assert.deepEqual(problems, []);
  await close();
});

test("a statement is answered as the command line answers it, in a sentence", async () => {
  const { page, problems, close } = await open();
  await page.evaluate(() => location.assign("#evidence"));
  const list = page.locator('select[data-select="claim"]:visible');
  for (const [claim, year, side] of [
    ["china_2030", "2030", "--below"],
    ["us_2035", "2035", "--above"],
  ]) {
    await list.selectOption(claim);
    await eventually(async () => {
      const { what_if: now } = await state(page);
      return now.claim === claim && now.current === true;
    }, claim);
    const { what_if: answer } = await state(page);
    const asked = ["whatif", "--outcome", "lead", side, "0", "--year", year, "--members", String(answer.members)];
    const told = JSON.parse(spawnSync(cli, asked, { encoding: "utf8" }).stdout);
    assert.equal(answer.true_in, told.true_in);
    const ids = told.rows.map((/** @type {{assumption: string}} */ row) => row.assumption);
    assert.deepEqual(answer.assumptions, ids.slice(0, answer.assumptions?.length));
    const said = await page.locator("[data-what-if]:visible").textContent();
    assert.equal(said, answer.text);
    assert.ok(said?.startsWith(`“${panels.evidence.what_if.claims[claim]}”`), said ?? "");
  }
  assert.deepEqual(problems, []);
  await close();
});

test("the wall shows only the facts of the chosen grade and age, and how many they are", async () => {
  const { page, problems, close } = await open();
  const cards = page.locator('[data-language="en"] .wall li:has(a[data-placed="stage"])');
  const all = await cards.count();
  await page.locator('select[data-select="grade"]:visible').selectOption("secondary");
  await eventually(async () => (await cards.count()) < all, "fewer facts");
  const left = await cards.count();
  assert.ok(left > 0);
  assert.equal(
    await page.locator('[data-language="en"] .wall li[data-grade="secondary"]:has(a[data-placed="stage"])').count(),
    left,
  );
  const { wall } = await state(page);
  assert.ok(wall.said.includes(String(left)), wall.said);
  await page.locator('select[data-select="age"]:visible').selectOption("older");
  await eventually(async () => (await cards.count()) < left, "fewer still");
  assert.equal(
    await page.locator('[data-language="en"] .wall li[data-age="recent"]:has(a[data-placed="stage"])').count(),
    0,
  );
  await page.locator('select[data-select="grade"]:visible').selectOption("unverified");
  await eventually(
    async () => (await state(page)).wall.said === panels.evidence.nothing,
    "that nothing matches is said",
  );
  assert.deepEqual(problems, []);
  await close();
});
