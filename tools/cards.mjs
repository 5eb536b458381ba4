// Draws the pictures that other sites show beside a link to the page: one for each chapter with a chart, in each
// language. The page's own engine draws them in Chromium.
//   node tools/cards.mjs --site build/web/site --out build/web/cards [--address https://example.org/]
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { programs } from "../tests/web/browsers/programs.mjs";
import { serve } from "../tests/web/support/server.mjs";
import { readStories } from "./page/content.mjs";
import { cardOf, hasCard } from "./site/small_pages.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    site: { type: "string", default: join(root, "build/web/site") },
    out: { type: "string", default: join(root, "build/web/cards") },
    address: { type: "string", default: "" },
  },
});
const address = options.address.replace(/^https?:\/\/|\/+$/g, "");
const painter = join(root, "web/site/painter.js");

/** @typedef {Awaited<ReturnType<typeof import("../tests/web/browsers/playwright.mjs").launchChromium>>} Browser */
/** @typedef {Awaited<ReturnType<Browser["newPage"]>>} Page */

/** Everything that a card shows. @param {import("./page/types.mjs").Story[]} stories */
function fingerprint(stories) {
  const sum = createHash("sha256").update(address);
  const files = [
    "seedcorn.wasm",
    ...["assets", "fonts"].flatMap((folder) =>
      readdirSync(join(options.site, folder)).map((name) => `${folder}/${name}`),
    ),
  ];
  for (const file of files) sum.update(readFileSync(join(options.site, file)));
  return sum
    .update(readFileSync(painter))
    .update(
      JSON.stringify(stories.map((story) => story.chapters.filter(hasCard).map((chapter) => cardOf(story, chapter)))),
    )
    .digest("hex");
}

/** @param {Page} page @param {string} base @param {import("./page/types.mjs").Story} story */
async function drawAll(page, base, story) {
  const { language, chapters } = story;
  await page.goto(`${base}painter.html`);
  await page.evaluate(async ({ language, base }) => (await import(`${base}web/site/painter.js`)).start(language), {
    language,
    base,
  });
  for (const chapter of chapters.filter(hasCard)) {
    const { id } = chapter;
    const data = await page.evaluate(
      async ({ id, base, address }) => (await import(`${base}web/site/painter.js`)).draw(id, address),
      { id, base, address },
    );
    writeFileSync(join(options.out, cardOf(story, chapter)), Buffer.from(data.slice(data.indexOf(",") + 1), "base64"));
  }
}

async function main() {
  if (!programs.chromium)
    return console.log(
      "cards: there is no Chromium here, so the links to the site will have no pictures (set CHROMIUM, or install it)",
    );
  const stories = readStories(join(root, "assets"));
  const done = join(options.out, "drawn.txt");
  const wanted = fingerprint(stories);
  if (existsSync(done) && readFileSync(done, "utf8") === wanted) return;
  rmSync(options.out, { recursive: true, force: true });
  mkdirSync(options.out, { recursive: true });
  console.log("cards: drawing one for each chapter and language");
  const { launchChromium } = await import("../tests/web/browsers/playwright.mjs");
  const [server, browser] = await Promise.all([serve(options.site), launchChromium()]);
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
    await page.route("**/painter.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: '<!doctype html><canvas id="canvas" style="width:800px;height:420px"></canvas>',
      }),
    );
    await page.route("**/web/site/painter.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: readFileSync(painter, "utf8") }),
    );
    for (const story of stories) await drawAll(page, server.url, story);
    writeFileSync(done, wanted);
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
