// The API reference in build/docs: of the page by TypeDoc, of the model by Doxygen, and an index of both.
//   node tools/docs.mjs
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, "build/docs");

/** @param {string} command @param {string[]} args */
function make(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(1);
}

const index = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Seed Corn: API reference</title>
<style>body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui; color-scheme: light dark }</style>
<h1>Seed Corn: API reference</h1>
<ul>
<li><a href="page/index.html">The page</a>: <a href="page/modules/embed.js.html"><code>embed.js</code></a> with its
element and messages, and <a href="page/modules/window.seedcorn.html"><code>window.seedcorn</code></a>
<li><a href="model/index.html">The model</a>: the headers of <code>src/model</code>, <a href="model/files.html">by
file</a> or <a href="model/annotated.html">by type</a>
</ul>
<p>How these are used: docs/embedding.md, docs/bridge.md and docs/model.md of the repository.
</html>
`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
make(join(root, "tools/docs/node_modules/.bin/typedoc"), [
  "--options",
  "tools/docs/typedoc.json",
  "--logLevel",
  "Warn",
]);
make("doxygen", ["tools/docs/Doxyfile"]);
writeFileSync(join(out, "index.html"), index);
console.log("build/docs/index.html");
