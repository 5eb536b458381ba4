// The pieces of what makes the published site.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createAssets } from "../../tools/site/assets.mjs";
import { createBundler } from "../../tools/site/bundle.mjs";
import { siteMap } from "../../tools/site/edition.mjs";
import { canonicalTags, shareTags } from "../../tools/site/head.mjs";
import { drawIcons, sizes } from "../../tools/site/icons.mjs";
import { firstPage } from "../../tools/site/small_pages.mjs";
import { folderWith, nodeTools, root } from "./support.mjs";

const tools = nodeTools();
/** @param {string} language @returns {any} */
const story = (language) => ({
  language,
  name: language,
  title: `Who & what, ${language}?`,
  description: '"Quoted"',
  chapters: [{ id: "lead", alt: "A line" }],
});
const stories = [story("en"), story("ko")];
/** @param {string} folder @param {string} [url] */
const edition = (folder, url = "") => {
  const assets = createAssets();
  for (const file of [
    "icon.svg",
    "icon-180.png",
    "web/site/choose.js",
    "web/style.css",
    "web/dark.css",
    "card-en-lead.png",
  ])
    assets.add(file, file);
  return { url, folder, home: "v1/index.html", assets };
};
const about = {
  story: stories[0],
  stories,
  title: "Title",
  description: "Text",
  path: "en/closed/",
  card: "card-en-lead.png",
  alt: "A line",
};

test("a file's name follows its content and nothing else", () => {
  const assets = createAssets();
  const name = assets.add("web/style.css", "a {}");
  assert.equal(name, `style.${createHash("sha256").update("a {}").digest("hex").slice(0, 12)}.css`);
  assert.equal(assets.add("other/style.css", "a {}"), name);
  assert.notEqual(assets.add("web/style.css", "b {}"), name);
  assert.equal(assets.nameOf("other/style.css"), name);
  assert.throws(() => assets.nameOf("web/none.css"), /web\/none\.css/);
});

test("canonical and alternate links are absolute where the site knows its address, and lead up from any depth where not", () => {
  const pathIn = (/** @type {string} */ language) => `${language || "en"}/closed/`;
  const known = canonicalTags(about, edition("v1/", "https://example.org/"), pathIn);
  assert.match(known, /rel="canonical" href="https:\/\/example\.org\/en\/closed\/"/);
  assert.match(known, /hreflang="ko" href="https:\/\/example\.org\/ko\/closed\/"/);
  assert.match(canonicalTags(about, edition(""), pathIn), /rel="canonical" href="\.\.\/\.\.\/en\/closed\/"/);
  assert.match(canonicalTags(about, edition("v1/"), pathIn), /rel="canonical" href="\.\.\/\.\.\/\.\.\/en\/closed\/"/);
});

test("a card that is not there is not named, and the preview is a small one", () => {
  const without = shareTags({ ...about, card: "card-en-open.png" }, edition("", "https://example.org/"));
  assert.doesNotMatch(without, /image/);
  assert.match(without, /name="twitter:card" content="summary"/);
  const withCard = shareTags(about, edition("v1/", "https://example.org/"));
  assert.match(
    withCard,
    /property="og:image" content="https:\/\/example\.org\/v1\/assets\/card-en-lead\.[0-9a-f]{12}\.png"/,
  );
  assert.match(withCard, /name="twitter:card" content="summary_large_image"/);
});

test("text of a story is never taken for markup in a head", () => {
  const page = firstPage(stories, edition(""));
  assert.ok(page.includes("<title>Who &amp; what, en?</title>") && page.includes('content="&quot;Quoted&quot;"'));
});

test("the site map names each language's page and its alternates", () => {
  const map = siteMap("https://example.org/", stories);
  assert.equal(map.match(/<loc>/g)?.length, 2);
  assert.equal(map.match(/hreflang="ko" href="https:\/\/example\.org\/ko\/"/g)?.length, 2);
});

test("modules become one small script, and a script knows the values that the build gives it", () => {
  const folder = folderWith({
    "page.js": 'import { word } from "./word.js"; document.title = word; // why',
    "word.js": 'export const word = "korn", unused = "oat";',
    "worker.js": "addEventListener('fetch', () => KEPT.files.length);",
  });
  const bundler = createBundler(tools, folder);
  const page = bundler.module("page.js");
  assert.ok(page.includes("korn") && !/import|oat|why/.test(page), page);
  assert.ok(bundler.script("worker.js", { KEPT: { files: ["assets/a.js"] } }).includes('"assets/a.js"'));
});

test("icons have the sizes that systems ask for", async () => {
  const icons = await drawIcons(tools, readFileSync(join(root, "assets/icon.svg"), "utf8"));
  assert.deepEqual(
    Object.keys(icons),
    Object.values(sizes).map((size) => `icon-${size}.png`),
  );
  for (const [name, png] of Object.entries(icons)) assert.equal(`icon-${Buffer.from(png).readUInt32BE(16)}.png`, name);
});

test("what only the published site runs is not part of the built page", () => {
  const scripts = readdirSync(join(root, "web")).filter((name) => name.endsWith(".js"));
  for (const name of scripts)
    assert.doesNotMatch(readFileSync(join(root, "web", name), "utf8"), /from "\.\/site\//, name);
});
