import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "node:test";
import { folderWith, nodeTools, run, tool } from "./support.mjs";

const installed = nodeTools();

/** @returns {Promise<{port: number, release: () => Promise<unknown>}>} */
async function takePort() {
  const holder = createServer().listen(0);
  await once(holder, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (holder.address());
  return { port, release: () => (holder.close(), once(holder, "close")) };
}

test("files go out with the media types a browser insists on", async () => {
  const { port, release } = await takePort();
  await release();
  const site = folderWith({
    "index.html": "<!doctype html>",
    "seedcorn.mjs": "0",
    "web/boot.js": "0",
    "seedcorn.wasm": "0",
    "web/style.css": "",
  });
  const server = spawn(process.execPath, [tool("serve.mjs"), site, String(port), installed]);
  try {
    const [said] = await once(server.stdout, "data");
    assert.match(String(said), new RegExp(`http://localhost:${port}`));
    const types = {
      "": "text/html",
      "seedcorn.mjs": "text/javascript",
      "web/boot.js": "text/javascript",
      "seedcorn.wasm": "application/wasm",
      "web/style.css": "text/css",
    };
    for (const [path, type] of Object.entries(types)) {
      const response = await fetch(`http://localhost:${port}/${path}`);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get("content-type")?.split(";")[0], type, path);
    }
    assert.equal((await fetch(`http://localhost:${port}/nothing`)).status, 404);
  } finally {
    server.kill();
  }
});

test("a port that is taken is named, and another one proposed", async () => {
  const { port, release } = await takePort();
  const { status, stderr } = run(process.execPath, [tool("serve.mjs"), folderWith({}), String(port), installed]);
  await release();
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`Port ${port} is taken.*PORT=`));
});
