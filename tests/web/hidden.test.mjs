// Frames and windows that have no size, or hardly any.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, inWebKit, open, settle, siteUrl, state, visitHost } from "./support/browser.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

/** A post with one plain frame in it. @param {string} style @param {string} [query] */
const post = (style, query = "") =>
  visitHost({
    body: `<!doctype html><html lang="en"><title>Tabs</title><body style="margin:0"><div id="tab" style="${style}"><iframe title="a chapter" src="${siteUrl}embed.html?chapter=seed-corn&lang=en${query}" style="width:100%;height:700px;border:0"></iframe></div>`,
  });

/** @param {Page} page @param {string} style */
const restyle = (page, style) =>
  page.evaluate((wanted) => document.getElementById("tab")?.setAttribute("style", wanted), style);

/** @param {Page} page @returns {Promise<Frame>} with a started engine */
async function started(page) {
  await eventually(async () => page.frames().length === 2, "the frame is there");
  const [, frame] = page.frames();
  await eventually(
    () => frame.evaluate(() => "seedcorn" in window && window.seedcorn.state() !== null).catch(() => false),
    "the engine has started",
  );
  return frame;
}

/** @param {Frame} frame */
const drawn = (frame) =>
  frame.evaluate(() => document.documentElement.dataset.mode === "canvas" && window.seedcorn.labels().length);
/** @param {Frame} frame */
const talent = (frame) => frame.evaluate(() => Number(window.seedcorn.state().levers.us_talent_drain.toFixed(2)));
/** @param {Page} page @param {number} value */
const set = (page, value) =>
  page.evaluate(
    (us_talent_drain) => window.frames[0].postMessage({ type: "seedcorn:set", levers: { us_talent_drain } }, "*"),
    value,
  );

for (const view of ["canvas", "text"]) {
  test(`a chapter that loads where it is not displayed comes up when it is shown, and works: ${view}`, async () => {
    const { page, problems, close } = await post("display:none", view === "text" ? "&view=text" : "");
    const frame = await started(page);
    assert.equal(await frame.evaluate(() => window.seedcorn.labels().length), 0, "nothing is drawn meanwhile");
    await set(page, 0.3);
    await eventually(async () => (await talent(frame)) === 0.3, "what its host sets is set meanwhile");

    for (const value of [0.8, 0.4]) {
      await restyle(page, "");
      await eventually(
        () =>
          frame.evaluate(
            () => window.seedcorn.state().layout.height > 400 && document.body.getBoundingClientRect().height > 400,
          ),
        "it is laid out",
      );
      if (view === "canvas") await eventually(async () => Number(await drawn(frame)) > 10, "it is drawn");
      await settle(frame);
      await set(page, value);
      await eventually(async () => (await talent(frame)) === value, "its lever moves");
      await frame.locator("input[data-lever=us_talent_drain]:visible").press("End");
      await eventually(async () => (await talent(frame)) > 0.9, "and by the keyboard");
      await restyle(page, "display:none"); // and once more
      await eventually(() => frame.evaluate(() => document.body.getBoundingClientRect().height === 0), "it is hidden");
    }
    assert.deepEqual(
      problems.filter((problem) => !problem.startsWith("third party")),
      [],
    );
    await close();
  });
}

test("a chapter stands frames of any width, and works in a usual one afterwards", async () => {
  const { page, problems, close } = await post("width:0");
  const frame = await started(page);
  for (const width of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 60, 0, 60, 1, 40, 0, 7]) {
    await restyle(page, `width:${width}px`);
    await eventually(() => frame.evaluate((wanted) => innerWidth === wanted, width), `it is ${width} px wide`);
    await frame.evaluate(() => new Promise((drawn) => setTimeout(drawn, 60)));
    assert.ok(Number.isFinite(await frame.evaluate(() => window.seedcorn.state().layout.height)));
  }
  await restyle(page, "width:360px");
  await eventually(async () => Number(await drawn(frame)) > 10, "it is drawn");
  await settle(frame);
  await set(page, 0.3);
  await eventually(async () => (await talent(frame)) === 0.3, "its lever moves");
  assert.deepEqual(
    problems.filter((problem) => !problem.startsWith("third party")),
    [],
  );
  await close();
});

test(
  "the page stands windows of any size, and is as before in its own again",
  { skip: inWebKit && "WebKitGTK's window is as wide as its buttons at least" },
  async () => {
    const usual = { width: 360, height: 740 };
    const { page, problems, close } = await open({ context: { viewport: usual } });
    const before = (await state(page)).layout;
    for (const [width, height] of [
      [60, 60],
      [1, 740],
      [360, 1],
      [1, 1],
      [30, 200],
      [7, 7],
      [60, 1],
      [179, 100],
      [181, 100],
    ]) {
      await page.setViewportSize({ width, height });
      await eventually(() => page.evaluate((wanted) => innerWidth === wanted, width), `the window is ${width} px wide`);
      await settle(page);
      const { rects } = (await state(page)).layout;
      assert.deepEqual(
        rects.filter(({ x, y, w, h }) => ![x, y, w, h].every(Number.isFinite) || w <= 0 || h <= 0),
        [],
        `at ${width}x${height}`,
      );
    }
    await page.setViewportSize(usual);
    await eventually(
      async () => JSON.stringify((await state(page)).layout) === JSON.stringify(before),
      "the layout is as before",
    );
    assert.deepEqual(problems, []);
    await close();
  },
);
