// The page as one file: what it would fetch is packed into the document, and unpacked here before the page starts.
import { lendFont } from "../embed/fonts.js";
import { Failure, fail } from "../base/failure.js";

/** @param {string} name of a file */
const typeOf = (name) => (/\.m?js$/.test(name) ? "text/javascript" : "application/octet-stream");

/** @param {HTMLElement} block @returns {Promise<ArrayBuffer>} */
function unpack(block) {
  const bytes = Uint8Array.from(atob(block.textContent ?? ""), (sign) => sign.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}

async function unpackAll() {
  /** @type {Record<string, string>} */
  const names = {};
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-packed]"))) {
    const file = block.dataset.packed ?? "";
    const bytes = await unpack(block);
    names[file] = URL.createObjectURL(new Blob([bytes], { type: typeOf(file) }));
    lendFont("Seed Corn", file, bytes);
    block.remove();
  }
  const loading = /** @type {HTMLElement} */ (document.getElementById("loading"));
  loading.dataset.names = JSON.stringify(names);
}

if (!("DecompressionStream" in window)) fail(new Failure("failure_wasm"));
else unpackAll().then(() => import("../boot.js"), fail);
