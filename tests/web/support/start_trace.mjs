// The tasks of a page's thread while the page starts, from a trace of Chromium's.
import { openSlowly } from "./startup.mjs";

/** @typedef {{start: number, duration: number, parts: string[]}} Task ms; parts: what took longest in it */
/**
 * @typedef {object} How
 * @property {import("playwright-core").BrowserContextOptions} context
 * @property {number} slowed
 * @property {boolean} profile
 * @property {boolean} computed how long the processor worked for the task, times `slowed`, and not how long it lasted
 */
/** @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: any, id?: string}} Event */
/** @typedef {{id: number, name: string, parent?: number}} Node of a profile's tree of calls */

const quiet = 5000; // ms without a long task, after which the start is over
const shown = 3; // ms of a part that is named

/** Runs before the page does. */
function watchLongTasks() {
  const kept = /** @type {any} */ (window);
  kept.lastLong = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) kept.lastLong = startTime + duration;
  }).observe({ type: "longtask" });
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {How} how
 * @returns {Promise<Task[]>}
 */
export async function traceStart(browser, url, { context, slowed, profile, computed }) {
  const { page, session, close } = await openSlowly(browser, context, computed ? 1 : slowed, watchLongTasks);
  /** @type {Event[]} */
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(.../** @type {any} */ (value)));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["devtools.timeline", "toplevel", "v8", "loading", "blink.user_timing"].concat(
        profile ? ["disabled-by-default-v8.cpu_profiler"] : [],
      ),
    },
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(
    (quiet) => {
      const kept = /** @type {any} */ (window);
      return kept.seedcorn?.state() && performance.now() - kept.lastLong > quiet;
    },
    quiet,
    { polling: 1000 },
  );
  const ended = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await ended;
  await close();
  return tasksIn(events, url, (event) => (computed ? (event.tdur ?? 0) * slowed : (event.dur ?? 0)) / 1000);
}

/** Total blocking time. @param {Task[]} tasks */
export const blocking = (tasks) => tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

/**
 * @param {Event[]} events @param {string} url @param {(event: Event) => number} lasts in ms
 * @returns {Task[]}
 */
function tasksIn(events, url, lasts) {
  const begun = events.find(
    ({ name, args }) =>
      name === "navigationStart" && args?.data?.documentLoaderURL === url && args?.data?.isLoadingMainFrame,
  );
  const commit = begun ?? events.find(({ name, args }) => name === "ResourceSendRequest" && args?.data?.url === url);
  if (!commit) throw new Error("the trace has no navigation");
  const own = events.filter(({ pid, tid, ts }) => pid === commit.pid && tid === commit.tid && ts >= commit.ts);
  const samples = samplesIn(events, commit.pid, commit.tid);
  // What promises do after a task counts as a task of its own, where it is outside of one.
  const isTask = (/** @type {Event} */ { name, ph }) => ph === "X" && /RunTask$|PerformMicrotaskCheckpoint$/.test(name);
  let ended = 0;
  return own
    .filter(isTask)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => ts >= ended && ((ended = ts + dur), true))
    .map((task) => ({
      start: (task.ts - commit.ts) / 1000,
      duration: lasts(task),
      parts: lasts(task) > 50 ? [...timeline(own, task, commit.ts, lasts), ...functions(samples, task)] : [],
    }));
}

/** @param {Event[]} own @param {Event} task @param {number} origin @param {(event: Event) => number} lasts */
function timeline(own, task, origin, lasts) {
  const end = task.ts + (task.dur ?? 0);
  const inside = own.filter(
    (event) => event !== task && event.ph === "X" && event.ts >= task.ts && event.ts < end && lasts(event) > shown,
  );
  return inside
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ name }) => !/RunTask|ThreadPool|RunMicrotasks$/.test(name))
    .slice(0, 40)
    .map((event) => {
      const { functionName, url, elementCount } = { ...event.args?.data, ...event.args };
      const depth = inside.filter(
        (other) => other.ts <= event.ts && other.ts + (other.dur ?? 0) >= event.ts + (event.dur ?? 0),
      ).length;
      const what = [event.name, functionName, url?.split("/").pop(), elementCount && `${elementCount} elements`];
      return `${" ".repeat(Math.max(0, depth - 1))}${what.filter(Boolean).join(" ")}: ${lasts(event).toFixed(0)} ms, at ${((event.ts - origin) / 1000).toFixed(0)}`;
    });
}

/** @typedef {{at: number, lasts: number, names: string[]}} Sample names: of the functions, the innermost first */

/** @param {Event[]} events @param {number} pid @param {number} tid @returns {Sample[]} */
function samplesIn(events, pid, tid) {
  const started = events.find((event) => event.name === "Profile" && event.pid === pid && event.tid === tid);
  if (!started) return [];
  /** @type {Map<number, Node>} */
  const nodes = new Map();
  /** @type {Sample[]} */
  const samples = [];
  let at = started.args.data.startTime;
  const chunks = events.filter(
    (event) => event.name === "ProfileChunk" && event.pid === pid && event.id === started.id,
  );
  for (const { args } of chunks.sort((a, b) => a.ts - b.ts)) {
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const { id, callFrame, parent } of cpuProfile.nodes ?? [])
      nodes.set(id, {
        id,
        parent,
        name: callFrame.functionName || `(${(callFrame.url ?? "").split("/").pop()}:${callFrame.lineNumber})`,
      });
    for (const [index, id] of (cpuProfile.samples ?? []).entries()) {
      const names = [];
      for (let node = nodes.get(id); node; node = nodes.get(node.parent ?? -1)) names.push(node.name);
      if (samples.length > 0) samples[samples.length - 1].lasts = timeDeltas[index];
      at += timeDeltas[index];
      samples.push({ at, lasts: 0, names });
    }
  }
  return samples;
}

/** @param {Sample[]} samples @param {Event} task */
function functions(samples, task) {
  const inside = samples.filter(({ at }) => at >= task.ts && at < task.ts + (task.dur ?? 0));
  /** @type {Map<string, number>} */
  const totals = new Map();
  /** @type {Map<string, number>} */
  const alone = new Map();
  const add = (/** @type {Map<string, number>} */ map, /** @type {string} */ name, /** @type {number} */ time) =>
    map.set(name, (map.get(name) ?? 0) + time / 1000);
  for (const { lasts, names } of inside) {
    add(alone, names[0], lasts);
    for (const name of new Set(names)) add(totals, name, lasts);
  }
  const most = (/** @type {Map<string, number>} */ map, /** @type {number} */ count) =>
    [...map]
      .filter(([name, time]) => time > shown && name !== "(root)")
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([name, time]) => `${name} ${time.toFixed(0)}`)
      .join(", ");
  return inside.length > 0 ? [`with callees: ${most(totals, 45)}`, `alone: ${most(alone, 20)}`] : [];
}
