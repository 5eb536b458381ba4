import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../../tools/reference/equations.mjs";
import { assumptionTable } from "../../tools/reference/tables.mjs";

const tables = {
  levers: [{ id: "us_openness" }, { id: "cn_openness" }],
  assumptions: [{ id: "reuse" }],
  outcomes: [{ id: "lead" }],
};
const source = "template <class F>\nF usable(F own) {\nvoid idea_access(int a) {\n";
const sound = `## State

| symbol | in the US | in China |
|---|---|---|
| \`P_c\` | \`0.4\` | \`reuse\` |

## A month

| equation | in words | computed by |
|---|---|---|
| \`KU_c = P_c * openness_c\` | | \`equation::usable\` |
| \`lead = ln(KU_us) - reuse\` | | \`idea_access\` |
`;

/** @param {string} from @param {string} to */
const changed = (from, to) => problemsOf(sound.replace(from, to), tables, source);

test("equations whose names are all of the tables or of each other are sound", () =>
  assert.deepEqual(problemsOf(sound, tables, source), []));

test("a name that is in no table is told", () =>
  assert.deepEqual(changed("P_c * openness_c", "P_c * openness_c * luck"), [
    "no table and no equation says what luck is",
  ]));

test("a name of a bloc whose id is in no table is told", () =>
  assert.deepEqual(changed("P_c * openness_c", "P_c * openness_c * luck_c"), [
    "no table and no equation says what luck_c is",
  ]));

test("a lever that no equation uses is told, of each bloc", () => {
  assert.deepEqual(changed("P_c * openness_c", "P_c"), [
    "no equation uses us_openness",
    "no equation uses cn_openness",
  ]);
});

test("an outcome without an equation is told", () =>
  assert.deepEqual(changed("`lead =", "`led ="), ["no equation gives the outcome lead"]));

test("a function that the model does not have is told, and one that is only called is not enough", () => {
  assert.deepEqual(changed("equation::usable", "equation::useable"), ["src/model has no function equation::useable"]);
  assert.deepEqual(problemsOf(sound, tables, source.replace("void idea_access(int a) {", "  idea_access(1);")), [
    "src/model has no function idea_access",
  ]);
});

test("an equation that names no function is told", () =>
  assert.deepEqual(changed("`idea_access`", ""), ["lead: no function is named"]));

test("a source that is not in the evidence stops the reference", () => {
  const row = { id: "reuse", meaning: "", unit: "", low: 0, mode: 1, high: 2, sources: ["rumour"], judgement: "" };
  const model = /** @type {any} */ ({ assumptions: [row] });
  assert.throws(() => assumptionTable(model, [], []), /the evidence has no rumour/);
});
