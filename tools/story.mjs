// node tools/story.mjs STORY EVIDENCE OUT: a story as the page loads it, with the dates of all facts in its own words.
import { readFileSync, writeFileSync } from "node:fs";
import { factDate } from "./page/facts.mjs";

/** @typedef {import("./page/types.mjs").Story} Story */
/** @typedef {import("./page/types.mjs").Fact} Fact */

const [storyFile, evidenceFile, out] = process.argv.slice(2);
const story = /** @type {Story} */ (JSON.parse(readFileSync(storyFile, "utf8")));
const facts = /** @type {Fact[]} */ (JSON.parse(readFileSync(evidenceFile, "utf8")));
const dates = Object.fromEntries(facts.map((fact) => [fact.date, factDate(story, fact)]));
writeFileSync(out, JSON.stringify({ ...story, dates }));
