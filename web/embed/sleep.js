// Out of sight, a chapter gives its graphics and its helpers back: a browser allows few WebGL contexts for all frames of a
// page. A picture of what was drawn stands in until they are there again; what the reader has set is the engine's and stays.
import { canvasIsShown } from "../base/mode.js";
import { canvasIsReadable, pictureOf } from "../base/readable_canvas.js";

/** @typedef {ReturnType<typeof watchSight>} Sight */

const late = 500; // ms out of sight
const soon = 100; // ms in sight, so that whoever scrolls through a page wakes nothing on the way
const patience = 10_000; // ms
const shortest = 1000; // ms between the browser's taking and our asking

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
    /** While it is not, a browser may give a frame of another site no frames to draw in; one that is not displayed is not even told so. */
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
 * To be called before ../graphics.js listens: it need not hear of a loss that is meant.
 * @param {HTMLCanvasElement} canvas @param {WEBGL_lose_context | null | undefined} graphics @param {import("../engine/bridge.js").Bridge} bridge @param {Sight} sight
 * @param {() => void} draw at once @param {() => void} rest the helpers may go
 */
export function sleepOutOfSight(canvas, graphics, bridge, sight, draw, rest) {
  /** @type {"awake" | "leaving" | "asleep" | "returning" | "taken"} */
  let now = "awake";
  let timer = 0; // until its sight counts
  let overdue = 0; // until the graphics are given up
  let asking = 0; // until they are asked for
  let pause = shortest;
  const still = document.createElement("img");
  still.id = "still";
  still.alt = "";
  still.hidden = true;
  canvas.after(still);

  const isLost = () => canvas.getContext("webgl2")?.isContextLost(); // sooner than the event says so

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

  /** Safari gives back only what it is asked for. Later every time: where too many are in sight, each takes another's. */
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
    overdue = window.setTimeout(() => canvas.dispatchEvent(new Event("webglcontextlost")), patience); // lost in earnest, then
  }

  /** What is on the canvas, in the same task as it was drawn; nothing rather than the stripes of a browser that lets none be read. */
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
    const unseen = now === "awake" && !sight.near(); // taken by the browser while nobody looks: as good as given
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
