// The composition root of the page: starts the engine and ties the parts of the page together.
import { followAddress, isLink, readHash } from "./address.js";
import { begin } from "./api.js";
import { Flags } from "./bridge.js";
import { followChapters } from "./chapters.js";
import { createCrew } from "./crew.js";
import { startEngine } from "./engine.js";
import { onFailure } from "./failure.js";
import { createClock } from "./frame.js";
import { followGraphics } from "./graphics.js";
import { listenToKeys } from "./keys.js";
import { followLanguage } from "./language.js";
import { createMirror } from "./mirror.js";
import { canvasIsShown, followMode } from "./mode.js";
import { followMotion } from "./motion.js";
import { paced } from "./pace.js";
import { listenToPointer } from "./pointer.js";
import { offerSharing } from "./share.js";
import { createStage } from "./stage.js";
import { followTheme } from "./theme.js";

const pace = 80; // ms between two times that the document follows the canvas: a moving lever needs the time more
const rest = 200; // ms without a change before the chapters out of sight follow
const section = /** @type {HTMLElement} */ (document.getElementById("stage"));
const language = followLanguage();
const theme = followTheme();

begin(async (canvas, publish) => {
  const { bridge, wasm, speak } = await startEngine(canvas, language.current(), (bridge) => {
    if (isLink(readHash())) bridge.send({ type: "link", value: readHash() });
  });
  const clock = createClock(section, (ms) => {
    stage.follow();
    const flags = bridge.frame(ms);
    if ((flags & Flags.waits) !== 0) crew.post();
    crew.assemble();
    if ((flags & Flags.moved) !== 0) everywhere.now();
    else if ((flags & Flags.stateChanged) !== 0) here.soon();
    return flags;
  });

  /** The document follows the canvas. @param {boolean} here only in the chapter that is read, if the canvas is in front */
  function follow(here) {
    const state = bridge.state();
    mirror.show(state, here && canvasIsShown() ? state.chapter : undefined);
    address.show(state);
    const moved = chapters.lay(state.layout.chapters);
    stage.setHeight(state.layout.height);
    if (moved) canvasIsShown() ? restore() : stage.scroll();
  }

  const everywhere = paced(() => follow(false), rest); // at once where the reader would see a jump
  const here = paced(() => {
    everywhere.later();
    follow(true);
  }, pace);
  onFailure(() => {
    here.cancel();
    everywhere.cancel();
  });
  const crew = createCrew(wasm, bridge, clock.wake);
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
  theme.watch((value) => mirror.send({ type: "theme", value }));
  followMotion((value) => mirror.send({ type: "motion", value }));
  listenToKeys((id) => mirror.ask({ type: "press", id }));
  language.watch((wanted) => {
    if (!canvasIsShown()) chapters.restore();
    return speak(wanted, language.current, mirror.send);
  });
  followGraphics(canvas, bridge, followMode(() => {
    stage.resize();
    restore();
  }));
  publish(bridge, crew.heaps);
});
