import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { eventually, needsNoScript, visit } from "./support/browser.mjs";
import { withoutWebAssembly } from "./support/graphics.mjs";
import { site, siteFile, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * The page must say what is wrong, name the file if it is one, and be readable.
 * @param {Page} page @param {string} key of the sentence @param {string} [file]
 */
async function assertTold(page, key, file = "") {
  const { ui, chapters } = story("en");
  const sentence = ui[key].replace("{file}", file);
  await page.getByRole("alert").getByText(sentence).waitFor();
  const prose = page.getByText(chapters[0].prose[0]);
  await prose.waitFor();
  assert.ok(await prose.evaluate((paragraph) => paragraph.checkVisibility({ opacityProperty: true })));
}

/** @param {string} path @param {number} [status] @param {Buffer | string} [body] */
const answer =
  (path, status = 404, body = "") =>
  (/** @type {Page} */ page) =>
    page.route(
      (url) => url.pathname === `/${path}`,
      (route) => route.fulfill({ status, body }),
    );

/**
 * @param {string} name
 * @param {import("./support/browser.mjs").Visit} options
 * @param {string} key
 * @param {string} [file]
 */
function tells(name, options, key, file) {
  test(name, async () => {
    const { page, close } = await visit(options);
    await assertTold(page, key, file);
    await close();
  });
}

tells(
  "without WebAssembly the page says so and shows the text",
  {
    before: withoutWebAssembly,
  },
  "failure_wasm",
);

tells(
  "a browser that knows too little of WebAssembly is told",
  {
    before: async (page) => {
      await answer("seedcorn.wasm", 200, "not a program")(page);
      await page.addInitScript(() => {
        WebAssembly.validate = () => false;
      });
    },
  },
  "failure_wasm",
);

tells(
  "a WebAssembly file that is no program is told by name",
  {
    before: answer("seedcorn.wasm", 200, "not a program"),
  },
  "failure_file",
  "seedcorn.wasm",
);

tells(
  "a WebAssembly file that is cut short is told by name",
  {
    before: answer("seedcorn.wasm", 200, siteFile("seedcorn.wasm").subarray(0, 200_000)),
  },
  "failure_file",
  "seedcorn.wasm",
);

const parts = [
  "seedcorn.mjs",
  "seedcorn.wasm",
  "assets/story.en.json",
  "assets/evidence.json",
  "fonts/en-regular.ttf",
  "fonts/en-bold.ttf",
  "web/boot.js",
  ...readdirSync(`${site}/web`)
    .filter((name) => name.endsWith(".css"))
    .map((name) => `web/${name}`),
];
for (const part of parts) {
  // In dark, so that dark.css is needed.
  tells(
    `when ${part} is missing the page names it`,
    { before: answer(part), query: "?lang=en&theme=dark" },
    "failure_file",
    part,
  );
}

const elsewhere = /^(boot\.js|page\/before_paint\.js|engine\/worker\.js|embed\/.*)$/; // roots of other module graphs
const imported = readdirSync(`${site}/web`, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".js") && !elsewhere.test(name),
);
for (const name of imported) {
  tells(
    `when web/${name} is missing the page says that a part is`,
    { before: answer(`web/${name}`) },
    "failure_file",
    "web/boot.js",
  );
}

test("when web/page/before_paint.js is missing the page is still readable", async () => {
  const { page, close } = await visit({ before: answer("web/page/before_paint.js") });
  await page.getByText(story("en").chapters[0].prose[0]).waitFor();
  await close();
});

for (const font of ["fonts/en-regular.ttf", "fonts/en-bold.ttf"]) {
  const whole = siteFile(font);
  tells(
    `half of ${font} is told by name`,
    { before: answer(font, 200, whole.subarray(0, whole.length / 2)) },
    "failure_file",
    font,
  );
}
for (const file of ["assets/story.en.json", "assets/evidence.json"]) {
  tells(
    `an error page in place of ${file} is told by name`,
    { before: answer(file, 200, "<!doctype html>") },
    "failure_file",
    file,
  );
}
for (const [what, file, body] of [
  ["a story without chapters", "assets/story.en.json", "{}"],
  ["a story whose chapters are a number", "assets/story.en.json", JSON.stringify({ ...story("en"), chapters: 9 })],
  ["a story with a text missing", "assets/story.en.json", JSON.stringify({ ...story("en"), panels: {} })],
  ["evidence that is a number", "assets/evidence.json", "3"],
  ["evidence without facts", "assets/evidence.json", "{}"],
])
  tells(`${what} is told by name`, { before: answer(file, 200, body) }, "failure_file", file);

const hollow = Buffer.from(siteFile("fonts/en-regular.ttf"));
hollow.fill(0, 12 + 16 * hollow.readUInt16BE(4));
for (const [what, body] of /** @type {[string, Buffer][]} */ ([
  ["a font of another kind", Buffer.from(`wOF2${"x".repeat(4000)}`)],
  ["a font without tables", Buffer.from([0, 1, 0, 0, ...Array(100).fill(0)])],
  ["a font whose tables are empty", hollow],
]))
  tells(
    `${what} is told by name`,
    { before: answer("fonts/en-regular.ttf", 200, body) },
    "failure_file",
    "fonts/en-regular.ttf",
  );

tells(
  "an engine that breaks down while running is told",
  {
    before: async (page) => {
      await page.route(
        (url) => url.pathname === "/real.mjs",
        (route) => route.fulfill({ contentType: "text/javascript", body: siteFile("seedcorn.mjs") }),
      );
      const body = `import create from "/real.mjs";
      export default async (options) => {
        const module = await create(options);
        let frames = 0;
        return new Proxy(module, { get: (target, name) => name === "_seedcorn_frame" && ++frames > 5 ? () => { throw new WebAssembly.RuntimeError("unreachable"); } : target[name] });
      };`;
      await page.route(
        (url) => url.pathname === "/seedcorn.mjs",
        (route) => route.fulfill({ contentType: "text/javascript", body }),
      );
    },
  },
  "failure_other",
);

test("without script a note in each language leads to its text", needsNoScript, async () => {
  const { page, close } = await visit({ context: { javaScriptEnabled: false } });
  for (const language of ["en", "ko"]) {
    const { ui, chapters } = story(language);
    const note = page.locator(`noscript [lang="${language}"]`);
    assert.ok((await note.isVisible()) && (await note.textContent())?.includes(ui.noscript));
    await note.getByRole("link").click();
    await page.getByRole("heading", { name: chapters[0].question }).waitFor();
  }
  await close();
});

test("a failed start rejects the page's promise instead of leaving it open", async () => {
  const { page, close } = await visit({ before: answer("seedcorn.wasm") });
  await eventually(
    () =>
      page.evaluate(() =>
        window.seedcorn.ready.then(
          () => false,
          () => true,
        ),
      ),
    "ready is rejected",
  );
  await close();
});
