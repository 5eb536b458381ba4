// A chapter in somebody else's page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, needsNoScript, siteUrl, visit, visitHost } from "./support/browser.mjs";
import { embed, host } from "./support/embedding.mjs";
import { copied, frames } from "./support/gestures.mjs";
import { withoutWebAssembly } from "./support/graphics.mjs";
import { story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

/** @param {Page} page @param {object} message to the first frame */
const say = (page, message) => page.evaluate((each) => window.frames[0].postMessage(each, "*"), message);
/** @param {Page} page @param {string} type @returns {Promise<any[]>} */
const heard = (page, type) =>
  page.evaluate(
    (wanted) => /** @type {any} */ (window).heard.filter((/** @type {any} */ { type }) => type === wanted),
    type,
  );
/** @param {Frame} frame */
const lever = (frame) => frame.evaluate(() => Number(window.seedcorn.state().levers.us_talent_drain.toFixed(2)));

test("one chapter alone, in a sandboxed frame without an origin, tells its height and takes known messages only", async () => {
  const { page, frame, problems, close } = await embed(
    '<iframe sandbox="allow-scripts" style="width:720px;height:500px" src="embed.html?chapter=seed-corn&lang=en&theme=dark#v=1&us_talent_drain=0.3"></iframe>',
  );
  await eventually(async () => (await heard(page, "seedcorn:height")).length > 0, "the height is told");
  const { height } = (await heard(page, "seedcorn:height")).at(-1);
  const state = await frame.evaluate(() => window.seedcorn.state());
  assert.deepEqual(
    [state.layout.chapters.map(({ id }) => id), state.theme, await lever(frame)],
    [["seed-corn"], "dark", 0.3],
  );
  assert.ok(height > state.layout.height && height < state.layout.height + 100, `${height} for ${state.layout.height}`);
  assert.equal(await frame.locator("article:visible section:visible").count(), 1);
  assert.match(
    (await frame.locator("[data-whole]:visible").getAttribute("href")) ?? "",
    /\/\?lang=en&theme=dark#v=1&us_talent_drain=0\.3&c=seed-corn$/,
  );
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY", "the focus is left where it is");

  const wrong = [
    { type: "seedcorn:set", levers: { us_talent_drain: "0.9" } },
    { type: "seedcorn:set", levers: { us_talent_drain: 0.9, no_such: 1 } },
    { type: "seedcorn:set", levers: null },
    { type: "seedcorn:theme", value: "pink" },
    { type: "seedcorn:language", value: "fi" },
    { type: "toString" },
    { type: 1 },
  ];
  for (const message of wrong) await say(page, message);
  await say(page, { type: "seedcorn:on" });
  await eventually(async () => (await heard(page, "seedcorn:state")).length > 0, "the state is told when asked for");
  assert.equal((await heard(page, "seedcorn:state"))[0].levers.us_talent_drain.toFixed(2), "0.30");
  assert.equal(await frame.evaluate(() => window.seedcorn.state().theme), "dark");
  await say(page, { type: "seedcorn:set", levers: { us_talent_drain: 0.9 } });
  await eventually(
    async () => (await heard(page, "seedcorn:state")).at(-1).levers.us_talent_drain.toFixed(2) === "0.90",
    "the lever moves, and that is told",
  );
  assert.ok((await heard(page, "seedcorn:state")).at(-1).sentence.length > 20);
  assert.deepEqual(problems, []);
  await close();
});

for (const language of ["en", "ko"]) {
  test(`a chapter's document has the engine's own font: ${language}`, async () => {
    const { frame, problems, close } = await embed(
      `<iframe style="width:360px;height:700px" src="embed.html?chapter=hook&lang=${language}"></iframe>`,
    );
    const { wanted, lent } = await frame.evaluate(() => {
      const families = (/** @type {string} */ list) =>
        list.split(",").map((family) => family.trim().replaceAll('"', ""));
      const fonts = [...document.fonts].filter(({ status }) => status === "loaded");
      return {
        wanted: families(getComputedStyle(document.documentElement).fontFamily)[0],
        lent: fonts.map(({ family, weight }) => `${family.replaceAll('"', "")} ${weight}`),
      };
    });
    assert.deepEqual(lent.sort(), [`${wanted} 400`, `${wanted} 600 700`]);
    assert.deepEqual(problems, []);
    await close();
  });
}

/** @type {[string, import("./support/browser.mjs").Visit, {skip?: string | false}][]} */
const unlent = [
  ["that fails", { before: withoutWebAssembly }, {}],
  ["without script", { context: { ...laptop, javaScriptEnabled: false } }, needsNoScript],
];
for (const [name, options, skip] of unlent) {
  test(`a chapter ${name} is read in the site's own font`, skip, async () => {
    /** @type {string[]} */
    const asked = [];
    const { close } = await visit({
      ...options,
      query: "embed.html?chapter=lead&lang=en",
      async before(page) {
        page.on("request", (request) => void asked.push(request.url().slice(siteUrl.length)));
        await options.before?.(page);
      },
    });
    await eventually(
      async () => asked.includes("fonts/en-regular.ttf") && asked.includes("fonts/en-bold.ttf"),
      "its fonts are downloaded",
    );
    await close();
  });
}

test("the element is as tall as its chapter, under a wheel that scrolls the page around it, and Tab leaves it", async () => {
  const { page, frame, problems, close } = await embed(
    '<script src="embed.js"></script><seed-corn chapter="closed" lang="ko" style="width: 600px"><a href="./">fallback</a></seed-corn>',
  );
  const tall = () =>
    frame.evaluate(() => [
      innerHeight,
      document.documentElement.scrollHeight,
      Math.ceil(document.body.getBoundingClientRect().height),
    ]);
  await eventually(async () => new Set(await tall()).size === 1, `the frame follows the height: ${await tall()}`);
  assert.ok(!(await page.getByText("fallback").isVisible()));
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 250);
  await eventually(async () => (await page.evaluate(() => scrollY)) > 100, "the page around scrolls");
  await page.evaluate(() => scrollTo(0, 0));

  await page.evaluate(() => /** @type {any} */ (document.querySelector("seed-corn")).set({ us_talent_drain: 0.9 }));
  await eventually(async () => (await lever(frame)) === 0.9, "the lever moves");
  await page.evaluate(() => document.querySelector("seed-corn")?.setAttribute("lang", "en"));
  await eventually(() => frame.evaluate(() => window.seedcorn.state().language === "en"), "the language changes");
  let presses = 0;
  while (++presses < 60 && (await page.evaluate(() => document.activeElement?.id)) !== "after")
    await page.keyboard.press("Tab");
  assert.ok(presses > 3 && presses < 60, `out again after ${presses}`);
  assert.deepEqual(problems, []);
  await close();
});

test("a chapter out of sight answers the page around it, and does not move what is read when it grows", async () => {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script src="${siteUrl}embed.js"></script><body style="margin:0">
    <seed-corn chapter="seed-corn" lang="en" theme="dark"></seed-corn><p id="read" style="margin:0">Read here.</p><div style="height:3000px"></div>`;
  const { page, problems, close } = await visitHost({ body });
  const top = () =>
    page.evaluate(() =>
      Math.round(/** @type {HTMLElement} */ (document.getElementById("read")).getBoundingClientRect().top),
    );
  await page.evaluate(() =>
    scrollTo({ top: /** @type {HTMLElement} */ (document.getElementById("read")).offsetTop, behavior: "instant" }),
  );
  const height = () =>
    page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("seed-corn")).offsetHeight);
  const unfitted = 40 * 16; // CSS pixels, until the chapter has told its own height
  await eventually(async () => (await height()) !== unfitted, "the height follows the chapter");
  await frames(page, 2);
  assert.equal(await top(), 0);

  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  const frame = page.frames()[1];
  await eventually(() => frame.evaluate(() => document.getElementById("still")?.hidden === false), "it sleeps");
  const told = () => page.evaluate(() => /** @type {any} */ (window).told?.levers.us_talent_drain.toFixed(2));
  await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("seed-corn"));
    element.on((/** @type {object} */ state) => void Object.assign(window, { told: state }));
    element.set({ us_talent_drain: 0.9 });
  });
  await eventually(async () => (await told()) === "0.90", "the lever moves, and that is told");
  const scheme = () =>
    page.evaluate(() => document.querySelector("seed-corn")?.shadowRoot?.querySelector("iframe")?.style.colorScheme);
  assert.equal(await scheme(), "dark", "the frame has its chapter's colours, or it would not be transparent");
  await page.evaluate(() => document.querySelector("seed-corn")?.setAttribute("theme", "light"));
  assert.equal(await scheme(), "light");
  assert.deepEqual(problems, []);
  await close();
});

test("a chapter that sleeps where the browser gives stripes for pictures shows none of them", async () => {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body style="margin:0"><iframe src="${siteUrl}embed.html?chapter=hook&lang=en" style="width:720px;height:600px"></iframe><div style="height:3000px"></div>`;
  const { page, problems, close } = await visitHost(
    { body },
    {
      before: (page) =>
        page.addInitScript(() => {
          const read = CanvasRenderingContext2D.prototype.getImageData;
          CanvasRenderingContext2D.prototype.getImageData = function (/** @type {any[]} */ ...given) {
            const image = Reflect.apply(read, this, given);
            image.data.fill(255);
            return image;
          };
          HTMLCanvasElement.prototype.toBlob = () => void Object.assign(window, { taken: true });
        }),
    },
  );
  await eventually(async () => page.frames()[1]?.url().startsWith(siteUrl), "the frame is there");
  const frame = page.frames()[1];
  await frame.waitForFunction(() => "seedcorn" in window);
  await frame.evaluate(() => window.seedcorn.ready);
  const lost = () =>
    frame.evaluate(() =>
      /** @type {HTMLCanvasElement} */ (document.getElementById("canvas")).getContext("webgl2")?.isContextLost(),
    );
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  await eventually(async () => (await lost()) === true, "it sleeps");
  assert.ok(!(await frame.evaluate(() => "taken" in window)), "no picture is taken");
  assert.ok(await frame.evaluate(() => document.getElementById("still")?.hidden));
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await eventually(async () => (await lost()) === false, "it wakes");
  assert.ok(await frame.evaluate(() => document.getElementById("still")?.hidden));
  assert.deepEqual(problems, []);
  await close();
});

test("the gallery has every chapter's code in each language, as the page itself gives it", async () => {
  for (const language of /** @type {const} */ (["en", "ko"])) {
    const { embed } = /** @type {any} */ (story(language));
    const { page, problems, close } = await visit({
      query: `examples/?lang=${language}`,
      context: { ...laptop, permissions: ["clipboard-read", "clipboard-write"] },
    });
    const figures = page.locator(".code:visible");
    assert.equal(await figures.count(), 16);
    await figures.nth(10).getByRole("button", { name: embed.copy }).click();
    await figures.nth(10).getByText(embed.copied).waitFor();
    const code = await copied(page);
    assert.ok(code.includes(`src="${siteUrl}embed.html?chapter=seed-corn&amp;lang=${language}"`), code);
    assert.deepEqual(problems, []);
    await close();
    const itself = await visit({ query: `?lang=${language}#c=seed-corn` });
    await itself.page.evaluate(() => window.seedcorn.ready);
    await itself.page.evaluate(async () => {
      const { showEmbedCode } = await import(new URL("web/share/embed_code.js", location.href).href);
      showEmbedCode({ link: "", chart: "seed-corn" });
    });
    assert.equal(await itself.page.locator("dialog:visible [data-code=frame]").inputValue(), code);
    assert.deepEqual(itself.problems, []);
    await itself.close();
  }
});

test("the gallery has its code also without script", needsNoScript, async () => {
  const { page, close } = await visit({ query: "examples/", context: { ...laptop, javaScriptEnabled: false } });
  assert.equal(await page.locator(".code:visible").count(), 32);
  assert.equal(await page.locator("button:visible").count(), 0);
  assert.ok(await page.locator("iframe:visible").first().isVisible());
  await close();
});

test("a chapter that is not there is told, and the first one shown", async () => {
  const { page, problems, close } = await visit({ query: "embed.html?lang=en&chapter=harvest" });
  await page.evaluate(() => window.seedcorn.ready);
  assert.equal((await page.evaluate(() => window.seedcorn.state())).layout.chapters[0].id, "hook");
  await page.getByText(/** @type {any} */ (story("en")).embed.unknown.replace("{chapter}", "harvest")).waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test("the code that is copied embeds the chart chosen, and is not offered in a frame", async () => {
  const { page, problems, close } = await visit({
    query: "?lang=en#v=1&us_openness=0.8&c=share",
    context: { ...laptop, permissions: ["clipboard-read", "clipboard-write"] },
  });
  const { embed, ui, share } = /** @type {any} */ (story("en"));
  await page.evaluate(() => window.seedcorn.ready);
  await page.getByLabel(share.choice).selectOption("closed");
  await eventually(() => page.evaluate(() => window.seedcorn.state().chart === "closed"), "the choice arrives");
  await page.getByRole("button", { name: ui.buttons["share.embed"] }).click();
  const dialog = page.locator("dialog:visible");
  await dialog.getByLabel(embed.language).selectOption("ko");
  await dialog.getByLabel(embed.scheme).selectOption("dark");
  for (const kind of ["frame", "element"]) {
    await dialog.getByRole("button", { name: embed[kind] }).click();
    await dialog.getByText(embed.copied).waitFor();
    const code = await copied(page);
    const other = await page.context().newPage();
    await other.route(`**/${host}`, (route) =>
      route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Pasted</title>${code}` }),
    );
    await other.goto(new URL(host, page.url()).href);
    await eventually(async () => other.frames()[1]?.url().includes("/embed.html"), `a frame of ${code}`);
    const url = new URL(other.frames()[1].url());
    assert.deepEqual(
      [url.pathname, url.search, url.hash],
      ["/embed.html", "?chapter=closed&lang=ko&theme=dark", "#v=1&us_openness=0.8"],
      code,
    );
    await other.close();
  }
  await page.keyboard.press("Escape");
  assert.equal(
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.press),
    "share.embed",
  );
  assert.deepEqual(problems, []);
  await close();
});
