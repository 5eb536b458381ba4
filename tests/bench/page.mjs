// The functions of the benchmark's page, which the runner calls.
import { contest, wanted } from "./contest.mjs";
import { assemble } from "./workers.mjs";

/** @param {string} path */
const compile = async (path) => WebAssembly.compile(await (await fetch(path)).arrayBuffer());

/** @param {number} rounds */
globalThis.runContest = async (rounds) => {
  const [engine, part, peak] = await Promise.all(["engine.wasm", "part.wasm", "peak.wasm"].map(compile));
  const tables = await (await fetch("tables.json")).json();
  const pool = await assemble({ script: "part.js", module: part, workers: 2, tables, members: wanted });
  return contest({ where: "Chromium", tables, engine, peak, rounds, say: (line) => console.log(line), pool });
};
