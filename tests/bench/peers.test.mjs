// The JavaScript implementations that the benchmark measures are the model written again: here they must agree with the
// engine.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { meanRunTolerance, percentileTolerance, worstDifference } from "./agreement.mjs";
import { jsPlain } from "./peers/js_plain.mjs";
import { jsTuned } from "./peers/js_tuned.mjs";
import { mathJs } from "./peers/math_js.mjs";
import { defaultLevers, modalAssumptions, prior_stream, triangular, uniform } from "./peers/tables.mjs";

/** @typedef {import("./peers/tables.mjs").Values} Values */

const local = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const cli = process.env.SEEDCORN_CLI ?? local("../../build/native/seedcorn");
const seedcorn = (/** @type {string[]} */ ...args) => execFileSync(cli, args, { encoding: "utf8", maxBuffer: 1 << 24 });
const options = (/** @type {string} */ flag, /** @type {Values} */ values) =>
  Object.entries(values).flatMap(([id, value]) => [flag, `${id}=${value}`]);

/** @type {import("./peers/tables.mjs").Tables} */
const tables = JSON.parse(seedcorn("describe", "--json"));
/** @type {Record<string, {set: Values, assume: Values}>} */
const settings = JSON.parse(readFileSync(local("../model/data/settings.json"), "utf8"));
const outcomes = tables.outcomes.map(({ id }) => id);
const plain = jsPlain(tables);
const tuned = jsTuned(tables);
const peers = { "plain JavaScript": plain, "tuned JavaScript": tuned, mathjs: mathJs(tables) };

/** @param {Values} set @param {Values} assume @returns {Record<string, number[]>} the engine's mean run */
function trajectory(set, assume) {
  const [head, ...rows] = seedcorn("trajectory", ...options("--set", set), ...options("--assume", assume))
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return Object.fromEntries(head.map((id, column) => [id, rows.map((row) => Number(row[column]))]));
}

for (const [name, peer] of Object.entries(peers)) {
  for (const [setting, { set, assume }] of Object.entries(settings)) {
    test(`${name} has the engine's mean run in every outcome, at the setting ${setting}`, () => {
      const ours = trajectory(set, assume);
      const theirs = peer.meanRun({ ...defaultLevers(tables), ...set }, { ...modalAssumptions(tables), ...assume });
      for (const id of outcomes) {
        const worst = worstDifference(theirs[id], ours[id]);
        assert.ok(worst <= meanRunTolerance, `${id} is off by ${worst}`);
      }
    });
  }
}

const calibrated = JSON.parse(seedcorn("calibrate", "--json"));
const posterior = { plain: plain.calibrate?.(), tuned: tuned.calibrate?.() };

test("both calibrations in JavaScript have the engine's effective sample size", () => {
  for (const result of Object.values(posterior))
    assert.ok(Math.abs((result?.effectiveSampleSize ?? NaN) - calibrated.effective_sample_size) < 0.01);
});

test("both calibrations in JavaScript keep the same draws, as many different ones as the engine", () => {
  assert.deepEqual(posterior.plain?.draws, posterior.tuned?.draws);
  assert.equal(new Set(posterior.plain?.draws).size, calibrated.distinct_particles);
});

test("every implementation has the engine's percentiles of the lead, from the same particles on the same random streams", () => {
  const draws = posterior.plain?.draws ?? new Uint32Array();
  const assumptions = Float32Array.from(
    [...draws].flatMap((draw) => tables.assumptions.map((row, j) => triangular(uniform(prior_stream + draw, j), row))),
  );
  const set = { us_openness: 0.7, cn_talent_drain: 0.6 };
  const members = 256;
  const ours = JSON.parse(seedcorn("ensemble", "--members", String(members), "--json", ...options("--set", set)));
  const years = Object.keys(ours.percentiles);
  const steps = years.map((year) => 12 * (Number(year) - tables.time.first_year) - tables.time.now - 1);
  for (const [name, peer] of Object.entries(peers)) {
    peer.prepare({ draws, assumptions });
    const theirs = peer.ensemble({ ...defaultLevers(tables), ...set }, members);
    theirs.forEach((row, p) => {
      const worst = worstDifference(
        steps.map((step) => row[step]),
        years.map((year) => ours.percentiles[year][p]),
      );
      assert.ok(worst <= percentileTolerance, `${name}, percentile ${tables.percentiles[p]}: off by ${worst} months`);
    });
  }
});
