// Writes a page of the site: fills its shell (shell.html, embed.html, examples/gallery.html) with the text of every
// story and a range input for every lever of the engine.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { checkStories } from "./page/check.mjs";
import { readContent } from "./page/content.mjs";
import { render } from "./page/render.mjs";

const usage =
  "usage: page.mjs --shell FILE --stories FOLDER --describe FILE --evidence FILE --out FILE [--site FOLDER]";
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

/** Bytes of the files beside the page. @param {string} folder */
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

function main() {
  const folder = required(options.stories);
  const content = readContent(
    folder,
    required(options.describe),
    required(options.evidence),
    options.site && join(options.site, "charts"),
  );
  const { stories, engine, evidence } = content;
  const problems = checkStories(stories, engine, evidence);
  if (problems.length > 0) stop(`\n  ${problems.join("\n  ")}`);
  const page = render(readFileSync(required(options.shell), "utf8"), content, {
    first: stories[0],
    tags: [
      ...stories.map(({ language }) => `<link rel="alternate" hreflang="${language}" href="?lang=${language}">`),
      `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(readFileSync(join(folder, "icon.svg"), "utf8").trim())}">`,
    ].join("\n"),
    sizes: options.site ? fileSizes(options.site) : {},
  });
  writeFileSync(required(options.out), page);
}

try {
  main();
} catch (error) {
  stop(`${options.shell}: ${/** @type {Error} */ (error).message}`);
}
