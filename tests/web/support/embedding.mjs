// A page of the site's own server with chapters in it.
import { eventually, laptop, visit } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

export const host = "embedding.html";

/**
 * Opens a page with this in its body.
 * @param {string} body
 * @param {string} [head]
 * @param {(page: Page) => Promise<unknown>} [before]
 */
export const hostWith = (body, head = "", before = async () => {}) =>
  visit({
    query: host,
    context: { ...laptop, permissions: ["clipboard-read", "clipboard-write"] },
    async before(page) {
      await before(page);
      await page.route(`**/${host}`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Embedding</title>${head}</head><body><script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>${body}<a href="#after" id="after">after</a><div style="height: 3000px"></div>`,
        }),
      );
    },
  });

/** The chapters' frames, started. @param {Page} page @param {number} [count] */
export async function chaptersIn(page, count = 1) {
  await eventually(async () => page.frames().length === count + 1, "the frames are there");
  const inside = page.frames().slice(1);
  for (const frame of inside) {
    await frame.waitForFunction(() => "seedcorn" in window);
    await frame.evaluate(() => window.seedcorn.ready);
  }
  return inside;
}

/**
 * Opens a page with this in its body, and waits for the chapters in it.
 * @param {string} body
 * @param {number} [count] of frames
 */
export async function embed(body, count = 1) {
  const opened = await hostWith(body);
  const inside = await chaptersIn(opened.page, count);
  return { ...opened, inside, frame: inside[0] };
}
