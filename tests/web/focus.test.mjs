// A reader with a keyboard always sees which element has the focus.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, settle, siteUrl, visit } from "./support/browser.mjs";
import { frames } from "./support/gestures.mjs";

/** @typedef {import("playwright-core").Page} Page */

const away = 10; // CSS pixels around an element in which its ring is

/** Runs in the page: which element has the focus, where it is, and how the reader can see that. */
function lookAt() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const kind = Object.keys(element.dataset)
    .filter((name) => !["placed", "rect", "format", "name", "pressed", "here"].includes(name))
    .join(" ");
  const chain = [];
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) chain.push(getComputedStyle(at));
  const [style] = chain;
  const seen = chain.every(({ opacity, visibility }) => Number(opacity) > 0 && visibility === "visible");
  const outlined =
    seen && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/, 0\)$/.test(style.outlineColor);
  const { focused, layout } = window.seedcorn.state();
  const rect = layout.rects.find(({ id }) => id === focused);
  const ringed =
    document.documentElement.dataset.mode === "canvas" && rect !== undefined && focused === element.dataset.rect;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const parents = [
    "header",
    "#notices",
    "dialog",
    "footer",
    ".wall",
    ".assumption",
    ".data",
    ".quote",
    ".said",
    ".whole",
  ].filter((place) => element.closest(place));
  const named = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
  const counted = /** @type {{stops?: number}} */ (window);
  if (!element.dataset.stop) {
    counted.stops = (counted.stops ?? 0) + 1;
    element.dataset.stop = String(counted.stops);
  }
  return {
    stop: Number(element.dataset.stop),
    kind: [element.localName, kind.replace(" stop", "").replace("stop", ""), ...parents].join(" ").trim(),
    told: `${element.localName} ${element.id} ${element.dataset.rect ?? ""} "${named}"`,
    visible: outlined || ringed,
    box: [left, top, right, bottom],
    window: [innerWidth, innerHeight],
  };
}

/**
 * Whether what is around the element looks the same without the focus, and whether it does once more.
 * @param {Page} page
 * @param {number[]} box
 * @param {number[]} window
 */
async function showsFocus(page, [left, top, right, bottom], [width, height]) {
  const x = Math.max(0, left - away),
    y = Math.max(0, top - away);
  const clip = { x, y, width: Math.min(width, right + away) - x, height: Math.min(height, bottom + away) - y };
  if (clip.width <= 0 || clip.height <= 0) return "out of the window";
  const shot = () => page.screenshot({ clip, animations: "disabled" });
  const element = await page.evaluateHandle(() => /** @type {HTMLElement} */ (document.activeElement));
  await settle(page);
  const focused = await shot();
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  await settle(page);
  const [without, again] = [await shot(), await shot()];
  await element.evaluate((each) => each.focus({ preventScroll: true }));
  await frames(page, 2);
  if (!without.equals(again)) return "never still";
  return focused.equals(without) ? "the same without the focus" : "";
}

/**
 * Walks Tab through all that can have the focus.
 * @param {Page} page
 * @param {(kind: string) => boolean} [sample] looked at closely as well
 * @returns {Promise<{stops: number, kinds: Set<string>, faults: string[]}>}
 */
async function walk(page, sample = () => true) {
  /** @type {string[]} */
  const faults = [];
  const kinds = new Set();
  let last = 0;
  for (let presses = 0; presses < 900; presses++) {
    await page.keyboard.press("Tab");
    await frames(page, 2);
    let at = await page.evaluate(lookAt);
    if (!at || at.stop < last) break; // all elements have been visited
    last = at.stop;
    if (!at.visible) {
      await settle(page); // the browser may have laid it out only now
      at = await page.evaluate(lookAt);
      if (!at?.visible) faults.push(`nothing shows the focus of ${at?.told}`);
    }
    if (!at || kinds.has(at.kind) || !sample(at.kind)) continue;
    kinds.add(at.kind);
    const fault = await showsFocus(page, at.box, at.window);
    if (fault) faults.push(`${fault}: ${at.told}`);
  }
  return { stops: last, kinds, faults };
}

for (const view of ["canvas", "text"]) {
  test(`Tab through the whole page shows at every stop where it is: ${view}`, async () => {
    const { page, problems, close } = await open({
      query: `?lang=en${view === "text" ? "&view=text" : ""}#v=1&us_openness=0.8&g=2&nonsense=1`,
    });
    const { stops, kinds, faults } = await walk(page);
    assert.deepEqual(faults, []);
    assert.ok(stops > 100, `only ${stops} stops`);
    for (const kind of ["guess", "lever", "number", "reset", "weight", "history", "select", "press"])
      assert.ok(
        [...kinds].some((each) => each.split(" ").includes(kind)),
        `${kind} was not reached: ${[...kinds].join(", ")}`,
      );
    assert.deepEqual(problems, []);
    await close();
  });
}

test("Tab shows where it is among all assumptions, in the dialog of the code and on a phone in the dark", async () => {
  const { page, problems, close } = await open({
    query: "?lang=ko&theme=dark",
    context: { viewport: { width: 360, height: 740 } },
  });
  await page.locator('article:visible [data-press="assumptions.all"]').press("Enter");
  await settle(page);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  const first = await walk(page);
  assert.deepEqual(first.faults, []);
  assert.ok(
    [...first.kinds].some((kind) => kind.includes("assumption")),
    [...first.kinds].join(", "),
  );
  await page.locator('article:visible [data-press="share.embed"]').press("Enter");
  await page.locator("dialog:visible").waitFor();
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(lookAt);
    if (at) assert.ok(at.visible, at.told);
  }
  assert.deepEqual(problems, []);
  await close();
});

for (const chapter of ["hook", "seed-corn"]) {
  test(`Tab through an embedded chapter shows at every stop where it is: ${chapter}`, async () => {
    const { page, problems, close } = await visit({ url: `${siteUrl}embed.html?chapter=${chapter}&lang=en` });
    await eventually(
      () => page.evaluate(() => "seedcorn" in window && window.seedcorn.state() !== null),
      "the engine has started",
    );
    await settle(page);
    const { stops, faults } = await walk(page);
    assert.deepEqual(faults, []);
    assert.ok(stops > 2, `only ${stops} stops`);
    assert.deepEqual(problems, []);
    await close();
  });
}
