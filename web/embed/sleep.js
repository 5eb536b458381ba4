// Out of sight, an embedded chapter gives back its WebGL context and its workers, because a browser allows few contexts
// for all iframes of a page. A picture of what was drawn stands in the canvas's place until the context is back. What
// the reader has set stays in the engine.
import { canvasIsShown } from "../base/mode.js";
import { canvasIsReadable, pictureOf } from "../base/readable_canvas.js";

/** @typedef {ReturnType<typeof watchSight>} Sight */

const late = 500; // ms out of sight
const soon = 100; // ms in sight, so that whoever scrolls through a page wakes nothing on the way
const patience = 10_000; // ms until a context that does not come back counts as lost
const shortest = 1000; // ms from when the browser takes a context until the chapter asks for it again

/**
 * Whether the chapter is in sight, or near it. The margin works only where the page around is of the same site. An
 * iframe on another site learns only whether it is seen, unless the page around tells it more (`approach`).
 */
export function watchSight() {
  let seen = true;
  let near = false;
  let change = () => {};
  new IntersectionObserver(
    (entries) => {
      seen = entries[entries.length - 1].isIntersecting;
      change();
    },
    { rootMargin: "50% 0%" },
  ).observe(document.documentElement);
  return {
    /**
     * Where this is false, a browser may grant an iframe of another site no animation frames. An iframe that is not
     * displayed gets no event either, but has no width.
     */
    seen: () => seen && innerWidth > 0,
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
 * To be called before followGraphics (web/engine/graphics.js), which must not hear of a context that was given back on
 * purpose.
 * @param {HTMLCanvasElement} canvas
 * @param {WEBGL_lose_context | null | undefined} graphics
 * @param {import("../engine/bridge.js").Bridge} bridge
 * @param {Sight} sight
 * @param {() => void} draw at once @param {() => void} rest dismisses the workers
 */
export function sleepOutOfSight(canvas, graphics, bridge, sight, draw, rest) {
  /** @type {"awake" | "leaving" | "asleep" | "returning" | "taken"} */
  let now = "awake";
  let timer = 0; // until a change of sight counts
  let overdue = 0; // until a context that does not come back counts as lost
  let asking = 0; // until a context that was taken is asked for again
  let pause = shortest;
  const still = document.createElement("img");
  still.id = "still";
  still.alt = "";
  still.hidden = true;
  canvas.after(still);

  const isLost = () => canvas.getContext("webgl2")?.isContextLost(); // known before the event arrives

  function settle() {
    if (sight.near() && now === "asleep" && !document.hidden) wake();
    else if (!sight.near() && now === "taken") doze();
    else if (!sight.near() && now === "awake" && canvasIsShown() && !document.hidden && !isLost()) sleep();
  }

  function sleep() {
    now = "leaving";
    draw();
    keep();
    letGo();
    graphics?.loseContext();
  }

  /**
   * Safari gives a context back only when asked. It is asked later each time, because where too many chapters
   * are in sight, each takes another's.
   */
  function taken() {
    now = "taken";
    window.clearTimeout(asking);
    asking = window.setTimeout(() => now === "taken" && doze(), pause);
    pause *= 2;
  }

  function doze() {
    if (!sight.near()) pause = shortest;
    now = "asleep";
    settle();
  }

  function letGo() {
    rest();
    bridge.graphics(false);
  }

  function wake() {
    now = "returning";
    graphics?.restoreContext();
    // As for every loss, followGraphics then shows the text version.
    overdue = window.setTimeout(() => canvas.dispatchEvent(new Event("webglcontextlost")), patience);
  }

  /**
   * Copies the canvas into the picture, which works only in the task in which it was drawn. Does nothing if the browser
   * lets no canvas be read.
   */
  async function keep() {
    if (!canvasIsReadable()) return;
    const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
    copy.getContext("2d")?.drawImage(canvas, 0, 0);
    const picture = await pictureOf(copy);
    if (!picture || now === "awake") return;
    URL.revokeObjectURL(still.src);
    still.src = URL.createObjectURL(picture);
    still.hidden = false;
  }

  canvas.addEventListener("webglcontextlost", (event) => {
    window.clearTimeout(overdue);
    const unseen = now === "awake" && !sight.near(); // the browser took it out of sight: as if given back
    if (now !== "leaving" && !unseen) return taken();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (unseen) letGo();
    doze();
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
