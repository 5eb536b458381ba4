// Where the things under test are.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
export const root = resolve(here, "../..");
export const site = resolve(here, process.env.SEEDCORN_SITE ?? "../../build/web/site");
export const cli = resolve(here, process.env.SEEDCORN_CLI ?? "../../build/native/seedcorn");

export const languages = /** @type {const} */ (["en", "ko"]);

/** @param {string} path inside the site */
export const siteFile = (path) => readFileSync(join(site, path));

/** @param {string} language @returns {import("../../../tools/page/types.mjs").Story} */
export const story = (language) => JSON.parse(siteFile(`assets/story.${language}.json`).toString("utf8"));
