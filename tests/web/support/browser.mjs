// A browser with the built site in it: Chromium, or Firefox with SEEDCORN_BROWSER=firefox.
import { after } from "node:test";
import { launchChromium, launchFirefox } from "../browsers/playwright.mjs";
import { settle } from "./engine.mjs";
import { site } from "./paths.mjs";
import { serve } from "./server.mjs";

export { eventually, settle, state } from "./engine.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContextOptions} ContextOptions */

const server = await serve(site);
export const browser = await (process.env.SEEDCORN_BROWSER === "firefox" ? launchFirefox : launchChromium)();
after(async () => {
  await browser.close();
  server.close();
});

export const laptop = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/**
 * @typedef {object} Visit
 * @property {string} [query] such as "?lang=ko"
 * @property {ContextOptions} [context]
 * @property {(page: Page) => Promise<unknown>} [before] the page loads
 */

/** Opens the page without waiting for the engine; `problems` collects what should not happen. @param {Visit} [visit] */
export async function visit({ query = "?lang=en", context = laptop, before } = {}) {
  const owner = await browser.newContext(context);
  const page = await owner.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    if (/GL Driver Message/.test(message.text())) return; // a software renderer's remark on a screenshot
    if (message.type() === "error" || message.type() === "warning") problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) problems.push(`third party: ${request.url()}`);
  });
  await before?.(page);
  await page.goto(server.url + query);
  return { page, problems, close: () => owner.close() };
}

/** Opens the page and waits until the engine has come to rest. @param {Visit} [options] */
export async function open(options) {
  const opened = await visit(options);
  await opened.page.evaluate(() => window.seedcorn.ready);
  await settle(opened.page);
  return opened;
}
