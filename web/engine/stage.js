// The stage is as tall as the engine's layout, and its canvas sticks to the window. Size, pixel ratio and scroll
// position go to the engine.
import { canvasIsShown } from "../base/mode.js";

/** @typedef {import("./bridge.js").Bridge} Bridge */
/** @typedef {import("./frame_clock.js").Clock} Clock */

// The most pixels that a canvas has, in all and along a side: enough for any screen up to 6K. With more, a browser
// draws slowly or in part, so a larger window is drawn more coarsely.
const mostPixels = 24e6;
const longestSide = 8192;
const usualFont = 17; // CSS pixels, of :root in style.css; with larger letters the canvas is zoomed

/** By how much the reader's letters are larger than usual. */
export const zoomNow = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / usualFont;

/** @param {HTMLCanvasElement} canvas */
export function measure(canvas) {
  const box = canvas.getBoundingClientRect();
  const width = box.width || innerWidth; // none in a frame that is not displayed
  const height = box.height || innerHeight;
  return {
    width,
    height,
    zoom: zoomNow(),
    ratio: Math.min(devicePixelRatio, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height)),
  };
}

/**
 * @param {HTMLElement} stage @param {HTMLCanvasElement} canvas @param {Bridge} bridge @param {Clock} clock
 * @param {() => number} [reading] where the chapter that is read would be drawn, for the text version
 */
export function createStage(stage, canvas, bridge, clock, reading = () => 0) {
  let height = 0;
  let seen = devicePixelRatio;
  let told = "";

  function size() {
    seen = devicePixelRatio;
    const { width, height, ratio, zoom } = measure(canvas);
    told = String([width, height, zoom]);
    bridge.resize(width, height, ratio, zoom);
  }

  function resize() {
    size();
    scroll();
    if (canvasIsShown()) clock.drawNow();
  }

  /**
   * For changes that no event tells of: the reader's letters may have become larger, or a hidden iframe may now be
   * displayed.
   */
  function compare() {
    const { width, height, zoom } = measure(canvas);
    if (told !== String([width, height, zoom])) resize();
  }

  function scroll() {
    const offset = canvasIsShown() ? canvas.getBoundingClientRect().top - stage.getBoundingClientRect().top : reading();
    bridge.scroll(Math.max(0, offset));
    clock.wake();
  }

  let known = false;
  observeSize(canvas, () => {
    if (known) return resize();
    known = true; // an observer's first word is the size that the canvas has had all along
    compare();
  });
  new ResizeObserver(compare).observe(document.body);
  observePixelRatio(resize);
  addEventListener("scroll", scroll, { passive: true });

  return {
    resize,
    scroll,
    /** Before a frame: not every browser tells of every change of the pixel ratio. */
    follow: () => devicePixelRatio !== seen && canvasIsShown() && size(),
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
