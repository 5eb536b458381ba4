// The contest in Node.js and in Chromium, as a table and as JSON in build/bench.
//   node tests/bench/run.mjs [--quick] [--build FOLDER]      --quick: three rounds
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { meanRunTolerance, percentileTolerance } from "./agreement.mjs";
import { contestInChromium } from "./chromium.mjs";
import { contest, wanted } from "./contest.mjs";
import { counted, counterOf, counting } from "./count_operations.mjs";
import { instantiate } from "./peers/engine.mjs";
import { distance, remarks, table } from "./report.mjs";

/** @typedef {import("./contest.mjs").Result} Result */
/** @typedef {import("./report.mjs").Operations} Operations */

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    build: { type: "string", default: fileURLToPath(new URL("../../build", import.meta.url)) },
  },
});
const folder = values.build;
const rounds = values.quick ? 3 : 9;
const engine = readFileSync(join(folder, "web/bench/seedcorn_bench_engine.wasm"));
const part = readFileSync(join(folder, "web/bench/seedcorn_bench_part.wasm"));
const peak = readFileSync(join(folder, "web/bench/seedcorn_bench_peak.wasm"));
const describe = execFileSync(join(folder, "native/seedcorn"), ["describe", "--json"], { encoding: "utf8" });
/** @type {import("./peers/tables.mjs").Tables} */
const tables = JSON.parse(describe);
const steps = tables.time.points - 1 - tables.time.now;

/** @param {Record<string, any>} exports @param {() => void} work @returns {Operations} */
function operationsOf(exports, work) {
  for (const name of counted) exports[counterOf(name)].value = 0n;
  work();
  return Object.fromEntries(counted.map((name) => [name, Number(exports[counterOf(name)].value)]));
}

async function countOperations() {
  const ours = await instantiate(await WebAssembly.compile(counting(engine)));
  ours.calibrate();
  ours.begin_ensemble(wanted);
  const simulate = operationsOf(ours, () => ours.simulate(wanted));
  const percentiles = operationsOf(ours, () => ours.finish_ensemble());
  const kernels = await instantiate(await WebAssembly.compile(counting(peak)));
  const names = Object.keys(kernels).filter((name) => name.startsWith("chains"));
  return {
    simulate,
    percentiles,
    kernels: (/** @type {number} */ loops) =>
      Object.fromEntries(names.map((name) => [name, operationsOf(kernels, () => kernels[name](loops, 0.5))])),
  };
}

/** @param {Result} result @returns {string[]} what is wrong */
const disagreements = ({ where, standings, shared }) => [
  ...(shared && shared.worst !== 0 ? [`${where}: what workers share is off by ${shared.worst} months`] : []),
  ...standings.flatMap(({ name, worst }) => [
    ...(worst.meanRun <= meanRunTolerance ? [] : [`${where}: ${name}'s mean run is off by ${worst.meanRun} months`]),
    ...(worst.percentiles <= percentileTolerance
      ? []
      : [`${where}: ${name}'s percentiles are off by ${worst.percentiles} months`]),
  ]),
];

const say = (/** @type {string} */ line) =>
  void process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
const operations = await countOperations();
const results = [
  await contestInChromium({ engine, part, peak, tables: describe, rounds, say }),
  await contest({
    where: "Node.js",
    tables,
    engine: await WebAssembly.compile(engine),
    peak: await WebAssembly.compile(peak),
    rounds,
    say,
  }),
];
say("");

const report = results.map((result) => {
  const kernels = operations.kernels(result.peakRounds);
  const far = distance(result, { simulate: operations.simulate, kernels });
  const title =
    result.where === "Node.js"
      ? `Node.js ${process.versions.node}`
      : `Chromium ${"browser" in result ? result.browser : ""}`;
  return {
    ...result,
    title,
    far,
    text: `## ${title}\n\n${table(result, steps, "median")}\n\n${table(result, steps, "low")}\n\n${remarks(result, far, operations.simulate, wanted * steps)}\n`,
  };
});
const size = { bytes: engine.length, gzip: gzipSync(engine, { level: 9 }).length };
console.log(
  `${cpus()[0].model}, ${cpus().length} processors; medians of ${rounds} interleaved rounds; in brackets: times as long as Seed Corn.\nOn a machine with other work the best rounds tell more than the medians.\n`,
);
for (const { text } of report) console.log(text);
console.log(`The engine alone: ${size.bytes} bytes of WebAssembly, ${size.gzip} with gzip -9.`);

mkdirSync(join(folder, "bench"), { recursive: true });
const json = {
  rounds,
  members: wanted,
  steps,
  size,
  operations: { simulate: operations.simulate, percentiles: operations.percentiles },
  results: report,
};
writeFileSync(join(folder, "bench/contest.json"), `${JSON.stringify(json, null, 2)}\n`);

const wrong = results.flatMap(disagreements);
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
