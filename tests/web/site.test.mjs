// The site as it is published, driven from a folder below a server's root.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  browser,
  eventually,
  inWebKit,
  laptop,
  needsLocale,
  needsNoScript,
  settle,
  state,
} from "./support/browser.mjs";
import { copied } from "./support/gestures.mjs";
import { languages, story } from "./support/paths.mjs";
import { below, publish } from "./support/published.mjs";
import { serve } from "./support/server.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { folder, served } = publish();
const reading = { ...laptop, permissions: ["clipboard-read", "clipboard-write"] };

/** @param {import("playwright-core").BrowserContextOptions} [context] */
async function visitor(context = reading) {
  /** @type {string[]} */
  const asked = [];
  const network = { hangs: false };
  const server = await serve(served, { asked: (path) => asked.push(path), hangs: () => network.hangs });
  after(server.close); // also when a test fails, else this file would never end
  const owner = await browser.newContext({ locale: "en-GB", ...context });
  const page = await owner.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    if (/error|warning/.test(message.type()) && !/GL Driver Message/.test(message.text()))
      problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on(
    "response",
    (response) => response.status() >= 400 && problems.push(`${response.status()}: ${response.url()}`),
  );
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob|file):/.test(request.url()))
      problems.push(`third party: ${request.url()}`);
  });
  return {
    page,
    owner,
    problems,
    asked,
    network,
    home: server.url + below,
    stopServer: server.close,
    close: async () => (await owner.close(), server.close()),
  };
}

/** @param {Page} page */
async function rest(page) {
  await page.waitForFunction(() => "seedcorn" in window);
  await page.evaluate(() => window.seedcorn.ready);
  await settle(page);
}

/** @param {Page} page */
const poolComputes = (page) =>
  eventually(
    async () => ((await page.evaluate(() => window.seedcorn.memory()))?.workers.length ?? 0) > 0,
    "the pool computes",
  );

/** @param {Page} page */
const mode = (page) => page.evaluate(() => document.documentElement.dataset.mode);

for (const [locale, language] of [
  ["ko-KR", "ko"],
  ["en-GB", "en"],
  ["fi-FI", "en"],
]) {
  test(
    `the first page leads a reader of ${locale} to ${language}/, with the scenario, and the explainer comes to rest there`,
    locale === "ko-KR" ? needsLocale : {},
    async () => {
      const { page, home, problems, close } = await visitor({ ...laptop, locale });
      await page.goto(`${home}?theme=dark#v=1&us_openness=0.8`);
      await rest(page);
      assert.equal(page.url().replace(/&c=.*/, ""), `${home}${language}/?theme=dark#v=1&us_openness=0.8`);
      const { levers, theme, language: spoken } = await state(page);
      assert.deepEqual(
        [levers.us_openness.toFixed(1), theme, spoken, await mode(page)],
        ["0.8", "dark", language, "canvas"],
      );
      await poolComputes(page);
      assert.deepEqual(problems, []);
      await close();
    },
  );
}

test("a language that the address asks for goes before the reader's own", async () => {
  const { page, home, close } = await visitor();
  await page.goto(`${home}?lang=ko#c=closed`);
  await rest(page);
  await eventually(async () => (await state(page)).chapter === "closed", "the chapter is in the window");
  assert.match(page.url(), /\/ko\/#/);
  await close();
});

test("another language is another address, without a reload, and a copy of it opens", async () => {
  const { page, home, problems, close } = await visitor();
  await page.goto(`${home}en/?theme=dark#v=1&us_openness=0.8`);
  await rest(page);
  await page.evaluate(() => void Object.assign(window, { here: true }));
  await page.locator('.bar:visible [data-action="language"]').click();
  await eventually(async () => (await state(page)).language === "ko", "the engine speaks Korean");
  assert.match(page.url(), new RegExp(`^${home}ko/\\?theme=dark#`));
  assert.ok(await page.evaluate(() => "here" in window));
  await page.reload();
  await rest(page);
  assert.equal((await state(page)).language, "ko");
  assert.deepEqual(problems, []);
  await close();
});

for (const language of languages) {
  test(`the address of a chapter in ${language} leads to the chapter, with the scenario`, async () => {
    const { page, home, problems, close } = await visitor();
    await page.goto(
      `${home}${language}/closed/#${language === "en" ? "v=1&us_openness=0.8" : "v%3D1%26us_openness%3D0.8"}`,
    );
    await rest(page);
    await eventually(async () => (await state(page)).chapter === "closed", "the chapter is in the window");
    const { levers, language: spoken } = await state(page);
    assert.deepEqual([levers.us_openness.toFixed(1), spoken], ["0.8", language]);
    assert.ok(page.url().startsWith(`${home}${language}/#`), page.url());
    assert.deepEqual(problems, []);
    await close();
  });
}

test("a host that does not add index.html serves the site too, if the reader names the file", async () => {
  const { page, home, problems, close } = await visitor();
  await page.route(
    (url) => url.pathname.endsWith("/"),
    (route) => route.fulfill({ status: 404 }),
  );
  await page.goto(`${home}ko/closed/index.html`);
  await rest(page);
  assert.ok(page.url().startsWith(`${home}ko/index.html#`), page.url());
  await page.goto(`${home}index.html`);
  await rest(page);
  assert.ok(page.url().startsWith(`${home}en/index.html`), page.url());
  assert.deepEqual(problems, []);
  await close();
});

test(
  "without script the chapter's address has its text and the way to the page, and the first page the way to each language",
  needsNoScript,
  async () => {
    const { page, home, close } = await visitor({ ...laptop, javaScriptEnabled: false });
    await page.goto(`${home}ko/closed/`);
    const chapter = story("ko").chapters.find(({ id }) => id === "closed");
    await page.getByText(chapter?.prose[0] ?? "").waitFor();
    await page.getByRole("link", { name: story("ko").title }).click();
    await page
      .locator('#ko section[data-chapter="closed"]')
      .getByText(chapter?.prose[0] ?? "")
      .waitFor();
    await page.goto(home);
    await page.getByRole("link", { name: story("ko").title }).click();
    assert.equal(page.url(), `${home}ko/index.html`);
    await close();
  },
);

/** Waits until the service worker has kept everything. @param {Page} page */
const kept = (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

test("after one visit the page opens without a network, in both languages, at any of its addresses", async () => {
  const { page, home, stopServer, close } = await visitor();
  await page.goto(home);
  await rest(page);
  await kept(page);
  await stopServer();
  for (const [path, language] of [
    ["", "en"],
    ["ko/#v=1&us_openness=0.8", "ko"],
    ["en/index.html", "en"],
    ["ko/closed/?theme=dark", "ko"],
  ]) {
    await page.goto("about:blank");
    await page.goto(home + path);
    await rest(page);
    assert.deepEqual([(await state(page)).language, await mode(page)], [language, "canvas"], path);
    // In WebKit workers cannot import without a network, and the page computes alone.
    if (!inWebKit) await poolComputes(page);
  }
  await close();
});

test("after one visit the page opens where a server takes requests and never answers", async () => {
  const { page, home, network, close } = await visitor();
  await page.goto(`${home}en/`);
  await rest(page);
  await kept(page);
  network.hangs = true;
  await page.goto("about:blank");
  await page.goto(`${home}ko/#v=1&us_openness=0.8`);
  await rest(page);
  assert.deepEqual([(await state(page)).language, await mode(page)], ["ko", "canvas"]);
  await close();
});

test("an embedded chapter keeps nothing, and is answered by nothing that was kept", async () => {
  const { page, owner, home, problems, asked, close } = await visitor();
  await page.goto(`${home}embed.html?chapter=closed&lang=en`);
  await rest(page);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);

  await page.goto(`${home}en/`);
  await rest(page);
  await kept(page);
  /** @type {string[]} */
  const fromWorker = [];
  owner.on("response", (response) => {
    if (response.fromServiceWorker() && /\.(html|wasm|js)$/.test(new URL(response.url()).pathname))
      fromWorker.push(response.url());
  });
  asked.length = 0;
  await page.goto(`${home}examples/blog-en.html`);
  const frame = await page
    .locator("iframe.plain:not([sandbox])")
    .elementHandle()
    .then((element) => element?.contentFrame());
  await frame?.waitForFunction(() => "seedcorn" in window);
  await frame?.evaluate(() => window.seedcorn.ready);
  const fetched = await frame?.evaluate(() =>
    [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)].map(
      (url) => new URL(url).pathname,
    ),
  );
  assert.equal(fetched?.filter((path) => path.endsWith(".wasm")).length, 1, "the frame has fetched the engine");
  assert.deepEqual(
    fetched?.filter((path) => path.startsWith(`/${below}`) && /\.(html|wasm|js)$/.test(path) && !asked.includes(path)),
    [],
    "and all of it from the server",
  );
  assert.deepEqual(fromWorker, []);
  assert.deepEqual(problems, []);
  await close();
});

test("a newer edition of the site takes the place of the one that was kept", async () => {
  const { page, home, close } = await visitor();
  await page.goto(`${home}en/`);
  await rest(page);
  await kept(page);
  // A page is controlled by the service worker from its second visit on, and only then holds back a newer one.
  await page.reload();
  await rest(page);
  const names = () => page.evaluate(() => caches.keys());
  const [before] = await names();
  const worker = join(folder, "sw.js");
  const script = readFileSync(worker, "utf8");
  await page.evaluate(() => caches.open("somebody else's"));
  writeFileSync(worker, script.replace(/(edition:")\w+/, "$1newer"));
  after(() => writeFileSync(worker, script));
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await eventually(
    () => page.evaluate(async () => !!(await navigator.serviceWorker.ready).waiting),
    "the newer one is there, and waits for the page to be closed",
  );
  assert.ok((await names()).includes(before));
  await page.goto("about:blank");
  await page.goto(`${home}en/`, { timeout: 90_000 }); // half a minute was once too little on a busy machine
  await eventually(async () => !(await names()).includes(before), "the old one is dropped");
  const left = await names();
  assert.ok(left.includes("somebody else's") && left.some((name) => name.endsWith(" newer")), left.join());
  await close();
});

test("links and codes to embed that are given away name the permanent edition, and work", async () => {
  const { page, home, problems, close } = await visitor();
  await page.goto(`${home}en/?theme=dark#v=1&us_openness=0.8&c=share`);
  await rest(page);
  const article = page.locator('article[data-language="en"]');
  await article.getByRole("button", { name: story("en").ui.buttons["share.link"], exact: true }).click();
  await article.locator(".said").getByText(story("en").share.link).waitFor();
  const link = await copied(page);
  const { chart } = await state(page);
  assert.equal(link.replace(/&c=.*/, ""), `${home}v1/en/${chart}/#v=1&us_openness=0.8`);

  await article.getByRole("button", { name: story("en").ui.buttons["share.embed"], exact: true }).click();
  const code = await page.locator('dialog[open] [data-code="frame"]').inputValue();
  const element = await page.locator('dialog[open] [data-code="element"]').inputValue();
  assert.ok(code.includes(`src="${home}v1/embed.html?`), code);
  assert.ok(
    element.includes(`src="${home}v1/embed.js"`) && element.includes(`href="${home}v1/index.html?lang=en#`),
    element,
  );

  await page.goto(link);
  await rest(page);
  assert.ok(page.url().startsWith(`${home}v1/en/#`), page.url());
  assert.equal((await state(page)).levers.us_openness.toFixed(1), "0.8");
  await page.goto(/src="([^"]+)"/.exec(code)?.[1].replaceAll("&amp;", "&") ?? "");
  await rest(page);
  assert.deepEqual(
    (await state(page)).layout.chapters.map(({ id }) => id),
    [chart],
  );
  assert.ok(
    (await page.locator("[data-whole]:visible").getAttribute("href"))?.startsWith(`${home}v1/index.html?lang=en#v=1`),
  );
  assert.deepEqual(problems, []);
  await close();
});

test("the one file opens from a disk, comes to rest on its canvas and computes, with nothing fetched", async () => {
  const { page, problems, close } = await visitor();
  await page.goto(`${pathToFileURL(join(folder, "seedcorn.html"))}?theme=dark#v=1&us_openness=0.8`);
  await rest(page);
  const { levers, theme, figures, ensemble } = await state(page);
  assert.deepEqual(
    [levers.us_openness.toFixed(1), theme, await mode(page), ensemble.complete],
    ["0.8", "dark", "canvas", true],
  );
  await page.locator('input[data-lever="us_openness"]').first().press("Home");
  await settle(page);
  assert.notEqual((await state(page)).figures?.lead_2035, figures?.lead_2035);
  await page.locator('.bar:visible [data-action="language"]').click();
  await eventually(async () => (await state(page)).language === "ko", "the engine speaks Korean");
  await settle(page);
  assert.equal((await state(page)).glyphs_missing, "");
  assert.ok(await page.evaluate(() => document.fonts.check('16px "Seed Corn ko"', "가")));
  assert.deepEqual(problems, []);
  await close();
});
