// Mouse and finger on the canvas, aimed at what the engine reports to be there.
import { eventually, settle, state } from "./engine.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./engine.mjs").Evaluates} Evaluates */
/** @typedef {{x: number, y: number}} Point */

/**
 * Scrolls a drawn control into the lower part of the window, below anything that sticks to the top.
 * @param {Evaluates} page
 * @param {string} id
 * @returns {Promise<(part: number) => Point>} where a part of its width is in the window
 */
export async function aim(page, id) {
  const find = async () => {
    const rect = (await state(page)).layout.rects.find((each) => each.id === id);
    if (!rect) throw new Error(`the engine reports no rectangle for ${id}`);
    return rect;
  };
  const { y, h } = await find();
  await page.evaluate(
    (middle) => {
      const top = /** @type {HTMLElement} */ (document.getElementById("stage")).offsetTop;
      window.scrollTo({ top: top + middle - window.innerHeight * 0.85, behavior: "instant" });
    },
    y + h / 2,
  );
  await frames(page, 2);
  const rect = await find();
  const stageTop = await page.evaluate(
    () => /** @type {HTMLElement} */ (document.getElementById("stage")).getBoundingClientRect().top,
  );
  return (part) => ({ x: rect.x + rect.w * part, y: stageTop + rect.y + rect.h / 2 });
}

/**
 * Scrolls a chapter to the window's top, or `part` of what it is longer than the window further.
 * @param {Page} page
 * @param {string} chapter
 * @param {number} [part]
 */
export async function bringIn(page, chapter, part = 0) {
  const { layout } = await state(page);
  const found = layout.chapters.find(({ id }) => id === chapter);
  if (!found) throw new Error(`the engine reports no chapter ${chapter}`);
  await page.evaluate(
    ([y, h, share]) => {
      const top = /** @type {HTMLElement} */ (document.getElementById("stage")).offsetTop;
      window.scrollTo({ top: top + y + share * Math.max(0, h - window.innerHeight), behavior: "instant" });
    },
    [found.y, found.h, part],
  );
  await settle(page);
}

/**
 * Does what scrolls the page, and waits until the browser's own scrolling has ended: a key that comes sooner
 * may be lost while frames are slow, in Chromium also in a document without any script.
 * @param {Page} page @param {() => Promise<unknown>} act
 */
export async function untilScrolled(page, act) {
  const start = await page.evaluate(() => {
    const kept = /** @type {any} */ (window);
    kept.scrolled = false;
    addEventListener("scrollend", () => (kept.scrolled = true), { once: true });
    return scrollY;
  });
  await frames(page, 1);
  await act();
  await eventually(
    () =>
      page.evaluate(async (from) => {
        if ("onscrollend" in window) return /** @type {any} */ (window).scrolled;
        const { scrollY: before } = window; // for WebKit, which has no event for it
        for (let left = 6; left > 0; left--) await new Promise((drawn) => requestAnimationFrame(drawn));
        return scrollY === before && scrollY !== from;
      }, start),
    "the page has scrolled",
  );
}

/** Lets the engine draw: it spreads quick events over frames. @param {Evaluates} page @param {number} count */
export function frames(page, count) {
  return page.evaluate(async (left) => {
    while (left-- > 0) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, count);
}

/** @param {Page} page @param {Point[]} path */
export async function dragWithMouse(page, path) {
  const [from, ...rest] = path;
  await page.mouse.move(from.x, from.y);
  await frames(page, 2);
  await page.mouse.down();
  for (const { x, y } of rest) {
    await page.mouse.move(x, y, { steps: 5 });
    await frames(page, 2);
  }
  await page.mouse.up();
  await frames(page, 2);
}

/** @param {Page} page @param {Point[]} path */
export async function dragWithFinger(page, path) {
  const session = await page.context().newCDPSession(page);
  /** @param {"touchStart" | "touchMove" | "touchEnd"} type @param {Point[]} touchPoints */
  const touch = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [path[0]]);
  for (const [index, to] of path.slice(1).entries()) {
    const from = path[index];
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
      await touch("touchMove", [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
      await frames(page, 1);
    }
  }
  await touch("touchEnd", []);
  await frames(page, 3);
  await session.detach();
}

/**
 * @typedef {{type?: string, id?: number, button?: number, buttons?: number, isPrimary?: boolean}} Hand a mouse that is
 *   pressed, unless it says otherwise
 */

/**
 * An event of a pointer on the canvas, such as no driver sends: without the one that should have come before, of
 * several pointers.
 * @param {Evaluates} page @param {string} event @param {Point} at @param {Hand} [hand]
 */
export async function point(
  page,
  event,
  { x, y },
  { type = "mouse", id = 77, isPrimary = true, button, buttons } = {},
) {
  const given = {
    bubbles: true,
    cancelable: true,
    clientX: x,
    clientY: y,
    pointerType: type,
    pointerId: id,
    isPrimary,
    button: button ?? (event === "pointerdown" || event === "pointerup" ? 0 : -1),
    buttons: buttons ?? (event === "pointerdown" || event === "pointermove" ? 1 : 0),
  };
  await page.evaluate(
    ([name, init]) => void document.getElementById("canvas")?.dispatchEvent(new PointerEvent(name, init)),
    /** @type {const} */ ([event, given]),
  );
  await frames(page, 2);
}

/** Acts as if another window had taken mouse and keyboard. @param {Evaluates} page */
export async function loseAll(page) {
  await page.evaluate(() => void window.dispatchEvent(new Event("blur")));
  await frames(page, 3);
}

/**
 * @param {import("./dice.mjs").Dice} dice
 * @param {{width: number, height: number}} size
 * @returns {[string, Point, Hand]}
 */
export function anyPointer({ next, pick }, { width, height }) {
  const event = pick([
    "pointerdown",
    "pointerdown",
    "pointermove",
    "pointermove",
    "pointermove",
    "pointerup",
    "pointercancel",
    "lostpointercapture",
    "contextmenu",
  ]);
  const type = pick(["mouse", "pen", "touch"]);
  return [
    event,
    { x: next() * width, y: next() * height },
    {
      type,
      id: 70 + Math.floor(next() * 4),
      isPrimary: next() < 0.8,
      buttons: pick([0, 1, 1, 1, 2, 3]),
      button: pick([-1, 0, 0, 0, 2]),
    },
  ];
}

/** What has been copied. Finds out as a reader does, by pasting it. @param {Page} page @returns {Promise<string>} */
export async function copied(page) {
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    // Behind an open dialog nothing gets the focus.
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    field.id = "pasted";
    field.focus();
  });
  await page.keyboard.press("ControlOrMeta+v");
  const field = page.locator("#pasted");
  await eventually(async () => (await field.inputValue()) !== "", "something is pasted");
  const text = await field.inputValue();
  await field.evaluate((element) => element.remove());
  return text;
}
