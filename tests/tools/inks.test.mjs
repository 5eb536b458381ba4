// What is drawn on the canvas must also be drawn as SVG, so charts, controls and layout draw with the pen alone.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

/** May know Dear ImGui's draw lists. */
const canvas = /^src\/view\/(?:drawing\/canvas_ink\.[ch]pp|view\.cpp)$/;
const drawing =
  /\b(?:ImDrawList\w*|Get(?:Window|Foreground|Background)DrawList|(?:Add(?:Line|Rect|Quad|Triangle|Circle|Ngon|Ellipse|Text|Bezier|Poly|Convex|Concave|Image)\w*|Path(?:LineTo|Stroke|Fill|Arc|Rect|Bezier)\w*|Prim(?:Reserve|Rect|Quad|Write)\w*)\s*\()/g;

/**
 * The lines of a source that draw past the pen.
 * @param {string} file @param {string} text
 */
const past = (file, text) =>
  canvas.test(file)
    ? []
    : text
        .split("\n")
        .flatMap((line, i) =>
          [...line.replace(/\/\/.*/, "").matchAll(drawing)].map(([what]) => `${file}:${i + 1}: ${what}`),
        );

test("only the canvas's ink draws with Dear ImGui's draw lists", () => {
  const files = readdirSync(join(root, "src/view"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[ch]pp$/.test(file))
    .map((file) => `src/view/${file}`);
  assert.ok(files.length > 100, `${files.length} files found`);
  assert.deepEqual(
    files.flatMap((file) => past(file, readFileSync(join(root, file), "utf8"))),
    [],
  );
});

test("a chart that draws past the pen is found, with its line", () => {
  const chart = "src/view/charts/fan_chart.cpp";
  for (const line of [
    "ImDrawList* list = nullptr;",
    "auto& list = *ImGui::GetWindowDrawList();",
    "ImGui::GetForegroundDrawList();",
    "ImGui::GetBackgroundDrawList()->AddLine(a, b, c);",
    "list.AddRectFilled(low, high, colour);",
    "list->PathStroke(colour, 0, 1);",
  ])
    assert.match(past(chart, `int a;\n${line}`)[0] ?? "", /fan_chart\.cpp:2: /, line);
  assert.deepEqual(past(chart, "// as ImDrawList does\npen.box(low, high, colour);\nAddMousePosEvent(1, 2);"), []);
  assert.deepEqual(past("src/view/drawing/canvas_ink.cpp", "list_.AddRect(low, high);"), []);
});
