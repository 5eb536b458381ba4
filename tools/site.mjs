// Makes the published site from the built one: a page for each language, files named by their content, cards, a
// permanent edition, and the whole page in one file.
//   node tools/site.mjs --from build/web/site --out site [--url https://example.org/] [--cards FOLDER]
import { existsSync, readFileSync, readdirSync, rmSync, mkdirSync, cpSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readContent } from "./page/content.mjs";
import { escape } from "./page/html.mjs";
import { createAssets } from "./site/assets.mjs";
import { createBundler } from "./site/bundle.mjs";
import { isFetched, siteMap, writeEdition } from "./site/edition.mjs";
import { drawIcons } from "./site/icons.mjs";
import { largest, singlePage } from "./site/single.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    from: { type: "string", default: join(root, "build/web/site") },
    out: { type: "string", default: join(root, "site") },
    url: { type: "string", default: "" },
    cards: { type: "string", default: "" },
  },
});

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`site: ${sentence}`);
  process.exit(1);
}

/** With a slash at its end. @param {string} text */
function checkedUrl(text) {
  if (!text) return "";
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) stop(`SITE_URL is no address of a site: ${text}`);
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname.replace(/\/*$/, "/")}`;
}

/** @param {string} path */
const source = (path) => readFileSync(join(root, path), "utf8");
/** @param {string} path */
const built = (path) => readFileSync(join(options.from, path));
/** @param {string} folder @returns {string[]} */
const builtFiles = (folder) => readdirSync(join(options.from, folder)).map((name) => `${folder}/${name}`);

/** @param {import("./site/bundle.mjs").Bundler} bundler @param {import("./site/assets.mjs").Assets} assets */
function addScriptsAndStyles(bundler, assets) {
  const fontNames = (/** @type {string} */ css) =>
    css.replace(/url\("?[./]*(fonts\/[\w.-]+)"?\)/g, (_, file) => `url(${assets.nameOf(file)})`);
  for (const file of ["style.css", "canvas.css", "dark.css", "embed/embed.css"])
    assets.add(`web/${file}`, fontNames(bundler.style(file)));
  for (const file of ["page/before_paint.js", "site/choose.js", "site/lead.js"])
    assets.add(`web/${file}`, bundler.script(file));
  assets.add("web/engine/worker.js", bundler.module("engine/worker.js"));
  assets.add("web/boot.js", bundler.module("site/page.js"));
  assets.add("web/embed/boot.js", bundler.module("embed/boot.js"));
}

/** @param {import("./site/assets.mjs").Assets} assets @returns {number} how many there are */
function addCards(assets) {
  if (!options.cards || !existsSync(options.cards)) return 0;
  const cards = readdirSync(options.cards).filter((name) => name.endsWith(".png"));
  for (const name of cards) assets.add(name, readFileSync(join(options.cards, name)));
  return cards.length;
}

/** The examples' own files keep their names, and references to the page's files get the published names. */
function copyExamples() {
  const folder = join(options.out, "examples");
  cpSync(join(options.from, "examples"), folder, { recursive: true });
  for (const name of readdirSync(folder).filter((name) => /\.(css|html)$/.test(name))) {
    const text = readFileSync(join(folder, name), "utf8");
    writeFileSync(
      join(folder, name),
      text.replace(/(?<=\.\.\/)(fonts|web)\/[\w/-]+\.(ttf|js)/g, (file) => `assets/${assets.nameOf(file)}`),
    );
  }
}

/**
 * Empties the folder, but keeps the editions of earlier versions of the model.
 * @param {string} folder
 * @param {string} version
 */
function clear(folder, version) {
  mkdirSync(folder, { recursive: true });
  const earlier = (/** @type {string} */ name) => /^v\d+$/.test(name) && name !== version;
  for (const name of readdirSync(folder)) if (!earlier(name)) rmSync(join(folder, name), { recursive: true });
}

/** A file's content in the page that is one file. @param {string} file */
function packed(file) {
  if (file.startsWith("web/")) return bundler.module(file.slice("web/".length));
  // A blob's address cannot resolve other addresses.
  return file.endsWith(".mjs") ? bundler.withoutAddress(built(file).toString("utf8")) : built(file);
}

const url = checkedUrl(options.url);
const nodeTools = execFileSync("sh", [join(root, "tools/dependencies.sh"), "node-tools"], { encoding: "utf8" }).trim();
const content = readContent(
  join(root, "assets"),
  join(options.from, "../describe.json"),
  join(root, "assets/evidence.json"),
  join(options.from, "charts"),
);
const bundler = createBundler(nodeTools, join(root, "web"));
const sources = { content, bundler, shells: { page: source("shell.html"), embed: source("embed.html") } };
const version = `v${/** @type {any} */ (content.engine).model}`;

const assets = createAssets();
const fetched = ["seedcorn.wasm", "seedcorn.mjs", ...builtFiles("assets"), ...builtFiles("fonts")].filter(
  (file) => !file.endsWith(".txt"),
);
for (const file of fetched) assets.add(file, built(file));
for (const { file, svg } of Object.values(content.stills ?? {})) assets.add(file, svg);
const icon = source("assets/icon.svg");
assets.add("icon.svg", icon);
for (const [file, picture] of Object.entries(await drawIcons(nodeTools, icon))) assets.add(file, picture);
addScriptsAndStyles(bundler, assets);
const cards = addCards(assets);
const files = [...fetched, "web/engine/worker.js"].filter(isFetched);

clear(options.out, version);
writeEdition(options.out, { url, folder: "", home: `${version}/index.html`, assets }, sources, files);
writeEdition(options.out, { url, folder: `${version}/`, home: "index.html", assets }, sources, files);
copyExamples();
cpSync(join(options.from, "fonts/LICENSE.txt"), join(options.out, "assets/LICENSE.txt"));
if (url) writeFileSync(join(options.out, "sitemap.xml"), siteMap(url, content.stories));

const single = singlePage(sources, {
  tags: [
    ...(url ? [`<link rel="canonical" href="${escape(url)}${content.stories[0].language}/">`] : []),
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon.trim())}">`,
  ].join("\n"),
  home: url && `${url}${version}/index.html`,
  files: Object.fromEntries(files.map((file) => [file, packed(file)])),
});
if (Buffer.byteLength(single) > largest)
  stop(`seedcorn.html has ${Buffer.byteLength(single)} bytes, more than ${largest}`);
writeFileSync(join(options.out, "seedcorn.html"), single);

console.log(
  `site: ${options.out}, with ${version}/, ${cards} cards, and seedcorn.html of ${Buffer.byteLength(single)} bytes`,
);
if (!url)
  console.log(
    "site: without SITE_URL, canonical and alternate links are relative, and what must be absolute is left out: og:url, og:image, twitter:image, sitemap.xml",
  );
