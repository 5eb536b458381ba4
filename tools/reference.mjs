// Writes docs/model.md, the reference of the model.
//   node tools/reference.mjs [SEEDCORN]     SEEDCORN: the command line; build/native/seedcorn by default
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { referencePage } from "./reference/page.mjs";
import { readParts } from "./reference/read.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = process.argv[2] ?? join(root, "build/native/seedcorn");
const { status, stdout, error } = spawnSync(command, ["describe", "--json"], { encoding: "utf8" });
if (status !== 0) {
  console.error(`reference: ${command} does not describe the model${error ? ` (${error.message})` : ""}`);
  process.exit(1);
}
const { page, problems } = referencePage(readParts(root, JSON.parse(stdout)));
for (const problem of problems) console.error(`reference: docs/model.text.md: ${problem}`);
if (problems.length > 0) process.exit(1);
writeFileSync(join(root, "docs/model.md"), page);
