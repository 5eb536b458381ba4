// Runs every test of the project and counts. The last line is "N passed, N failed, N skipped".
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ctestCounts, nodeTestCounts, withParts } from "./test_reports.mjs";

/** @typedef {import("./test_reports.mjs").Counts} Counts */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const browserTests = join(root, "tests/web");
const benchmark = join(root, "tests/bench");

/**
 * @param {string} command @param {string[]} args
 * @param {{folder?: string, echo?: boolean, environment?: Record<string, string>}} [options]
 * @returns {Promise<{ok: boolean, output: string}>}
 */
function run(command, args, { folder = root, echo = true, environment = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.on("error", (error) => resolve({ ok: false, output: `${command}: ${error.message}\n` }));
    child.on("close", (status) => resolve({ ok: status === 0, output }));
  });
}

/** @param {string} name @param {boolean} ok @returns {Counts} */
const one = (name, ok) => ({ passed: ok ? 1 : 0, failed: ok ? [] : [name], skipped: [] });

/** @param {string} preset @param {string[]} targets none: all */
async function build(preset, ...targets) {
  const configured =
    existsSync(join(root, "build", preset, "build.ninja")) || (await run("cmake", ["--preset", preset])).ok;
  return (
    configured &&
    (await run("cmake", ["--build", "--preset", preset, ...targets.flatMap((target) => ["--target", target])])).ok
  );
}

/**
 * @param {string} preset
 * @param {string} folder the build's, whose tests are run
 * @param {string[]} targets
 * @returns {Promise<Counts>}
 */
async function nativeTests(preset, folder, ...targets) {
  if (!(await build(preset, ...targets))) return one(`building ${preset}`, false);
  const report = join(root, "build", preset, "ctest.xml");
  const gtestReports = join(root, "build", preset, "gtest");
  for (const old of [report, gtestReports]) rmSync(old, { force: true, recursive: true });
  const tests = [
    "--test-dir",
    join(root, "build", preset, folder),
    "--no-tests=error",
    "--output-on-failure",
    "--parallel",
    "2",
    "--output-junit",
    report,
  ];
  const { ok } = await run("ctest", tests, { environment: { UBSAN_OPTIONS: "print_stacktrace=1" } });
  if (!existsSync(report)) return one(`ctest in ${preset}`, false);
  const parts = existsSync(gtestReports) ? readdirSync(gtestReports) : [];
  const counts = withParts(
    ctestCounts(readFileSync(report, "utf8")),
    new Map(parts.map((file) => [file.replace(/\.xml$/, ""), readFileSync(join(gtestReports, file), "utf8")])),
  );
  return ok || counts.failed.length > 0 ? counts : one(`ctest in ${preset}`, false);
}

/** The engine must give the same bits whatever compiled it; in browsers, tests/web asks. @returns {Promise<Counts>} */
async function sameBits() {
  const { output: expected } = await run(join(root, "build/native/seedcorn"), ["hash"]);
  /** @param {string} name @param {string} command @param {string[]} args */
  const alike = async (name, command, ...args) => {
    const { ok, output } = await run(command, [...args, "hash"], { echo: false });
    const same = ok && output.length > 0 && output === expected;
    if (!same) console.log(`${name}:\n${output}`);
    return one(`the engine by ${name} hashes like the native one`, same);
  };
  const web = await alike("emcc, under Node.js", process.execPath, join(root, "build/web/seedcorn.cjs"));
  const clang = (await build("native-clang"))
    ? await alike("clang", join(root, "build/native-clang/seedcorn"))
    : one("building native-clang", false);
  return { passed: web.passed + clang.passed, failed: [...web.failed, ...clang.failed], skipped: [] };
}

/** @param {string} name @param {{ok: boolean, output: string}} result @returns {Counts} */
function nodeTests(name, { ok, output }) {
  const counts = nodeTestCounts(output);
  return ok === (counts.failed.length === 0) && counts.passed > 0 ? counts : one(name, false);
}

async function toolTests() {
  const folder = join(root, "tests/tools");
  const files = readdirSync(folder).filter((name) => name.endsWith(".test.mjs"));
  return nodeTests("tests/tools", await run(process.execPath, ["--test", ...files], { folder }));
}

/** Checks that the model as written again in JavaScript agrees with the engine. */
async function secondImplementations() {
  if (!(await run(process.execPath, ["tools/npm_ci.mjs", benchmark])).ok) return one("npm ci in tests/bench", false);
  return nodeTests("tests/bench", await run(process.execPath, ["--test"], { folder: benchmark }));
}

async function inBrowser() {
  return nodeTests("npm test in tests/web", await run("npm", ["test", "--silent"], { folder: browserTests }));
}

/** @type {Counts} */
const total = { passed: 0, failed: [], skipped: [] };

/** @param {string} title @param {() => Promise<Counts>} stage */
async function stage(title, stage) {
  console.log(`\n== ${title}`);
  const { passed, failed, skipped } = await stage();
  console.log(`== ${title}: ${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  total.passed += passed;
  total.failed.push(...failed.map((name) => `${title}: ${name}`));
  total.skipped.push(...skipped.map((name) => `${title}: ${name}`));
}

await stage("format, lint and types", async () => one("make check", (await run("make", ["check"])).ok));
await stage("tools", toolTests);
// All tests run with sanitizers. Only the engine's also run optimized, because compiling the others twice would take
// minutes and show nothing new.
await stage("native", () => nativeTests("native", "tests/model", "seedcorn_cli", "seedcorn_model_tests"));
await stage("native command line", () => nativeTests("native", "tests/cli", "seedcorn_cli_tests"));
await stage("sanitized", () => nativeTests("native-asan", "."));
const siteBuilt = await build("web");
await stage("site, within its size budget", async () => one("building the site", siteBuilt));
if (siteBuilt) await stage("same bits", sameBits);
await stage("second implementations", secondImplementations);
if (!(await run(process.execPath, ["tools/npm_ci.mjs", browserTests])).ok) {
  await stage("browser", async () => one("npm ci in tests/web", false));
} else if (siteBuilt) {
  await stage("browser", inBrowser);
}

console.log("");
for (const name of total.skipped) console.log(`skipped  ${name}`);
for (const name of total.failed) console.log(`FAILED   ${name}`);
console.log(`${total.passed} passed, ${total.failed.length} failed, ${total.skipped.length} skipped`);
process.exitCode = total.failed.length > 0 ? 1 : 0;
