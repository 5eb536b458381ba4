// Takes the README's pictures of the built site: npm run pictures. Looks, never tests.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { laptop, open, phone, settle } from "./support/browser.mjs";
import { root } from "./support/paths.mjs";

const folder = join(root, "docs/images");
mkdirSync(folder, { recursive: true });

/** @param {import("playwright-core").Page} page @param {string} lever @param {number} value */
const set = (page, lever, value) =>
  page.evaluate(
    ([id, to]) => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector(`input[data-lever="${id}"]`));
      input.valueAsNumber = Number(to);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    [lever, String(value)],
  );

/** @param {string} name @param {{query: string, context: object, scroll?: number}} how */
async function picture(name, { query, context, scroll = 0 }) {
  const { page, close } = await open({ query, context });
  await set(page, "us_openness", 0.8);
  await settle(page);
  await page.evaluate((top) => scrollTo(0, top), scroll);
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await close();
  console.log(join(folder, `${name}.png`));
}

await picture("laptop-light-en", { query: "?lang=en&theme=light", context: laptop });
await picture("phone-dark-ko", { query: "?lang=ko&theme=dark", context: phone, scroll: 575 });
process.exit(0); // the browser of the tests waits for a test runner to close it
