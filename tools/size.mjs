// Counts the bytes of every file of the site, raw and compressed, and compares sums with tools/size_budget.json.
//   node tools/size.mjs SITE [--brief]     exit status 1 when a sum is over its budget
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** @typedef {{path: string, raw: number, gzip: number, brotli: number}} Size */
/** @typedef {"gzip" | "brotli"} Coding */
/**
 * @typedef {{name: string, files: string, with?: string, brotli: number, gzip?: number}} Budget with: files that are
 *   added to every sum
 */

/** @param {string} folder @param {string} [below] @returns {string[]} */
function filesOf(folder, below = "") {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below ? `${below}/${name}` : name;
      return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path];
    });
}

/** @param {string} folder @param {string} path @returns {Size} */
function measure(folder, path) {
  const bytes = readFileSync(join(folder, path));
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { path, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/**
 * One sum, or one for each value of the pattern's group `each`.
 * @param {Budget} budget
 * @param {Size[]} sizes
 * @param {Coding} coding
 */
function sums(budget, sizes, coding) {
  const pattern = new RegExp(budget.files),
    shared = budget.with ? new RegExp(budget.with) : undefined;
  const always = sizes.filter(({ path }) => shared?.test(path)).reduce((sum, size) => sum + size[coding], 0);
  /** @type {Map<string, number>} */
  const bytes = new Map();
  for (const size of sizes) {
    const found = pattern.exec(size.path);
    if (!found) continue;
    const name = found.groups?.each ? `${budget.name}: ${found.groups.each}` : budget.name;
    bytes.set(name, (bytes.get(name) ?? always) + size[coding]);
  }
  return bytes;
}

const site = process.argv[2];
const brief = process.argv.includes("--brief");
if (!site) {
  console.error("usage: size.mjs SITE [--brief]");
  process.exit(2);
}

/** @type {Budget[]} */
const budgets = JSON.parse(readFileSync(fileURLToPath(new URL("size_budget.json", import.meta.url)), "utf8"));
const sizes = filesOf(site).map((path) => measure(site, path));
/** @param {string | number} value */
const column = (value) => String(value).padStart(9);
if (!brief) {
  console.log(`${"file".padEnd(30)}${column("raw")}${column("gzip")}${column("brotli")}`);
  for (const size of sizes)
    console.log(`${size.path.padEnd(30)}${column(size.raw)}${column(size.gzip)}${column(size.brotli)}`);
}

let over = 0;
for (const budget of budgets) {
  for (const coding of /** @type {const} */ (["brotli", "gzip"])) {
    const most = budget[coding];
    if (most === undefined) continue;
    const found = sums(budget, sizes, coding);
    if (found.size === 0) {
      console.error(`size: no file of ${site} matches the budget "${budget.name}"`);
      over++;
    }
    for (const [name, bytes] of found) {
      const verdict = bytes <= most ? "within" : "OVER";
      console.log(`size: ${name}: ${bytes} bytes as ${coding}, ${verdict} the budget of ${most}`);
      if (bytes > most) over++;
    }
  }
}
process.exitCode = over > 0 ? 1 : 0;
