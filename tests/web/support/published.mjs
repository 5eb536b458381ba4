// The site as it is published, made anew from the built one, somewhere below a server's root.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { root, site } from "./paths.mjs";

export const below = "some/where/";

/**
 * @param {string[]} options of tools/site.mjs
 * @returns {{folder: string, served: string, said: string, remove: () => void}} the site's, and the one to serve
 */
export function publish(...options) {
  const served = mkdtempSync(join(tmpdir(), "seedcorn-"));
  const remove = () => rmSync(served, { recursive: true, force: true });
  after(remove);
  const folder = join(served, below);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "tools/site.mjs"), "--from", site, "--out", folder, ...options],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return { folder, served, said: stdout, remove };
}

/** Every file, by its path. @param {string} folder @returns {string[]} */
export const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + (folder.endsWith("/") ? 0 : 1)),
    );
