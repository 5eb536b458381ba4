import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, needsNoScript, open, phone, settle, state, visit } from "./support/browser.mjs";
import { untilScrolled } from "./support/gestures.mjs";
import { languages, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { ui, chapters } = story("en");
const [first] = chapters;
const last = chapters[chapters.length - 1];
const several = { skip: chapters.length < 2 && "the story has one chapter" };

/** @param {Page} page */
const scrolled = (page) => page.evaluate(() => window.scrollY);
/** @param {Page} page @param {string} id */
const arrives = (page, id) => eventually(async () => (await state(page)).chapter === id, `${id} is in the window`);
/** How much of the chapter in the window is above it. @param {Page} page */
async function place(page) {
  const { layout, chapter } = await state(page);
  const { y, h } = layout.chapters.find(({ id }) => id === chapter) ?? { y: 0, h: 1 };
  return { chapter, part: ((await scrolled(page)) - y) / h };
}
/** @param {Page} page @param {string} id @param {number} part */
async function read(page, id, part) {
  const { layout } = await state(page);
  const { y, h } = layout.chapters.find((each) => each.id === id) ?? layout.chapters[0];
  await page.evaluate((top) => window.scrollTo({ top, behavior: "instant" }), y + part * h);
  await settle(page);
}

for (const language of languages) {
  test(`the list names every chapter, in order: ${language}`, async () => {
    const { page, close } = await open({
      query: `?lang=${language}`,
      context: { viewport: { width: 1440, height: 900 } },
    });
    const list = page.getByRole("navigation", { name: story(language).ui.chapters });
    const names = await list
      .locator("[data-chapter]")
      .evaluateAll((links) => links.map((link) => link.lastChild?.textContent));
    assert.deepEqual(
      names,
      story(language).chapters.map(({ name }) => name),
    );
    assert.deepEqual(
      (await state(page)).layout.chapters.map(({ id }) => id),
      story(language).chapters.map(({ id }) => id),
    );
    await close();
  });
}

test("a click in the list goes to the chapter, and Back returns with the levers as they are", several, async () => {
  const { page, problems, close } = await open();
  await arrives(page, first.id);
  await page.getByRole("navigation").getByRole("link", { name: last.name }).click();
  await arrives(page, last.id);
  assert.equal(await page.getByRole("navigation").locator("[aria-current]").getAttribute("data-chapter"), last.id);
  await page.locator('article:visible input[data-lever="us_openness"]').first().fill("0.8");
  await page.goBack();
  await arrives(page, first.id);
  const { levers } = await state(page);
  assert.ok(Math.abs(levers.us_openness - 0.8) < 1e-6);
  await eventually(async () => page.url().includes("us_openness=0.8"), "the address says so too");
  await page.goForward();
  await arrives(page, last.id);
  assert.deepEqual(problems, []);
  await close();
});

test("a chapter chosen that is read already is no step on the way back", several, async () => {
  const { page, problems, close } = await open();
  const steps = () => page.evaluate(() => history.length);
  const choose = (/** @type {string} */ name) => page.getByRole("navigation").getByRole("link", { name }).click();
  const before = await steps();
  await choose(last.name);
  await arrives(page, last.id);
  await settle(page);
  for (let times = 0; times < 3; ++times) await choose(last.name);
  assert.equal(await steps(), before + 1);
  await page.goBack();
  await arrives(page, first.id);
  assert.deepEqual(problems, []);
  await close();
});

test("on a phone the list opens from a button that says where one is, and closes", several, async () => {
  const { page, close } = await open({ context: phone });
  const nav = page.getByRole("navigation");
  const button = nav.getByRole("button");
  await eventually(
    async () => (await button.textContent())?.includes(`1/${chapters.length} · ${first.name}`) ?? false,
    "the button names the chapter",
  );
  const list = nav.getByRole("list");
  assert.equal(await list.isVisible(), false);
  for (const leave of [() => page.keyboard.press("Escape"), () => page.mouse.click(340, 600), () => button.click()]) {
    await button.click();
    await list.waitFor();
    await leave();
    await list.waitFor({ state: "hidden" });
  }
  await button.click();
  await nav.getByRole("link", { name: last.name }).click();
  await list.waitFor({ state: "hidden" });
  await arrives(page, last.id);
  assert.ok((await button.textContent())?.includes(last.name));
  await close();
});

test("the line at the top grows with what has been read", async () => {
  const { page, close } = await open({ context: phone });
  const part = () =>
    page.evaluate(
      () => new DOMMatrix(getComputedStyle(/** @type {HTMLElement} */ (document.getElementById("read"))).transform).a,
    );
  assert.equal(await part(), 0);
  await untilScrolled(page, () => page.keyboard.press("End"));
  await eventually(async () => (await part()) > 0.99, "all has been read");
  await page.keyboard.press("Home");
  await eventually(async () => (await part()) === 0, "nothing has been read");
  await close();
});

for (const [name, context] of Object.entries({ laptop, phone })) {
  test(`on a ${name} the place in a chapter survives a reload and a change of language`, async () => {
    const { page, close } = await open({ context });
    await read(page, last.id, 0.1);
    const before = await place(page);
    await eventually(
      async () => (await page.evaluate(() => history.state?.seedcorn?.chapter)) === before.chapter,
      "the place is kept",
    );
    await page.reload();
    await page.evaluate(() => window.seedcorn.ready);
    await settle(page);
    const after = await place(page);
    assert.equal(after.chapter, before.chapter);
    assert.ok(
      Math.abs(after.part - before.part) < 0.02,
      `${JSON.stringify(before)} has become ${JSON.stringify(after)}`,
    );

    await page.getByRole("link", { name: story("ko").name }).click();
    await eventually(async () => (await state(page)).language === "ko", "the language changes");
    await settle(page);
    const korean = await place(page);
    assert.equal(korean.chapter, before.chapter);
    assert.ok(
      Math.abs(korean.part - before.part) < 0.05,
      `${JSON.stringify(before)} has become ${JSON.stringify(korean)}`,
    );
    await close();
  });
}

test("the text version is read at the place where the canvas was, and the other way round", several, async () => {
  const { page, close } = await open();
  await read(page, last.id, 0.05);
  await page.getByRole("link", { name: ui.text_version }).first().click();
  const heading = page.locator(`article:visible [data-chapter="${last.id}"] h2`);
  await eventually(
    async () => Math.abs((await heading.boundingBox())?.y ?? 9999) < 400,
    "its heading is in the window",
  );
  await page.getByRole("link", { name: ui.canvas_version }).first().click();
  await settle(page);
  assert.equal((await place(page)).chapter, last.id);
  await close();
});

test(
  "without script the list of chapters leads to their sections, in the page's language alone",
  needsNoScript,
  async () => {
    const { page, close } = await visit({ context: { javaScriptEnabled: false } });
    const [shown, ...others] = languages;
    const linkIn = (/** @type {string} */ language) =>
      page
        .getByRole("navigation", { name: story(language).ui.chapters })
        .getByRole("link", { name: story(language).chapters[0].name });
    const link = linkIn(shown);
    assert.ok(await link.isVisible());
    assert.equal(
      await page
        .locator(/** @type {string} */ (await link.getAttribute("href")))
        .locator("h2")
        .textContent(),
      story(shown).chapters[0].question,
    );
    for (const language of others) assert.ok(!(await linkIn(language).isVisible()), language);
    await close();
  },
);

test("PageDown, space, Home and End are the browser's own", async () => {
  const { page, close } = await open({ context: phone });
  for (const key of ["PageDown", "Space"]) {
    const before = await scrolled(page);
    await untilScrolled(page, () => page.keyboard.press(key));
    assert.ok((await scrolled(page)) > before + 100, `${key} scrolls down`);
  }
  await untilScrolled(page, () => page.keyboard.press("End"));
  await eventually(
    async () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2),
    "End goes to the end",
  );
  await page.keyboard.press("Home");
  await eventually(async () => (await scrolled(page)) === 0, "Home goes to the top");
  await close();
});
