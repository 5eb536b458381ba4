// The composition root of the page: starts the engine and ties the parts of the page together.
import { followAddress, readHash } from "./page/address.js";
import { begin } from "./page/api.js";
import { Flags } from "./engine/bridge.js";
import { followChapters } from "./page/chapters.js";
import { passThrough } from "./document/covers.js";
import { createWorkerPool } from "./engine/worker_pool.js";
import { startEngine } from "./engine/engine.js";
import { createFollower } from "./document/sync.js";
import { createClock } from "./engine/frame_clock.js";
import { followGraphics } from "./engine/graphics.js";
import { listenToKeys } from "./document/keys.js";
import { followLanguage } from "./page/language.js";
import { isLink } from "./base/link_name.js";
import { createMirror } from "./document/mirror.js";
import { canvasIsShown, followMode } from "./base/mode.js";
import { followMotion } from "./page/motion.js";
import { listenToPointer } from "./engine/pointer.js";
import { offerSharing } from "./share/share.js";
import { language as shown } from "./base/shown_language.js";
import { createStage } from "./engine/stage.js";
import { followTheme } from "./page/theme.js";
import { followTranslation } from "./page/translation.js";

const section = /** @type {HTMLElement} */ (document.getElementById("stage"));
const language = followLanguage();
const theme = followTheme();
const lookForTranslation = followTranslation();

begin(async (canvas, publish) => {
  const spoken = shown();
  const { bridge, wasm, flags, speak, tellLosses } = await startEngine(canvas, spoken, (bridge) => {
    if (isLink(readHash())) bridge.send({ type: "link", value: readHash() });
  });
  const clock = createClock(section, (ms) => {
    stage.follow();
    const flags = bridge.frame(ms);
    if ((flags & Flags.waits) !== 0) pool.post();
    pool.assemble();
    follow(flags);
    return flags;
  });
  const follow = createFollower(bridge.state, (state, current) => {
    mirror.show(state, current);
    address.show(state);
    const moved = chapters.lay(state.layout.chapters);
    stage.setHeight(state.layout.height);
    if (moved) canvasIsShown() ? restore() : stage.scroll();
  });
  const pool = createWorkerPool(wasm, bridge, clock.wake);
  const mirror = createMirror(bridge, clock);
  const stage = createStage(section, canvas, bridge, clock, () => chapters.reading());
  const chapters = followChapters(section, (id) => mirror.ask({ type: "chapter", id }));
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
  passThrough(section, canvas);
  theme.watch((value) => mirror.send({ type: "theme", value }));
  followMotion((value) => mirror.send({ type: "motion", value }));
  listenToKeys((id) => mirror.ask({ type: "press", id }));
  language.watch(
    spoken,
    (wanted, signal) => speak(wanted, signal, mirror.send),
    () => canvasIsShown() || chapters.restore(),
  );
  follow(flags);
  followGraphics(
    canvas,
    bridge,
    followMode(() => {
      lookForTranslation();
      mirror.layOutCharts();
      stage.resize();
      restore();
    }),
  );
  tellLosses();
  publish(bridge, pool.heaps);
});
