// A file that is fetched after the start: late, broken or never.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, open, settle, siteUrl, state, visit } from "./support/browser.mjs";
import { siteFile, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Route} Route */

const files = ["assets/story.ko.json", "fonts/ko-regular.ttf", "fonts/ko-bold.ttf"];
const font = "fonts/ko-bold.ttf";
const { ui } = story("en");

/** @type {Map<string, (url: URL) => boolean>} */
const matchers = new Map();

/** The same for the same file, so that a route can be taken back. @param {string} file */
function at(file) {
  const matcher = matchers.get(file) ?? (({ pathname }) => pathname === `/${file}`);
  matchers.set(file, matcher);
  return matcher;
}
/** @param {Page | Frame} page */
const chooseKorean = (page) => page.locator('[data-action="language"][data-value="ko"]:visible').click();

/**
 * The page is as it was before the language was chosen, and still reacts.
 * @param {Page} page
 * @param {number} value of a lever, another one each time
 */
async function assertStays(page, value) {
  const { language } = await state(page);
  const shown = await page.locator("article:not([hidden])").evaluateAll((articles) => articles.map(({ id }) => id));
  const html = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    mode: document.documentElement.dataset.mode,
    title: document.title,
  }));
  assert.deepEqual(
    { language, shown, ...html },
    { language: "en", shown: ["en"], lang: "en", mode: "canvas", title: story("en").title },
  );
  assert.equal(new URL(page.url()).searchParams.get("lang"), "en");
  await page
    .getByRole("slider", { name: story("en").levers.us_openness.name, exact: true })
    .first()
    .fill(String(value));
  await eventually(async () => Math.abs((await state(page)).levers.us_openness - value) < 1e-6, "the lever moves");
}

/** @param {Page | Frame} page */
async function assertKorean(page) {
  await eventually(async () => (await state(page)).language === "ko", "the engine speaks Korean");
  await settle(page);
  assert.deepEqual(
    await page.locator("article:not([hidden])").evaluateAll((articles) => articles.map(({ id }) => id)),
    ["ko"],
  );
  assert.equal(await page.evaluate(() => document.documentElement.lang), "ko");
  assert.equal((await state(page)).glyphs_missing, "");
  assert.equal(await page.locator("#notices p:visible").count(), 0);
}

/** @param {string[]} problems of which the browser's own messages about such a file are left out */
const unforeseen = (problems) =>
  problems.filter((problem) => !/Failed to load resource|net::ERR|NetworkError/.test(problem));

/** @type {Record<string, (route: Route) => unknown>} */
const faults = {
  "is not there": (route) => route.fulfill({ status: 404, body: "" }),
  "is cut off": (route) => route.abort(),
};
for (const file of files) {
  for (const [what, answer] of Object.entries(faults)) {
    test(`when ${file} ${what}, its language is not shown; the reader is told, goes on, and may try again`, async () => {
      const { page, problems, close } = await open();
      await page.route(at(file), answer);
      await chooseKorean(page);
      const told = page.locator("#notices").getByText(ui.notice_page_language_missing.replace("{keys}", file));
      await told.waitFor();
      await assertStays(page, 0.7);
      await page.unroute(at(file));
      await chooseKorean(page);
      await assertKorean(page);
      assert.equal(new URL(page.url()).searchParams.get("lang"), "ko");
      assert.equal(await page.title(), story("ko").title);
      assert.deepEqual(unforeseen(problems), []);
      await close();
    });
  }
}

for (const [file, body] of /** @type {[string, Buffer | string][]} */ ([
  ["assets/story.ko.json", "{}"],
  [font, siteFile(font).subarray(0, 1000)],
  [
    "fonts/ko-regular.ttf",
    Buffer.concat([
      siteFile("fonts/ko-regular.ttf").subarray(0, 500),
      Buffer.alloc(siteFile("fonts/ko-regular.ttf").length - 500),
    ]),
  ],
])) {
  test(`when ${file} is damaged, the reader keeps the language, drawn with its own fonts, and may try again`, async () => {
    const { page, problems, close } = await open();
    await page.route(at(file), (route) => route.fulfill({ body }));
    await chooseKorean(page);
    await page.locator("#notices code:visible", { hasText: file }).waitFor();
    await assertStays(page, 0.7);
    await settle(page);
    assert.equal((await state(page)).glyphs_missing, "");
    await page.unroute(at(file));
    await chooseKorean(page);
    await assertKorean(page);
    assert.deepEqual(unforeseen(problems), []);
    await close();
  });
}

test("a file that takes its time leaves the reader in the language at hand until it is there", async () => {
  const { page, problems, close } = await open();
  let release = () => {};
  await page.route(at(font), (route) => new Promise((resolve) => (release = () => resolve(route.continue()))));
  await chooseKorean(page);
  await page.locator("#notices").getByText(ui.notice_page_language_late).waitFor();
  await assertStays(page, 0.7);
  release();
  await assertKorean(page);
  assert.deepEqual(problems, []);
  await close();
});

test("a file that never comes is asked for again when its language is chosen again", async () => {
  const { page, close } = await open();
  let asked = 0;
  await page.route(at(font), (route) => (++asked === 1 ? new Promise(() => {}) : route.continue()));
  await chooseKorean(page);
  await page.locator("#notices").getByText(ui.notice_page_language_late).waitFor();
  await assertStays(page, 0.7);
  await chooseKorean(page);
  await assertKorean(page);
  assert.ok(asked >= 2, "the style sheet asks as well");
  await close();
});

test("a language that is chosen while the page loads, and whose files do not come, gives way to the one that did", async () => {
  let release = () => {};
  const { page, close } = await visit({
    before: async (page) => {
      await page.route(at(font), (route) => route.abort());
      await page.route(
        at("seedcorn.wasm"),
        (route) => new Promise((resolve) => (release = () => resolve(route.continue()))),
      );
    },
  });
  await chooseKorean(page);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "ko", "the text is there");
  release();
  await page.evaluate(() => window.seedcorn.ready);
  await page.locator("#notices").getByText(ui.notice_page_language_missing.replace("{keys}", font)).waitFor();
  await assertStays(page, 0.7);
  await close();
});

test("an embedded chapter whose host wants a language that does not come stays as it is, and tries again when told so again", async () => {
  const { page, problems, close } = await visit({
    context: laptop,
    query: "host.html",
    before: async (page) => {
      await page.route(at(font), (route) => route.abort());
      await page.route("**/host.html", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>Host</title><iframe style="width:720px;height:900px" src="${siteUrl}embed.html?chapter=seed-corn&lang=en"></iframe>`,
        }),
      );
    },
  });
  await eventually(async () => page.frames().length === 2, "the frame is there");
  const frame = page.frames()[1];
  await frame.waitForFunction(() => "seedcorn" in window);
  await frame.evaluate(() => window.seedcorn.ready);
  const say = () => page.evaluate(() => window.frames[0].postMessage({ type: "seedcorn:language", value: "ko" }, "*"));
  await say();
  await frame.locator("#notices code:visible", { hasText: font }).waitFor();
  assert.deepEqual(
    [(await state(frame)).language, await frame.evaluate(() => document.documentElement.dataset.mode)],
    ["en", "canvas"],
  );
  assert.match((await frame.locator("[data-whole]:visible").getAttribute("href")) ?? "", /\?lang=en#/);
  await page.unroute(at(font));
  await say();
  await assertKorean(frame);
  assert.deepEqual(unforeseen(problems), []);
  await close();
});
