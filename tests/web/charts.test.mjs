// The charts where there is no canvas: as live SVG in the text version and on paper, and as the build has drawn them
// while there is no engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { violations, withAxe } from "./support/axe.mjs";
import {
  eventually,
  inWebKit,
  laptop,
  needsDownloads,
  needsNoScript,
  open,
  phone,
  settle,
  state,
  visit,
} from "./support/browser.mjs";
import { withoutWebGl2 } from "./support/graphics.mjs";
import { languages, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { ui, chapters } = story("en");
const drawn = chapters.filter(({ alt }) => alt).map(({ id }) => id);

/** Selects a chapter's section. @param {string} chapter @param {string} [language] */
const within = (chapter, language = "en") => `#${language} section[data-chapter="${chapter}"]`;

/** @param {Page} page @param {string} chapter @param {string} [language] */
const chartOf = (page, chapter, language = "en") => page.locator(`${within(chapter, language)} .results > .chart`);

/** Scrolls the chart into the window and waits until it is drawn. @param {Page} page @param {string} chapter */
async function bring(page, chapter, language = "en") {
  const chart = chartOf(page, chapter, language);
  await chart.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await chart.locator("svg").waitFor();
  return chart;
}

/** @param {Page} page */
const refused = (page) =>
  page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
      /** @this {HTMLCanvasElement} @param {string} kind */
      value(kind) {
        return kind === "webgl2" ? null : original.call(this, kind);
      },
    });
  });

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const ways = { "without WebGL 2": withoutWebGl2, "when WebGL 2 is refused": refused };
for (const [name, before] of Object.entries(ways)) {
  test(`${name} the page says so, and every chapter has its chart`, async () => {
    const { page, close } = await open({ before });
    await page.getByRole("alert").getByText(ui.failure_webgl).waitFor();
    for (const chapter of drawn) {
      const chart = await bring(page, chapter);
      assert.ok(await chart.evaluate((element) => element.querySelector("title")?.textContent?.trim()), chapter);
      assert.ok((await chart.locator("svg text").count()) > 3, chapter);
    }
    await close();
  });
}

test("without WebGL 2 a lever moves, the engine computes, and the chart follows", async () => {
  const { page, problems, close } = await open({ before: withoutWebGl2 });
  const chart = await bring(page, "lead");
  await eventually(async () => (await state(page)).figures !== null, "the futures have run");
  const [svg, figures] = [await chart.innerHTML(), (await state(page)).figures];
  await page.locator(`${within("lead")} input[data-lever="us_openness"]`).fill("0.9");
  await eventually(async () => (await chart.innerHTML()) !== svg, "the chart is drawn anew");
  await eventually(
    async () => JSON.stringify((await state(page)).figures) !== JSON.stringify(figures),
    "the figures are those of the new lever",
  );
  assert.deepEqual(
    problems.filter((problem) => !problem.includes("WebGL")),
    [],
  );
  await close();
});

test("without WebGL 2 what stands below the sandbox is drawn, too, and the map is read by the keyboard", async () => {
  const { page, close } = await open({ before: withoutWebGl2 });
  const place = (/** @type {string} */ chart) => page.locator(`#en [data-drawing="${chart}"]`);
  for (const chart of ["small", "tornado", "map"]) {
    await place(chart).evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    await eventually(async () => (await place(chart).locator("svg text").count()) > 5, `${chart} is drawn`);
  }
  const cells = () => place("map").locator("svg path").count();
  await eventually(async () => (await cells()) > 4, "the map has its areas");
  assert.equal(await place("tornado").getAttribute("tabindex"), null, "whose values are all written there");
  await place("map").focus();
  await page.keyboard.press("ArrowRight");
  await eventually(async () => (await place("map").locator(".reading text").count()) > 1, "a value of the map is read");
  await close();
});

test("axe finds nothing wrong with the charts of the text version", async () => {
  for (const [language, theme] of [
    ["en", "light"],
    ["ko", "dark"],
  ]) {
    const { page, close } = await open({
      query: `?lang=${language}&theme=${theme}&view=text`,
      context: phone,
      before: withAxe,
    });
    for (const chapter of drawn) await bring(page, chapter, language);
    assert.deepEqual(await violations(page), [], `${language}, ${theme}`);
    await close();
  }
});

test("values of a chart are read by pointing, by finger and by keyboard", async () => {
  const { page, close } = await open({ before: withoutWebGl2 });
  await eventually(async () => (await state(page)).figures !== null, "the futures have run");
  const chart = await bring(page, "lead");
  const read = () => chart.locator(".reading text").allTextContents();
  const [x, y, width, height] = ((await chart.locator("svg").getAttribute("data-plot")) ?? "").split(" ").map(Number);
  const box = await chart.locator("svg").boundingBox();
  assert.ok(box && width > 100);
  const scale = box.width / Number((await chart.locator("svg").getAttribute("viewBox"))?.split(" ")[2]);

  await page.mouse.move(box.x + (x + width / 2) * scale, box.y + (y + height / 2) * scale);
  await eventually(async () => (await read()).some((line) => /20[23]\d/.test(line)), "a month is read");
  await page.mouse.move(box.x + (x + width / 2) * scale, box.y - 60);
  await eventually(async () => (await read()).length === 0, "nothing is read beside the chart");

  const finger = { clientX: box.x + (x + width / 3) * scale, clientY: box.y + (y + height / 2) * scale };
  await chart.locator("svg").dispatchEvent("pointerdown", { ...finger, pointerType: "touch" });
  await eventually(async () => (await read()).length > 1, "a finger reads a value");
  await page.mouse.move(box.x + (x + width / 2) * scale, box.y - 40); // not where it was, which Firefox does not tell
  await eventually(async () => (await read()).length === 0, "until it is elsewhere");

  await chart.focus();
  await page.keyboard.press("ArrowRight");
  await eventually(async () => (await read()).length > 1, "the keyboard reads a value");
  const first = await read();
  await page.keyboard.press("ArrowRight");
  await eventually(async () => JSON.stringify(await read()) !== JSON.stringify(first), "and the next one");
  assert.equal(await page.locator("#spoken").textContent(), (await read()).join(", "));
  await page.keyboard.press("Escape");
  await eventually(async () => (await read()).length === 0, "until it leaves");
  await close();
});

test("in another language the charts are drawn anew, and those of the first are gone", async () => {
  const { page, close } = await open({ before: withoutWebGl2 });
  await bring(page, "lead");
  await page.locator('[data-action="language"]:visible').first().click();
  await eventually(async () => (await state(page)).language === "ko", "the engine speaks the other language");
  await bring(page, "lead", "ko");
  await eventually(async () => (await page.locator("#chart-lead").count()) === 1, "one chart has the name");
  assert.equal(await page.locator("#chart-lead").getAttribute("lang"), "ko");
  await close();
});

for (const language of languages)
  for (const [device, context] of Object.entries({ laptop, phone }))
    test(`without script the page has its charts as things are (${language}, ${device})`, needsNoScript, async () => {
      const { page, close } = await visit({
        query: "",
        context: { ...context, javaScriptEnabled: false },
      });
      const own = language === "en" ? "" : "#ko";
      if (own) await page.goto(`${page.url()}${own}`);
      for (const { id } of story(language).chapters.filter(({ alt }) => alt)) {
        const still = page.locator(`${within(id, language)} .still img`);
        await still.scrollIntoViewIfNeeded();
        await eventually(
          () =>
            still.evaluate(
              (/** @type {HTMLImageElement} */ { complete, naturalWidth }) => complete && naturalWidth > 100,
            ),
          `${id} is drawn`,
        );
        assert.ok((await still.getAttribute("alt"))?.trim());
      }
      await close();
    });

test("the first chart is in the page itself: it is there with every script blocked", async () => {
  const { page, close } = await visit({ before: (page) => page.route(/\.(js|mjs|wasm)$/, (route) => route.abort()) });
  const still = page.locator(`${within(drawn[0])} .still img`);
  assert.ok(await still.evaluate((/** @type {HTMLImageElement} */ { naturalWidth }) => naturalWidth > 100));
  assert.match(
    await still.evaluate((/** @type {HTMLImageElement} */ { currentSrc }) => currentSrc),
    /^data:image\/svg/,
  );
  await close();
});

test(
  "paper has the charts as they are set now, in light colours",
  { skip: inWebKit && "tells nothing of printing" },
  async () => {
    const { page, close } = await open({ query: "?lang=en&theme=dark", context: laptop });
    await page.locator(`${within("lead")} input[data-lever="us_openness"]`).fill("0.9");
    await settle(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const chart = chartOf(page, "lead");
    assert.ok(await chart.locator("svg").isVisible());
    const { finding } = await state(page);
    const words = (await chart.locator("svg text").allTextContents()).join(" ");
    assert.ok(words.includes(finding.slice(0, 20)), `${words} has ${finding}`);
    assert.ok((await chart.innerHTML()).includes("#1b1f24"), "the ink of the light scheme");
    assert.ok(!(await chart.innerHTML()).includes("#e8e6e1"), "and not of the dark one");
    await close();
  },
);

test("a picture can be saved as SVG, which says where it is from", needsDownloads, async () => {
  const { page, close } = await open({ query: "?lang=en#c=share" });
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as SVG" }).click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), `seedcorn-${(await state(page)).chart}.svg`);
  const svg = readFileSync(await download.path(), "utf8");
  assert.match(svg, /^<svg [^>]*lang="en"/);
  assert.match(svg, /<dc:source>http[^<]*lang=en[^<]*</);
  assert.match(svg, /<dc:description>[^<]*seedcorn[^<]*</);
  await close();
});
