// Facts in the document: in the words of the page's language, as on the canvas.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assumptions } from "../../tools/page/assumptions.mjs";
import { wall } from "../../tools/page/evidence.mjs";
import { factDate, factValue } from "../../tools/page/facts.mjs";
import { escape } from "../../tools/page/html.mjs";
import { sources } from "../../tools/page/sources.mjs";
import { cli, root, story } from "./support/paths.mjs";

/** @typedef {import("../../tools/page/types.mjs").Fact} Fact */

const facts = /** @type {Fact[]} */ (JSON.parse(readFileSync(join(root, "assets/evidence.json"), "utf8")));
const engine = JSON.parse(spawnSync(cli, ["describe", "--json"], { encoding: "utf8" }).stdout);
const [en, ko] = [story("en"), story("ko")];

/** @param {string} id @returns {Fact} */
const fact = (id) => /** @type {Fact} */ (facts.find((each) => each.id === id));
/** @param {string} date */
const dated = (date) => [en, ko].map((each) => factDate(each, { ...fact("k_corn"), date }));

test("a value has the unit of the language, close to the number where the language writes it so, or is the story's own text", () => {
  const said = (/** @type {string} */ id) => [en, ko].map((each) => factValue(each, fact(id)));
  assert.deepEqual(said("lag_cn_us_mean"), ["7 months", "7개월"]);
  assert.deepEqual(said("compute_us"), ["75%", "75%"]);
  assert.deepEqual(said("oss_ratio"), ["3.5× their software spending", "3.5배"]);
  assert.deepEqual(said("invest_us"), ["285.9 billion dollars", "2859억 달러"]);
  assert.deepEqual(said("k_corn"), [en.values.k_corn, ko.values.k_corn]);
});

test("dates and periods are in the words of the language, too", () => {
  assert.deepEqual(dated("2018"), ["2018", "2018년"]);
  assert.deepEqual(dated("2026-08"), ["August 2026", "2026년 8월"]);
  assert.deepEqual(dated("2025-08-26"), ["26 August 2025", "2025년 8월 26일"]);
  assert.deepEqual(dated("2026-01/2026-08"), ["January to August 2026", "2026년 1월~8월"]);
  assert.deepEqual(dated("1930s/2015"), ["1930s to 2015", "1930년대~2015년"]);
});

test("the canvas is given the date of every fact in the words of the language", () => {
  for (const each of [en, ko])
    for (const one of facts) assert.equal(each.dates?.[one.date], factDate(each, one), one.id);
  assert.equal(ko.dates?.[fact("lag_cn_us_mean").date], dated(fact("lag_cn_us_mean").date)[1]);
});

test("beside the names of sources, nothing of the Korean wall, of its assumptions and of the sources is English", () => {
  const html = [wall(ko, facts, engine), assumptions(ko, engine, facts), sources(ko, facts, engine)].join("\n");
  const own = html
    .replace(/<[^>]* lang="en">[^<]*</g, "<")
    .replace(/<[^>]*>/g, "")
    .replaceAll(/Rest of World|Bank of America/g, "");
  assert.deepEqual(
    own.match(
      /\b(months?|years?|papers|claim|goal|measure|sign|event|models?|million|billion|USD|of|the|published|checked|quoted)\b/g,
    ),
    null,
  );
  for (const each of facts) assert.ok(own.includes(escape(factValue(ko, each))), each.id);
});
