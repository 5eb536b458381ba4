// The stage: as tall as the engine's layout, with a canvas stuck to the window; size, pixel ratio and scroll go to the engine.
import { canvasIsShown } from "./mode.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */
/** @typedef {import("./frame.js").Clock} Clock */

/** @param {HTMLCanvasElement} canvas */
export function measure(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  return { width: width || innerWidth, height: height || innerHeight, ratio: devicePixelRatio };
}

/** @param {HTMLElement} stage @param {HTMLCanvasElement} canvas @param {Bridge} bridge @param {Clock} clock */
export function createStage(stage, canvas, bridge, clock) {
  let height = 0;

  function resize() {
    if (!canvasIsShown()) return;
    const { width, height, ratio } = measure(canvas);
    bridge.resize(width, height, ratio);
    scroll();
    clock.drawNow();
  }

  function scroll() {
    const offset = canvas.getBoundingClientRect().top - stage.getBoundingClientRect().top;
    bridge.scroll(Math.max(0, offset));
    clock.wake();
  }

  observeSize(canvas, resize);
  observePixelRatio(resize);
  addEventListener("scroll", scroll, { passive: true });

  return {
    resize,
    scroll,
    /** @param {number} wanted CSS pixels */
    setHeight(wanted) {
      if (wanted === height) return;
      height = wanted;
      stage.style.setProperty("--stage-height", `${wanted}px`);
      scroll();
    },
  };
}

/** @param {Element} element @param {() => void} resized */
function observeSize(element, resized) {
  const observer = new ResizeObserver(resized);
  try {
    observer.observe(element, { box: "device-pixel-content-box" });
  } catch {
    observer.observe(element);
  }
}

/** @param {() => void} changed */
function observePixelRatio(changed) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener("change", () => (changed(), observePixelRatio(changed)), { once: true });
}
