// Playwright's selectors for a browser that Playwright does not drive: its bundle holds the script that it puts into
// pages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** @returns {string} an expression: the engine that finds elements by role, label, text and CSS */
function engineOfPlaywright() {
  const folder = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const bundle = readFileSync(join(folder, "lib/coreBundle.js"), "utf8");
  const literal = /generated\/injectedScriptSource\.ts"\(\) \{\s+"use strict";\s+\w+ = ('.*');\n/.exec(bundle)?.[1];
  if (!literal) throw new Error("playwright-core: its selectors are not where they were");
  const options = {
    isUnderTest: false,
    sdkLanguage: "javascript",
    testIdAttributeName: "data-testid",
    stableRafCount: 1,
    browserName: "webkit",
    customEngines: [],
  };
  return `(() => { const module = {}; ${new Function(`return ${literal}`)()}; return new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)}); })()`;
}

export const selectorEngine = engineOfPlaywright();

/** @param {string | RegExp} text @param {boolean} [exact] */
const written = (text, exact) =>
  text instanceof RegExp ? String(text) : `${JSON.stringify(text)}${exact ? "s" : "i"}`;

export const selectors = {
  /**
   * @param {string} role
   * @param {{name?: string | RegExp, exact?: boolean, pressed?: boolean, level?: number}} [options]
   */
  role(role, { name, exact, ...states } = {}) {
    const parts = Object.entries(states).map(([key, value]) => `[${key}=${value}]`);
    return `internal:role=${role}${parts.join("")}${name === undefined ? "" : `[name=${written(name, exact)}]`}`;
  },
  /** @param {string | RegExp} text @param {{exact?: boolean}} [options] */
  text: (text, { exact } = {}) => `internal:text=${written(text, exact)}`,
  /** @param {string | RegExp} text @param {{exact?: boolean}} [options] */
  label: (text, { exact } = {}) => `internal:label=${written(text, exact)}`,
  /** @param {string | RegExp} text */
  withText: (text) => `internal:has-text=${written(text)}`,
  /** @param {string} selector */
  with: (selector) => `internal:has=${JSON.stringify(selector)}`,
};
