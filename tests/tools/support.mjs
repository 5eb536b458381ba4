import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** @param {string} name */
export const tool = (name) => join(root, "tools", name);

/** What `tools/dependencies.sh node-tools` installed. */
export function nodeTools() {
  const found = spawnSync("sh", [tool("dependencies.sh"), "node-tools"], { encoding: "utf8" });
  return found.stdout.trim();
}

/** A folder with these files, removed at the end. @param {Record<string, string | Uint8Array>} files */
export function folderWith(files) {
  const folder = mkdtempSync(join(tmpdir(), "seedcorn-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** @param {string} command @param {string[]} args */
export function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return { status, stdout, stderr };
}
