import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as fontkit from "fontkit";
import { eventually, laptop, needsLocale, open, settle, state } from "./support/browser.mjs";
import { languages, root, siteFile, story } from "./support/paths.mjs";

/** @param {unknown} value @returns {string} every character of every text in it */
function characters(value) {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? Object.values(value).map(characters).join("") : "";
}

const runningText = new Set(
  JSON.parse(`[${readFileSync(join(root, "src/explainer/story/running_text.inc"), "utf8")}]`),
);

/** @param {any} value @returns {any} without what is never set in bold */
function withoutRunningText(value) {
  if (Array.isArray(value)) return value.map(withoutRunningText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !runningText.has(key))
      .map(([key, item]) => [key, withoutRunningText(item)]),
  );
}

for (const language of languages) {
  for (const weight of ["regular", "bold"]) {
    test(`the ${weight} font of ${language} has a glyph for every character that is set in it`, () => {
      const font = /** @type {import("fontkit").Font} */ (fontkit.create(siteFile(`fonts/${language}-${weight}.ttf`)));
      const text = weight === "bold" ? withoutRunningText(story(language)) : story(language);
      const wanted = [...new Set(characters(text))].filter((character) => character >= " ");
      const missing = wanted.filter(
        (character) => !font.hasGlyphForCodePoint(/** @type {number} */ (character.codePointAt(0))),
      );
      assert.deepEqual(missing, []);
    });
  }

  test(`every bold letter of the document is in the bold font of ${language}`, async () => {
    const { page, close } = await open({ query: `?lang=${language}&view=text` });
    const bold = await page.evaluate(() => {
      const found = new Set();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        if (parent?.checkVisibility() && Number(getComputedStyle(parent).fontWeight) >= 600)
          for (const letter of texts.currentNode.textContent ?? "") found.add(letter);
      }
      return [...found].join("");
    });
    const font = /** @type {import("fontkit").Font} */ (fontkit.create(siteFile(`fonts/${language}-bold.ttf`)));
    const missing = [...bold].filter(
      (letter) => letter > " " && !font.hasGlyphForCodePoint(/** @type {number} */ (letter.codePointAt(0))),
    );
    assert.deepEqual(missing, []);
    await close();
  });

  test(`the engine misses no glyph in ${language}`, async () => {
    const { page, close } = await open({ query: `?lang=${language}` });
    assert.equal((await state(page)).glyphs_missing, "");
    await close();
  });

  test(`a browser that asks for ${language} gets it`, language === "ko" ? needsLocale : {}, async () => {
    const { page, close } = await open({
      query: "",
      context: { ...laptop, locale: language === "ko" ? "ko-KR" : "en-GB" },
    });
    assert.equal((await state(page)).language, language);
    assert.equal(await page.title(), story(language).title);
    await close();
  });
}

test("a browser that asks for a language the page does not speak gets one it does", async () => {
  const { page, close } = await open({ query: "", context: { ...laptop, locale: "fi-FI" } });
  assert.ok(languages.some((language) => language === "en"));
  assert.equal((await state(page)).language, "en");
  await close();
});

test("the address wins over the browser's language", async () => {
  const { page, close } = await open({ query: "?lang=ko", context: { ...laptop, locale: "en-US" } });
  assert.equal((await state(page)).language, "ko");
  await close();
});

test("the switch works both ways, keeps the levers, and the address remembers it", async () => {
  const { page, problems, close } = await open({ query: "?lang=en" });
  const name = story("en").levers.us_openness.name;
  await page.getByRole("slider", { name, exact: true }).first().press("PageUp");
  await settle(page);
  const { levers } = await state(page);
  for (const language of ["ko", "en"]) {
    await page.getByRole("link", { name: story(language).name }).click();
    await eventually(async () => (await state(page)).language === language, `the engine speaks ${language}`);
    await settle(page);
    assert.deepEqual((await state(page)).levers, levers);
    assert.equal((await state(page)).glyphs_missing, "");
    assert.equal(new URL(page.url()).searchParams.get("lang"), language);
    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
    assert.equal(await page.title(), story(language).title);
    const slider = page.getByRole("slider", { name: story(language).levers.us_openness.name, exact: true }).first();
    assert.equal(await slider.getAttribute("aria-valuetext"), (await state(page)).words.us_openness);
  }
  assert.deepEqual(problems, []);
  await close();
});
