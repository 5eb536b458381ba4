// The charts of the text version, and of paper: drawn by the engine as SVG, and read by pointing, by finger and by the
// keyboard as on the canvas.
import { all, setAttribute } from "../base/elements.js";
import { onFailure } from "../base/failure.js";
import { canvasIsShown } from "../base/mode.js";
import { throttled } from "../base/throttle.js";
import { zoomNow } from "../engine/stage.js";
import { parsedSvg } from "../engine/trusted_types.js";

/** @typedef {import("../engine/bridge.js").Bridge} Bridge */
/** @typedef {{x: number, y: number}} Point in the units of the drawing */

const pace = 80; // ms at least between two drawings
const steps = 48; // of the keyboard from one end of a chart to the other
const paperWidth = 640; // CSS pixels
const selector = ".chart[data-drawing]";

/** @param {Bridge} bridge */
export function createCharts(bridge) {
  /** @type {Map<HTMLElement, Point>} where a value is read */
  const read = new Map();
  /** @type {WeakMap<HTMLElement, string>} */
  const drawn = new WeakMap();
  /** @returns {HTMLElement[]} */
  const places = () => all(selector);
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) target.setAttribute("data-near", String(isIntersecting));
      if (!canvasIsShown()) soon.soon();
    },
    { rootMargin: "50% 0%" },
  );

  /** @param {HTMLElement} place @param {boolean} onPaper */
  function draw(place, onPaper) {
    const name = place.dataset.drawing;
    const width = onPaper ? paperWidth : place.clientWidth / zoomNow(); // larger letters are larger in charts, too
    if (!name || width < 1) return;
    const svg = bridge.svg(name, { width, reading: onPaper ? undefined : read.get(place), onPaper });
    if (svg !== drawn.get(place)) {
      drawn.set(place, svg);
      place.replaceChildren(...(svg ? [parsedSvg(svg)] : []));
    }
    if (!onPaper && plotOf(place)) setAttribute(place, "tabindex", "0");
  }

  function drawNear() {
    if (canvasIsShown()) return;
    for (const place of places()) if (place.dataset.near === "true" && place.offsetParent) draw(place, false);
  }
  const soon = throttled(drawNear, pace);

  /** @param {HTMLElement} place @param {Point | undefined} point */
  function readAt(place, point) {
    if (point) read.set(place, point);
    else if (!read.delete(place)) return;
    soon.soon();
  }

  /** @param {Event} event @returns {HTMLElement | null} */
  const placeOf = ({ target }) => (canvasIsShown() || !(target instanceof Element) ? null : target.closest(selector));

  /** @param {PointerEvent} event */
  function point(event) {
    const place = placeOf(event);
    for (const other of read.keys()) if (other !== place && other !== document.activeElement) readAt(other, undefined);
    const svg = place?.querySelector("svg");
    if (!place || !svg) return;
    const { left, top, width } = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / width;
    readAt(place, { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale });
  }

  /** @param {KeyboardEvent} event */
  function step(event) {
    const place = placeOf(event);
    const plot = place && plotOf(place);
    if (!place || !plot || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return readAt(place, undefined);
    const to = moved(read.get(place), plot, event.key);
    if (!to) return;
    event.preventDefault();
    read.set(place, to);
    soon.now();
    say(place);
  }

  for (const place of places()) sight.observe(place);
  for (const type of /** @type {const} */ (["pointermove", "pointerdown"]))
    addEventListener(type, point, { passive: true });
  document.addEventListener("pointerleave", () => read.forEach((_, place) => readAt(place, undefined)));
  document.addEventListener("keydown", step);
  addEventListener("resize", soon.soon);
  addEventListener("beforeprint", () => {
    for (const place of places()) if (!isHidden(place)) draw(place, true);
  });
  addEventListener("afterprint", () => {
    for (const place of places()) drawn.delete(place);
    soon.soon();
  });
  onFailure(soon.cancel);

  return {
    /**
     * When the text version is about to be shown: a chart that came later would move what the reader reads.
     */
    layOut() {
      if (canvasIsShown()) return;
      for (const place of places()) if (place.offsetParent && !drawn.has(place)) draw(place, false);
    },
    /** After a change of the state, or of what is shown. */
    show() {
      const shown = !canvasIsShown();
      for (const place of places()) {
        if (!shown) place.removeAttribute("tabindex"); // else it is given when there is something to read
        if (isHidden(place) && drawn.delete(place)) place.replaceChildren(); // its names are those of the other now
      }
      if (shown) soon.soon();
    },
  };
}

/** In the language that is not shown. @param {HTMLElement} place */
const isHidden = (place) => place.closest("[hidden]") !== null;

/** Where in its drawing a chart's values can be read. @param {HTMLElement} place */
function plotOf(place) {
  const [x, y, width, height] = (place.querySelector("svg")?.dataset.plot ?? "").split(" ").map(Number);
  return height > 0 ? { x, y, width, height } : null;
}

/**
 * @param {Point | undefined} from @param {{x: number, y: number, width: number, height: number}} plot @param {string} key
 * @returns {Point | null} null for a key that does not move
 */
function moved(from, { x, y, width, height }, key) {
  const at = from ?? { x: x + width / 2, y: y + height / 3 };
  const by = width / steps;
  /** @type {Record<string, Point>} */
  const to = {
    ArrowLeft: { x: at.x - by, y: at.y },
    ArrowRight: { x: at.x + by, y: at.y },
    ArrowUp: { x: at.x, y: at.y - height / 4 },
    ArrowDown: { x: at.x, y: at.y + height / 4 },
    Home: { x, y: at.y },
    End: { x: x + width, y: at.y },
  };
  const wanted = to[key];
  return (
    wanted && {
      x: Math.min(Math.max(wanted.x, x + 1), x + width - 1),
      y: Math.min(Math.max(wanted.y, y + 1), y + height - 1),
    }
  );
}

/** What is read out, for a screen reader. @param {HTMLElement} place */
function say(place) {
  const lines = [...place.querySelectorAll(".reading text")].map(({ textContent }) => textContent);
  const spoken = document.getElementById("spoken");
  if (spoken && lines.length > 0) spoken.textContent = lines.join(", ");
}
