// A browser with the built site in it: Chromium, or what SEEDCORN_BROWSER names.
import { after } from "node:test";
import { launchChromium, launchComposited, launchFirefox } from "../browsers/playwright.mjs";
import { launchWebKit } from "../browsers/webkit/browser.mjs";
import { settle } from "./engine.mjs";
import { site } from "./paths.mjs";
import { serve, serveHost } from "./server.mjs";

export { eventually, settle, state } from "./engine.mjs";
export * from "./needs.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContextOptions} ContextOptions */

const server = await serve(site);
export const siteUrl = server.url;
/** @type {Map<string, import("./server.mjs").HostPage>} */
const hostPages = new Map();
const host = await serveHost((path) => hostPages.get(path));
const launch = { chromium: launchChromium, composited: launchComposited, firefox: launchFirefox, webkit: launchWebKit }[
  process.env.SEEDCORN_BROWSER ?? "chromium"
];
if (!launch) throw new Error(`SEEDCORN_BROWSER=${process.env.SEEDCORN_BROWSER}: no such browser`);
export const browser = await launch();
after(async () => {
  await browser.close();
  server.close();
  host.close();
});

export const laptop = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/**
 * Messages that Firefox reports as errors of the page but that are not: Playwright's own style for screenshots, and the
 * browser's request for an icon, which a policy refuses.
 */
const foreign = ["sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA=", "/favicon.ico"];

/**
 * @typedef {object} Visit
 * @property {string} [query] such as "?lang=ko"
 * @property {ContextOptions} [context]
 * @property {(page: Page) => Promise<unknown>} [before] the page loads
 * @property {string} [url] of another page than the site's
 */

/** Opens the page without waiting for the engine; `problems` collects what should not happen. @param {Visit} [visit] */
export async function visit({ query = "?lang=en", context = laptop, before, url = server.url + query } = {}) {
  const owner = await browser.newContext(context);
  const page = await owner.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    if (/GL Driver Message/.test(message.text())) return; // a software renderer's remark on a screenshot
    if (message.type() === "error" || message.type() === "warning")
      problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on(
    "pageerror",
    ({ message }) => foreign.some((part) => message.includes(part)) || problems.push(`uncaught: ${message}`),
  );
  page.on("request", (request) => {
    const ours = [server.url, host.url, new URL("/", url).href].some((home) => request.url().startsWith(home));
    if (!ours && !/^(data|blob):/.test(request.url())) problems.push(`third party: ${request.url()}`);
  });
  await before?.(page);
  // A page of another site must also have loaded its chapters.
  await page.goto(url, { waitUntil: url.startsWith(host.url) ? "domcontentloaded" : "load" });
  return { page, problems, close: () => owner.close() };
}

/** Opens the page and waits until the engine has come to rest. @param {Visit} [options] */
export async function open(options) {
  const opened = await visit(options);
  await opened.page.evaluate(() => window.seedcorn.ready);
  await settle(opened.page);
  return opened;
}

/** Opens a page of another site. @param {import("./server.mjs").HostPage} hostPage @param {Visit} [options] */
export function visitHost(hostPage, options) {
  const path = `/page-${hostPages.size}`;
  hostPages.set(path, hostPage);
  return visit({ ...options, url: new URL(path, host.url).href });
}
