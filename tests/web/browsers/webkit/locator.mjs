// Elements by Playwright's selectors. Every method looks them up again, and waits until one is there that it can be
// done to.
import { eventually } from "../../support/engine.mjs";
import { selectors } from "./selectors.mjs";

/** @typedef {import("./page.mjs").Frame} Frame */

export class Locator {
  /** @param {Frame} frame @param {string} selector */
  constructor(frame, selector) {
    this.frame = frame;
    this.selector = selector;
  }

  /** @param {string} selector */
  within = (selector) => new Locator(this.frame, `${this.selector} >> ${selector}`);
  /** @param {number} index */
  nth = (index) => this.within(`nth=${index}`);
  first = () => this.nth(0);
  last = () => this.nth(-1);
  /** @param {string} selector @param {{has?: Locator, hasText?: string | RegExp}} [options] */
  locator = (selector, options = {}) => this.within(selector).filter(options);
  /** @param {{has?: Locator, hasText?: string | RegExp}} options */
  filter({ has, hasText }) {
    const having = has ? this.within(selectors.with(has.selector)) : this;
    return hasText === undefined ? having : having.within(selectors.withText(hasText));
  }
  /** @param {Parameters<typeof selectors.role>} role */
  getByRole = (...role) => this.within(selectors.role(...role));
  /** @param {Parameters<typeof selectors.text>} text */
  getByText = (...text) => this.within(selectors.text(...text));
  /** @param {Parameters<typeof selectors.label>} label */
  getByLabel = (...label) => this.within(selectors.label(...label));

  /** @param {(elements: any[], argument?: any) => unknown} task @param {unknown} [argument] */
  evaluateAll = (task, argument) => this.frame.find(this.selector, task, argument);
  count = () => this.evaluateAll((elements) => elements.length);
  allTextContents = () => this.evaluateAll((elements) => elements.map((element) => element.textContent));
  isVisible = () =>
    this.evaluateAll(
      (elements) =>
        elements.length > 0 && /** @type {any} */ (window).selectorEngine.elementState(elements[0], "visible").matches,
    );
  isHidden = async () => !(await this.isVisible());

  /**
   * Runs the task once there is exactly one such element.
   * @param {(element: any, argument?: any) => unknown} task
   * @param {unknown} [argument]
   */
  evaluate = (task, argument) => this.when("attached", task, argument);
  textContent = () => this.evaluate((element) => element.textContent);
  inputValue = () => this.evaluate((element) => element.value);
  /** @param {string} name */
  getAttribute = (name) => this.evaluate((element, of) => element.getAttribute(of), name);
  boundingBox = () => this.box();
  focus = () => this.evaluate((element) => element.focus());
  /** @param {string} type */
  dispatchEvent = (type) =>
    this.evaluate(
      (element, named) =>
        void element.dispatchEvent(
          named === "click"
            ? new MouseEvent(named, { bubbles: true, cancelable: true })
            : new Event(named, { bubbles: true }),
        ),
      type,
    );
  scrollIntoViewIfNeeded = () => this.evaluate((element) => element.scrollIntoViewIfNeeded());

  /** @param {{state?: "attached" | "visible" | "hidden" | "detached"}} [options] */
  waitFor({ state = "visible" } = {}) {
    if (state === "attached" || state === "visible") return this.when(state, () => {});
    return eventually(
      async () => (state === "hidden" ? !(await this.isVisible()) : (await this.count()) === 0),
      `${state}: ${this.selector}`,
    );
  }

  /** @param {string} text */
  fill = (text) =>
    this.when(
      "visible",
      (element, wanted) => {
        element.focus();
        if (element.type !== "range") element.select();
        if (element.type !== "range" && document.execCommand("insertText", false, wanted)) return;
        element.value = wanted;
        for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
      },
      text,
    );

  /** @param {string} wanted value or label */
  selectOption = (wanted) =>
    this.when(
      "visible",
      (element, named) => {
        const option = [...element.options].find(({ value, label }) => value === named || label === named);
        if (!option) throw new Error(`no option ${named}`);
        element.focus();
        element.value = option.value;
        for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
      },
      wanted,
    );

  /** @param {string} chord */
  async press(chord) {
    await this.focus();
    await this.frame.keyboard.press(chord);
  }

  /** @param {{force?: boolean}} [options] */
  async click({ force = false } = {}) {
    const point = /** @type {{x: number, y: number}} */ (
      await this.when(force ? "attached" : "reached", (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })
    );
    await this.frame.mouse.click(point.x, point.y);
  }

  async screenshot() {
    return this.frame.picture(this.selector);
  }

  /** @returns {Promise<{x: number, y: number, width: number, height: number}>} in the page's window */
  async box() {
    const { x, y, width, height } = /** @type {any} */ (
      await this.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      })
    );
    const { x: left, y: top } = await this.frame.origin();
    return { x: x + left, y: y + top, width, height };
  }

  async elementHandle() {
    await this.waitFor({ state: "attached" });
    return this;
  }
  contentFrame = () => this.frame.inside(this.selector);

  /**
   * @param {"attached" | "visible" | "reached"} state in which the element must be: "reached" means that a click in its
   *   middle reaches it
   * @param {(element: any, argument?: any) => unknown} task @param {unknown} [argument]
   */
  async when(state, task, argument) {
    /** @type {unknown} */
    let value;
    await eventually(async () => {
      const { count, ready, result } = /** @type {any} */ (
        await this.frame.find(
          this.selector,
          `async (elements, given) => {
        if (elements.length !== 1) return { count: elements.length };
        const [element] = elements;
        if (!(${isIn})(element, "${state}")) return { count: 1 };
        return { count: 1, ready: true, result: await (${task})(element, given) };
      }`,
          argument,
        )
      );
      if (count > 1) throw new Error(`${count} elements instead of one: ${this.selector}`);
      value = result;
      return ready === true;
    }, `${state}: ${this.selector}`);
    return value;
  }
}

/** In the page. @param {HTMLElement} element @param {string} state */
function isIn(element, state) {
  if (state === "attached") return true;
  const has = (/** @type {string} */ name) =>
    /** @type {any} */ (window).selectorEngine.elementState(element, name).matches;
  if (state === "visible") return has("visible");
  if (!has("visible") || !has("enabled")) return false;
  // At the window's edge, something that sticks there may cover it.
  return ["nearest", "center"].some((block) => {
    element.scrollIntoView({ block: /** @type {ScrollLogicalPosition} */ (block), behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    const met = /** @type {Document} */ (element.getRootNode()).elementFromPoint(x + width / 2, y + height / 2);
    return met !== null && (met === element || element.contains(met) || met.closest("label")?.control === element);
  });
}
