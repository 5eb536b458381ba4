// Twenty chapters in one page: more than a browser has WebGL contexts for.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { eventually, needsOneDownload, siteUrl, visitHost } from "./support/browser.mjs";
import { graphics, loseTheFirst, unforeseen } from "./support/graphics.mjs";
import { frames, hostPage, many } from "./support/many.mjs";
import { site } from "./support/paths.mjs";
import { serve } from "./support/server.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const frameLimit = 6; // with a live context, of the 16 that Chromium allows

/** @param {Frame} frame */
const isAlive = (frame) =>
  frame
    .evaluate(() => {
      const canvas = /** @type {HTMLCanvasElement | null} */ (document.getElementById("canvas"));
      return (
        "seedcorn" in window &&
        window.seedcorn.state() !== null &&
        canvas?.getContext("webgl2")?.isContextLost() === false
      );
    })
    .catch(() => false);

/** @param {Page} page */
const loaded = (page) => page.frames().filter((frame) => frame.url().includes("/embed.html"));
/** @param {Page} page */
const alive = async (page) => (await Promise.all(loaded(page).map(isAlive))).filter(Boolean).length;

/** @param {Page} page @param {number} index */
async function frameAt(page, index) {
  const element = await page.locator(`#f${index}`).elementHandle();
  return /** @type {Frame} */ (await element?.contentFrame());
}

/** Scrolls there, and waits until the chapter is drawn. @param {Page} page @param {number} index */
async function read(page, index) {
  await page.evaluate(
    (id) => document.getElementById(id)?.scrollIntoView({ block: "start", behavior: "instant" }),
    `f${index}`,
  );
  await eventually(async () => isAlive(await frameAt(page, index)), `frame ${index} wakes`);
  const frame = await frameAt(page, index);
  await eventually(
    () => frame.evaluate(() => document.getElementById("still")?.hidden === true),
    `frame ${index} shows its canvas`,
  );
  return frame;
}

/** @param {Page} page */
async function allStarted(page) {
  await eventually(async () => loaded(page).length === many, "all are asked for");
  for (const frame of loaded(page))
    await eventually(
      () => frame.evaluate(() => "seedcorn" in window && window.seedcorn.state() !== null),
      "a chapter starts",
    );
}

/** @param {Frame} frame */
const openness = (frame) => frame.evaluate(() => Number(window.seedcorn.state().levers.us_openness.toFixed(2)));
const own = (/** @type {number} */ index) => Number((0.2 + 0.03 * index).toFixed(2));

for (const [name, attributes] of [
  ["lazy frames", 'loading="lazy"'],
  ["frames that all load at once", ""],
  ["sandboxed frames", 'loading="lazy" sandbox="allow-scripts"'],
]) {
  test(`twenty ${name} in one page wake when scrolled to, keep what was set, and give their graphics back`, async () => {
    const { page, problems, close } = await visitHost(
      hostPage(frames(attributes, (index) => `v=1&us_openness=${own(index)}`)),
    );
    if (attributes === "") await allStarted(page);
    let most = await alive(page);
    for (const index of Array(many).keys()) {
      const frame = await read(page, index);
      assert.equal(await openness(frame), own(index));
      await frame.evaluate(() => {
        const lever = /** @type {HTMLInputElement} */ (document.querySelector("input[data-lever]"));
        lever.value = lever.max;
        lever.dispatchEvent(new Event("input", { bubbles: true }));
      });
      most = Math.max(most, await alive(page));
    }
    const back = await Promise.all(
      Array.from({ length: many }, async (_, index) =>
        (await frameAt(page, index)).evaluate(() => window.seedcorn.state().link),
      ),
    );
    for (const index of [many - 1, 10, 0]) {
      const frame = await read(page, index);
      assert.equal(await frame.evaluate(() => window.seedcorn.state().link), back[index]);
      assert.equal(await frame.evaluate(() => document.documentElement.dataset.mode), "canvas");
      most = Math.max(most, await alive(page));
    }
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
    await eventually(async () => (await alive(page)) <= 3, "those out of sight sleep");
    assert.ok(most <= frameLimit, `${most} contexts at once`);
    assert.deepEqual(problems, []);
    await close();
  });
}

const alone = hostPage(
  `<div style="height:400vh"></div><iframe id="f0" title="0" src="${siteUrl}embed.html?chapter=lead&lang=en" style="width:100%;height:700px"></iframe><div style="height:400vh"></div>`,
);
/** @param {Frame} frame */
const mode = (frame) => frame.evaluate(() => document.documentElement.dataset.mode);

test("a chapter whose graphics the browser takes before it has drawn wakes when it is scrolled to", async () => {
  const { page, problems, close } = await visitHost(alone, { before: (page) => page.addInitScript(loseTheFirst) });
  const frame = await frameAt(page, 0);
  await eventually(
    () => frame.evaluate(() => "seedcorn" in window && window.seedcorn.state()?.layout.height > 0),
    "it starts",
  );
  await page.waitForTimeout(1000);
  assert.ok(!(await isAlive(frame)), "it has no graphics");
  assert.ok(await frame.evaluate(() => document.getElementById("still")?.hidden), "nor a picture of nothing");
  await read(page, 0);
  assert.equal(await mode(frame), "canvas");
  assert.deepEqual(unforeseen(problems), []);
  await close();
});

test("a chapter whose graphics the browser takes while it is read is text, and asks for them after a while, or when it is scrolled to again", async () => {
  const { page, problems, close } = await visitHost(alone);
  const frame = await read(page, 0);
  for (const stays of [true, false]) {
    await graphics(frame, "loseContext");
    await eventually(async () => (await mode(frame)) === "text", "it is text");
    if (!stays) await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    if (!stays) await page.waitForTimeout(700); // it has left the window before it asks again
    await read(page, 0);
    await eventually(async () => (await mode(frame)) === "canvas", "it is drawn");
  }
  assert.deepEqual(unforeseen(problems), []);
  await close();
});

test("a chapter of another site wakes before it is in sight, and sleeps when far, where its element is used", async () => {
  const element = `<script src="${siteUrl}embed.js"></script><seed-corn chapter="lead" lang="en"></seed-corn>`;
  const { page, problems, close } = await visitHost({
    body: `<!doctype html><html lang="en"><title>Near</title><body><div style="height:300vh"></div>${element}<div style="height:400vh"></div>`,
  });
  /** Where the chapter's upper edge is in the window. @param {number} share of its height */
  const place = (share) =>
    page.evaluate(
      (at) =>
        scrollTo({
          top: (document.querySelector("seed-corn")?.getBoundingClientRect().top ?? 0) + scrollY - at * innerHeight,
          behavior: "instant",
        }),
      share,
    );
  await place(0.5);
  await eventually(async () => loaded(page).length === 1, "it is asked for");
  const [frame] = loaded(page);
  await eventually(() => frame.evaluate(() => "seedcorn" in window && window.seedcorn.state() !== null), "it starts");
  await place(-3);
  await eventually(async () => !(await isAlive(frame)), "far from what is read it sleeps");
  await place(1.3);
  await eventually(() => isAlive(frame), "it wakes when it is near");
  await page.waitForTimeout(1000);
  assert.ok(await isAlive(frame), "and stays awake there");
  const told = () => page.evaluate(() => /** @type {any} */ (window).told?.levers.us_openness.toFixed(2));
  await page.evaluate(() => {
    const chapter = /** @type {any} */ (document.querySelector("seed-corn"));
    chapter.on((/** @type {object} */ state) => void Object.assign(window, { told: state }));
    chapter.set({ us_openness: 0.9 });
  });
  await eventually(async () => (await told()) === "0.90", "its lever moves there, and that is told");
  await place(1.9);
  await eventually(async () => !(await isAlive(frame)), "farther away it sleeps again");
  assert.deepEqual(
    problems.filter((problem) => !problem.startsWith("third party")),
    [],
  );
  await close();
});

test(
  "frames of one page share what they download, also when they load at the same time",
  needsOneDownload,
  async () => {
    /** @type {string[]} */
    const asked = [];
    const server = await serve(site, { cache: "max-age=600", asked: (path) => asked.push(path) });
    after(() => server.close());
    const { page, problems, close } = await visitHost(hostPage(frames("", () => "", server.url)));
    await allStarted(page);
    const twice = asked.filter((path, index) => path !== "/embed.html" && asked.indexOf(path) !== index);
    assert.deepEqual(twice, []);
    assert.deepEqual(
      problems.filter((problem) => !problem.startsWith("third party")),
      [],
    );
    await close();
  },
);
