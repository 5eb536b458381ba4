// The engine knows what is under the pointer; the page gives the pointer its shape.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, open, settle } from "./support/browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** The middle of a rectangle of the view, brought into the window. @param {Page} page @param {string} wanted */
async function middle(page, wanted) {
  const at = () =>
    page.evaluate((id) => {
      const rect = window.seedcorn.state().layout.rects.find((each) => each.id === id);
      if (!rect) throw new Error(`the view reports no ${id}`);
      const stage = /** @type {HTMLElement} */ (document.getElementById("stage")).getBoundingClientRect();
      const top = rect.fixed ? rect.y : rect.y + stage.top;
      return { x: rect.x + rect.w / 2, y: top + rect.h / 2 };
    }, wanted);
  const { y } = await at();
  await page.evaluate((by) => scrollBy({ top: by - innerHeight / 2, behavior: "instant" }), y);
  await settle(page);
  return at();
}

/** @param {Page} page @param {{x: number, y: number}} point */
const shapeAt = (page, { x, y }) =>
  page.evaluate(
    ([left, top]) => getComputedStyle(document.elementFromPoint(left, top) ?? document.body).cursor,
    [x, y],
  );

test("the pointer is a hand over what can be moved or pressed, and an arrow elsewhere", async () => {
  const { page, problems, close } = await open({ context: laptop });
  for (const id of ["hook/guess", "lead/us_openness", "lead/button.reset_all", "evidence/weight.k_ratio"]) {
    const point = await middle(page, id);
    await page.mouse.move(point.x, point.y);
    await eventually(async () => (await shapeAt(page, point)) === "pointer", `a hand over ${id}`);
    const beside = { x: 4, y: point.y };
    await page.mouse.move(beside.x, beside.y);
    await eventually(async () => ["auto", "default"].includes(await shapeAt(page, beside)), `an arrow beside ${id}`);
  }
  assert.deepEqual(problems, []);
  await close();
});
