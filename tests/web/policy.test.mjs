// The strictest policy that a server may send with the site: no script but its own, no text that becomes script,
// nothing from elsewhere.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { eventually, needsSelf, settle, state, visit, visitHost } from "./support/browser.mjs";
import { site, story } from "./support/paths.mjs";
import { serve } from "./support/server.mjs";

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types seedcorn",
].join("; ");
const server = await serve(site, { headers: { "content-security-policy": policy } });
after(() => server.close());
const { embed, ui } = /** @type {any} */ (story("en"));

/** @typedef {import("playwright-core").Page} Page */

const watch = (/** @type {Page} */ page) =>
  page.addInitScript(() => {
    const kept = /** @type {any} */ (window);
    kept.violations = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      kept.violations.push([effectiveDirective, blockedURI, sourceFile, lineNumber].join(" ")),
    );
  });
/** @param {Pick<Page, "evaluate">} page */
const violations = (page) => page.evaluate(() => /** @type {any} */ (window).violations);

test("the page computes with its workers, changes its looks, writes its files and gives its code under the strictest policy", async () => {
  const { page, problems, close } = await visit({ url: `${server.url}?lang=en#c=share`, before: watch });
  await page.evaluate(() => window.seedcorn.ready);
  await eventually(() => page.evaluate(() => window.seedcorn.memory().workers.length > 0), "there are workers");
  await page.locator('[data-action="theme"]:visible').first().click();
  await page.locator('article:visible input[data-lever="us_openness"]').first().fill("0.8");
  await settle(page);
  for (const id of ["share.picture", "share.data", "share.scenario"])
    await page.getByRole("button", { name: ui.buttons[id] }).click();
  await page.getByRole("button", { name: ui.buttons["share.embed"] }).click();
  await page.locator("dialog:visible").getByLabel(embed.language).selectOption("ko");
  await page.keyboard.press("Escape");
  await page.locator('[data-action="language"]:visible').first().click();
  await eventually(async () => (await state(page)).language === "ko", "the language changes");
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(problems, []);
  await close();
});

for (const sandbox of ["", 'sandbox="allow-scripts"']) {
  test(
    `an embedded chapter keeps to the strictest policy, also asleep${sandbox && ", in a sandbox"}`,
    sandbox ? needsSelf : {},
    async () => {
      const { page, problems, close } = await visitHost(
        {
          body: `<!doctype html><title>Host</title><iframe ${sandbox} src="${server.url}embed.html?chapter=open&lang=en" width="700" height="600"></iframe><div style="height:3000px"></div>`,
        },
        { before: watch },
      );
      await eventually(async () => page.frames()[1]?.url().startsWith(server.url), "the frame is there");
      const frame = page.frames()[1];
      await frame.waitForFunction(() => "seedcorn" in window);
      await frame.evaluate(() => window.seedcorn.ready);
      await settle(frame);
      await page.evaluate(() => scrollTo({ top: 3000, behavior: "instant" }));
      await eventually(() => frame.evaluate(() => document.getElementById("still")?.hidden === false), "it sleeps");
      await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      await eventually(() => frame.evaluate(() => document.getElementById("still")?.hidden === true), "it wakes");
      // In a page without an origin the policy may not match its own site. If the iframe is refused a file, it is
      // reported here.
      assert.deepEqual(await violations(frame), []);
      assert.deepEqual(
        problems.filter((problem) => !problem.startsWith("third party")),
        [],
      );
      await close();
    },
  );
}

test("the gallery and the articles keep to the strictest policy", async () => {
  for (const path of ["examples/?lang=en", "examples/blog-ko.html"]) {
    const { page, problems, close } = await visit({ url: server.url + path, before: watch });
    await page.locator("seed-corn:visible").first().scrollIntoViewIfNeeded();
    await eventually(
      async () => page.frames().some((frame) => frame.url().includes("/embed.html")),
      "a chapter is there",
    );
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(problems, []);
    await close();
  }
});
