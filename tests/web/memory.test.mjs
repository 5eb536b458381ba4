import assert from "node:assert/strict";
import { test } from "node:test";
import { open, settle, state } from "./support/browser.mjs";
import { story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { evidence, levers } = story("en");
const most = 64 * 1024 * 1024; // bytes of any engine's memory

/** @param {Page} page */
const memory = (page) => page.evaluate(() => window.seedcorn.memory());

/** @param {Page} page */
async function assertSmall(page) {
  const { heap, workers } = await memory(page);
  for (const bytes of [heap, ...workers]) assert.ok(bytes < most, `${bytes} bytes`);
}

/** @param {number} count @param {boolean} refused */
const processors = (count, refused) => (/** @type {Page} */ page) =>
  page.addInitScript(
    (given) => {
      Object.defineProperty(navigator, "hardwareConcurrency", { value: given.count });
      if (given.refused) Object.defineProperty(globalThis, "Worker", { value: undefined });
    },
    { count, refused },
  );

for (const [who, count, refused] of /** @type {[string, number, boolean][]} */ ([
  ["alone", 1, true],
  ["with one worker", 2, false],
  ["with four", 5, false],
])) {
  test(`${who}, no engine needs 64 MB for the largest ensemble from the widest prior`, async () => {
    const { page, close } = await open({ before: processors(count, refused) });
    const before = (await state(page)).calibration.draws;
    for (const id of Object.keys(evidence.observations))
      await page.getByRole("slider", { name: evidence.observations[id] }).fill("3");
    await settle(page);
    const { calibration, ensemble } = await state(page);
    assert.ok(calibration.draws > before && ensemble.members === ensemble.target);
    await assertSmall(page);
    await close();
  });
}

/**
 * Moves the lever by the page's own input so many times, letting the engine draw now and then.
 * @param {Page} page
 * @param {number} moves
 */
const move = (page, moves) =>
  page.evaluate(async (left) => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector("input[data-lever=us_openness]"));
    for (; left > 0; left--) {
      input.value = String(0.1 + 0.01 * (left % 80));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      if (left % 100 === 0) await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  }, moves);

test("10,000 moves of a slider leave no more memory in use", async () => {
  const { page, problems, close } = await open();
  await page.getByRole("slider", { name: levers.us_openness.name, exact: true }).first().waitFor({ state: "attached" });
  await move(page, 1000); // afterwards everything that grows only once has grown
  await settle(page);
  const before = await memory(page);
  await move(page, 10_000);
  await settle(page);
  const after = await memory(page);
  assert.equal(after.heap, before.heap);
  // A worker's engine grows once or never, depending on the order of messages.
  const needed = Math.max(0, ...before.workers);
  for (const bytes of after.workers) assert.ok(bytes <= needed, `a worker has ${bytes} bytes; ${needed} were enough`);
  assert.ok(
    after.allocated < before.allocated + 10_000,
    `${after.allocated - before.allocated} bytes more in use: one for each move`,
  );
  assert.deepEqual(problems, []);
  await close();
});
