// Keyboard, mouse and wheel by WebDriver's actions, with Playwright's names.
import { Key, Origin } from "selenium-webdriver";

/** @typedef {import("./page.mjs").Frame} Frame */

/** @type {Record<string, string>} */
const keys = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  End: Key.END,
  Home: Key.HOME,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  Space: " ",
  Backspace: Key.BACK_SPACE,
  Delete: Key.DELETE,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
  ControlOrMeta: Key.CONTROL,
  Alt: Key.ALT,
  Meta: Key.META,
};
/** @param {string} name */
const key = (name) => keys[name] ?? name;

/** @param {Frame} frame whatever has the focus in it */
export const keyboardOf = (frame) => ({
  /** @param {string} chord such as Shift+Tab */
  press(chord) {
    const names = chord.split(/(?<!^)\+/).map(key);
    return frame.drive((driver) => {
      const actions = driver.actions({ async: false });
      for (const name of names) actions.keyDown(name);
      for (const name of names.reverse()) actions.keyUp(name);
      return actions.perform();
    });
  },
  /** @param {string} name */
  down: (name) => frame.drive((driver) => driver.actions().keyDown(key(name)).perform()),
  /** @param {string} name */
  up: (name) => frame.drive((driver) => driver.actions().keyUp(key(name)).perform()),
});

/** @param {Frame} frame in whose window the points are */
export function mouseOf(frame) {
  let at = { x: 0, y: 0 };
  const turned = { right: 0, down: 0 };
  const position = (/** @type {number} */ x, /** @type {number} */ y) => ({
    x: Math.round(x),
    y: Math.round(y),
    origin: Origin.VIEWPORT,
    duration: 0,
  });
  const mouse = {
    /** @param {number} x @param {number} y @param {{steps?: number}} [options] */
    async move(x, y, { steps = 1 } = {}) {
      const from = at;
      at = { x, y };
      await frame.drive((driver) => {
        const actions = driver.actions({ async: false });
        for (let step = 1; step <= steps; step++)
          actions.move(position(from.x + ((x - from.x) * step) / steps, from.y + ((y - from.y) * step) / steps));
        return actions.perform();
      });
    },
    down: () => frame.drive((driver) => driver.actions().press().perform()),
    up: () => frame.drive((driver) => driver.actions().release().perform()),
    /** @param {number} x @param {number} y */
    async click(x, y) {
      await mouse.move(x, y);
      await mouse.down();
      await mouse.up();
    },
    /** The driver turns the wheel by the difference to the last call. @param {number} right @param {number} down */
    wheel: (right, down) =>
      frame.drive((driver) =>
        /** @type {any} */ (driver.actions())
          .scroll(
            Math.round(at.x),
            Math.round(at.y),
            (turned.right += right),
            (turned.down += down),
            Origin.VIEWPORT,
            0,
          )
          .perform(),
      ),
  };
  return mouse;
}
