// Checks docs/model.md against the model. The page is only read here; `make reference` writes it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { referencePage } from "../../tools/reference/page.mjs";
import { readParts } from "../../tools/reference/read.mjs";
import { documentedRun } from "./support/documented_model.mjs";
import { cli, root } from "./support/paths.mjs";

/** @param {string[]} args */
const seedcorn = (...args) => spawnSync(cli, args, { encoding: "utf8" }).stdout;

const model = JSON.parse(seedcorn("describe", "--json"));
const parts = readParts(root, model);
const { page, problems } = referencePage(parts);

test("the model's reference names nothing that the model does not have, and leaves nothing out", () =>
  assert.deepEqual(problems, []));

test("the model's reference is what its tables say today", () => {
  assert.equal(readFileSync(join(root, "docs/model.md"), "utf8"), page, "docs/model.md is stale: make reference");
});

const settings = {
  ...JSON.parse(readFileSync(join(root, "tests/model/data/settings.json"), "utf8")),
  "US labs publish nothing": { set: { us_openness: 0 }, assume: {} },
  "China publishes nothing": { set: { cn_openness: 0, cn_state_support: 0 }, assume: { cn_secrets_2023: 0.4 } },
};

for (const [name, setting] of Object.entries(settings)) {
  test(`the equations of the reference, run as they stand, give the engine's mean run: ${name}`, () => {
    const options = [
      ["--set", setting.set],
      ["--assume", setting.assume],
    ].flatMap(([option, values]) => Object.entries(values).flatMap(([id, value]) => [option, `${id}=${value}`]));
    const [head, ...rows] = seedcorn("trajectory", ...options)
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const documented = documentedRun(parts.text, model, setting);
    assert.equal(rows.length, model.time.points);
    for (const { id } of model.outcomes) {
      const column = head.indexOf(id);
      for (const [step, row] of rows.entries()) {
        const theirs = Number(row[column]),
          ours = documented[id][step];
        assert.ok(
          Math.abs(ours - theirs) <= 1e-3 * Math.max(1, Math.abs(theirs)),
          `${id} at step ${step}: ${ours} by the reference, ${theirs} by the engine`,
        );
      }
    }
  });
}
