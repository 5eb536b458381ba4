// What axe finds wrong with a page.
import axe from "axe-core";

/** To be done before the page is opened. @param {import("playwright-core").Page} page */
export const withAxe = (page) => page.addInitScript({ content: axe.source });

/** @param {import("playwright-core").Page} page @returns {Promise<string[]>} */
export async function violations(page) {
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)}`),
  );
}
