// A browser's own search finds text in the document, which lies invisible over the canvas. A match must still be
// visible.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, open, phone, settle } from "./support/browser.mjs";
import { story } from "./support/paths.mjs";

const { chapters } = story("en");
const firstWords = (/** @type {string} */ text) =>
  text
    .replace(/\[|\]\([^)]*\)/g, "")
    .split(" ")
    .slice(0, 3)
    .join(" ");
const searched = [
  { chapter: "lead", place: "heading" },
  { chapter: "seed-corn", place: "prose" },
  { chapter: "evidence", place: "prose" },
];

for (const [name, context] of Object.entries({ phone, laptop }))
  test(`what the browser's search finds is marked where the canvas has the words: ${name}`, async () => {
    const { page, problems, close } = await open({ query: "?lang=en", context });
    for (const { chapter, place } of searched) {
      const texts = chapters.find(({ id }) => id === chapter);
      assert.ok(texts);
      const words = place === "heading" ? texts.question : firstWords(texts.prose[0]);
      await page.evaluate(() => {
        getSelection()?.removeAllRanges();
        scrollTo(0, 0);
      });
      await settle(page);
      assert.ok(await page.evaluate((text) => /** @type {any} */ (window).find(text, true), words), words);
      const mark = () =>
        page.evaluate(() => {
          const { x, y, width, height } = /** @type {Selection} */ (getSelection())
            .getRangeAt(0)
            .getBoundingClientRect();
          return { x, y, width, height };
        });
      await eventually(async () => {
        const { y, height } = await mark();
        return y > 0 && y + height < context.viewport.height;
      }, `${words} is in the window`);
      await settle(page);
      const clip = await mark();
      const marked = await page.screenshot({ clip, animations: "disabled" });
      const drawn = await page.evaluate(
        ({ x, y, width, height }) =>
          window.seedcorn
            .labels()
            .filter(({ rect: [lx, ly, w, h] }) => lx < x + width && lx + w > x && ly < y + height && ly + h > y)
            .map(({ text }) => text),
        clip,
      );
      assert.ok(
        drawn.some((line) => line.includes(words.split(" ")[0])),
        `${words} over ${drawn.join(" | ")}`,
      );
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await settle(page);
      assert.ok(
        !marked.equals(await page.screenshot({ clip, animations: "disabled" })),
        `the mark of ${words} can be seen`,
      );
    }
    assert.deepEqual(problems, []);
    await close();
  });
