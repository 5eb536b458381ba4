// A reader without a plan: MONKEY_ACTIONS random actions, the same ones for the same MONKEY_SEED.
import assert from "node:assert/strict";
import { test } from "node:test";
import { laptop, open, settle, state } from "./support/browser.mjs";
import { createDice } from "./support/dice.mjs";
import { anyPointer, loseAll, point as pointAt } from "./support/gestures.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./support/dice.mjs").Dice} Dice */

const actions = Number(process.env.MONKEY_ACTIONS ?? 1500);
const seed = Number(process.env.MONKEY_SEED ?? 1);
const look = 50; // actions between two checks of the state
const most = 64 * 1024 * 1024; // bytes of any engine's memory

const keys = [
  "Tab",
  "Shift+Tab",
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "PageUp",
  "PageDown",
  "Home",
  "End",
  "Enter",
  "Space",
  "Escape",
  "Control+z",
  "Control+y",
  "7",
  "-",
  ".",
  "e",
];
const windows = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
  { width: 900, height: 300 },
  { width: 1920, height: 1080 },
  { width: 320, height: 256 },
];
const pieces = [
  "v=1",
  "us_openness=",
  "cn_openness=",
  "compute_ratio=",
  "w.k_ratio=",
  "g=",
  "c=",
  "closed",
  "policy",
  "0.5",
  "-1",
  "1e9",
  "NaN",
  "&",
  "%",
  "%00",
  "=",
  "%F0%9F%8C%BD",
  "x",
];

/**
 * Uses random elements of the page as a script could, wherever they are.
 * @param {Page} page
 * @param {string} selector
 * @param {number} chance
 */
const use = (page, selector, chance) =>
  page.evaluate(([found, part]) => {
    const all = [...document.querySelectorAll(found)];
    const element = all[Math.floor(part * all.length)];
    const rest = (part * all.length) % 1;
    if (element instanceof HTMLSelectElement) element.selectedIndex = Math.floor(rest * element.options.length);
    else if (element instanceof HTMLInputElement && element.type === "range")
      element.value = String(Number(element.min) + rest * (Number(element.max) - Number(element.min)));
    else if (element instanceof HTMLInputElement)
      element.value = ["", "0.5", "-3", "1e99", "NaN", "٣", "0,7"][Math.floor(rest * 7)];
    else return void (element instanceof HTMLElement && element.click());
    for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
  }, /** @type {[string, number]} */ ([selector, chance]));

/** @param {Page} page @param {Dice} dice @returns {[number, () => Promise<unknown>][]} how often, and what */
function deedsOf(page, { next, pick }) {
  const size = () => page.viewportSize() ?? laptop.viewport;
  /** @returns {[number, number]} */
  const point = () => [next() * size().width, next() * size().height];
  return [
    [20, () => page.mouse.click(...point())],
    [15, () => page.mouse.move(...point())],
    [
      12,
      async () => {
        await page.mouse.move(...point());
        await page.mouse.down();
        for (let moves = 1 + next() * 4; moves > 0; moves--) await page.mouse.move(...point());
        await page.mouse.up();
      },
    ],
    [12, () => pointAt(page, ...anyPointer({ next, pick }, size()))],
    [2, () => loseAll(page)],
    [15, () => page.mouse.wheel(0, Math.round((next() - 0.4) * 2000))],
    [
      5,
      () =>
        page.evaluate(
          (part) => window.scrollTo({ top: part * document.documentElement.scrollHeight, behavior: "instant" }),
          next(),
        ),
    ],
    [25, () => page.keyboard.press(pick(keys))],
    [25, () => use(page, "article input[type=range]", next())],
    [12, () => use(page, "article button", next())],
    [8, () => use(page, "select", next())],
    [4, () => use(page, "input[data-number]", next())],
    [4, () => use(page, "[data-action]", next())],
    [5, () => use(page, "nav [data-chapter], nav button, summary, [data-dismiss]", next())],
    [
      5,
      () =>
        page.evaluate(
          (hash) => {
            location.hash = hash;
          },
          Array.from({ length: 1 + next() * 9 }, () => pick(pieces)).join(""),
        ),
    ],
    [
      2,
      async () => {
        await page.setViewportSize(pick(windows));
        await page.mouse.move(...point()); // not every driver turns a wheel outside
      },
    ],
  ];
}

/** @param {Page} page */
async function assertSound(page) {
  const { shown, ranges, memory } = await page.evaluate(() => ({
    shown: window.seedcorn.state(),
    ranges: [...document.querySelectorAll("input[data-lever]")].map((input) => {
      const { dataset, min, max } = /** @type {HTMLInputElement} */ (input);
      return { id: dataset.lever ?? "", low: Number(min), high: Number(max) };
    }),
    memory: window.seedcorn.memory(),
  }));
  for (const { id, low, high } of ranges) {
    const value = shown.levers[id];
    assert.ok(Number.isFinite(value) && value >= low - 1e-4 && value <= high + 1e-4, `${id} is ${value}`);
  }
  const { layout, notices, link, ...rest } = shown; // a notice names a link's unknown key as it was written, "NaN" too
  assert.doesNotMatch(JSON.stringify(rest), /\bnan\b|\binf(inity)?\b|undefined|\{\w+\}/i);
  for (const { x, y, w, h } of layout.rects) assert.ok([x, y, w, h].every(Number.isFinite));
  for (const bytes of [memory.heap, ...memory.workers])
    assert.ok(bytes < most, `${bytes} bytes: ${JSON.stringify(memory)} in ${shown.link}`);
}

test(`${actions} random deeds leave the page sound (seed ${seed})`, { timeout: actions * 400 }, async () => {
  const { page, problems, close } = await open({
    before: async (page) => {
      page.context().on("page", (other) => void other.close());
      page.on("dialog", (dialog) => void dialog.dismiss());
      await page.addInitScript(() => {
        // Nothing may lead away from the page, and no window of the system may open.
        addEventListener(
          "click",
          (event) => {
            const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
            if (link && new URL(/** @type {HTMLAnchorElement} */ (link).href).origin !== location.origin)
              event.preventDefault();
            if (event.target instanceof HTMLInputElement && event.target.type === "file") event.preventDefault();
          },
          true,
        );
        HTMLInputElement.prototype.showPicker = () => {};
      });
    },
  });
  const deeds = deedsOf(page, createDice(seed));
  const { next } = createDice(seed + 1);
  const total = deeds.reduce((sum, [often]) => sum + often, 0);
  for (let done = 1; done <= actions; done++) {
    let chance = next() * total;
    const [, deed] = deeds.find(([often]) => (chance -= often) < 0) ?? deeds[0];
    await deed();
    if (done % look === 0) await assertSound(page);
    assert.deepEqual(
      problems.filter((problem) => !problem.startsWith("third party: blob")),
      [],
      `after ${done} deeds`,
    );
  }
  await page.setViewportSize(laptop.viewport);
  await loseAll(page);
  await settle(page);
  assert.equal((await state(page)).held, false);
  await assertSound(page);
  const { heap, allocated } = await page.evaluate(() => window.seedcorn.memory());
  console.log(`${actions} deeds, seed ${seed}: ${heap} bytes of memory, ${allocated} in use`);
  assert.equal((await state(page)).calibration.complete, true);
  await close();
});
