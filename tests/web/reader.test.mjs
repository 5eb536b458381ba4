// What a browser's reader view makes of the page. Firefox's is a library and is tested here. Safari's goes by what is
// visible.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { eventually, needsNoScript, open, state, visit } from "./support/browser.mjs";
import { languages, story } from "./support/paths.mjs";
import { publish } from "./support/published.mjs";
import { serve } from "./support/server.mjs";

const readability = readFileSync(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), "utf8");

/**
 * The article holds every chapter in one language, and nothing in another, and needs nothing but its prose for that.
 * @param {import("playwright-core").Page} page
 * @param {string} language
 */
async function assertReads(page, language) {
  for (const missing of ["none", ".results, details, fieldset, .choice"]) {
    const copy = `((copy) => (copy.querySelectorAll("${missing}").forEach((part) => part.remove()), copy))(document.cloneNode(true))`;
    assertHolds(
      String(await page.evaluate(`${readability}; new Readability(${copy}).parse().textContent`)),
      language,
      missing,
    );
  }
}

/** @param {string} text @param {string} language @param {string} missing */
function assertHolds(text, language, missing) {
  for (const each of languages) {
    const found = story(each)
      .chapters.filter(({ prose }) => text.includes(prose[0]))
      .map(({ id }) => id);
    assert.deepEqual(
      found,
      each === language ? story(each).chapters.map(({ id }) => id) : [],
      `${each}, without ${missing}`,
    );
  }
}

for (const language of languages) {
  for (const view of ["", "&view=text"]) {
    test(`a reader view has the article in ${language} alone${view && ", of the text version"}, and in the other once that is chosen`, async () => {
      const { page, close } = await open({ query: `?lang=${language}${view}` });
      await assertReads(page, language);
      const other = languages.find((each) => each !== language) ?? "";
      await page.locator('[data-action="language"]:visible').click();
      await eventually(async () => (await state(page)).language === other, `the engine speaks ${other}`);
      await assertReads(page, other);
      await close();
    });
  }
}

test(
  "without script a reader view has the article in the page's own language alone, as built and as published",
  needsNoScript,
  async () => {
    const built = await visit({ query: "", context: { javaScriptEnabled: false } });
    await assertReads(built.page, "en");
    await built.close();
    const { folder } = publish();
    const server = await serve(folder);
    for (const language of languages) {
      const { page, close } = await visit({ url: `${server.url}${language}/`, context: { javaScriptEnabled: false } });
      await assertReads(page, language);
      for (const each of languages)
        assert.equal(
          await page.getByText(story(each).chapters[0].prose[0]).first().isVisible(),
          each === language,
          each,
        );
      await close();
    }
    server.close();
  },
);
