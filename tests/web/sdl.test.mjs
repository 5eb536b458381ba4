// SDL is the page's layer under window, graphics and events, and leaves the document's own events alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { laptop, open } from "./support/browser.mjs";
import { site, story } from "./support/paths.mjs";

const engine = "seedcorn.mjs";

/** In the page: keeps by whom each listener is added. */
function recordListeners() {
  const add = EventTarget.prototype.addEventListener;
  /** @type {string[]} */
  const listeners = [];
  Object.assign(window, { listeners });
  /** @param {string} type @param {any[]} more */
  EventTarget.prototype.addEventListener = function (type, ...more) {
    const { stack = "" } = new Error();
    const target = this === window ? "window" : this instanceof Node ? this.nodeName : "another target";
    listeners.push(`${type} on ${target}\n${stack}`);
    return Reflect.apply(add, this, [type, ...more]);
  };
}

test("the engine's module listens to nothing, on the canvas, the document or the window", async () => {
  const { page, problems, close } = await open({
    context: laptop,
    before: (page) => page.addInitScript(recordListeners),
  });
  const listeners = await page.evaluate(() => /** @type {{listeners?: string[]}} */ (window).listeners ?? []);
  assert.ok(
    listeners.some((each) => each.startsWith("pointerdown on CANVAS")),
    "the page's own listeners are seen",
  );
  assert.deepEqual(
    listeners.filter((each) => each.includes(engine)),
    [],
  );
  assert.deepEqual(problems, []);
  await close();
});

test("SDL is in the module, and Emscripten's older one in JavaScript is not", () => {
  const script = readFileSync(join(site, engine), "utf8");
  assert.ok(readFileSync(join(site, "seedcorn.wasm")).includes("SDL_"), "its hints and errors have names");
  for (const foreign of [/_SDL_\w+/, /fullscreenchange/, /pointerlock/i, /document\.title/])
    assert.ok(!foreign.test(script), `${engine} has ${foreign}`);
});

test("the document keeps its title, and the canvas the page's size of it", async () => {
  const { page, close } = await open({ context: { ...laptop, deviceScaleFactor: 2 } });
  assert.equal(await page.title(), story("en").title);
  const [across, down] = await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
    return [canvas.width, canvas.height];
  });
  assert.deepEqual([across, down], [2880, 1800]);
  await close();
});
