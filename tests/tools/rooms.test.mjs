// Folders depend on each other in one direction only: no folder includes one that includes it, directly or through
// others.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

/** @typedef {Map<string, Map<string, string>>} Graph folders that a folder includes, each with a file that does */

/** @param {string} folder @param {RegExp} name @returns {string[]} below the root */
const filesIn = (folder, name) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => `${folder}/${file}`)
    .sort();

/**
 * The room of a file. A folder inside a room belongs to that room, such as the chapters of the story.
 * @param {string} file
 */
const roomOf = (file) =>
  dirname(file)
    .split("/")
    .slice(0, file.startsWith("src/") ? 3 : 2)
    .join("/");

/**
 * @param {string[]} files @param {RegExp} pattern of an include, with the file in its first group
 * @param {(file: string, included: string) => string} resolve
 */
function graphOf(files, pattern, resolve) {
  const known = new Set(files);
  const graph = /** @type {Graph} */ (new Map());
  let includes = 0;
  for (const file of files) {
    for (const [, named] of readFileSync(join(root, file), "utf8").matchAll(pattern)) {
      const included = resolve(file, named);
      if (!known.has(included)) continue;
      includes++;
      const [from, to] = [roomOf(file), roomOf(included)];
      const edges = graph.get(from) ?? new Map();
      if (from !== to) graph.set(from, edges.set(to, `${file} includes ${included}`));
    }
  }
  return { graph, includes };
}

/**
 * The files that close a circle of includes, if there is one.
 * @param {Graph} graph
 * @param {string[]} path folders, each of which includes the next
 * @returns {string[] | undefined}
 */
function circle(graph, path) {
  const last = path[path.length - 1];
  for (const next of graph.get(last)?.keys() ?? []) {
    const start = path.indexOf(next);
    if (start >= 0)
      return [...path.slice(start), next].slice(1).map((to, i) => graph.get(path[start + i])?.get(to) ?? "");
    const found = circle(graph, [...path, next]);
    if (found) return found;
  }
}

/** @param {Graph} graph */
const circles = (graph) => [...graph.keys()].map((folder) => circle(graph, [folder])).find((found) => found) ?? [];

const sources = graphOf(filesIn("src", /\.[ch]pp$/), /^#include "([^"]+)"/gm, (_, included) => `src/${included}`);
const scripts = graphOf(filesIn("web", /\.js$/), /(?:from|import) "(\.[^"]+)"/g, (file, included) =>
  normalize(join(dirname(file), included)),
);

test("no folder of the C++ sources includes one that includes it", () => {
  assert.ok(sources.includes > 500, `${sources.includes} includes found`);
  assert.deepEqual(circles(sources.graph), []);
});

test("no folder of the page's scripts imports one that imports it", () => {
  assert.ok(scripts.includes > 80, `${scripts.includes} imports found`);
  assert.deepEqual(circles(scripts.graph), []);
});

test("dependencies go from the platform to the view, the explainer and the model, and never back", () => {
  const order = ["src/model", "src/explainer", "src/view", "src/platform"];
  const rank = (/** @type {string} */ folder) =>
    order.findIndex((part) => folder === part || folder.startsWith(`${part}/`));
  const back = [...sources.graph].flatMap(([from, edges]) =>
    [...edges].filter(([to]) => rank(from) >= 0 && rank(to) > rank(from)).map(([, file]) => file),
  );
  assert.deepEqual(back, []);
});
