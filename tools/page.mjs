// Writes a page of the site: its shell (shell.html, embed.html, examples/gallery.html) filled with the text of every story, and with a range input for every lever of the engine.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { article } from "./page/article.mjs";
import { checkStories } from "./page/check.mjs";
import { bar, failures, footer, loading, noscript, notices, skipLink } from "./page/chrome.mjs";
import { embedDialog, embedUnknown, embedWhole } from "./page/embed.mjs";
import { gallery } from "./page/gallery.mjs";
import { escape } from "./page/html.mjs";
import { head, stage } from "./page/shell.mjs";

/** @typedef {import("./page/types.mjs").Story} Story */
/** @typedef {import("./page/types.mjs").Engine} Engine */
/** @typedef {import("./page/types.mjs").Fact} Fact */

const usage = "usage: page.mjs --shell FILE --stories FOLDER --describe FILE --evidence FILE --out FILE [--site FOLDER]";
const { values: options } = parseArgs({
  options: {
    shell: { type: "string" },
    stories: { type: "string" },
    describe: { type: "string" },
    evidence: { type: "string" },
    out: { type: "string" },
    site: { type: "string" },
  },
});

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`page.mjs: ${sentence}`);
  process.exit(1);
}

/** @param {string | undefined} value @returns {string} */
function required(value) {
  return value ?? stop(usage);
}

/** @param {string} file @returns {any} */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return stop(`${file}: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * Every story of the folder; the first is the language of a page without script.
 * @param {string} folder @returns {Story[]}
 */
function readStories(folder) {
  const files = readdirSync(folder).filter((name) => /^story\.[a-z-]+\.json$/.test(name)).sort();
  return files.map((name) => ({ ...readJson(join(folder, name)), file: name }));
}

/**
 * Bytes of the files beside the page, for a progress bar that is right behind a compressing server too.
 * @param {string} folder @returns {Record<string, number>}
 */
function fileSizes(folder) {
  const sizes = /** @type {Record<string, number>} */ ({});
  for (const path of ["seedcorn.wasm", ...folderFiles(folder, "assets"), ...folderFiles(folder, "fonts")]) {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (found) sizes[path] = found.size;
  }
  return sizes;
}

/** @param {string} root @param {string} folder */
function folderFiles(root, folder) {
  const path = join(root, folder);
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  return readdirSync(path).map((name) => relative(root, join(path, name)));
}

const stories = readStories(required(options.stories));
/** @type {Engine} */
const engine = readJson(required(options.describe));
/** @type {Fact[]} */
const evidence = readJson(required(options.evidence));
const problems = checkStories(stories, engine, evidence);
if (problems.length > 0) stop(`\n  ${problems.join("\n  ")}`);

/** @param {(story: Story) => string} make */
const each = (make) => stories.map(make).join("\n");
const first = stories[0];
/** @type {Record<string, string>} */
const parts = {
  head,
  stage,
  default_language: first.language,
  languages: stories.map((story) => story.language).join(" "),
  title: escape(first.title),
  description: escape(first.description),
  sizes: escape(JSON.stringify(options.site ? fileSizes(options.site) : {})),
  alternates: each((story) => `<link rel="alternate" hreflang="${story.language}" href="?lang=${story.language}">`),
  skip_links: each(skipLink),
  bars: each((story) => bar(story, stories)),
  noscript: each((story) => noscript(story)),
  failures: each(failures),
  notices: each(notices),
  loading: each(loading),
  articles: each((story) => article(story, engine, evidence)),
  embed_dialogs: each((story) => embedDialog(story, stories)),
  embed_unknown: each(embedUnknown),
  embed_whole: each(embedWhole),
  gallery: each((story) => gallery(story, stories)),
  footers: each((story) => footer(story, evidence, engine)),
};

const shell = readFileSync(required(options.shell), "utf8");
/** @param {string} text @returns {string} */
const fill = (text) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => fill(parts[name] ?? stop(`${options.shell}: nothing fills {{${name}}}`)));
writeFileSync(required(options.out), fill(shell));
