// What the pages are made of, read from its files.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readStills } from "./stills.mjs";

/** @typedef {import("./types.mjs").Story} Story */

/** @param {string} file @returns {any} */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * Every story of the folder; the first is the language of a page without script.
 * @param {string} folder @returns {Story[]}
 */
export function readStories(folder) {
  const files = readdirSync(folder)
    .filter((name) => /^story\.[a-z-]+\.json$/.test(name))
    .sort();
  return files.map((name) => ({ ...readJson(join(folder, name)), file: name }));
}

/**
 * @param {string} stories folder
 * @param {string} describe file
 * @param {string} evidence file
 * @param {string} [charts] folder
 * @returns {import("./render.mjs").Content}
 */
export const readContent = (stories, describe, evidence, charts = "") => ({
  stories: readStories(stories),
  engine: readJson(describe),
  evidence: readJson(evidence),
  stills: readStills(charts),
});
