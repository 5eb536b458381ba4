// Adds a chapter of text to a copy of the sources with the steps that docs/how-to.md tells, and nothing else.
//   node tests/view/new_chapter.mjs COMPILER IMGUI_FOLDER BUILD_FOLDER
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [compiler, imgui, build] = process.argv.slice(2);
const copy = mkdtempSync(join(build, "new-chapter-"));
process.on("exit", () => rmSync(copy, { recursive: true }));
for (const folder of ["src", "tools", "assets"]) cpSync(join(root, folder), join(copy, folder), { recursive: true });

const howTo = readFileSync(join(root, "docs/how-to.md"), "utf8");
/** @param {string} name of a block of code in the document @returns {string} */
function block(name) {
  const lines = howTo.match(new RegExp(`\`\`\`cpp ${name}\n(.*?)\n *\`\`\``, "s"))?.[1].split("\n") ?? [];
  assert.ok(lines.length > 0, name);
  return `${lines.map((line) => line.replace(/^ {3}/, "")).join("\n")}\n`;
}

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: "utf8" });
  assert.equal(status, 0, `${command} ${args.join(" ")}\n${stderr}`);
  return stdout;
}

/**
 * The chapter's functions among the symbols of an object file.
 * @param {string} source
 * @param {string} wanted of nm: U undefined, or T W defined
 */
function functions(source, wanted) {
  const object = join(copy, `${source.replaceAll("/", ".")}.o`);
  run(
    compiler,
    "-std=c++20",
    "-O0",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-fno-exceptions",
    "-fno-rtti",
    "-Isrc",
    "-isystem",
    imgui,
    "-c",
    source,
    "-o",
    object,
  );
  const symbols = run("nm", "-C", object)
    .split("\n")
    .map((line) => / ([A-Z]) .*\b((?:sentence|table|make_panel)<\(seedcorn::ChapterId\)9>)/.exec(line));
  return symbols.flatMap((found) => (found && wanted.includes(found[1]) ? [found[2]] : [])).sort();
}

const dispatchers = ["src/explainer/story/chapters/chapter.cpp", "src/view/chapters/panels.cpp"];
const rooms = ["src/explainer/story/chapters/harbour.cpp", "src/view/chapters/harbour.cpp"];

// 1. A row, here the last.
const table = join(copy, "src/explainer/state/chapters.hpp");
const before = readFileSync(table, "utf8");
const row = block("row").trimEnd();
const after = before.replace(/^( {2}CHAPTER\(share,.*\))$/m, `$1 \\\n${row}`);
assert.notEqual(after, before);
writeFileSync(table, after);
const missing = dispatchers.flatMap((source) => functions(source, "U"));
assert.deepEqual(missing.length, 3, `the linker asks for ${missing}`);

// 2. Two rooms.
writeFileSync(join(copy, rooms[0]), block("says"));
writeFileSync(join(copy, rooms[1]), block("shows"));
assert.deepEqual(rooms.flatMap((source) => functions(source, "TW")).sort(), [...missing].sort());

// 3. Texts in every story.
const { checkChapterList } = await import(pathToFileURL(join(copy, "tools/page/check/chapters.mjs")).href);
for (const language of ["en", "ko"]) {
  const story = JSON.parse(readFileSync(join(copy, `assets/story.${language}.json`), "utf8"));
  assert.deepEqual(checkChapterList(story), ["chapters: harbour is missing"]);
  story.chapters.push({ ...story.chapters.at(-1), id: "harbour" });
  assert.deepEqual(checkChapterList(story), []);
}
console.log(`${missing.join(", ")}: found in two new files`);
