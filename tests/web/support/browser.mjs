// A Chromium with the built site in it.
import { after } from "node:test";
import { chromium } from "playwright-core";
import { site } from "./paths.mjs";
import { serve } from "./server.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContextOptions} ContextOptions */

const quiet = [
  "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--enable-unsafe-swiftshader", // WebGL without a graphics card
];
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const server = await serve(site);
const browser = await chromium.launch({ executablePath: await executable(), args: [...quiet, ...sandbox] });
after(async () => {
  await browser.close();
  server.close();
});

/** CHROMIUM, or the first `chromium` on the PATH. */
async function executable() {
  const { existsSync } = await import("node:fs");
  const { delimiter, join } = await import("node:path");
  const places = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  const found = process.env.CHROMIUM ?? places.find((file) => existsSync(file));
  if (!found) throw new Error("no chromium on the PATH; set CHROMIUM to the browser");
  return found;
}

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

/** @param {Page} page */
export const state = (page) => page.evaluate(() => window.seedcorn.state());

/** Waits until everything is computed and drawn: no frame between two looks. @param {Page} page */
export async function settle(page) {
  let frames = -1;
  await eventually(async () => {
    const now = await state(page);
    const still = now.frames === frames && now.ensemble.complete && now.calibration.complete;
    frames = now.frames;
    return still;
  }, "the engine comes to rest");
}

/**
 * @param {() => Promise<boolean>} check @param {string} what is waited for
 */
export async function eventually(check, what) {
  const deadline = Date.now() + 60_000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
