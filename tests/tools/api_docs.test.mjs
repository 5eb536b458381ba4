// What Doxygen gets to read of a header (tools/docs/comments.mjs). Neither it nor TypeDoc is needed here.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { asDoxygen, markComments } from "../../tools/docs/comments.mjs";
import { folderWith, root, run, tool } from "./support.mjs";

/** @param {string[]} lines */
const marked = (...lines) => markComments(lines.join("\n")).split("\n");

test("a header's first comment describes the file", () => {
  assert.deepEqual(marked("// One subject.", "// In two lines.", "#pragma once"), [
    "/// One subject.",
    "/// In two lines. @file",
    "#pragma once",
  ]);
});

test("a comment directly above a declaration describes it, and one above an empty line nothing", () => {
  assert.deepEqual(marked("#pragma once", "// Adds.", "// Twice.", "int add(int a);", "// Of no one.", "", "int b;"), [
    "#pragma once",
    "/// Adds.",
    "/// Twice.",
    "int add(int a);",
    "// Of no one.",
    "",
    "int b;",
  ]);
});

test("a comment behind a member describes it, also where it goes on below", () => {
  assert.deepEqual(
    marked("struct A {", "  int a = 0;  // months", "              // of lead", "  int b() const;", "};"),
    ["struct A {", "  int a = 0;  ///< months", "              ///< of lead", "  int b() const;", "};"],
  );
});

test("a comment behind several members describes each of them", () => {
  assert.deepEqual(marked("struct A {", "  std::array<F, 2> us{}, cn{};  // nats", "};"), [
    "struct A {",
    "  std::array<F, 2> us{}; /**< nats */ std::array<F, 2> cn{}; /**< nats */",
    "};",
  ]);
});

test("a comment behind a brace describes what the brace belongs to", () => {
  assert.deepEqual(marked("struct A {", "  void b() {  // fast", "    c();", "  }", "};", "enum D { e };  // few"), [
    "struct A {",
    "  /** fast */ void b() {  ",
    "    c();",
    "  }",
    "};",
    "/** few */ enum D { e };  ",
  ]);
});

test("comments in functions, tables and lists of parameters, and those behind closed scopes, stay as they are", () => {
  const lines = [
    "namespace a {",
    "template <class F>",
    "int f(int x,  // in",
    "      int y) {",
    "  // Why.",
    "  int z = x;  // so",
    "  return z;",
    "}",
    "int t[] = {",
    "    // First.",
    "    1,  // one",
    "};",
    "}  // namespace a",
  ];
  assert.deepEqual(marked(...lines), lines);
});

test("two slashes in a text are no comment", () => {
  const lines = ["struct A {", '  std::string_view home = "https://example.org";', "};"];
  assert.deepEqual(marked(...lines), lines);
});

test("a comment is plain text, and what stands in backticks is code", () => {
  assert.equal(asDoxygen("0 <= u, `a<b>` at 80%"), "0 \\<= u, <code>a\\<b\\></code> at 80\\%");
  assert.equal(asDoxygen("of @a and #b\\c, a ` alone"), "of \\@a and \\#b\\\\c, a ` alone");
  assert.equal(asDoxygen("Steps 0 .. 9. Then none."), "Steps 0 ..&nbsp;9. Then none.");
});

test("every line of the model's headers keeps its number, and each header describes itself", () => {
  const model = join(root, "src/model");
  const headers = readdirSync(model, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".hpp"));
  assert.ok(headers.length > 40);
  for (const header of headers) {
    const source = readFileSync(join(model, header), "utf8");
    const result = markComments(source);
    assert.equal(result.split("\n").length, source.split("\n").length, header);
    assert.equal(result.match(/@file$/gm)?.length, 1, header);
    assert.doesNotMatch(result, /^#include .*\/\/\/|^\} +\/\/\//m, header);
  }
});

test("the filter prints a header as it is called by Doxygen", () => {
  const folder = folderWith({ "a.hpp": "// A.\n#pragma once\n" });
  const { status, stdout } = run("node", [tool("docs/comments.mjs"), join(folder, "a.hpp")]);
  assert.equal(status, 0);
  assert.equal(stdout, "/// A. @file\n#pragma once\n");
});
