import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, settle, state } from "./support/browser.mjs";
import { story } from "./support/paths.mjs";

const { assumptions, ui } = story("en");

/** @param {import("playwright-core").Page} page @param {"low" | "high"} end @param {string} id */
const end = (page, end, id) =>
  page.getByRole("slider", { name: assumptions[end].replace("{name}", assumptions.rows[id].name) });

test("fixing an assumption weighs the evidence again, every figure follows, and the reset brings all back", async () => {
  const { page, problems, close } = await open();
  await page.evaluate(() => location.assign("#evidence"));
  await page.getByRole("button", { name: ui.buttons["assumptions.all"] }).press("Enter");
  await settle(page);
  const before = await state(page);
  await end(page, "high", "compute_weight").fill("0.2");
  await settle(page);
  const after = await state(page);
  assert.deepEqual(
    after.assumptions.compute_weight.map((value) => value.toFixed(2)),
    ["0.20", "0.20"],
  );
  assert.notEqual(after.figures?.lead_2035, before.figures?.lead_2035);
  assert.notEqual(after.sentences.evidence, before.sentences.evidence);
  assert.match(after.link, /a\.compute_weight=0\.2\b/);

  await page.getByRole("button", { name: ui.buttons["assumptions.reset"] }).press("Enter");
  await settle(page);
  assert.deepEqual((await state(page)).figures, before.figures);
  assert.deepEqual(problems, []);
  await close();
});

test("every assumption has its ends drawn where its inputs are", async () => {
  const { page, close } = await open();
  await page.evaluate(() => location.assign("#evidence"));
  await page.getByRole("button", { name: ui.buttons["assumptions.all"] }).press("Enter");
  await eventually(
    async () => (await state(page)).layout.rects.some(({ id }) => id === "evidence/assumption.crowding.low"),
    "drawn",
  );
  const { layout, assumptions: all } = await state(page);
  for (const id of Object.keys(all))
    for (const which of ["low", "high"]) {
      const rect = layout.rects.find((each) => each.id === `evidence/assumption.${id}.${which}`);
      assert.ok(rect && rect.h >= 44, `${id} ${which}`);
    }
  await close();
});
