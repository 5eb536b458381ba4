// A browser, or an extension in it, translates the document.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, inChromium, open, phone, settle, siteUrl, state, visit } from "./support/browser.mjs";
import { aim, frames } from "./support/gestures.mjs";
import { story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

/**
 * What Chrome's translator and those like it do to a document: they put other words into new elements, and mark the
 * root.
 */
function translate() {
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) if (["class", "dir", "style"].includes(name)) root.removeAttribute(name);
  root.lang = "fr";
  root.classList.add("translated-ltr");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest("script, style, textarea, option, [translate=no]")) continue;
    const font = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = `« ${text.data} »`;
    font.append(inner);
    text.replaceWith(font);
  }
  document.title = `« ${document.title} »`;
}

/** What Safari's translator does: it replaces words, and nothing else. */
function replaceWords() {
  for (const place of document.querySelectorAll("h1, h2, p, .bar a")) {
    for (const text of place.childNodes) if (text instanceof Text && text.data.trim()) text.data = `« ${text.data} »`;
  }
}

const offer = '[data-notice="page_translated"]:visible';
const { chapters } = story("en");

/** The chapters of one language can be read, and no others. @param {Page | Frame} page @param {string} language */
async function assertReadable(page, language) {
  assert.deepEqual(await page.locator("article:visible").evaluateAll((articles) => articles.map(({ id }) => id)), [
    language,
  ]);
  const prose = page.locator("article:visible [data-chapter]:visible p:not(.kicker)").first();
  assert.ok(
    await prose.evaluate(
      (paragraph) => paragraph.checkVisibility({ opacityProperty: true }) && (paragraph.textContent ?? "").length > 20,
    ),
  );
}

/**
 * A lever of the text version moves, and what follows from it is told.
 * @param {Page | Frame} page
 * @param {string} chapter
 * @param {string} lever
 * @param {number} value
 */
async function assertAnswers(page, chapter, lever, value) {
  await page.locator(`article:visible [data-chapter="${chapter}"] input[data-lever="${lever}"]`).fill(String(value));
  await eventually(
    async () => Math.abs((await state(page)).levers[lever] - value) < 1e-6,
    "the lever stands where it was put",
  );
  await settle(page);
  const told = page.locator(`article:visible [data-sentence="${chapter}"]`);
  await eventually(
    async () => (await told.textContent()) === (await state(page)).sentences[chapter],
    "the result is told",
  );
}

/** @param {Page} page */
async function assertSwitches(page) {
  await page.locator('[data-action="language"]:visible').click();
  await eventually(async () => (await state(page)).language === "ko", "the engine speaks Korean");
  await assertReadable(page, "ko");
  assert.equal(new URL(page.url()).searchParams.get("lang"), "ko");
}

/** @param {Page} page */
async function assertSaves(page) {
  const button = page.locator('article:visible [data-press="share.picture"]').first();
  const press = () => button.evaluate((element) => /** @type {HTMLElement} */ (element).click());
  if (!inChromium)
    await press(); // no other driver accepts a download
  else {
    const [file] = await Promise.all([page.waitForEvent("download"), press()]);
    assert.match(file.suggestedFilename(), /^seedcorn-\w[\w-]*\.png$/);
  }
  await page.locator("article:visible .said p:not(:empty)").waitFor({ state: "attached" });
}

test("a page that is translated offers the text version, which can be read, answers, changes its language and saves a picture", async () => {
  const { page, problems, close } = await open({ query: "?lang=en#c=lead" });
  assert.equal(await page.locator(offer).count(), 0);
  await page.evaluate(translate);
  await page.locator(offer).waitFor();
  await assertSaves(page);
  await page.locator(`${offer} .to-text`).click();
  await assertReadable(page, "en");
  await assertAnswers(page, "lead", "us_openness", 0.9);
  await assertSaves(page);
  await assertSwitches(page);
  await assertAnswers(page, "lead", "us_openness", 0.2);
  await assertSaves(page);
  assert.deepEqual(problems, []);
  await close();
});

test("the text version is translated as well, and nothing need be offered", async () => {
  const { page, problems, close } = await open({ query: "?lang=en&view=text", context: { viewport: phone.viewport } });
  await page.evaluate(translate);
  await assertReadable(page, "en");
  await assertAnswers(page, "lead", "us_openness", 0.9);
  assert.equal(await page.locator(offer).count(), 0);
  await assertSwitches(page);
  await assertSaves(page);
  assert.deepEqual(problems, []);
  await close();
});

test("what was translated stays so until there is something new to say", async () => {
  const { page, close } = await open({ query: "?lang=en&view=text" });
  await page.evaluate(translate);
  const words = page.locator('article:visible [data-words="cn_openness"]').first();
  const before = await words.textContent();
  assert.match(before ?? "", /^« /);
  await assertAnswers(page, "lead", "us_openness", 0.9);
  assert.equal(await words.textContent(), before, "of another lever");
  await close();
});

test("a translation that begins during a drag does not end it", async () => {
  const { page, problems, close } = await open();
  const at = await aim(page, "lead/us_openness");
  await page.mouse.move(at(0.3).x, at(0.3).y);
  await frames(page, 2);
  await page.mouse.down();
  await page.mouse.move(at(0.5).x, at(0.5).y, { steps: 3 });
  await page.evaluate(translate);
  await page.mouse.move(at(0.9).x, at(0.9).y, { steps: 3 });
  await frames(page, 2);
  await page.mouse.up();
  await eventually(async () => (await state(page)).levers.us_openness > 0.8, "the lever follows");
  assert.equal((await state(page)).history.of, 1, "all of it is one step");
  assert.deepEqual(problems, []);
  await close();
});

test("a page that is translated before its engine is there starts, and offers the text version", async () => {
  const { page, problems, close } = await visit({
    before: async (page) => {
      await page.addInitScript(`addEventListener("DOMContentLoaded", ${translate})`);
      await page.addInitScript(() =>
        new MutationObserver(
          () => document.documentElement.lang !== "fr" && (document.documentElement.lang = "fr"),
        ).observe(document, { attributes: true, subtree: true }),
      );
    },
  });
  await page.evaluate(() => window.seedcorn.ready);
  await settle(page);
  assert.equal((await state(page)).language, "en");
  await page.locator(`${offer} .to-text`).click();
  await assertReadable(page, "en");
  await assertAnswers(page, "lead", "us_openness", 0.9);
  assert.deepEqual(problems, []);
  await close();
});

test("words that are replaced without any mark are noticed, and so is that they are put back", async () => {
  const { page, close } = await open();
  await page.evaluate(replaceWords);
  await page.locator(offer).waitFor();
  await page.evaluate(() => {
    for (const place of document.querySelectorAll("h1, h2, p, .bar a"))
      for (const text of place.childNodes) if (text instanceof Text) text.data = text.data.replace(/^« (.*) »$/s, "$1");
  });
  await page.locator(offer).waitFor({ state: "detached" });
  await close();
});

test("a notice of a translation that has been closed does not come back", async () => {
  const { page, close } = await open();
  await page.evaluate(translate);
  await page.locator(offer).waitFor();
  await page.locator("#notices [data-dismiss]:visible").click();
  await page.evaluate(() => document.documentElement.classList.add("translated-rtl"));
  await frames(page, 2);
  assert.equal(await page.locator(offer).count(), 0);
  await close();
});

test("an embedded chapter that is translated can be read, answers, and leads back to its chart", async () => {
  const { page, problems, close } = await visit({
    query: "host.html",
    before: (page) =>
      page.route("**/host.html", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>Host</title><iframe style="width:720px;height:900px" src="${siteUrl}embed.html?chapter=seed-corn&lang=en"></iframe>`,
        }),
      ),
  });
  await eventually(async () => page.frames().length === 2, "the frame is there");
  const frame = page.frames()[1];
  await frame.waitForFunction(() => "seedcorn" in window);
  await frame.evaluate(() => window.seedcorn.ready);
  await settle(frame);
  await frame.evaluate(translate);
  await frame.locator(`${offer} .to-text`).click();
  await assertReadable(frame, "en");
  await assertAnswers(frame, "seed-corn", "us_talent_drain", 0.9);
  assert.match((await frame.locator("[data-whole]:visible").getAttribute("href")) ?? "", /\?lang=en#/);
  await page.evaluate(() => window.frames[0].postMessage({ type: "seedcorn:language", value: "ko" }, "*"));
  await eventually(async () => (await state(frame)).language === "ko", "the engine speaks Korean");
  await assertReadable(frame, "ko");
  await frame.locator(`${offer} .to-canvas`).click();
  await eventually(() => frame.evaluate(() => document.documentElement.dataset.mode === "canvas"), "the chart is back");
  assert.deepEqual(problems, []);
  await close();
});

test("a page whose root has lost all its attributes can still be read", async () => {
  const { page, problems, close } = await open({ query: "?lang=ko" });
  await page.evaluate(() => {
    for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  });
  await assertReadable(page, "ko");
  assert.deepEqual(problems, []);
  await close();
});

test("the questions of the chapters are there to be translated", async () => {
  const { page, close } = await open({ query: "?lang=en&view=text" });
  const texts = await page.locator("article:visible h2").allTextContents();
  assert.ok(chapters.every(({ question }) => texts.includes(question)));
  await close();
});
