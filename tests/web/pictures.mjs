// Takes the README's pictures of the built site: npm run pictures. Tests nothing.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browser, eventually, laptop, open, phone, settle, state } from "./support/browser.mjs";
import { bringIn } from "./support/gestures.mjs";
import { root, site } from "./support/paths.mjs";
import { serve } from "./support/server.mjs";

/** @typedef {import("playwright-core").Page} Page */

const folder = join(root, "docs/images");
mkdirSync(folder, { recursive: true });

/**
 * As WebP, which is a third of a PNG here; a page of its own does the conversion.
 * @param {Page} page
 * @param {string} name
 */
async function keep(page, name) {
  const picture = (await page.screenshot()).toString("base64");
  const converter = await browser.newPage();
  const data = await converter.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = Object.assign(document.createElement("canvas"), { width: bitmap.width, height: bitmap.height });
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    return canvas.toDataURL("image/webp", 0.9);
  }, picture);
  await converter.close();
  const file = join(folder, `${name}.webp`);
  writeFileSync(file, Buffer.from(data.slice(data.indexOf(",") + 1), "base64"));
  console.log(file);
}

/** @param {Page} page @param {string} lever @param {number} value */
const set = (page, lever, value) =>
  page.evaluate(
    ([id, to]) => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector(`input[data-lever="${id}"]`));
      input.valueAsNumber = Number(to);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    [lever, String(value)],
  );

/**
 * A chapter, `part` of what it is longer than the window further down.
 * @param {string} name
 * @param {{query: string, context: object, chapter: string, part?: number}} how
 */
async function picture(name, { query, context, chapter, part = 0 }) {
  const { page, close } = await open({ query, context });
  await set(page, "us_openness", 0.8);
  await settle(page);
  await bringIn(page, chapter, part);
  if (part === 0)
    await page.evaluate(() =>
      window.scrollBy({ top: -(document.querySelector("header")?.offsetHeight ?? 0), behavior: "instant" }),
    ); // the bar stays
  await settle(page);
  await keep(page, name);
  await close();
}

/** The example article, at the chapter that follows its own height. @param {string} name */
async function pictureOfArticle(name) {
  const server = await serve(site);
  const context = await browser.newContext({ viewport: { width: 1000, height: 1290 } });
  const page = await context.newPage();
  await page.goto(`${server.url}examples/blog-en.html`);
  await page.locator("#harvest").scrollIntoViewIfNeeded();
  await eventually(
    async () => page.frames().some((each) => each.url().includes("chapter=seed-corn")),
    "the frame loads",
  );
  const frame = page.frames().find((each) => each.url().includes("chapter=seed-corn"));
  if (!frame) throw new Error("no frame of the chapter");
  await frame.evaluate(() => window.seedcorn.ready);
  await page
    .locator("[data-drain]")
    .first()
    .evaluate((button) => (button.scrollIntoView(), scrollBy(0, -16)));
  await settle(frame);
  await eventually(
    async () => (await state(frame)).ensemble.complete && (await state(frame)).sentences["seed-corn"] !== undefined,
    "the chapter has its answer",
  );
  await settle(frame);
  await keep(page, name);
  await context.close();
  server.close();
}

await picture("laptop-light-en", { query: "?lang=en&theme=light", context: laptop, chapter: "lead" });
await picture("laptop-dark-ko", { query: "?lang=ko&theme=dark", context: laptop, chapter: "policy" });
await picture("phone-light-ko", { query: "?lang=ko&theme=light", context: phone, chapter: "lead", part: 0.35 });
await picture("phone-dark-en", { query: "?lang=en&theme=dark", context: phone, chapter: "open", part: 0.5 });
await pictureOfArticle("embed-light-en");
process.exit(0); // the tests' browser would keep this process alive
