// Finds which texts of a story are used: by the engine, according to the names in its sources, or by the page
// generator, which is run and watched.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { render } from "../../../tools/page/render.mjs";
import { factDate } from "../../../tools/page/facts.mjs";
import { root } from "./paths.mjs";

/** @typedef {import("../../../tools/page/types.mjs").Story} Story */
/** @typedef {import("../../../tools/page/types.mjs").Engine} Engine */
/** @typedef {import("../../../tools/page/types.mjs").Fact} Fact */

/** @param {string} folder @param {RegExp} name @returns {string} */
function sourcesIn(folder, name) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory()
        ? sourcesIn(path, name)
        : name.test(entry.name)
          ? readFileSync(join(root, path), "utf8")
          : "";
    })
    .join("\n");
}

/** Keys that the engine reads and shows. A key that is only read into an unused member does not count. */
function engineKeys() {
  const source = sourcesIn("src", /\.[ch]pp$/);
  const keys = new Set([...source.matchAll(/"([\w.-]+)"/g)].map(([, key]) => key));
  for (const [, key, member] of source.matchAll(/\{"(\w+)", &\w+\.(\w+)\}/g)) {
    const looks = [...source.matchAll(new RegExp(`(&\\w+)?\\.${member}\\b`, "g"))].filter(([, read]) => !read);
    const listed = new RegExp(`&\\w+\\.${member}\\b(?!\\})`).test(source.replaceAll(`{"${key}", &`, ""));
    if (looks.length === 0 && !listed) keys.delete(key);
  }
  return keys;
}

/**
 * @param {any} node
 * @param {string[]} path
 * @param {Set<string>} read
 * @returns {any} the same object, which notes every text that is read from it
 */
function watched(node, path, read) {
  if (typeof node !== "object" || node === null) return node;
  return new Proxy(node, {
    get(target, key) {
      const value = target[key];
      if (typeof key !== "string" || !Object.hasOwn(target, key)) return value;
      const at = [...path, key];
      if (typeof value !== "object") read.add(String(at));
      return watched(value, at, read);
    },
  });
}

/**
 * @param {any} node
 * @param {string[]} path
 * @returns {string[][]} the paths of all texts, except what the build alone checks
 */
function leaves(node, path = []) {
  if (typeof node === "string") return [path];
  return Object.entries(node ?? {})
    .filter(([key]) => key !== "numbers")
    .flatMap(([key, each]) => leaves(each, [...path, key]));
}

/**
 * The keys of texts that nothing uses.
 * @param {Story} story
 * @param {Engine} engine
 * @param {Fact[]} evidence
 * @returns {string[]}
 */
export function untold(story, engine, evidence) {
  /** @type {Set<string>} */
  const read = new Set();
  const stories = [watched(story, [], read)];
  for (const shell of ["shell.html", "embed.html", "examples/gallery.html"])
    render(
      readFileSync(join(root, shell), "utf8"),
      { stories, engine, evidence },
      { first: stories[0], tags: "", sizes: {} },
    );
  for (const fact of evidence) factDate(stories[0], fact);
  const keys = engineKeys();
  const isRead = (/** @type {string[]} */ path) =>
    read.has(String(path)) || keys.has(path.findLast((key) => !/^\d+$/.test(key)) ?? "");
  return leaves(story)
    .filter((path) => !isRead(path))
    .map((path) => path.join("."));
}
