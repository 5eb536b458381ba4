// The composition root: loads, starts the engine, and ties the parts of the page together.
import { followAddress, isLink, readHash } from "./address.js";
import { publishApi } from "./api.js";
import { createBridge, Flags } from "./bridge.js";
import { followChapters } from "./chapters.js";
import { Failure, fail, watchForErrors } from "./failure.js";
import { createCrew } from "./crew.js";
import { createClock } from "./frame.js";
import { followGraphics } from "./graphics.js";
import { listenToKeys } from "./keys.js";
import { followLanguage } from "./language.js";
import { createLoader, createSupply } from "./load.js";
import { createMirror } from "./mirror.js";
import { canvasIsShown, followMode } from "./mode.js";
import { followMotion } from "./motion.js";
import { listenToPointer } from "./pointer.js";
import { offerSharing } from "./share.js";
import { createStage, measure } from "./stage.js";
import { needWebAssembly, needWebGl2 } from "./support.js";
import { followTheme } from "./theme.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */
/** @typedef {import("./bridge.js").Module} Module */
/** @typedef {import("./load.js").Loader} Loader */
/** @typedef {import("./load.js").Loaded} Loaded */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const canvas = /** @type {HTMLCanvasElement} */ (byId("canvas"));

watchForErrors();
const api = publishApi();
const language = followLanguage();
const theme = followTheme();
main().catch((error) => {
  fail(error);
  api.reject(error);
});

async function main() {
  needWebAssembly();
  needWebGl2();
  const loader = createLoader(JSON.parse(byId("loading").dataset.sizes || "{}"), showProgress);
  const supply = createSupply(loader);
  const spoken = language.current();
  const [{ module, wasm }, ...files] = await Promise.all([loadModule(loader), supply.evidence(), ...supply.language(spoken)]);
  const bridge = createBridge(module);
  hand(bridge, files);
  bridge.send({ type: "language", value: spoken });
  if (isLink(readHash())) bridge.send({ type: "link", value: readHash() });
  const { width, height, ratio } = measure(canvas);
  const error = bridge.start(width, height, ratio);
  if (error) throw new Failure("failure_other", "", error);
  const crew = connect(bridge, supply, spoken, wasm);
  api.start(bridge, crew.heaps);
}

/**
 * @param {Bridge} bridge @param {ReturnType<typeof createSupply>} supply @param {string} spoken the engine's language
 * @param {WebAssembly.Module} wasm
 */
function connect(bridge, supply, spoken, wasm) {
  const clock = createClock(byId("stage"), (ms) => {
    stage.follow();
    const flags = bridge.frame(ms);
    if ((flags & Flags.waits) !== 0) crew.post();
    crew.assemble();
    if ((flags & Flags.stateChanged) !== 0) {
      const state = bridge.state();
      mirror.show(state);
      address.show(state);
      const moved = chapters.lay(state.layout.chapters);
      stage.setHeight(state.layout.height);
      if (moved && canvasIsShown()) restore();
    }
    return flags;
  });
  const crew = createCrew(wasm, bridge, clock.wake);
  const mirror = createMirror(bridge, clock);
  const stage = createStage(byId("stage"), canvas, bridge, clock);
  const chapters = followChapters(byId("stage"), (id) => mirror.ask({ type: "chapter", id }));
  const address = followAddress({
    place: chapters.here,
    go: chapters.go,
    open(link) {
      mirror.ask({ type: "link", value: link });
      chapters.open(link);
    },
    jump: chapters.open,
  });

  function restore() {
    chapters.restore();
    stage.scroll();
  }

  offerSharing({ bridge, canvas, ask: mirror.ask, restore: stage.resize });
  listenToPointer(canvas, bridge, clock.wake);
  theme.watch((value) => mirror.send({ type: "theme", value }));
  followMotion((value) => mirror.send({ type: "motion", value }));
  listenToKeys((id) => mirror.ask({ type: "press", id }));
  language.watch(async (wanted) => {
    if (!canvasIsShown()) chapters.restore();
    if (wanted === spoken) return;
    const files = await Promise.all(supply.language(wanted));
    if (wanted !== language.current()) return;
    spoken = wanted;
    hand(bridge, files);
    mirror.send({ type: "language", value: wanted });
  });
  followGraphics(canvas, bridge, followMode(() => {
    stage.resize();
    restore();
  }));
  return crew;
}

/** @param {Loader} loader @returns {Promise<{module: Module, wasm: WebAssembly.Module}>} */
async function loadModule(loader) {
  const file = "seedcorn.mjs";
  const compiled = loader.wasm("seedcorn.wasm");
  compiled.catch(() => {}); // awaited below, after the script
  const { default: createSeedcorn } = await import(new URL(`../${file}`, import.meta.url).href).catch((error) => {
    throw new Failure("failure_file", file, String(error));
  });
  const wasm = await compiled;
  const module = await createSeedcorn({
    canvas,
    /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive */
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), fail);
      return {};
    },
    onAbort: /** @param {unknown} why */ (why) => fail(new Failure("failure_other", "", String(why))),
  });
  return { module, wasm };
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
