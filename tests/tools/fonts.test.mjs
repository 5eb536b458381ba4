import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, nodeTools, run, tool } from "./support.mjs";

const pretendard = join(nodeTools(), "node_modules/pretendard");
const python =
  ["python3", "/usr/bin/python3"].find((candidate) => run(candidate, ["-c", "import fontTools"]).status === 0) ??
  "python3";

/** @param {string} text @param {object} [more] */
function cut(text, more = {}) {
  const folder = folderWith({
    "story.xx.json": JSON.stringify({ language: "xx", name: "X", title: text, ...more }),
    "evidence.json": "[]",
  });
  const args = [
    "--pretendard",
    pretendard,
    "--story",
    join(folder, "story.xx.json"),
    "--evidence",
    join(folder, "evidence.json"),
  ];
  return { folder, ...run(python, [tool("fonts.py"), ...args, "--out", join(folder, "fonts")]) };
}

test("both weights and the licence are written for a language", () => {
  const { folder, status, stderr } = cut("개방성");
  assert.equal(status, 0, stderr);
  for (const file of ["xx-regular.ttf", "xx-bold.ttf", "LICENSE.txt"])
    assert.ok(existsSync(join(folder, "fonts", file)), file);
});

/** @param {string} file */
function namesPretendard(file) {
  const font = readFileSync(file);
  const names = ["Pretendard Regular", "Pretendard-Regular"];
  return names.some((name) => font.includes(name) || font.includes(Buffer.from(name, "utf16le").swap16()));
}

test("a subset does not carry the font's reserved name", () => {
  const { folder } = cut("개방성");
  assert.ok(namesPretendard(join(pretendard, "dist/public/static/alternative/Pretendard-Regular.ttf")));
  assert.ok(!namesPretendard(join(folder, "fonts/xx-regular.ttf")));
});

test("a character the font does not have is named, with the story it stands in", () => {
  const { status, stderr } = cut("ไทย");
  assert.equal(status, 1);
  assert.match(stderr, /story\.xx\.json: .* has no 'ไ' \(U\+0E44\)/);
});

test("the bold font goes without the characters that only running text needs", () => {
  const size = (/** @type {string} */ prose, /** @type {string} */ weight) => {
    const { folder, status, stderr } = cut("개방성", { chapters: [{ prose: [prose] }] });
    assert.equal(status, 0, stderr);
    return readFileSync(join(folder, `fonts/xx-${weight}.ttf`)).length;
  };
  assert.equal(size("씨옥수수와 트랜스포머", "bold"), size("", "bold"));
  assert.ok(size("씨옥수수와 트랜스포머", "regular") > size("", "regular"));
});
