// Runs Lighthouse on the built site, or on a site in another folder: every category but performance must reach its full
// score.
//   node tests/lighthouse/run.mjs [SITE]
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { programs } from "../web/browsers/programs.mjs";
import { serve } from "../web/support/server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const site = resolve(process.argv[2] ?? join(root, "build/web/site"));
const languages = ["en", "ko"];
const categories = ["accessibility", "best-practices", "seo"];
const told = ["performance"]; // depends on the machine and on its graphics, so its score is told and not judged
// A published site has a page for each language.
const published = languages.every((language) => existsSync(join(site, language, "index.html")));

/** @typedef {{path: string, desktop: boolean, without: string[]}} Page without: audits that its purpose contradicts */
/** @type {Page[]} */
const pages = [
  ...languages.flatMap((language) =>
    [true, false].map((desktop) => ({
      path: published ? `${language}/` : `?lang=${language}`,
      desktop,
      without: published ? [] : ["hreflang"], // wants whole addresses, which only a published site has
    })),
  ),
  ...languages.map((language) => ({
    path: `embed.html?chapter=seed-corn&lang=${language}`,
    desktop: false,
    without: ["is-crawlable"],
  })), // its chapter is found on the page
];

/** @param {string} url @param {Page} page @returns {Promise<{scores: Record<string, number>, wrong: string[]}>} */
async function audit(url, { path, desktop, without }) {
  const chrome = await launch({
    chromePath: programs.chromium,
    chromeFlags: ["--headless", "--no-sandbox", "--enable-unsafe-swiftshader"],
    logLevel: "silent",
  });
  try {
    const flags = {
      port: chrome.port,
      logLevel: /** @type {const} */ ("error"),
      onlyCategories: [...categories, ...told],
      skipAudits: without,
    };
    const result = await lighthouse(url + path, flags, desktop ? desktopConfig : undefined);
    if (!result || result.lhr.runtimeError)
      throw new Error(`${path}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
    const { lhr } = result;
    const found = Object.values(lhr.categories);
    const failed = found
      .filter(({ id }) => !told.includes(id))
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1);
    return {
      scores: Object.fromEntries(found.map(({ id, score }) => [id, Math.round(100 * (score ?? 0))])),
      wrong: failed.map(({ id }) => `${id}: ${lhr.audits[id].title}`),
    };
  } finally {
    chrome.kill();
  }
}

const server = await serve(site);
const report = [];
for (const page of pages) {
  const { scores, wrong } = await audit(server.url, page);
  report.push({ ...page, scores, wrong });
  console.log(
    `${page.path} (${page.desktop ? "desktop" : "phone"}): ${Object.entries(scores)
      .map(([name, score]) => `${name} ${score}`)
      .join(", ")}`,
  );
  for (const line of wrong) console.log(`  ${line}`);
}
server.close();
mkdirSync(join(root, "build"), { recursive: true });
writeFileSync(join(root, "build/lighthouse.json"), `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.some(({ scores }) => categories.some((category) => scores[category] < 100)) ? 1 : 0;
