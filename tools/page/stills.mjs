// The charts as the build has drawn them: seen while there is no engine, which is before it has started, without script,
// and after a failure.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { escape } from "./html.mjs";

/**
 * @typedef {{file: string, svg: string, width: number, height: number}} Still
 * @typedef {Record<string, Still>} Stills by the file's name without its type
 */

const phone = "(max-width: 699px)"; // as web/canvas.css and web/style.css
export const widths = { wide: 640, narrow: 328 }; // CSS pixels

/** @param {string} chapter @param {string} language @param {string} width */
export const stillName = (chapter, language, width) => `chart-${chapter}-${language}-${width}`;

/** @param {string} folder @returns {Stills} none if there is no such folder */
export function readStills(folder) {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith(".svg"));
  return Object.fromEntries(
    files.map((name) => {
      const svg = readFileSync(join(folder, name), "utf8");
      const [, width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
      if (!height) throw new Error(`${name} does not say how large it is`);
      return [
        name.replace(/\.svg$/, ""),
        { file: `charts/${name}`, svg, width: Number(width), height: Number(height) },
      ];
    }),
  );
}

/** An SVG in an attribute. @param {string} svg */
export const dataAddress = (svg) => `data:image/svg+xml,${svg.trim().replace(/["%#<>&\s,]/g, encodeURIComponent)}`;

/**
 * A chapter's chart; the first chapter's is in the page itself, so that it is there with the text.
 * @param {import("./types.mjs").Story} story @param {import("./types.mjs").Chapter} chapter @param {Stills} stills
 */
export function still(story, { id, alt }, stills) {
  const [wide, narrow] = Object.keys(widths).map((width) => stills[stillName(id, story.language, width)]);
  if (!alt || !wide || !narrow) return "";
  const first = id === story.chapters[0].id;
  const address = (/** @type {Still} */ { file, svg }) => (first ? dataAddress(svg) : file);
  const size = (/** @type {Still} */ { width, height }) => `width="${width}" height="${height}"`;
  return `<figure class="still"><picture><source media="${phone}" srcset="${address(narrow)}" ${size(narrow)}><img src="${address(wide)}" ${size(wide)} alt="${escape(alt)}"${first ? "" : ' loading="lazy" fetchpriority="low"'} decoding="async"></picture></figure>`;
}
