// Static servers for the tests: the site with the right media types, and pages of somebody else that embed it.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { intercepted } from "./interception.mjs";

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".ttf": "font/ttf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** @typedef {{url: string, close: () => void}} Server */

/**
 * @param {string} folder
 * @param {object} [how]
 * @param {string} [how.script] a file that every page runs before anything of its own
 * @param {string} [how.cache] what is told to the browser's cache
 * @param {Record<string, string>} [how.headers] more of them
 * @param {boolean} [how.compressed] as brotli
 * @param {(path: string) => void} [how.asked] called for each request
 * @param {() => boolean} [how.hangs] whether it takes requests and answers none
 * @returns {Promise<Server>}
 */
export function serve(
  folder,
  { script, cache = "no-store", headers = {}, compressed = false, asked = () => {}, hangs = () => false } = {},
) {
  const scriptPath = "/script-of-the-tests.js";
  /** @type {Map<string, Buffer>} */
  const packed = new Map();
  return listen((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked(pathname);
    if (hangs()) return;
    const path = join(
      folder,
      normalize(decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname)),
    );
    const file = script && pathname === scriptPath ? script : path;
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) return void response.writeHead(404).end();
    const common = {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cache-control": cache,
      ...headers,
    };
    if (script && extname(file) === ".html") {
      response.writeHead(200, common);
      return void response.end(
        readFileSync(file, "utf8").replace("<head>", `<head><script src="${scriptPath}"></script>`),
      );
    }
    if (compressed) {
      const bytes = packed.get(file) ?? brotliCompressSync(readFileSync(file));
      packed.set(file, bytes);
      response.writeHead(200, { ...common, "content-encoding": "br", "content-length": bytes.length });
      return void response.end(bytes);
    }
    response.writeHead(200, { ...common, "content-length": found.size, "access-control-allow-origin": "*" });
    createReadStream(file).pipe(response);
  });
}

/** @typedef {{body: string, policy?: string}} HostPage HTML, and its Content-Security-Policy */

/**
 * Another site, as a browser counts sites: it is called localhost, and the one that it embeds 127.0.0.1.
 * @param {(path: string) => HostPage | undefined} pageAt @returns {Promise<Server>}
 */
export async function serveHost(pageAt) {
  const { url, close } = await listen((request, response) => {
    const page = pageAt(request.url ?? "/");
    if (!page) return void response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    response.writeHead(200, {
      "content-type": types[".html"],
      ...(page.policy && { "content-security-policy": page.policy }),
    });
    response.end(page.body);
  });
  return { url: url.replace("127.0.0.1", "localhost"), close };
}

/** @param {import("node:http").RequestListener} answer @returns {Promise<Server>} */
async function listen(answer) {
  const server = createServer(intercepted(answer));
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => (server.close(), server.closeAllConnections()),
  };
}
