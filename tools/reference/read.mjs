// Reads from the repository what the reference of the model is made of.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** @param {string} root @param {import("./tables.mjs").Model} model @returns {import("./page.mjs").Parts} */
export function readParts(root, model) {
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
  const stories = readdirSync(join(root, "assets"))
    .filter((name) => /^story\.[a-z-]+\.json$/.test(name))
    .sort();
  const sources = readdirSync(join(root, "src/model"), { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.[ch]pp$/.test(entry.name),
  );
  return {
    text: read("docs/model.text.md"),
    model,
    stories: stories.map((name) => JSON.parse(read(`assets/${name}`))),
    facts: JSON.parse(read("assets/evidence.json")),
    source: sources.map(({ name }) => read(`src/model/${name}`)).join("\n"),
  };
}
