// A static server for the tests: right media types, no cache.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

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

/**
 * @param {string} folder
 * @param {string} [script] a file that every page runs before anything of its own
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function serve(folder, script) {
  const scriptPath = "/script-of-the-tests.js";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const asked = join(folder, normalize(decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname)));
    const file = script && pathname === scriptPath ? script : asked;
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) return void response.writeHead(404).end();
    if (script && extname(file) === ".html") {
      response.writeHead(200, { "content-type": types[".html"], "cache-control": "no-store" });
      return void response.end(readFileSync(file, "utf8").replace("<head>", `<head><script src="${scriptPath}"></script>`));
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": found.size,
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => (server.close(), server.closeAllConnections()),
  };
}
