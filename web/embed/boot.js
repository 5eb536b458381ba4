// The composition root of embed.html: one chapter alone, as tall as it needs to be.
import { readHash } from "../page/address.js";
import { begin } from "../page/api.js";
import { Flags } from "../engine/bridge.js";
import { passThrough } from "../document/covers.js";
import { createWorkerPool } from "../engine/worker_pool.js";
import { startEngine } from "../engine/engine.js";
import { createFollower } from "../document/sync.js";
import { createClock } from "../engine/frame_clock.js";
import { followGraphics } from "../engine/graphics.js";
import { listenToKeys } from "../document/keys.js";
import { followLanguage } from "../page/language.js";
import { isLink } from "../base/link_name.js";
import { createMirror } from "../document/mirror.js";
import { followMode } from "../base/mode.js";
import { followMotion } from "../page/motion.js";
import { listenToPointer } from "../engine/pointer.js";
import { language as shown } from "../base/shown_language.js";
import { createStage } from "../engine/stage.js";
import { followTheme } from "../page/theme.js";
import { followTranslation } from "../page/translation.js";
import { lendFont } from "./fonts.js";
import { followHost } from "./host.js";
import { chooseChapter, leadToWhole } from "./chapter.js";
import { sleepOutOfSight, watchSight } from "./sleep.js";

const section = /** @type {HTMLElement} */ (document.getElementById("stage"));
const language = followLanguage();
const theme = followTheme();
const lookForTranslation = followTranslation();
const chapter = chooseChapter();
const sight = watchSight();

begin(async (canvas, publish) => {
  const spoken = shown();
  const { bridge, wasm, graphics, flags, speak, tellLosses } = await startEngine(
    canvas,
    spoken,
    (bridge) => {
      bridge.send({ type: "only", id: chapter });
      if (isLink(readHash())) bridge.send({ type: "link", value: readHash() });
    },
    (file, bytes) => lendFont("Seed Corn lent", file, bytes),
    sight.near,
  );
  const clock = createClock(section, (ms) => {
    const flags = bridge.frame(ms);
    if ((flags & Flags.waits) !== 0) pool.post();
    if (sight.seen()) pool.assemble();
    follow(flags);
    return flags;
  });
  const follow = createFollower(bridge.state, (state, current) => {
    mirror.show(state, current);
    stage.setHeight(state.layout.height);
    leadToWhole(state.link);
    host.show(state);
  });
  const pool = createWorkerPool(wasm, bridge, clock.wake);
  // Out of sight the browser may grant no animation frames, but the page around still waits for a reply.
  const now = (/** @type {() => void} */ wake) => () => (sight.seen() ? wake() : clock.drawNow());
  const mirror = createMirror(bridge, { ...clock, wake: now(clock.wake), ask: now(clock.ask) });
  const stage = createStage(section, canvas, bridge, clock);
  const host = followHost({
    ask: mirror.ask,
    state: bridge.state,
    theme: theme.hold,
    language: language.choose,
    near: sight.approach,
  });
  listenToPointer(canvas, bridge, clock.wake);
  passThrough(section, canvas);
  theme.watch((value) => mirror.send({ type: "theme", value }));
  followMotion((value) => mirror.send({ type: "motion", value }));
  listenToKeys((id) => mirror.ask({ type: "press", id }));
  language.watch(spoken, (wanted, signal) => speak(wanted, signal, mirror.send));
  follow(flags);
  const fit = followMode(() => {
    lookForTranslation();
    mirror.layOutCharts();
    stage.resize();
    host.fit();
  });
  sleepOutOfSight(canvas, graphics, bridge, sight, clock.drawNow, pool.dismiss);
  followGraphics(canvas, bridge, fit);
  tellLosses();
  publish(bridge, pool.heaps);
});
