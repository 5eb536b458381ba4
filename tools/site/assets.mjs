// Files whose names hold a hash of their content. A file never changes under its name, so browsers may keep it for
// ever.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

/** @typedef {ReturnType<typeof createAssets>} Assets */

const digits = 12;

/** @param {string | Uint8Array} content */
export const hashOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, digits);

export function createAssets() {
  /** @type {Map<string, {name: string, content: string | Uint8Array}>} by the name in the sources */
  const files = new Map();

  return {
    /** @param {string} file @param {string | Uint8Array} content @returns {string} its name */
    add(file, content) {
      const type = extname(file);
      const name = `${basename(file, type)}.${hashOf(content)}${type}`;
      files.set(file, { name, content });
      return name;
    },
    /** @param {string} file @returns {string} */
    nameOf(file) {
      const found = files.get(file);
      if (!found) throw new Error(`the site has no ${file}`);
      return found.name;
    },
    /** @param {string} file */
    has: (file) => files.has(file),
    /** @param {string} file */
    sizeOf: (file) => Buffer.byteLength(files.get(file)?.content ?? ""),
    /** @param {(file: string) => boolean} [wanted] */
    names: (wanted = () => true) => [...files].filter(([file]) => wanted(file)).map(([, { name }]) => name),
    /** @param {string} folder */
    write(folder) {
      mkdirSync(folder, { recursive: true });
      for (const { name, content } of files.values()) writeFileSync(join(folder, name), content);
    },
  };
}
