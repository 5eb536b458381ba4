// Format, lint and types of all code, without building it. clang-tidy reads the engine; with --all it reads the
// explainer too, which takes minutes.
import { spawn, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const all = process.argv.includes("--all");

/** @param {string} command @param {string[]} args @returns {Promise<{ok: boolean, output: string}>} */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ ok: false, output: `${command}: ${error.message}\n` }));
    child.on("close", (status) => resolve({ ok: status === 0, output }));
  });
}

/** @param {string[]} patterns */
const files = (...patterns) =>
  spawnSync("git", ["ls-files", ...patterns], { cwd: root, encoding: "utf8" })
    .stdout.split("\n")
    .filter(Boolean);

const sources = files("src/*.cpp", "src/*.hpp", "tests/*.cpp", "tests/*.hpp", "cmake/*.h", "cmake/*.cpp");
/** What clang-tidy reads. View and platform need headers that only a build fetches. */
const tidied = files("src/model/*.cpp", ...(all ? ["src/explainer/*.cpp"] : []));

/** Runs one process for each processor, because each reads one file at a time. */
async function clangTidy() {
  const queue = [...tidied];
  let ok = true;
  let output = "";
  const flags = ["-std=c++20", "-Isrc", "-fno-exceptions", "-fno-rtti"];
  const work = async () => {
    for (let path = queue.pop(); path; path = queue.pop()) {
      const result = await run("clang-tidy", ["--quiet", path, "--", ...flags]);
      if (result.ok) continue;
      ok = false;
      output += result.output.replace(/^\d+ warnings? (and \d+ errors? )?generated\.\n/gm, "");
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { ok, output };
}

/** @type {[string, () => Promise<{ok: boolean, output: string}>][]} */
const checks = [
  ["clang-format", () => run("clang-format", ["--dry-run", "--Werror", ...sources])],
  [`clang-tidy, ${tidied.length} files`, clangTidy],
  ["ESLint", () => run("npx", ["eslint", "."])],
  ["Prettier", () => run("npx", ["prettier", "--check", "."])],
  ["types of the page and the tools", () => run("npx", ["tsc", "--project", "tsconfig.json"])],
  ["types of the browser tests", () => run("npx", ["tsc", "--project", "tests/web"])],
  ["types of the benchmark", () => run("npx", ["tsc", "--project", "tests/bench"])],
  ["ShellCheck", () => run("shellcheck", [...files("*.sh"), ".ci/run"])],
];

const failed = [];
for (const [name, check] of checks) {
  const since = Date.now();
  const { ok, output } = await check();
  console.log(`${ok ? "fine  " : "FAILED"} ${name} (${((Date.now() - since) / 1000).toFixed(0)} s)`);
  if (ok) continue;
  failed.push(name);
  console.log(output.split("\n").slice(0, 60).join("\n"));
}
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
