// The only place that makes the address of a script, or elements of a text, as a Content Security Policy with
// require-trusted-types-for demands. The address is always one of the site's own, and the text is the engine's SVG.
import { addressOf } from "./load.js";

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("seedcorn", {
  createScriptURL: addressOf,
  createHTML: (/** @type {string} */ svg) => svg, // whose texts the engine has escaped
});

/** @param {string} svg a whole document of the engine's @returns {Node} for this document */
export const parsedSvg = (svg) =>
  document.importNode(
    new DOMParser().parseFromString(policy?.createHTML(svg) ?? svg, "image/svg+xml").documentElement,
    true,
  );

/** @param {string} file as the sources name it */
export const scriptAddress = (file) => policy?.createScriptURL(file) ?? addressOf(file);
