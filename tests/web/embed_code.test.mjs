// What docs/embedding.md tells bloggers to paste, pasted.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, eventually } from "./support/browser.mjs";
import { root, site } from "./support/paths.mjs";
import { serve } from "./support/server.mjs";

const server = await serve(site);
after(() => server.close());

const blocks = readFileSync(join(root, "docs/embedding.md"), "utf8").match(/(?: {4}.*\n)+/g) ?? [];
const snippets = blocks
  .filter((block) => /<(?:iframe|seed-corn)/.test(block))
  .map((block) => block.replaceAll("https://example.org/", server.url));

test("the document on embedding has a frame and an element to paste, in each language", () => {
  assert.deepEqual(
    snippets.map((text) => `${/<(iframe|seed-corn)/.exec(text)?.[1]} ${/lang="?=?(\w\w)/.exec(text)?.[1]}`),
    ["iframe en", "seed-corn en", "iframe ko", "seed-corn ko"],
  );
});

for (const [index, snippet] of snippets.entries()) {
  test(`the code that the document on embedding gives in place ${index + 1} shows its chapter in another page, in its language`, async () => {
    const page = await browser.newPage();
    await page.route("**/article.html", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><title>Article</title><body>${snippet}`,
      }),
    );
    await page.goto(`${server.url}article.html`);
    const frame = () => page.frames().find((each) => each.url().includes("embed.html"));
    await eventually(async () => frame() !== undefined, "the frame appears");
    await frame()?.waitForFunction(() => "seedcorn" in window);
    const state = await frame()?.evaluate(async () => (await window.seedcorn.ready, window.seedcorn.state()));
    assert.equal(state?.language, /lang="?=?(\w\w)/.exec(snippet)?.[1]);
    assert.deepEqual(
      state?.layout.chapters.map(({ id }) => id),
      ["seed-corn"],
    );
    await page.close();
  });
}
