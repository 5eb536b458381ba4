// What the page's thread does while the page starts, in Chromium on a slowed processor and a slow network: every task
// over 50 ms, with what is in it.
//   node tests/web/start_tasks.mjs [--phone] [--profile] [--path en/] [--rounds 5] [--computed] [--software] [PUBLISHED...]
// Published sites (make site) are opened by turns, so that other work of the machine affects all; without any, the
// built one is published. --profile also names the functions that take the time, which is itself slow; for names of the
// engine's, link it with --profiling-funcs.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { publish } from "./support/published.mjs";
import { serve } from "./support/server.mjs";
import { blocking, traceStart } from "./support/start_trace.mjs";

if (!process.argv.includes("--software")) process.env.SEEDCORN_BROWSER = "composited";
const { browser, laptop, phone } = await import("./support/browser.mjs");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    phone: { type: "boolean", default: false },
    profile: { type: "boolean", default: false },
    computed: { type: "boolean", default: false },
    software: { type: "boolean", default: false },
    rounds: { type: "string", default: "1" },
    path: { type: "string", default: "en/" },
  },
});
const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const folders = positionals.map((name) => resolve(name));
if (folders.length === 0) folders.push(publish().folder);
const sites = [];
for (const folder of folders)
  sites.push({ folder, url: (await serve(folder, { compressed: true })).url + values.path });
/** @type {{blocked: number, longest: number}[][]} */
const found = sites.map(() => []);
const rounds = Number(values.rounds);
for (let round = 0; round < rounds; round++) {
  for (const [which, { folder, url }] of sites.entries()) {
    const tasks = await traceStart(browser, url, {
      context: values.phone ? { ...phone, viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 } : laptop,
      slowed: 4,
      profile: values.profile,
      computed: values.computed,
    });
    const long = tasks.filter(({ duration }) => duration > 50);
    const blocked = blocking(tasks);
    const longest = Math.max(0, ...tasks.map(({ duration }) => duration));
    found[which].push({ blocked, longest });
    console.log(
      `${folder}: ${long.length} tasks over 50 ms, blocked for ${blocked.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`,
    );
    if (rounds > 1) continue;
    for (const { start, duration, parts } of long) {
      console.log(`  at ${start.toFixed(0)} ms: ${duration.toFixed(0)} ms`);
      for (const part of parts) console.log(`    ${part}`);
    }
  }
}
if (rounds > 1)
  for (const [which, { folder }] of sites.entries())
    console.log(
      `${folder}: median of ${rounds}: blocked for ${median(found[which].map(({ blocked }) => blocked)).toFixed(0)} ms, longest task ${median(found[which].map(({ longest }) => longest)).toFixed(0)} ms`,
    );
process.exit();
