// The contest on a page in headless Chromium, isolated from other origins so that its clock is fine enough.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL(".", import.meta.url));

/** @param {Record<string, {type: string, content: string | Uint8Array}>} files by path */
async function serve(files) {
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": file.type,
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    response.end(file.content);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => (server.close(), server.closeAllConnections()) };
}

/** CHROMIUM, or the first `chromium` on the PATH. */
function executable() {
  const places = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  const found = process.env.CHROMIUM ?? places.find((file) => existsSync(file));
  if (!found) throw new Error("no chromium on the PATH; set CHROMIUM to the browser");
  return found;
}

/**
 * @param {object} given
 * @param {Uint8Array} given.engine
 * @param {Uint8Array} given.part
 * @param {Uint8Array} given.peak
 * @param {string} given.tables JSON
 * @param {number} given.rounds @param {(line: string) => void} given.say
 * @returns {Promise<import("./contest.mjs").Result & {browser: string}>}
 */
export async function contestInChromium({ engine, part, peak, tables, rounds, say }) {
  const bundle = await build({
    entryPoints: [join(here, "page.mjs"), join(here, "part.mjs")],
    outdir: here,
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    logLevel: "error",
  });
  const server = await serve({
    "/": {
      type: "text/html",
      content: '<!doctype html><title>Benchmark</title><script type="module" src="page.js"></script>',
    },
    "/page.js": { type: "text/javascript", content: bundle.outputFiles[0].contents },
    "/part.js": { type: "text/javascript", content: bundle.outputFiles[1].contents },
    "/engine.wasm": { type: "application/wasm", content: engine },
    "/part.wasm": { type: "application/wasm", content: part },
    "/peak.wasm": { type: "application/wasm", content: peak },
    "/tables.json": { type: "application/json", content: tables },
  });
  const browser = await chromium.launch({
    executablePath: executable(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on("console", (message) => {
      if (message.type() === "log") say(message.text());
    });
    await page.goto(server.url);
    await page.waitForFunction(() => globalThis.crossOriginIsolated && "runContest" in globalThis);
    const result = await page.evaluate((count) => globalThis.runContest(count), rounds);
    return { ...result, browser: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}
