import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, needsMedia, open, phone, settle, state, visit } from "./support/browser.mjs";
import { bringIn } from "./support/gestures.mjs";
import { languages } from "./support/paths.mjs";

for (const language of languages) {
  test(`the page loads in ${language} with no error, no refused script or style, and no third-party request`, async () => {
    const { page, problems, close } = await open({ query: `?lang=${language}` });
    assert.equal((await state(page)).language, language);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), "canvas");
    assert.deepEqual(problems, []);
    await close();
  });
}

test("the canvas shows more than its background", async () => {
  const { page, close } = await open();
  const drawn = await page.locator("#view").screenshot();
  await page.evaluate(() =>
    /** @type {HTMLElement} */ (document.getElementById("canvas")).style.setProperty("visibility", "hidden"),
  );
  const blank = await page.locator("#view").screenshot();
  assert.ok(drawn.length > 2 * blank.length, `${drawn.length} bytes against ${blank.length} of an empty picture`);
  await close();
});

test("the bar at the top hides nothing at the bottom of the window", async () => {
  const { page, close } = await open({ context: phone });
  await bringIn(page, "lead", 0.3);
  const bottom = async () => {
    // A picture of the whole window, because a part of it would be drawn again.
    const picture = (await page.screenshot()).toString("base64");
    return page.evaluate(async (png) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
      const drawing = new OffscreenCanvas(bitmap.width, 100).getContext("2d");
      drawing?.drawImage(bitmap, 0, 100 - bitmap.height);
      return [...(drawing?.getImageData(0, 0, bitmap.width, 100).data ?? [])].join();
    }, picture);
  };
  const covered = await bottom();
  await page.locator("header").evaluate((header) => header.style.setProperty("visibility", "hidden"));
  assert.ok(covered === (await bottom()));
  await close();
});

test("no frame is drawn in five idle seconds", async () => {
  const { page, close } = await open();
  const before = (await state(page)).frames;
  await page.waitForTimeout(5000);
  assert.equal((await state(page)).frames, before);
  await close();
});

test("no frame is drawn while the stage is out of sight, and it is up to date when back", needsMedia, async () => {
  const { page, close } = await open({ context: phone });
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  await settle(page);
  const before = (await state(page)).frames;
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(500);
  assert.equal((await state(page)).frames, before);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await settle(page);
  assert.equal((await state(page)).theme, "dark");
  await close();
});

test("the read-only interface cannot be changed", async () => {
  const { page, close } = await open();
  const frozen = await page.evaluate(() => {
    const api = window.seedcorn;
    api.state().levers.us_openness = 1;
    return Object.isFrozen(api) && api.state().levers.us_openness !== 1;
  });
  assert.ok(frozen);
  await close();
});

test("loading shows how much has come, and lets the text be read meanwhile", async () => {
  let release = () => {};
  const released = /** @type {Promise<void>} */ (new Promise((resolve) => (release = resolve)));
  const { page, problems, close } = await visit({
    before: (page) =>
      page.route("**/seedcorn.wasm", async (route) => {
        await released;
        await route.continue();
      }),
  });
  const progress = page.locator("progress:visible");
  const value = () => progress.evaluate((bar) => /** @type {HTMLProgressElement} */ (bar).value);
  await eventually(async () => (await value()) > 0, "the files that have come are counted");
  assert.ok((await value()) < 1, "the missing one is counted too");
  await eventually(
    () => page.locator("article:visible").evaluate((article) => getComputedStyle(article).opacity === "1"),
    "the text appears",
  );
  release();
  await page.evaluate(() => window.seedcorn.ready);
  assert.equal(await progress.count(), 0);
  assert.deepEqual(problems, []);
  await close();
});
