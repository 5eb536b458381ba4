// A policy may insist (require-trusted-types-for) that nobody but this makes an address of a script: always one of our own.
import { addressOf } from "./load.js";

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("seedcorn", { createScriptURL: addressOf });

/** @param {string} file as the sources name it */
export const scriptAddress = (file) => policy?.createScriptURL(file) ?? addressOf(file);
