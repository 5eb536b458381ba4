// When a page paints first and most, and how far what it shows is shifted, on a slow network and a slowed processor.
import { openSlowly } from "./startup.mjs";

/** @typedef {{first: number, largest: number, shifted: number}} Paints ms after the navigation began, and a score */

const late = 4000; // ms after the page has loaded, in which something may still be shifted

/** Runs before the page does. */
function watchPaints() {
  const kept = /** @type {any} */ (window);
  kept.paints = { first: 0, largest: 0, shifted: 0 };
  const watch = (/** @type {string} */ type, /** @type {(entry: any) => void} */ keep) =>
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => name === "first-contentful-paint" && (kept.paints.first = startTime));
  watch("largest-contentful-paint", ({ startTime }) => (kept.paints.largest = startTime));
  watch("layout-shift", ({ value }) => (kept.paints.shifted += value));
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {import("playwright-core").BrowserContextOptions} context
 * @param {number} slowed
 * @param {boolean} starts whether the page has an engine that starts
 * @returns {Promise<Paints>}
 */
export async function paintsOf(browser, url, context, slowed, starts) {
  const { page, close } = await openSlowly(browser, context, slowed, watchPaints);
  await page.goto(url, { waitUntil: "load" });
  if (starts) await page.waitForFunction(() => window.seedcorn.state());
  await page.waitForTimeout(starts ? late : 0);
  const found = await page.evaluate(() => /** @type {any} */ (window).paints);
  await close();
  return found;
}
