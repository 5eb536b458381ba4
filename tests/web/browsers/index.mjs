// The three browsers, behind the same few verbs.
import { byPlaywright, launchChromium, launchFirefox } from "./playwright.mjs";
import { programs } from "./programs.mjs";
import { launchWebKit } from "./webkit/browser.mjs";

/** @typedef {{width: number, height: number}} Size in CSS pixels */
/** @typedef {"End" | "Enter" | "Home"} KeyName */

/**
 * @typedef {object} Page
 * @property {<Result, Arguments extends unknown[]>(task: (...argument: Arguments) => Result, ...argument: Arguments) =>
 *   Promise<Awaited<Result>>} evaluate runs a function in the page, with at most one argument
 * @property {(point: {x: number, y: number}) => Promise<void>} click in the window, in CSS pixels
 * @property {(selector: string, key: KeyName) => Promise<void>} press a key in the first such element, which gets the
 *   focus
 * @property {() => Promise<Buffer>} screenshot PNG of the window's inside
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Browser
 * @property {(url: string, viewport: Size) => Promise<Page>} open
 * @property {() => Promise<void>} close
 */

/** @param {string | undefined} program @param {string} name */
const without = (program, name) => (program ? [] : [name]);
const xvfb = without(programs.xvfb, "Xvfb");

/** @type {{name: string, missing: string[], launch: () => Promise<Browser>}[]} */
export const browsers = [
  { name: "Chromium", missing: without(programs.chromium, "chromium"), launch: byPlaywright(launchChromium) },
  { name: "Firefox", missing: [...without(programs.firefox, "firefox"), ...xvfb], launch: byPlaywright(launchFirefox) },
  {
    name: "WebKitGTK",
    missing: [...without(programs.webKitDriver, "WebKitWebDriver"), ...xvfb],
    launch: byPlaywright(launchWebKit),
  },
];
