// A window of WebKitGTK with the verbs of Playwright's page that the tests use.
import { EventEmitter } from "node:events";
import { eventually } from "../../support/engine.mjs";
import { interception } from "../../support/interception.mjs";
import { keyboardOf, mouseOf } from "./input.mjs";
import { Locator } from "./locator.mjs";
import { selectorEngine, selectors } from "./selectors.mjs";
import { resize } from "./service.mjs";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/**
 * A script that runs a task and, if a test listens, also returns what has gone wrong in the page meanwhile.
 * @param {unknown} task
 * @param {string} given
 * @param {boolean} heard
 */
const report = (task, given, heard) =>
  `return Promise.resolve(${typeof task === "function" ? `(${task})(${given})` : String(task)}).then((value) => ({ value, workers: window.workers ?? 0, problems: ${heard} ? (window.problems ?? []).splice(0) : [] }))`;

/**
 * All elements that match, also in shadow trees.
 * @param {WebDriver} driver
 * @param {string} selector
 * @returns {Promise<import("selenium-webdriver").WebElement[]>}
 */
const everywhere = (driver, selector) =>
  driver.executeScript((/** @type {string} */ wanted) => {
    /** @param {ParentNode} root @returns {Element[]} */
    const within = (root) =>
      [...root.querySelectorAll("*")].flatMap((element) => [
        ...(element.matches(wanted) ? [element] : []),
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    return within(document);
  }, selector);

/** A document: the page's own, or one in a frame of it. */
export class Frame {
  /** @param {Page | null} page @param {string[]} path selectors of frames in frames, in CSS */
  constructor(page, path) {
    this.page = /** @type {Page} */ (page ?? this);
    this.path = path;
    this.address = "";
    this.running = 0; // workers
    this.keyboard = keyboardOf(this);
    this.mouse = mouseOf(this);
  }

  /** The address a moment ago, because asking for it takes time. */
  url() {
    this.page.lookAround();
    return this.address;
  }
  title = () => this.evaluate(() => document.title);

  /**
   * As `drive`, but restores the focus afterwards, because this driver focuses each iframe that it enters.
   * @template T
   * @param {(driver: WebDriver) => Promise<T>} act
   * @returns {Promise<T>}
   */
  look = (act) =>
    this.drive(async (driver) => {
      const result = await act(driver);
      if (this.path.length > 0 && (await driver.executeScript("return document.activeElement === document.body")))
        await this.page.restoreFocus();
      return result;
    });

  /** @template T @param {(driver: WebDriver) => Promise<T>} act @returns {Promise<T>} */
  drive = (act) =>
    this.page.inTurn(async (driver) => {
      await driver.switchTo().defaultContent();
      await driver.executeScript("window.focusedBefore = document.activeElement");
      for (const selector of this.path) await driver.switchTo().frame((await everywhere(driver, selector))[0]);
      return act(driver);
    });

  /** @param {any} task @param {unknown} [argument] @returns {Promise<any>} */
  async evaluate(task, argument) {
    const { value, problems, workers, address } = await this.look(async (driver) => {
      const found = /** @type {any} */ (
        await driver.executeScript(report(task, "arguments[0]", this.page.isHeard()), argument)
      );
      return { ...found, address: await driver.executeScript("return location.href") };
    });
    this.address = address;
    this.running = workers;
    this.page.tell(problems);
    return value ?? undefined;
  }

  /**
   * @param {string} selector
   * @param {unknown} task given all such elements
   * @param {unknown} [argument]
   * @returns {Promise<any>}
   */
  find(selector, task, argument) {
    const all = "window.selectorEngine.querySelectorAll(window.selectorEngine.parseSelector(arguments[1]), document)";
    return this.look(async (driver) => {
      if (!(await driver.executeScript("return 'selectorEngine' in window"))) {
        await driver.executeScript(`Object.defineProperty(window, "selectorEngine", { value: ${selectorEngine} })`);
      }
      const { value, problems } = /** @type {any} */ (
        await driver.executeScript(
          report(`(${task})(${all}, arguments[0])`, "", this.page.isHeard()),
          argument,
          selector,
        )
      );
      this.page.tell(problems);
      return value ?? undefined;
    });
  }

  /** @param {any} task @param {unknown} [argument] */
  waitForFunction = (task, argument) =>
    eventually(async () => Boolean(await this.evaluate(task, argument)), String(task));

  /** @param {number} ms */
  waitForTimeout = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  /** @param {string} selector @param {{has?: Locator, hasText?: string | RegExp}} [options] */
  locator = (selector, options = {}) => new Locator(this, selector).filter(options);
  /** @param {Parameters<typeof selectors.role>} role */
  getByRole = (...role) => this.locator(selectors.role(...role));
  /** @param {Parameters<typeof selectors.text>} text */
  getByText = (...text) => this.locator(selectors.text(...text));
  /** @param {Parameters<typeof selectors.label>} label */
  getByLabel = (...label) => this.locator(selectors.label(...label));
  /** @param {string} selector */
  click = (selector) => this.locator(selector).click();
  /** @param {string} selector @param {string} chord */
  press = (selector, chord) => this.locator(selector).press(chord);
  /** @param {string} selector */
  waitForSelector = (selector) => this.locator(selector).waitFor();

  /** @param {string} selector in CSS @returns {Promise<Buffer>} PNG */
  picture = (selector) =>
    this.drive(async (driver) => Buffer.from(await (await everywhere(driver, selector))[0].takeScreenshot(), "base64"));
  /** The document in such a frame. @param {string} selector in CSS */
  inside = async (selector) => new Frame(this.page, [...this.path, selector]);
  /** @returns {Promise<Locator>} */
  frameElement = async () => new Locator(this.page, /** @type {string} */ (this.path.at(-1)));
  /** Where its window is in the page's. @returns {Promise<{x: number, y: number}>} */
  async origin() {
    return this.path.length === 0 ? { x: 0, y: 0 } : (await this.frameElement()).box();
  }
}

export class Page extends Frame {
  /** @type {Frame[]} */
  #frames = [];
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #events = new EventEmitter();
  #closed = false;
  #looking = false;

  /** @param {WebDriver} driver @param {object} context @param {import("../index.mjs").Size | null} viewport */
  constructor(driver, context, viewport) {
    super(null, []);
    this.driver = driver;
    this.owner = context;
    this.size = viewport;
    this.stop = interception.watch((address) =>
      this.#events.emit("request", { url: () => address, isNavigationRequest: () => false }),
    );
  }

  /** One command after the other. @template T @param {(driver: WebDriver) => Promise<T>} act @returns {Promise<T>} */
  inTurn(act) {
    const done = this.#turn.then(() => act(this.driver));
    this.#turn = done.catch(() => {});
    return done;
  }

  /** @param {string} event @param {(...what: any[]) => void} hear */
  on(event, hear) {
    this.#events.on(event, hear);
  }

  isHeard = () => ["console", "pageerror"].some((event) => this.#events.listenerCount(event) > 0);
  /** @param {string[]} problems */
  tell(problems) {
    for (const problem of problems) {
      const [, level, text] = /^(\w+|not loaded): ([^]*)$/.exec(problem) ?? [];
      if (level === "uncaught" || level === "unhandled") this.#events.emit("pageerror", new Error(text));
      else
        this.#events.emit("console", {
          type: () => (level === "warn" ? "warning" : "error"),
          text: () => (level === "error" || level === "warn" ? text : problem),
          location: () => ({ url: "" }),
        });
    }
  }

  context = () => /** @type {any} */ (this.owner);
  viewportSize = () => this.size;
  /** As many as when the page was last looked at. */
  workers = () => Array.from({ length: this.running });
  /** @param {import("../index.mjs").Size} size */
  async setViewportSize(size) {
    this.size = size;
    await this.inTurn((driver) => resize(driver, size));
  }

  /** The frames a moment ago. @returns {Frame[]} */
  frames() {
    this.lookAround();
    return [this, ...this.#frames];
  }
  lookAround() {
    if (this.#closed || this.#looking) return;
    this.#looking = true;
    void this.inTurn(() => this.#lookForFrames())
      .catch(() => {})
      .finally(() => (this.#looking = false));
  }
  async #lookForFrames() {
    await this.driver.switchTo().defaultContent();
    await this.driver.executeScript("window.focusedBefore = document.activeElement");
    this.address = await this.driver.executeScript("return location.href");
    const found = await everywhere(this.driver, "iframe");
    const frames = [];
    for (const [index, element] of found.entries()) {
      const id = `frame-${index}`;
      await this.driver.switchTo().defaultContent();
      await this.driver.executeScript("arguments[0].dataset.frame = arguments[1]", element, id);
      await this.driver.switchTo().frame(element);
      const path = [`[data-frame="${id}"]`];
      const frame = this.#frames.find((each) => each.path[0] === path[0]) ?? new Frame(this, path);
      frame.address = await this.driver.executeScript("return location.href");
      frames.push(frame);
    }
    this.#frames = frames;
    await this.restoreFocus();
  }
  async restoreFocus() {
    await this.driver.switchTo().defaultContent();
    await this.driver.executeScript(() => {
      if (window.focusedBefore !== document.body || document.activeElement === document.body) return;
      // An iframe keeps the focus until something else takes it.
      const other = document.body.appendChild(document.createElement("i"));
      other.tabIndex = -1;
      other.focus({ preventScroll: true });
      other.remove();
    });
  }

  /** @param {string} url @param {{waitUntil?: string}} [options] */
  async goto(url, { waitUntil = "load" } = {}) {
    await this.inTurn((driver) => driver.get(url));
    await this.#arrived(waitUntil);
    return { status: () => 200, ok: () => true };
  }
  /** The driver has come to a page before its modules have run. @param {string} [until] */
  async #arrived(until = "load") {
    await this.waitForFunction(
      (/** @type {string} */ state) => document.readyState === "complete" || document.readyState === state,
      until === "load" ? "complete" : "interactive",
    );
    await this.inTurn(() => this.#lookForFrames());
  }
  async reload() {
    await this.inTurn((driver) => driver.navigate().refresh());
    await this.#arrived();
  }
  async goBack() {
    await this.inTurn((driver) => driver.navigate().back());
    await this.#arrived();
  }
  async goForward() {
    await this.inTurn((driver) => driver.navigate().forward());
    await this.#arrived();
  }

  /** @param {any} script @param {unknown} [argument] */
  async addInitScript(script, argument) {
    interception.scripts.push(
      typeof script === "function" ? `(${script})(${JSON.stringify(argument) ?? ""})` : script.content,
    );
  }
  /**
   * @param {import("../../support/interception.mjs").Matcher} matcher
   * @param {import("../../support/interception.mjs").Handler} handler
   */
  async route(matcher, handler) {
    interception.routes.unshift({ matcher, handler });
  }

  /** Waits until the page is at rest, because scroll bars lie over it and fade. @returns {Promise<Buffer>} PNG */
  async screenshot() {
    let [before, now] = ["", await this.#shot()];
    for (let more = 20; more > 0 && before !== now; more--) {
      await this.waitForTimeout(250);
      [before, now] = [now, await this.#shot()];
    }
    return Buffer.from(now, "base64");
  }
  #shot = () => this.inTurn((driver) => driver.takeScreenshot());

  async close() {
    this.#closed = true;
    this.stop();
    await this.#turn;
  }
}
