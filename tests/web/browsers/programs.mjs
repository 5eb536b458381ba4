// Where the browsers are.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @param {string[]} names @returns {string | undefined} the first that is on the PATH */
function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

export const programs = {
  chromium: process.env.CHROMIUM ?? onPath("chromium"),
  firefox: process.env.FIREFOX ?? onPath("firefox-esr", "firefox"),
  webKitDriver: onPath("WebKitWebDriver"),
  xvfb: onPath("Xvfb"),
};
