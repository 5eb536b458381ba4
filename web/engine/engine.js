// The engine and what it needs: loaded, handed over and started on the canvas.
import { createBridge } from "./bridge.js";
import { Failure, fail } from "../base/failure.js";
import { goWithoutGraphics, keepLosses } from "./graphics.js";
import { addressOf, createLoader, createSupply } from "./load.js";
import { nextTask } from "../base/next_task.js";
import { measure } from "./stage.js";
import { knowsWebGl2, needWebAssembly } from "./support.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */
/** @typedef {import("./bridge.js").Module} Module */
/** @typedef {import("./load.js").Loader} Loader */
/** @typedef {import("./load.js").Loaded} Loaded */
/** @typedef {Awaited<ReturnType<typeof startEngine>>} Engine */

const longest = 3000; // ms that the first frame is waited for
const look = 10; // ms between looks whether it is drawn

/**
 * @param {HTMLCanvasElement} canvas @param {string} language
 * @param {(bridge: Bridge) => void} prepare tells the engine what it must know before its first frame
 * @param {(file: string, bytes: Uint8Array<ArrayBuffer>) => void} [arrived] is told of every file but the module
 * @param {() => boolean} [seen] whether anybody would see the first frame. If not, its context is given back at once
 *   (web/embed/sleep.js), before twenty chapters of a page have taken more than a browser has
 */
export async function startEngine(canvas, language, prepare, arrived = () => {}, seen = () => true) {
  needWebAssembly();
  const loader = createLoader(showProgress);
  const supply = createSupply(loader, arrived);
  const loading = loadModule(loader, canvas);
  loading.catch(() => {}); // a failure is handled below, where this is awaited
  await nextTask();
  const [{ module, wasm }, evidence, ...files] = await Promise.all([
    loading,
    supply.evidence(),
    ...supply.language(language),
  ]);
  const bridge = createBridge(module);
  bridge.prepare(); // the first call makes what the engine consists of
  for (const file of [evidence, ...files]) {
    await nextTask();
    hand(bridge, [file]);
  }
  await nextTask();
  bridge.send({ type: "language", value: language });
  prepare(bridge);
  const tellLosses = keepLosses(canvas);
  start(bridge, canvas);

  const context = canvas.getContext("webgl2");
  const graphics = context?.getExtension("WEBGL_lose_context"); // now, as lost graphics have none
  const pause = seen() ? nextTask : () => Promise.resolve();
  await pause();
  const flags = seen() ? await drawUnseen(bridge, context) : 0;
  await pause();
  let spoken = { language, files };
  return {
    bridge,
    wasm,
    graphics,
    flags,
    tellLosses,
    /**
     * Changes the language once its files are here, if it is still wanted then. Files that did not come or cannot be
     * used are fetched again the next time.
     * @param {string} wanted @param {AbortSignal} signal @param {(action: import("./bridge.js").Action) => void} send
     */
    async speak(wanted, signal, send) {
      if (wanted === spoken.language) return;
      const files = await Promise.all(supply.language(wanted, signal));
      if (signal.aborted) return;
      try {
        hand(bridge, files);
      } catch (error) {
        supply.forget(files);
        hand(bridge, spoken.files); // the engine may have taken some of the new ones
        throw error;
      }
      spoken = { language: wanted, files };
      send({ type: "language", value: wanted });
    },
  };
}

/** @param {Bridge} bridge @param {HTMLCanvasElement} canvas */
function start(bridge, canvas) {
  const { width, height, ratio, zoom } = measure(canvas);
  if (knowsWebGl2()) {
    const error = bridge.start(width, height, ratio, zoom);
    if (!error) return;
    if (canvas.getContext("webgl2")) throw new Failure("failure_other", "", error);
  }
  const without = bridge.startWithoutGraphics(width, height, ratio, zoom);
  if (without) throw new Failure("failure_other", "", without);
  goWithoutGraphics();
}

/**
 * @param {Loader} loader
 * @param {HTMLCanvasElement} canvas
 * @returns {Promise<{module: Module, wasm: WebAssembly.Module}>}
 */
async function loadModule(loader, canvas) {
  const file = "seedcorn.mjs";
  const compiled = loader.wasm("seedcorn.wasm");
  compiled.catch(() => {}); // a failure is handled below, where this is awaited
  const { default: createSeedcorn } = await import(addressOf(file)).catch((error) => {
    throw new Failure("failure_file", file, String(error));
  });
  const wasm = await compiled;
  const module = await createSeedcorn({
    canvas,
    /**
     * @param {WebAssembly.Imports} imports
     * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive
     */
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), fail);
      return {};
    },
    onAbort: /** @param {unknown} why */ (why) => fail(new Failure("failure_other", "", String(why))),
  });
  return { module, wasm };
}

/**
 * Draws the first frame while the canvas is not shown yet, and waits until the graphics have drawn it. A browser without
 * a graphics card would else wait for it in the page's own thread.
 * @param {Bridge} bridge @param {WebGL2RenderingContext | null} context
 * @returns {Promise<number>} the frame's flags
 */
async function drawUnseen(bridge, context) {
  if (document.hidden || !context) return 0;
  while (bridge.prepare()) await nextTask();
  await nextTask();
  const until = performance.now() + longest;
  const flags = bridge.frame(performance.now());
  const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  context.flush();
  const isDrawn = () => !fence || context.getSyncParameter(fence, context.SYNC_STATUS) !== context.UNSIGNALED;
  while (!isDrawn() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, look));
  context.deleteSync(fence);
  return flags;
}

/** @param {Bridge} bridge @param {Loaded[]} files */
function hand(bridge, files) {
  for (const { name, file, bytes } of files) {
    const error = bridge.load(name, bytes);
    if (error) throw new Failure("failure_file", file, error);
  }
}

/** @param {number} part */
function showProgress(part) {
  for (const bar of document.querySelectorAll("progress")) bar.value = part;
}
