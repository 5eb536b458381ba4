import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { factDate, factValue } from "../../tools/page/facts.mjs";
import { observationText } from "../../tools/page/observations.mjs";
import { cli, languages, root, site, story } from "./support/paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "seedcorn-"));
after(() => rmSync(folder, { recursive: true }));
const describe = join(folder, "describe.json");
writeFileSync(describe, spawnSync(cli, ["describe", "--json"], { encoding: "utf8" }).stdout);

/** @param {(story: any) => void} change to the English story */
function generate(change) {
  cpSync(join(root, "assets"), join(folder, "assets"), { recursive: true });
  const file = join(folder, "assets/story.en.json");
  const text = JSON.parse(readFileSync(file, "utf8"));
  change(text);
  writeFileSync(file, JSON.stringify(text));
  return spawnSync(
    process.execPath,
    [
      join(root, "tools/page.mjs"),
      "--shell",
      join(root, "shell.html"),
      "--stories",
      join(folder, "assets"),
      "--describe",
      describe,
      "--evidence",
      join(root, "assets/evidence.json"),
      "--out",
      join(folder, "index.html"),
    ],
    { encoding: "utf8" },
  );
}

/** @param {any} story */
const lead = (story) => story.chapters.find((/** @type {any} */ { id }) => id === "lead");

test("a text that is missing from a story stops the page's build and is named", () => {
  const { status, stderr } = generate((text) => delete text.ui.loading);
  assert.equal(status, 1);
  assert.match(stderr, /story\.en\.json: ui\.loading/);
});

test("a control that is no lever of the engine stops the page's build and is named", () => {
  const { status, stderr } = generate((text) => lead(text).controls.push("us_luck"));
  assert.equal(status, 1);
  assert.match(stderr, /story\.en\.json: chapters\.lead\.controls: .*us_luck/);
});

test("a fact that is not in the evidence stops the page's build and is named", () => {
  const { status, stderr } = generate((text) => lead(text).facts.push("rumour"));
  assert.equal(status, 1);
  assert.match(stderr, /story\.en\.json: chapters\.lead\.facts: .*rumour/);
});

test("text is never taken for markup", () => {
  const { status } = generate((text) => (lead(text).question = "<b>Who & why?</b>"));
  assert.equal(status, 0);
  assert.ok(readFileSync(join(folder, "index.html"), "utf8").includes("&lt;b&gt;Who &amp; why?&lt;/b&gt;"));
});

test("the page holds every story and each lever's range, and no script or style of its own", () => {
  const page = readFileSync(join(site, "index.html"), "utf8");
  for (const language of languages) assert.ok(page.includes(story(language).title));
  for (const lever of JSON.parse(readFileSync(describe, "utf8")).levers) {
    const input = new RegExp(`<input [^>]*data-lever="${lever.id}"[^>]*>`).exec(page)?.[0] ?? "";
    assert.match(
      input,
      new RegExp(`min="${lever.low}" max="${lever.high}" step="${lever.step}" value="${lever.default}"`),
    );
  }
  const code = / data-pattern="[^"]*"/g; // for other pages: text, in which a quotation mark is &quot;
  assert.doesNotMatch(page.replaceAll(code, ""), /<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
});

/** @param {string} language @returns {any} as it is in the sources */
const told = (language) => JSON.parse(readFileSync(join(root, `assets/story.${language}.json`), "utf8"));
/** @type {import("../../tools/page/types.mjs").Fact[]} */
const facts = JSON.parse(readFileSync(join(root, "assets/evidence.json"), "utf8"));

for (const [language, months, years, apart] of [
  ["en", "January to August 2026", "1925–1938", "March 2023 to May 2024"],
  ["ko", "2026년 1월~8월", "1925~1938년", "2023년 3월~2024년 5월"],
])
  test(`a period says once what both of its ends share: ${language}`, () => {
    const dated = (/** @type {string} */ date) => factDate(told(language), { ...facts[0], date });
    assert.deepEqual(["2026-01/2026-08", "1925/1938", "2023-03/2024-05"].map(dated), [months, years, apart]);
    for (const { date } of facts) assert.doesNotMatch(dated(date), /[{}]|NaN|undefined/, date);
  });

for (const language of languages) {
  test(`a number below zero has a true minus sign: ${language}`, () => {
    for (const fact of facts) assert.doesNotMatch(factValue(told(language), fact), /(^|[\s(~])-\d/, fact.id);
    assert.ok(
      factValue(told(language), /** @type {any} */ (facts.find(({ id }) => id === "us_inflow_drop"))).startsWith("−89"),
    );
    assert.equal(generate(() => {}).status, 0);
    assert.doesNotMatch(readFileSync(join(folder, "index.html"), "utf8"), />[^<>]*[\s(~]-\d[^<>]*</);
  });

  test(`what was measured stands with its spread in its own unit: ${language}`, () => {
    const { observations } = JSON.parse(readFileSync(describe, "utf8"));
    const text = (/** @type {string} */ id) =>
      observationText(
        told(language),
        observations.find((/** @type {any} */ { sources }) => sources[0] === id),
      );
    for (const number of ["63%", "48%", "76%"])
      assert.ok(text("cn_deriv_share_2025_09").includes(number), text("cn_deriv_share_2025_09"));
    for (const number of ["4.5", "3", "6.7"]) assert.ok(text("algo_halving").includes(number), text("algo_halving"));
    for (const number of ["2", "1.4", "2.8"]) assert.ok(text("k_ratio").includes(number), text("k_ratio"));
  });
}
