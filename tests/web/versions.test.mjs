import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, settle, state } from "./support/browser.mjs";
import { story } from "./support/paths.mjs";

const { ui, levers } = story("en");

/** How visible a heading is: the opacity of its text. @param {import("playwright-core").Page} page */
const shown = (page) =>
  page.evaluate(() => {
    const heading = /** @type {Element} */ (document.querySelector("article[data-language='en'] h2"));
    // Its own opacity times that of its ancestors.
    let opacity = Number(getComputedStyle(heading).color.match(/rgba\(.*, ([\d.]+)\)/)?.[1] ?? 1);
    for (let element = /** @type {Element | null} */ (heading); element; element = element.parentElement)
      opacity *= Number(getComputedStyle(element).opacity);
    return {
      canvas: /** @type {HTMLCanvasElement} */ (document.getElementById("canvas")).getBoundingClientRect().width > 0,
      opacity,
    };
  });

test("text version and canvas are two faces of one state, and the address remembers which", async () => {
  const { page, problems, close } = await open({ query: "?lang=en&view=text" });
  assert.deepEqual(await shown(page), { canvas: false, opacity: 1 });
  await page.getByRole("slider", { name: levers.us_openness.name, exact: true }).first().press("End");
  await eventually(async () => (await state(page)).levers.us_openness === 1, "the lever follows");
  await settle(page);
  const words = await page
    .getByText((await state(page)).words.us_openness, { exact: true })
    .first()
    .count();
  assert.ok(words > 0, "the text version tells the value in words");

  await page.getByRole("link", { name: ui.canvas_version }).click();
  await settle(page);
  assert.deepEqual(await shown(page), { canvas: true, opacity: 0 });
  assert.equal((await state(page)).levers.us_openness, 1);
  assert.equal(new URL(page.url()).searchParams.get("view"), null);

  await page.getByRole("link", { name: ui.text_version }).click();
  assert.deepEqual(await shown(page), { canvas: false, opacity: 1 });
  assert.equal(new URL(page.url()).searchParams.get("view"), "text");
  assert.deepEqual(problems, []);
  await close();
});

test("the text version tells of each chapter that is read what its futures say, as the canvas does", async () => {
  const { page, problems, close } = await open({ query: "?lang=en&view=text" });
  const { panels } = story("en");
  for (const [chapter, pattern] of [
    ["open", panels.open.sentence_points],
    ["breakthrough", panels.breakthrough.sentence],
    ["seed-corn", panels["seed-corn"].sentence_never],
    ["breakthrough", panels.breakthrough.sentence],
  ]) {
    await page
      .locator(`article:visible section[data-chapter="${chapter}"]`)
      .evaluate((section) => section.scrollIntoView({ behavior: "instant" }));
    const sentence = page.locator(`article:visible [data-sentence="${chapter}"]`);
    await eventually(
      async () => (await sentence.textContent())?.includes(pattern.split("{")[0]) ?? false,
      `${chapter} is answered`,
    );
  }
  assert.deepEqual(problems, []);
  await close();
});
