// Before any future has run, neither the canvas nor the document, a print or a message tells a number that needs
// futures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, needsDownloads, needsMedia, phone, settle, state, visit } from "./support/browser.mjs";
import { frames } from "./support/gestures.mjs";
import { languages, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** A worker pool that is ready at once and never answers, until it is dismissed. @param {Page} page */
const heldBack = (page) =>
  page.addInitScript(() => {
    /** @type {Set<HeldWorker>} */
    const pool = new Set();
    class HeldWorker {
      /** @type {((event: object) => void) | null} */
      onmessage = null;
      /** @type {((event: Event) => void) | null} */
      onerror = null;
      constructor() {
        pool.add(this);
      }
      /** @param {unknown} data */
      postMessage(data) {
        if (!(data instanceof Uint8Array)) setTimeout(() => this.onmessage?.({ data: { job: 0, heap: 0 } }));
      }
      terminate() {
        pool.delete(this);
      }
    }
    const { setInterval } = window;
    Object.assign(window, {
      Worker: HeldWorker,
      setInterval: (/** @type {() => void} */ call, /** @type {number} */ ms) =>
        ms === 250 ? 0 : setInterval(call, ms), // 250 ms is the interval at which the page checks its pool
      release: () =>
        [...pool].slice(0, 1).forEach((worker) => worker.onerror?.(new Event("error", { cancelable: true }))),
    });
  });

/** @param {Page} page */
const release = (page) => page.evaluate(() => /** @type {any} */ (window).release());

/** The page with its first futures still to come. @param {import("./support/browser.mjs").Visit} options */
async function waiting(options) {
  const opened = await visit({ ...options, before: heldBack });
  await opened.page.evaluate(() => window.seedcorn.ready);
  await eventually(async () => (await state(opened.page))?.waiting, "the pool has its first job");
  return opened;
}

const slot = /\{[a-z_0-9]+\}/;
/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Whether a text has what only futures can tell: odds, or the names of what is drawn of them.
 * @param {any} told a story
 * @returns {(text: string) => boolean}
 */
function ofFutures({ figures, sentences, chart, panels }) {
  const patterns = [
    figures.us_ahead.value,
    sentences.share,
    panels.breakthrough.value,
    panels.breakthrough.reading_none,
  ];
  const numbers = patterns.flatMap((pattern) => {
    const parts = pattern.split(slot);
    return parts
      .slice(1)
      .map(
        (/** @type {string} */ after, /** @type {number} */ i) =>
          `${escaped(parts[i].slice(-6))}[<>+\u2212]?\\d[\\d.,]*${escaped(after.slice(0, 6))}`,
      );
  });
  const told = new RegExp(numbers.join("|"));
  return (text) => told.test(text) || [chart.median, chart.fan_outer, chart.fan_inner].includes(text.trim());
}

/** @param {Page} page @param {string} chapter */
async function goTo(page, chapter) {
  await page.evaluate((id) => {
    const { layout } = window.seedcorn.state();
    const stage = /** @type {HTMLElement} */ (document.getElementById("stage")).getBoundingClientRect().top + scrollY;
    scrollTo(0, stage + (layout.chapters.find((one) => one.id === id)?.y ?? 0) + 4);
  }, chapter);
  await eventually(async () => (await state(page)).chapter === chapter, `${chapter} is in the window`);
}

/**
 * Scrolls to the chapter's figures, which are below the window's end in a narrow window.
 * @param {Page} page
 * @param {string} chapter
 */
async function goToFigures(page, chapter) {
  await page.evaluate((id) => {
    const first = window.seedcorn
      .state()
      .layout.rects.find((rect) => rect.id.startsWith(`${id}/figure.`) && !rect.fixed);
    if (first)
      scrollTo(0, /** @type {HTMLElement} */ (document.getElementById("stage")).offsetTop + first.y - innerHeight / 4);
  }, chapter);
  await frames(page, 3);
}

/** @param {Page} page @returns {Promise<string[]>} what is written in the window, a line each */
const lines = (page) =>
  page.evaluate(() =>
    window.seedcorn
      .labels()
      .filter(({ rect: [, y, , h], clip }) => y + h > clip[1] && y < clip[1] + clip[3])
      .map(({ text }) => text),
  );

/** @param {Page} page @returns {Promise<string[]>} the values of the figures that are drawn */
const figures = (page) =>
  page.evaluate(() => {
    const {
      layout: { rects },
    } = window.seedcorn.state();
    // `closed` shows the mean run, which needs no futures, and `share` another chapter's chart.
    const tops = rects.filter(({ id }) => id.includes("/figure.") && !/^(closed|share)\//.test(id));
    const labels = window.seedcorn.labels();
    return tops.flatMap((figure) => {
      const top = figure.fixed
        ? figure.y
        : figure.y - scrollY + /** @type {number} */ (document.getElementById("stage")?.offsetTop);
      if (top < 0 || top + figure.h > innerHeight) return [];
      const inside = labels.filter(
        ({ rect: [x, y] }) => x > figure.x - 1 && x < figure.x + figure.w && y > top - 3 && y < top + figure.h,
      );
      return inside.length ? [inside.reduce((a, b) => (b.rect[3] > a.rect[3] ? b : a)).text] : [];
    });
  });

for (const language of languages) {
  const told = /** @type {any} */ (story(language));
  const needsFutures = ofFutures(told);
  const odds = `${told.figures.us_ahead.value}`.replace("{n}", "88");
  const open = {
    lead: told.chart.title.waiting,
    hook: told.panels.hook.ask,
    open: told.panels.open.waiting,
    tornado: told.panels.policy.tornado_waiting,
    map: told.panels.policy.map_waiting,
    small: told.panels.sandbox.small_title, // which says what is drawn, and nothing that was found
  };

  test(`until futures have run the canvas tells none of what they say, and the numbers take the room that was kept for them: ${language}`, async () => {
    for (const context of [laptop, phone]) {
      const { page, problems, close } = await waiting({ query: `?lang=${language}#v=1&us_openness=0.8`, context });
      assert.ok(needsFutures(odds));
      let seen = 0;
      for (const { id } of told.chapters) {
        await goTo(page, id);
        assert.deepEqual((await lines(page)).filter(needsFutures), [], id);
        await goToFigures(page, id);
        assert.deepEqual((await lines(page)).filter(needsFutures), [], id);
        const values = await figures(page);
        assert.deepEqual(
          values.filter((value) => value !== "…"),
          [],
          id,
        );
        seen += values.length;
      }
      assert.ok(seen >= 16, `${seen} figures`);
      await goTo(page, "lead");
      await goToFigures(page, "lead");
      const { layout } = await state(page);
      await release(page);
      await settle(page);
      const after = await state(page);
      assert.ok(after.figures);
      assert.deepEqual(
        after.layout.rects.map(({ id, y, h }) => ({ id, y, h })),
        layout.rects.map(({ id, y, h }) => ({ id, y, h })),
      );
      assert.equal(after.layout.height, layout.height);
      assert.ok((await figures(page)).some((value) => value !== "…"));
      assert.deepEqual(problems, []);
      await close();
    }
  });

  test(`until futures have run the document tells none of what they say: ${language}`, async () => {
    const { page, problems, close } = await waiting({ query: `?lang=${language}` });
    const tellsNothing = async () => {
      const { figures, texts, sentence, sentences, footer, ensemble, calibration } = await state(page);
      assert.equal(figures, null);
      assert.equal(ensemble.members, 0);
      assert.deepEqual(new Set(Object.values(texts)), new Set(["…"]));
      assert.equal(sentence, open.lead);
      const { closed, ...others } = sentences;
      assert.match(closed, /\d/, "the mean run is known");
      for (const [chapter, text] of Object.entries(others))
        assert.equal(text, /** @type {Record<string, string>} */ (open)[chapter] ?? open.lead, chapter);
      // A fast page has weighed the evidence before its pool is ready.
      assert.equal(footer, calibration.complete ? told.chart.footer_running : told.chart.footer_calibrating);
      const article = page.locator(`article[data-language="${language}"]`);
      const shown = await article.evaluate((element) =>
        [...element.querySelectorAll(".sentence, dd, .answer, .said")].map(({ textContent }) => textContent ?? ""),
      );
      assert.deepEqual(shown.filter(needsFutures), []);
      assert.deepEqual(
        await article
          .locator("[data-figure]")
          .evaluateAll((all) => [...new Set(all.map(({ textContent }) => textContent))]),
        ["…"],
      );
      const rows = await article
        .locator("details.data")
        .evaluateAll((all) =>
          all.map((one) => [one.querySelector("table")?.dataset.table, one.querySelectorAll("td").length]),
        );
      assert.deepEqual(
        rows.filter(([chart, cells]) => cells && chart !== "closed"),
        [],
      );
      assert.equal(await page.locator("#spoken").textContent(), "");
    };
    await page
      .locator(`article[data-language="${language}"] details.data`)
      .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    await tellsNothing();
    await page.getByRole("slider", { name: told.levers.us_openness.name, exact: true }).first().fill("0.8");
    await eventually(async () => Math.abs((await state(page)).levers.us_openness - 0.8) < 0.001, "the lever moves");
    await tellsNothing();
    await page.getByRole("slider", { name: told.evidence.observations.k_ratio }).fill("0");
    await eventually(async () => (await state(page)).weights.k_ratio === 0, "the observation is switched off");
    await tellsNothing();
    await release(page);
    await settle(page);
    assert.match((await state(page)).sentence, /\d/);
    assert.deepEqual(problems, []);
    await close();
  });

  test(`on paper there is no number from futures until they have run: ${language}`, needsMedia, async () => {
    const { page, close } = await waiting({ query: `?lang=${language}` });
    await page.emulateMedia({ media: "print" });
    const article = page.locator(`article[data-language="${language}"]`);
    assert.equal(await article.locator('[data-sentence="lead"]').innerText(), open.lead);
    const results = await article
      .locator(".results")
      .evaluateAll((all) => all.flatMap((one) => /** @type {HTMLElement} */ (one).innerText.split("\n")));
    assert.ok(results.includes("…"));
    assert.deepEqual(results.filter(needsFutures), []);
    await close();
  });

  test(`a host is told a sentence without numbers until futures have run: ${language}`, async () => {
    const { page, close } = await visit({
      query: "host.html",
      before: async (page) => {
        await heldBack(page);
        await page.route("**/host.html", (route) =>
          route.fulfill({
            contentType: "text/html",
            body: `<!doctype html><title>Host</title><script>heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>
            <iframe style="width:720px;height:700px" src="embed.html?chapter=lead&lang=${language}"></iframe>`,
          }),
        );
      },
    });
    const heard = (/** @type {string} */ wanted) =>
      page.evaluate(
        (type) => /** @type {any} */ (window).heard.filter((/** @type {any} */ each) => each.type === type),
        wanted,
      );
    await eventually(async () => (await heard("seedcorn:height")).length > 0, "the embed listens");
    await page.evaluate(() => window.frames[0].postMessage({ type: "seedcorn:on" }, "*"));
    await eventually(async () => (await heard("seedcorn:state")).length > 0, "the state is told");
    assert.deepEqual(
      new Set((await heard("seedcorn:state")).map((/** @type {any} */ { sentence }) => sentence)),
      new Set([open.lead]),
    );
    await close();
  });

  test(`nothing can be taken along before it has been found: ${language}`, needsDownloads, async () => {
    const { page, close } = await waiting({ query: `?lang=${language}#c=share` });
    const article = page.locator(`article[data-language="${language}"]`);
    await article.locator('[data-press="share.data"]').click();
    await article.locator(".said").getByText(told.share.waiting).waitFor();
    await close();
  });
}
