// Checks the documents against the files, commands and names that they mention.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

/** @param {string} folder @param {RegExp} wanted @returns {string[]} paths from the root */
function files(folder, wanted) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ["node_modules", "build", ".git", "corpus"].includes(entry.name) ? [] : files(path, wanted);
    return wanted.test(entry.name) ? [path] : [];
  });
}

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");

/** As GitHub names headings. @param {string} text */
function anchors(text) {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

const documents = files(".", /\.md$/);

for (const document of documents) {
  test(`every link and picture of ${document} leads somewhere`, () => {
    const broken = [...read(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target)
      .filter((target) => {
        if (/^https?:/.test(target)) return false;
        const [path, anchor] = target.split("#");
        const file = path ? join(dirname(document), path) : document;
        return !existsSync(join(root, file)) || (anchor !== undefined && !anchors(read(file)).includes(anchor));
      });
    assert.deepEqual(broken, []);
  });
}

const example = "harbour"; // the chapter that docs/how-to.md adds
/** The path of a file named as code. @param {string} text */
const fileNamed = (text) =>
  text.includes(example)
    ? undefined
    : /^((?:src|tools|tests|web|assets|docs|cmake|examples)\/[\w./-]+\w|CMakePresets\.json|Makefile|shell\.html|embed\.html)$/.exec(
        text,
      )?.[1];

for (const document of documents.filter((path) => path !== "CHANGELOG.md")) {
  test(`every file that ${document} names is there`, () => {
    const named = [...read(document).matchAll(/`([^`\n]+)`/g)].flatMap(([, text]) => fileNamed(text) ?? []);
    const missing = named.filter(
      (path) => ![path, `${path}.hpp`, `${path}.cpp`, `${path}.mjs`].some((file) => existsSync(join(root, file))),
    );
    assert.deepEqual(missing, []);
  });
}

/** Of {"key", value} pairs in braces, those that stand in no other. @param {string} list */
function outerKeys(list) {
  let depth = 0;
  return [...list.matchAll(/\{(?:"(\w+)")?|\}/g)].flatMap(([brace, key]) => {
    if (brace === "}") depth--;
    else if (depth++ === 0 && key) return [key];
    return [];
  });
}

test("the document on the bridge has every function, action and key of the state that the engine has, and no other function", () => {
  const bridge = read("docs/bridge.md");
  const names = (/** @type {string} */ path, /** @type {RegExp} */ pattern) =>
    [...read(path).matchAll(pattern)].map(([, name]) => name);
  const functions = names("src/platform/web_bridge.cpp", /^EMSCRIPTEN_KEEPALIVE .*?(seedcorn_\w+)\(/gm);
  const actions = names("src/explainer/messages/action_json.cpp", /type == "(\w+)"/g);
  const keys = outerKeys(/const json state\{([^;]*)\};/.exec(read("src/explainer/messages/state_json.cpp"))?.[1] ?? "");
  assert.ok(functions.length > 15 && actions.length > 15 && keys.length > 25);
  const missing = [
    ...functions.filter((name) => !bridge.includes(`\`${name}(`)),
    ...actions.filter((name) => !bridge.includes(`{"type": "${name}"`)),
    ...keys.filter((name) => !new RegExp(`^\\| .*\`${name}\`.* \\|`, "m").test(bridge)),
  ];
  assert.deepEqual(missing, []);
  assert.deepEqual(
    [...bridge.matchAll(/`(seedcorn_\w+)\(/g)].map(([, name]) => name).filter((name) => !functions.includes(name)),
    [],
  );
});

test("every section of a document that a source names is there", () => {
  const sources = ["src", "web", "tools"].flatMap((folder) => files(folder, /\.(?:[ch]pp|m?js|css)$/));
  const named = sources.flatMap((path) =>
    [
      ...read(path)
        .replace(/\n\s*(?:\/\/|\*) ?/g, " ")
        .matchAll(/(docs\/[\w/.-]+\.md), "([^"]+)"(?: and "([^"]+)")?/g),
    ].flatMap(([, document, ...sections]) => sections.filter(Boolean).map((section) => ({ path, document, section }))),
  );
  const missing = named.filter(({ document, section }) => !new RegExp(`^#+ ${section}$`, "m").test(read(document)));
  assert.ok(named.length > 10);
  assert.deepEqual(missing, []);
});

test("every name that the glossary gives is in the code", () => {
  const paths = ["src", "web", "tools", "assets", "tests"]
    .flatMap((folder) => files(folder, /./))
    .concat("shell.html", "embed.html");
  const sources = paths
    .filter((path) => /^(?:src|web|tools)\/.*\.(?:[ch]pp|m?js)$/.test(path))
    .map(read)
    .join("\n");
  const named = [...read("docs/glossary.md").matchAll(/^\|.*\|.*\| ([^|]*) \|$/gm)].flatMap(([, names]) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const isFile = (/** @type {string} */ name) =>
    paths.some((path) => path.startsWith(name) || `/${path}`.endsWith(`/${name}`));
  const isThere = (/** @type {string} */ name) =>
    isFile(name) || name.split("::").every((part) => sources.includes(part.replace(/^#|…$/g, "")));
  assert.ok(named.length > 40);
  assert.deepEqual(
    named.filter((name) => !isThere(name) && name !== "seedcorn.wasm"),
    [],
  );
});

test("every command of make that the documents name exists", () => {
  const targets = new Set([...read("Makefile").matchAll(/^([a-z]+):/gm)].map(([, target]) => target));
  const named = documents.flatMap((path) =>
    [...read(path).matchAll(/(?:`| {4})make ([a-z]+)/g)].map(([, target]) => target),
  );
  assert.ok(named.length > 5);
  assert.deepEqual(
    [...new Set(named)].filter((target) => !targets.has(target)),
    [],
  );
});

test("every message that the troubleshooting quotes is one of ours", () => {
  const sources = files(".", /\.(?:json|mjs|js|sh|cmake|cpp|py)$/)
    .filter((path) => !/package-lock|\.test\.mjs$/.test(path))
    .map(read);
  const tests = files("tests/web", /\.mjs$/).map(read);
  const quoted = read("docs/troubleshooting.md")
    .split("\n")
    .flatMap((line) => /^\| `([^`]+)` \|/.exec(line)?.[1] ?? []);
  const unknown = quoted.filter((message) => {
    const parts = message
      .split("…")
      .map((part) => part.trim())
      .filter(Boolean);
    const holds = (/** @type {string} */ text) =>
      parts.every((part) => text.includes(part) || text.includes(part.replaceAll('"', '\\"')));
    return ![...sources, ...tests].some(holds);
  });
  assert.ok(quoted.length > 20);
  assert.deepEqual(unknown, []);
});
