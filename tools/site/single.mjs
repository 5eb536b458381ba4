// Makes the whole page one file that opens without a server: scripts and styles are written into it, and the files that
// it would fetch are packed into it.
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { render } from "../page/render.mjs";
import { dataAddress } from "../page/stills.mjs";

export const largest = 1_500_000; // bytes

/** @param {string} text @returns {string} as a Content Security Policy names it */
const sum = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * A Content Security Policy under which nothing can be fetched and no other script can run.
 * @param {string[]} scripts
 * @param {string[]} styles
 */
function policy(scripts, styles) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(sum).join(" ")} blob: 'wasm-unsafe-eval'`,
    `style-src ${styles.map(sum).join(" ")}`,
    "connect-src blob:", "worker-src blob:", "img-src data: blob:", "base-uri 'none'", "object-src 'none'",
  ].join("; ");
}

/**
 * @param {import("./edition.mjs").Sources} sources
 * @param {object} options
 * @param {string} options.tags
 * @param {string} options.home absolute, or empty
 * @param {Record<string, Uint8Array | string>} options.files by the name in the sources
 * @returns {string}
 */
export function singlePage({ content, shells, bundler }, { tags, home, files }) {
  const sizes = Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, Buffer.byteLength(bytes)]));
  const page = render(shells.page, content, { first: content.stories[0], tags, sizes, published: home ? { home } : {} });
  const scripts = /** @type {string[]} */ ([]);
  const styles = /** @type {string[]} */ ([]);
  const packed = Object.entries(files).map(([file, bytes]) => `<script type="text/plain" data-packed="${file}">${gzipSync(bytes, { level: 9 }).toString("base64")}</script>`);
  const drawn = Object.fromEntries(Object.values(content.stills ?? {}).map(({ file, svg }) => [file, svg]));
  return page
    .replace(/<source [^>]*srcset="charts\/[^>]*>/g, "") // one drawing of each chart is enough in one file
    .replace(/(src|srcset)="(charts\/[^"]+)"/g, (_, attribute, file) => `${attribute}="${dataAddress(drawn[file])}"`)
    .replace(/<script( type="module")? src="web\/([^"]+)"><\/script>/g, (_, module, file) => {
      const code = module ? bundler.module("site/single.js") : bundler.script(file);
      scripts.push(code);
      return `<script${module ?? ""}>${code}</script>`;
    })
    .replace(/<link rel="stylesheet" href="web\/([^"]+)"([^>]*)>/g, (_, file, attributes) => {
      const style = bundler.style(file).replace(/@font-face\{[^}]*\}/g, ""); // web/site/single.js adds them
      styles.push(style);
      return `<style${attributes}>${style}</style>`;
    })
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy(scripts, styles))
    .replace("</body>", () => `${packed.join("\n")}\n</body>`);
}
