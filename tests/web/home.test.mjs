// <seed-corn> whose script is not where it was published: merged, inlined, made a module, or cut off from what it
// embeds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, siteUrl } from "./support/browser.mjs";
import { hostWith } from "./support/embedding.mjs";
import { siteFile } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const code = siteFile("embed.js").toString("utf8");
const inline = `<script>${code}</script>`;
/** @param {string} [attributes] @param {string} [href] */
const element = (attributes = "", href = "https://elsewhere.example/") =>
  `<seed-corn chapter="lead" lang="en" ${attributes}><a href="${href}">the fallback</a></seed-corn>`;

/** Under another name, as a bundler has it. @param {Page} page */
const merged = (page) =>
  page.route("**/scripts/bundle.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `void 0;\n${code}` }),
  );
const frameOf = (/** @type {Page} */ page) =>
  page.evaluate(() => document.querySelector("seed-corn")?.shadowRoot?.querySelector("iframe")?.src);
const wanted = `${siteUrl}embed.html?chapter=lead&lang=en#`;

/** @type {Record<string, [string, string?]>} what is in the body, and in the head */
const known = {
  "inlined, with its home said on the element": [element(`src="${siteUrl}"`) + inline],
  "inlined, with the address of a file of its home": [element(`src="${siteUrl}embed.js"`) + inline],
  "inlined before the element, with the page's link in it": [element("", `${siteUrl}?lang=en#c=lead`), inline],
  "inlined, with a chapter's own address in it": [element("", `${siteUrl}en/lead/#v=1&amp;us_openness=0.8`) + inline],
  "merged, with its home said on a script": [
    `<script src="scripts/bundle.js" data-seed-corn="${siteUrl}"></script>${element()}`,
  ],
  "merged and made a module": [
    `<script type="module" src="scripts/bundle.js"></script>${element("", `${siteUrl}?lang=en#c=lead`)}`,
  ],
  "a module under its own name": [`<script type="module" src="embed.js"></script>${element(`src="${siteUrl}"`)}`],
  "from a blob": [
    `${element(`src="${siteUrl}"`)}<script>fetch("embed.js").then((answer) => answer.blob()).then((blob) => document.head.append(Object.assign(document.createElement("script"), { src: URL.createObjectURL(blob) })))</script>`,
  ],
  "there twice, once merged": [`<script src="embed.js"></script><script src="scripts/bundle.js"></script>${element()}`],
  "asked for with a version": [`<script src="embed.js?ver=6.4"></script>${element()}`],
};
for (const [name, [body, head]] of Object.entries(known)) {
  test(`the script, ${name}, finds its chapter`, async () => {
    const { page, problems, close } = await hostWith(body, head, merged);
    await eventually(async () => (await frameOf(page)) !== undefined, "there is a frame");
    assert.match(String(await frameOf(page)), new RegExp(`^${wanted.replace(/[?.]/g, "\\$&").replace("#", "(#|$)")}`));
    assert.deepEqual(problems, []);
    await close();
  });
}

for (const [name, script] of /** @type {const} */ ([
  ["inlined", inline],
  ["merged", '<script src="scripts/bundle.js"></script>'],
  ["a module", '<script type="module" src="scripts/bundle.js"></script>'],
])) {
  test(`the script, ${name}, that cannot know its home leaves the link that is there, says so once, and starts when it is told`, async () => {
    const { page, problems, close } = await hostWith(
      `${element()}${element('src="javascript:0"')}${script}`,
      "",
      merged,
    );
    await eventually(async () => problems.length > 0, "it says so");
    assert.equal(await page.getByRole("link", { name: "the fallback" }).count(), 2);
    assert.ok(await page.getByRole("link", { name: "the fallback" }).first().isVisible());
    await page.evaluate((src) => document.querySelector("seed-corn")?.setAttribute("src", src), siteUrl);
    assert.match(String(await frameOf(page)), /embed\.html\?chapter=lead/);
    assert.equal(problems.length, 1);
    assert.match(problems[0], /seed-corn: where/);
    await close();
  });
}

test("where the chapter never comes, its link is seen after a while, and goes when it comes after all", async () => {
  /** @type {(() => void)[]} */
  const held = [];
  const { page, close } = await hostWith(
    `<script src="embed.js"></script>${element("", `${siteUrl}?lang=en#c=lead`)}`,
    "",
    (page) =>
      page.route("**/seedcorn.wasm", async (route) => {
        await new Promise((go) => held.push(() => go(undefined)));
        await route.continue();
      }),
  );
  const link = page.getByRole("link", { name: "the fallback" });
  await eventually(async () => held.length > 0, "the engine is asked for");
  assert.ok(!(await link.isVisible()), "not at once");
  await eventually(() => link.isVisible(), "the link is seen");
  for (const go of held) go();
  await eventually(async () => !(await link.isVisible()), "it goes when the chapter is there");
  await close();
});
