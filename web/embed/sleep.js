// Out of sight, a chapter gives its graphics and its helpers back: a browser allows few WebGL contexts for all frames of a
// page. A picture of what was drawn stands in until they are there again; what the reader has set is the engine's and stays.
import { canvasIsShown } from "../mode.js";

/** @typedef {ReturnType<typeof watchSight>} Sight */

const late = 500; // ms out of sight
const soon = 100; // ms in sight, so that whoever scrolls through a page wakes nothing on the way
const patience = 10_000; // ms

/** The margin counts where the page around is of this site; a frame from elsewhere is told of its sight alone, unless its host says more. */
export function watchSight() {
  let seen = true;
  let near = false;
  let change = () => {};
  new IntersectionObserver((entries) => {
    seen = entries[entries.length - 1].isIntersecting;
    change();
  }, { rootMargin: "50% 0%" }).observe(document.documentElement);
  return {
    /** While it is not, a browser may give a frame of another site no frames to draw in. */
    seen: () => seen,
    near: () => seen || near,
    /** @param {boolean} told by the host */
    approach(told) {
      near = told;
      change();
    },
    /** @param {() => void} told */
    watch: (told) => void (change = told),
  };
}

/**
 * To be called before ../graphics.js listens: it need not hear of a loss that is meant.
 * @param {HTMLCanvasElement} canvas @param {import("../bridge.js").Bridge} bridge @param {Sight} sight
 * @param {() => void} draw at once @param {() => void} rest the helpers may go
 */
export function sleepOutOfSight(canvas, bridge, sight, draw, rest) {
  const graphics = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
  /** @type {"awake" | "leaving" | "asleep" | "returning"} */
  let now = "awake";
  let timer = 0; // until its sight counts
  let overdue = 0; // until the graphics are given up
  const still = document.createElement("img");
  still.id = "still";
  still.alt = "";
  still.hidden = true;
  canvas.after(still);

  function settle() {
    if (sight.near() && now === "asleep") wake();
    else if (!sight.near() && now === "awake" && canvasIsShown() && !document.hidden) sleep();
  }

  function sleep() {
    now = "leaving";
    draw();
    keep();
    rest();
    bridge.graphics(false);
    graphics?.loseContext();
  }

  function wake() {
    now = "returning";
    graphics?.restoreContext();
    overdue = window.setTimeout(() => canvas.dispatchEvent(new Event("webglcontextlost")), patience); // lost in earnest, then
  }

  /** What is on the canvas, in the same task as it was drawn. */
  function keep() {
    const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
    copy.getContext("2d")?.drawImage(canvas, 0, 0);
    copy.toBlob((picture) => {
      if (!picture || now === "awake") return;
      URL.revokeObjectURL(still.src);
      still.src = URL.createObjectURL(picture);
      still.hidden = false;
    });
  }

  canvas.addEventListener("webglcontextlost", (event) => {
    if (now !== "leaving") return void (now = "awake"); // not by us
    event.preventDefault();
    event.stopImmediatePropagation();
    now = "asleep";
    settle();
  });
  canvas.addEventListener("webglcontextrestored", () => {
    now = "awake";
    window.clearTimeout(overdue);
    requestAnimationFrame(() => (still.hidden = now === "awake"));
    settle();
  });
  document.addEventListener("visibilitychange", settle);
  if (!graphics) return;
  sight.watch(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(settle, sight.near() ? soon : late);
  });
  settle();
}
