// The only place that makes the address of a script, as a Content Security Policy with require-trusted-types-for
// demands. The address is always one of the site's own.
import { addressOf } from "./load.js";

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("seedcorn", { createScriptURL: addressOf });

/** @param {string} file as the sources name it */
export const scriptAddress = (file) => policy?.createScriptURL(file) ?? addressOf(file);
