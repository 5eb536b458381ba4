// What the benchmark's page runs; the runner calls it.
import { contest } from "./contest.mjs";

/** @param {string} path */
const compile = async (path) => WebAssembly.compile(await (await fetch(path)).arrayBuffer());

/** @param {number} rounds */
globalThis.runContest = async (rounds) => {
  const [engine, peak] = await Promise.all([compile("engine.wasm"), compile("peak.wasm")]);
  const tables = await (await fetch("tables.json")).json();
  return contest({ where: "Chromium", tables, engine, peak, rounds, say: (line) => console.log(line) });
};
