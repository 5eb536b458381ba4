import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import { laptop, open, phone, state } from "./support/browser.mjs";
import { languages } from "./support/paths.mjs";

/** @param {import("playwright-core").Page} page @returns {Promise<string[]>} */
async function violations(page) {
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)}`));
}

for (const language of languages) {
  for (const theme of ["light", "dark"]) {
    for (const view of ["canvas", "text"]) {
      test(`axe finds nothing wrong: ${language}, ${theme}, ${view}`, async () => {
        const { page, close } = await open({
          query: `?lang=${language}&theme=${theme}${view === "text" ? "&view=text" : ""}`, // not every driver can have the system wish for it
          context: view === "text" ? phone : laptop,
          before: (page) => page.addInitScript({ content: axe.source }),
        });
        assert.equal((await state(page)).theme, theme);
        assert.deepEqual(await violations(page), []);
        await close();
      });
    }
  }
}
