// Draws every chapter's chart as things are, in every language, for the pages to show before the engine has started.
//   node tools/charts.mjs --cli FILE --stories FOLDER --fonts FOLDER --out FOLDER
import { execFile } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { readStories } from "./page/content.mjs";
import { stillName, widths } from "./page/stills.mjs";

const { values: options } = parseArgs({
  options: { cli: { type: "string" }, stories: { type: "string" }, fonts: { type: "string" }, out: { type: "string" } },
});
const { cli = "", stories = "", fonts = "", out = "" } = options;

const drawings = readStories(stories).flatMap(({ language, chapters }) =>
  chapters
    .filter(({ alt }) => alt)
    .flatMap(({ id }) => Object.entries(widths).map(([name, width]) => ({ language, id, name, width }))),
);

/** @param {typeof drawings[number]} drawing */
function draw({ language, id, name, width }) {
  const file = join(out, `${stillName(id, language, name)}.svg`);
  const what = ["draw", id, "--panel", "--lang", language, "--theme", "auto", "--width", String(width)];
  return promisify(execFile)(process.execPath, [cli, ...what, "--assets", stories, "--fonts", fonts, "-o", file]);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let next = drawings.pop(); next; next = drawings.pop()) await draw(next);
  }),
).catch((error) => {
  console.error(`charts.mjs: ${error.stderr || error.message}`);
  process.exit(1);
});
