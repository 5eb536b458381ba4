import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, needsMedia, needsNoScript, open, settle, state, visit } from "./support/browser.mjs";
import { languages, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { ui, levers } = story("en");
const text = "?lang=en&view=text";

/** @param {Page} page @param {string} id */
const number = (page, id) => page.locator(`article:visible input[data-number="${id}"]`).first();
/** @param {Page} page @param {string} id @param {number} value */
const becomes = (page, id, value) =>
  eventually(async () => Math.abs((await state(page)).levers[id] - value) < 1e-6, `${id} stands at ${value}`);

test("a number can be typed, in the unit that is shown", async () => {
  const { page, problems, close } = await open({ query: text });
  for (const [id, typed, value] of /** @type {[string, string, number][]} */ ([
    ["us_openness", "80", 0.8],
    ["us_openness", "33,4", 0.33],
    ["compute_ratio", "12.5", 12.5],
    ["us_talent_inflow", "400", 1.5],
  ])) {
    await number(page, id).fill(typed);
    await page.keyboard.press("Enter");
    await becomes(page, id, value);
    const shown = value * (id === "us_openness" ? 100 : 1);
    await eventually(
      async () => Number(await number(page, id).inputValue()) === Number(shown.toFixed(2)),
      "the field says what holds",
    );
  }
  assert.equal(
    await number(page, "us_openness").getAttribute("aria-label"),
    ui.type_number.replace("{name}", levers.us_openness.name),
  );
  assert.deepEqual(problems, []);
  await close();
});

test("Escape leaves a number as it was, and so it does after what is no number", async () => {
  const { page, close } = await open({ query: text });
  const before = (await state(page)).levers;
  const was = await number(page, "us_openness").inputValue();
  await number(page, "us_openness").fill("70");
  await page.keyboard.press("Escape");
  assert.equal(await number(page, "us_openness").inputValue(), was);
  await number(page, "us_openness").fill("a lot");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await number(page, "us_openness").inputValue(), was);
  await settle(page);
  assert.deepEqual((await state(page)).levers, before);
  await close();
});

test("the table of a chart has the engine's numbers, and follows the levers while it is open", async () => {
  const { page, problems, close } = await open({ query: text });
  const details = page.locator('article:visible [data-chapter="lead"] details');
  await details.getByText(ui.data_table).click();
  const row = (/** @type {number} */ year) => details.getByRole("row", { name: new RegExp(`^${year}`) });
  await row(2035).waitFor();
  const { figures } = await state(page);
  assert.ok(figures);
  const cells = await row(2035).getByRole("cell").allTextContents();
  assert.ok(
    cells.some((cell) => Math.abs(Number(cell) - figures.lead_2035) < 0.051),
    `${cells} hold ${figures.lead_2035}`,
  );
  for (const cell of await details.getByRole("cell").allTextContents())
    assert.match(cell, /^\u2212?\d+\.\d$/, "a column's numbers have as many decimals");
  await page.locator('article:visible input[data-lever="us_openness"]').first().fill("0.9");
  await settle(page);
  const after = (await state(page)).figures?.lead_2035.toFixed(1);
  await eventually(
    async () => (await row(2035).getByRole("cell").allTextContents()).includes(`${after}`),
    "the table follows",
  );
  assert.deepEqual(problems, []);
  await close();
});

test("the result is spoken once the levers rest, and only when the reader has changed something", async () => {
  const { page, close } = await open();
  const spoken = page.locator("#spoken");
  await page.keyboard.press("End");
  await settle(page);
  await page.waitForTimeout(2000);
  assert.equal(await spoken.textContent(), "", "scrolling alone is not spoken of");
  await page.keyboard.press("Home");
  await page.evaluate(() => {
    Object.assign(window, { said: [] });
    const place = /** @type {HTMLElement} */ (document.getElementById("spoken"));
    new MutationObserver(() => /** @type {any} */ (window).said.push([performance.now(), place.textContent])).observe(
      place,
      { childList: true },
    );
  });
  const slider = page.locator('article:visible input[data-lever="us_openness"]').first();
  await slider.focus();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(250);
  }
  await settle(page);
  const { sentences, chapter, sentence } = await state(page);
  const said = () => page.evaluate(() => /** @type {[number, string][]} */ (/** @type {any} */ (window).said));
  await eventually(
    async () => (await said()).at(-1)?.[1] === (sentences[chapter] ?? sentence),
    "the last thing said is the result",
  );
  const times = (await said()).map(([at]) => at);
  assert.ok(
    times.slice(1).every((at, index) => at - times[index] >= 1450),
    `never hurried: ${times}`,
  );
  await close();
});

for (const language of languages) {
  test(`the text version holds every chapter whole: ${language}`, async () => {
    const { page, close } = await open({ query: `?lang=${language}&view=text` });
    for (const chapter of story(language).chapters) {
      const section = page.locator(`article:visible [data-chapter="${chapter.id}"]`);
      assert.equal(await section.locator("h2").textContent(), chapter.question);
      for (const prose of chapter.prose) assert.ok(await section.getByText(prose, { exact: true }).isVisible());
      if (chapter.quote) assert.ok(await section.locator("blockquote cite a").first().isVisible());
      for (const id of chapter.controls) assert.ok(await section.locator(`input[data-lever="${id}"]`).isVisible());
    }
    const headings = await page.locator("article:visible").getByRole("heading", { level: 2 }).count();
    assert.equal(headings, story(language).chapters.length);
    await close();
  });
}

test(
  "an answer to be guessed is hidden until it is asked for",
  { skip: !story("en").chapters.some(({ reveal }) => reveal) && "no chapter has one" },
  async () => {
    const { page, close } = await open({ query: text });
    const answer = page.locator("article:visible .reveal");
    assert.equal(await answer.isVisible(), false);
    await page.locator("article:visible input[data-guess]").fill("4");
    await eventually(async () => (await state(page)).guess === 4, "the guess arrives");
    await page.locator('article:visible [data-press="reveal"]').click();
    await answer.waitFor();
    await close();
  },
);

for (const view of ["", "&view=text"]) {
  test(
    `prints prose, results and sources, and no controls${view ? ", from the text version" : ""}`,
    needsMedia,
    async () => {
      const { page, close } = await open({ query: `?lang=en${view}` });
      await page.emulateMedia({ media: "print" });
      const { chapters } = story("en");
      assert.ok(await page.getByText(chapters[chapters.length - 1].prose[0]).isVisible());
      assert.equal(
        await page
          .locator("article:visible p")
          .first()
          .evaluate((element) => getComputedStyle(element).opacity),
        "1",
      );
      assert.ok(await page.locator('article:visible [data-sentence="lead"]').isVisible());
      assert.ok(await page.locator(".sources:visible").first().isVisible());
      for (const hidden of ["header", "fieldset", "#view"])
        assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
      await close();
    },
  );
}

/**
 * Of what is seen, the texts with less contrast to what they stand on than 4.5.
 * @param {import("playwright-core").Page | import("playwright-core").Frame} page
 */
const pale = (page) =>
  page.evaluate(() => {
    /** @param {string} color */
    const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
    /** @param {number[]} color */
    const luminance = ([r, g, b]) =>
      [r, g, b]
        .map((c) => c / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    /** @param {Element | null} element @returns {number[]} */
    function ground(element) {
      if (!element) return [255, 255, 255]; // paper
      const color = channels(getComputedStyle(element).backgroundColor);
      return color.length === 4 && color[3] === 0 ? ground(element.parentElement) : color;
    }
    const seen = [...document.querySelectorAll("h1, h2, h3, h4, p, a, dt, dd, li, summary, small, span")].filter(
      (element) => element.checkVisibility() && element.textContent?.trim(),
    );
    return seen
      .filter((element) => {
        const [light, dark] = [luminance(channels(getComputedStyle(element).color)), luminance(ground(element))].sort(
          (a, b) => b - a,
        );
        return (light + 0.05) / (dark + 0.05) < 4.5 || luminance(ground(element)) < 0.99;
      })
      .map((element) => `${getComputedStyle(element).color}: ${element.textContent?.slice(0, 60)}`);
  });

for (const query of [
  "?lang=en&theme=dark",
  "?lang=ko&view=text",
  "embed.html?lang=en&chapter=closed&theme=dark",
  "embed.html?lang=en&chapter=evidence&view=text",
  "examples/blog-en.html",
  "examples/?lang=ko",
]) {
  test(`is printed dark on white, however dark the screen is: ${query}`, needsMedia, async () => {
    const { page, close } = await visit({ query, context: { ...laptop, colorScheme: "dark" } });
    if (!query.startsWith("examples")) await page.evaluate(() => window.seedcorn.ready);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.deepEqual(await pale(page), []);
    await close();
  });
}

for (const language of languages) {
  test(`without script every chapter can be read in ${language}`, needsNoScript, async () => {
    const { page, close } = await visit({ query: `#${language}`, context: { javaScriptEnabled: false } });
    for (const { prose } of story(language).chapters)
      assert.ok(await page.getByText(prose[0], { exact: true }).isVisible());
    await close();
  });
}
