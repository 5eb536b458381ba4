import assert from "node:assert/strict";
import { test } from "node:test";
import { violations, withAxe } from "./support/axe.mjs";
import { eventually, laptop, open, phone, settle, state } from "./support/browser.mjs";
import { aim, dragWithMouse, frames } from "./support/gestures.mjs";
import { languages } from "./support/paths.mjs";

for (const language of languages) {
  for (const theme of ["light", "dark"]) {
    for (const view of ["canvas", "text"]) {
      test(`axe finds nothing wrong: ${language}, ${theme}, ${view}`, async () => {
        const { page, close } = await open({
          // The theme is in the address, because not every driver can set the system's.
          query: `?lang=${language}&theme=${theme}${view === "text" ? "&view=text" : ""}`,
          context: view === "text" ? phone : laptop,
          before: withAxe,
        });
        assert.equal((await state(page)).theme, theme);
        assert.deepEqual(await violations(page), []);
        await close();
      });
    }
  }
}

for (const context of [laptop, phone]) {
  test(`what is found where a lever or a button is drawn is the lever or button, ${context.viewport.width} wide`, async () => {
    const { page, close } = await open({ context });
    for (const id of [
      "hook/guess",
      "hook/button.reveal",
      "lead/us_openness",
      "lead/button.undo",
      "seed-corn/us_talent_drain",
      "policy/compute_ratio",
      "evidence/weight.k_ratio",
    ]) {
      const { x, y } = (await aim(page, id))(0.5);
      const found = await page.evaluate(
        (at) => /** @type {HTMLElement | null} */ (document.elementFromPoint(at.x, at.y))?.dataset.rect,
        { x, y },
      );
      assert.equal(found, id);
    }
    await close();
  });
}

test("what is pressed through a mirrored control is the canvas: no focus, one step, and a button once", async () => {
  const { page, problems, close } = await open();
  const at = await aim(page, "lead/us_openness");
  await dragWithMouse(page, [at(0.3), at(0.6), at(0.9)]);
  await settle(page);
  const { levers, history } = await state(page);
  assert.ok(levers.us_openness > 0.8, `${levers.us_openness}`);
  assert.equal(history.of, 1);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
  const undo = (await aim(page, "lead/button.undo"))(0.5);
  await page.mouse.move(undo.x, undo.y);
  await frames(page, 2);
  await page.mouse.click(undo.x, undo.y);
  await eventually(async () => (await state(page)).history.at === 0, "the step is undone");
  assert.deepEqual(problems, []);
  await close();
});
