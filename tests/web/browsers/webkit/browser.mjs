// WebKitGTK behind the part of Playwright's API that the tests use. Playwright itself drives only its own build of
// WebKit, which no reader has.
import { interception } from "../../support/interception.mjs";
import { openDisplay } from "../display.mjs";
import { Page } from "./page.mjs";
import { openSession, resize } from "./service.mjs";

/** @typedef {import("playwright-core").BrowserContextOptions} Options */

/** @returns {Promise<import("playwright-core").Browser>} */
export async function launchWebKit() {
  const display = await openDisplay();
  const contexts = new Set();
  /** @param {Options} [options] */
  async function newContext({ viewport, locale, colorScheme } = {}) {
    /** @type {{page: Page, session: Awaited<ReturnType<typeof openSession>>}[]} */
    const pages = [];
    const context = {
      async newPage() {
        const session = await openSession(display.name, { locale, colorScheme: colorScheme ?? undefined });
        if (viewport) await resize(session.driver, viewport);
        const page = new Page(session.driver, context, viewport ?? null);
        pages.push({ page, session });
        return page;
      },
      pages: () => pages.map(({ page }) => page),
      /** @param {string} event @param {(...what: any[]) => void} hear called for events of any page */
      on(event, hear) {
        for (const { page } of pages) page.on(event, hear);
      },
      async close() {
        contexts.delete(context);
        for (const { page, session } of pages.splice(0)) {
          await page.close();
          await session.close();
        }
        interception.end();
      },
    };
    contexts.add(context);
    return context;
  }
  const browser = {
    newContext,
    /** @param {Options} [options] */
    async newPage(options) {
      const context = await newContext(options);
      const page = await context.newPage();
      return Object.assign(page, { close: context.close });
    },
    async close() {
      for (const context of contexts) await context.close();
      display.close();
    },
  };
  return /** @type {any} */ (browser);
}
