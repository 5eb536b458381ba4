import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { folderWith, run, tool } from "./support.mjs";

/** @type {{name: string, brotli: number}[]} */
const budgets = JSON.parse(readFileSync(tool("size_budget.json"), "utf8"));
/** @param {string} wanted */
const budget = (wanted) => budgets.find(({ name }) => name === wanted) ?? assert.fail(wanted);
const code = budget("WebAssembly and JavaScript"),
  fonts = budget("fonts of one language");

/** Bytes that cannot be compressed. @param {number} bytes */
const noise = (bytes) => randomBytes(Math.round(bytes));

/** Files that every site has and these tests do not examine. */
const embed = { "embed.js": noise(10), "web/embed/boot.js": noise(10) };

/** @param {Record<string, Uint8Array>} files */
const weigh = (files) => run(process.execPath, [tool("size.mjs"), folderWith({ ...embed, ...files })]);

test("a site within its budgets passes", () => {
  const { status, stdout } = weigh({ "seedcorn.wasm": noise(1000), "fonts/en-regular.ttf": noise(1000) });
  assert.equal(status, 0, stdout);
});

test("WebAssembly and JavaScript are weighed together, and over their budget the build fails", () => {
  const half = noise(code.brotli * 0.6);
  const { status, stdout } = weigh({ "seedcorn.wasm": half, "web/boot.js": half, "fonts/en-bold.ttf": noise(10) });
  assert.equal(status, 1);
  assert.match(stdout, /WebAssembly and JavaScript: \d+ bytes as brotli, OVER/);
});

test("each language's fonts have a budget of their own", () => {
  const font = noise(fonts.brotli * 0.4);
  const files = {
    "seedcorn.wasm": noise(10),
    "fonts/en-regular.ttf": font,
    "fonts/en-bold.ttf": font,
    "fonts/ko-regular.ttf": font,
  };
  assert.equal(weigh(files).status, 0);
  const { status, stdout } = weigh({ ...files, "fonts/ko-bold.ttf": noise(fonts.brotli * 0.7) });
  assert.equal(status, 1);
  assert.match(stdout, /: en: \d+ bytes as brotli, within/);
  assert.match(stdout, /: ko: \d+ bytes as brotli, OVER/);
});

test("the whole page is weighed in each language, with what all languages load, and as gzip too", () => {
  const page = budget("the whole page in one language");
  const files = {
    "index.html": noise(page.brotli * 0.5),
    "seedcorn.wasm": noise(10),
    "fonts/en-bold.ttf": noise(10),
    "fonts/ko-bold.ttf": noise(10),
    "assets/story.en.json": noise(10),
  };
  assert.equal(weigh(files).status, 0);
  const { status, stdout } = weigh({ ...files, "assets/story.ko.json": noise(page.brotli * 0.6) });
  assert.equal(status, 1);
  assert.match(stdout, /one language: en: \d+ bytes as gzip, within/);
  assert.match(stdout, /one language: ko: \d+ bytes as brotli, OVER/);
});

test("a budget that weighs no file fails: the files have moved", () => {
  const { status, stderr } = weigh({ "seedcorn.wasm": noise(10) });
  assert.equal(status, 1);
  assert.match(stderr, /fonts of one language/);
});
