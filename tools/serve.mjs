// Serves the site as a static host would.
//   node tools/serve.mjs SITE PORT NODE_TOOLS
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";

const [site, port, nodeTools] = process.argv.slice(2);
const sirv = createRequire(join(nodeTools, "package.json"))("sirv");

const files = sirv(site, {
  dev: true, // reads the folder anew, so that a rebuilt site shows at once
  etag: true, // so that the iframes of a page download a file once; later requests are answered with 304
  setHeaders: (/** @type {import("node:http").ServerResponse} */ response) =>
    response.setHeader("access-control-allow-origin", "*"), // for embeds in a sandbox, which have no origin
});
const server = createServer((request, response) => {
  files(request, response, () => {
    response.writeHead(404, { "content-type": "text/plain" });
    response.end("404: no such file\n");
  });
});

server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  const taken = error.code === "EADDRINUSE";
  console.error(taken ? `Port ${port} is taken. Choose another: make run PORT=8081` : `serve: ${error.message}`);
  process.exit(1);
});
server.listen(Number(port), () => console.log(`Seed Corn is at http://localhost:${port} (Ctrl-C stops it)`));
