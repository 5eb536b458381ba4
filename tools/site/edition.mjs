// One edition of the site: a folder that works wherever it is put. The site itself is one, and holds a second one in a
// folder that is named by the model's version.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { render } from "../page/render.mjs";
import { hashOf } from "./assets.mjs";
import { canonicalTags, iconTags, manifest, shareTags } from "./head.mjs";
import { aboutWhole, chapterPage, firstPage } from "./small_pages.mjs";

/**
 * @typedef {object} Edition
 * @property {string} url absolute, of the site; empty if it is not known
 * @property {string} folder of the edition in the site: empty, or such as v1/
 * @property {string} home from the edition's first page to that of the permanent edition
 * @property {import("./assets.mjs").Assets} assets
 */

/**
 * @typedef {{content: import("../page/render.mjs").Content, shells: {page: string, embed: string}, bundler:
 *   import("./bundle.mjs").Bundler}} Sources
 */

/** Whether scripts fetch the file by its name in the sources. @param {string} file */
export const isFetched = (file) => /^(seedcorn\.|assets\/|fonts\/|web\/engine\/worker\.js$)/.test(file);

/**
 * Rewrites a page's addresses for this edition, with files named by their content.
 * @param {string} page
 * @param {Edition} edition
 * @param {string} up
 * @param {string} links where a language's page is
 */
function relink(page, { assets }, up, links) {
  return page
    .replace(/(href|src|srcset)="((?:web|charts)\/[^"]+)"/g, (_, attribute, file) => `${attribute}="${up}assets/${assets.nameOf(file)}"`)
    .replace(/href="(?:\.\/)?\?lang=([a-z-]+)(?:&amp;([^"#]*))?(#[^"]*)?"/g, (_, language, rest, place = "") => `href="${links.replace("{language}", language)}${rest ? `?${rest}` : ""}${place}"`);
}

/** @param {Edition} edition @param {string[]} files @param {string} up */
function filesFor({ assets }, files, up) {
  return {
    sizes: Object.fromEntries(files.map((file) => [file, assets.sizeOf(file)])),
    names: Object.fromEntries(files.map((file) => [file, `${up}assets/${assets.nameOf(file)}`])),
  };
}

/**
 * @param {import("../page/types.mjs").Story} story
 * @param {Sources} sources
 * @param {Edition} edition
 * @param {string[]} files
 */
function languagePage(story, { content, shells }, edition, files) {
  const about = aboutWhole(story, content.stories, `${story.language}/`);
  const tags = [
    canonicalTags(about, edition, (language) => (language ? `${language}/` : "")),
    iconTags(edition, "../"),
    `<link rel="manifest" href="manifest.json">`,
    shareTags(about, edition),
  ].join("\n");
  const published = { page: story.language, home: `../${edition.home}` };
  const page = render(shells.page, content, { first: story, tags, published, ...filesFor(edition, files, "../") });
  return relink(page, edition, "../", "../{language}/index.html");
}

/** @param {Sources} sources @param {Edition} edition @param {string[]} files */
function embedPage({ content, shells }, edition, files) {
  const page = render(shells.embed, content, { first: content.stories[0], tags: "", published: { home: edition.home }, ...filesFor(edition, files, "") });
  return relink(page, edition, "", `${edition.home}?lang={language}`);
}

/**
 * @param {string} root folder of the site
 * @param {Edition} edition
 * @param {Sources} sources
 * @param {string[]} files fetched by the page
 */
export function writeEdition(root, edition, sources, files) {
  const { stories } = sources.content;
  /** @type {Map<string, string | Uint8Array>} */
  const pages = new Map([["index.html", firstPage(stories, edition)]]);
  for (const story of stories) {
    pages.set(`${story.language}/index.html`, languagePage(story, sources, edition, files));
    pages.set(`${story.language}/manifest.json`, manifest(story, edition));
    for (const chapter of story.chapters) pages.set(`${story.language}/${chapter.id}/index.html`, chapterPage(story, stories, chapter, edition));
  }
  const kept = { pages: [...pages.keys()], files: edition.assets.names((file) => !/card|chart-|embed/.test(file)).map((name) => `assets/${name}`) };
  const worker = sources.bundler.script("site/sw.js", { KEPT: { edition: hashOf([...pages.values(), ...kept.files].join("\n")), ...kept } });
  const element = sources.bundler.script("embed/element.js", { SITE: edition.url && edition.url + edition.folder });
  pages.set("embed.html", embedPage(sources, edition, files)).set("embed.js", element).set("sw.js", worker);

  edition.assets.write(join(root, edition.folder, "assets"));
  for (const [path, page] of pages) {
    const file = join(root, edition.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  }
}

/** @param {string} url @param {import("../page/types.mjs").Story[]} stories */
export function siteMap(url, stories) {
  const alternates = stories.map(({ language }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${url}${language}/"/>`).join("");
  const entries = stories.map(({ language }) => `<url><loc>${url}${language}/</loc>${alternates}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`;
}
