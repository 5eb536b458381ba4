import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { browsers } from "./browsers/index.mjs";
import { eventually, settle, state } from "./support/engine.mjs";
import { aim, frames } from "./support/gestures.mjs";
import { cli, site } from "./support/paths.mjs";
import { serve } from "./support/server.mjs";

/** @typedef {import("./browsers/index.mjs").Browser} Browser */
/** @typedef {import("./browsers/index.mjs").Page} Page */

const lever = "us_openness";
const laptop = { width: 1440, height: 900 };
const nativeBits = execFileSync(cli, ["hash"], { encoding: "utf8" })
  .trim()
  .split("\n")
  .map((line) => line.split(" ")[1]);

const server = await serve(site, { script: fileURLToPath(new URL("browsers/recorder.js", import.meta.url)) });
after(() => server.close());

/** @param {Page} page */
async function rest(page) {
  await eventually(() => page.evaluate(() => "seedcorn" in window), "the page's scripts run");
  await page.evaluate(async () => window.seedcorn.ready);
  await settle(page);
}

for (const { name, missing, launch } of browsers) {
  const skip = missing.length > 0 && `not installed: ${missing.join(", ")}`;
  describe(`in ${name}`, () => {
    /** @type {Browser} */
    let browser;
    /** @type {Page} */
    let page;

    /** @param {string} behaviour @param {() => Promise<void>} run */
    const check = (behaviour, run) => test(`in ${name}: ${behaviour}`, { skip }, run);

    before(async () => {
      if (skip) return;
      browser = await launch();
      page = await browser.open(`${server.url}?lang=en`, laptop);
      await rest(page);
    });
    after(async () => {
      await page?.close();
      await browser?.close();
    });

    check("the page comes to rest on its canvas, every glyph found", async () => {
      assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), "canvas");
      const { layout, glyphs_missing } = await state(page);
      assert.ok(
        layout.height > laptop.height && layout.rects.length > 0,
        `a height of ${layout.height} with ${layout.rects.length} controls`,
      );
      assert.equal(glyphs_missing, "");
    });

    check("trajectories, particles and percentiles have the native engine's bits", async () => {
      assert.equal(nativeBits.length, 3);
      assert.equal(await page.evaluate(() => window.seedcorn.fingerprint()), nativeBits.join(" "));
    });

    check("a key in the page's input moves the lever and changes the figures as they are drawn", async () => {
      const { texts, levers } = await state(page);
      await page.press(`[data-lever=${lever}]`, "End");
      await eventually(async () => (await state(page)).levers[lever] > levers[lever], "the lever follows");
      await settle(page);
      assert.notEqual((await state(page)).texts.lead, texts.lead);
    });

    check("a click on the drawn slider moves the lever there", async () => {
      const control = (await state(page)).layout.rects.find(({ id }) => id.split("/").pop() === lever);
      const at = await aim(page, String(control?.id));
      await page.click(at(0.3));
      await eventually(async () => Math.abs((await state(page)).levers[lever] - 0.3) < 0.1, "the lever follows");
    });

    check("nothing is refused, missing, or complained of meanwhile", async () => {
      assert.deepEqual(await page.evaluate(() => window.problems), []);
    });

    // This comes last, because for a screenshot Playwright adds a style to the page in Firefox, which the page's policy
    // refuses.
    check("the canvas shows more than its background", async () => {
      /** @param {string} visibility */
      const show = async (visibility) => {
        await page.evaluate(
          (value) => document.getElementById("canvas")?.style.setProperty("visibility", value),
          visibility,
        );
        await frames(page, 2);
      };
      const drawn = await page.screenshot();
      await show("hidden");
      const blank = await page.screenshot();
      await show("visible");
      assert.ok(drawn.length > 2 * blank.length, `${drawn.length} bytes against ${blank.length} without the canvas`);
    });
  });
}
