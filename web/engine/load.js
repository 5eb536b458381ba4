// Fetches everything the engine needs, at once, and counts the bytes for the progress bar.
import { check } from "./check.js";
import { Failure } from "../base/failure.js";
import { knowsVectors } from "./support.js";

/** @typedef {ReturnType<typeof createLoader>} Loader */

/** @param {string} name @returns {Record<string, any>} what the build has written into the document about each file */
const known = (name) => JSON.parse(document.getElementById("loading")?.dataset[name] || "{}");

/** On the published site files are named by their content. @param {string} file as the sources name it */
export const addressOf = (file) => new URL(known("names")[file] ?? file, document.baseURI).href;

/** @param {(part: number) => void} progress 0..1 */
export function createLoader(progress) {
  const sizes = known("sizes"); // bytes
  /** @type {Map<string, {done: number, total: number}>} */
  const files = new Map();

  function report() {
    const all = [...files.values()];
    const done = all.reduce((sum, file) => sum + file.done, 0);
    const total = all.reduce((sum, file) => sum + Math.max(file.done, file.total), 0);
    progress(total > 0 ? done / total : 0);
  }

  /** @param {string} file @param {AbortSignal} [signal] @returns {Promise<Response>} */
  async function fetchCounted(file, signal) {
    const counter = { done: 0, total: sizes[file] ?? 0 };
    const cache = files.has(file) ? "reload" : "default"; // because browsers cache failures, too
    files.set(file, counter);
    const response = await fetch(addressOf(file), { signal, cache }).catch(() => null);
    if (!response?.ok || !response.body) throw new Failure("failure_file", file, String(response?.status ?? ""));
    counter.total ||= Number(response.headers.get("content-length") ?? 0);
    const counted = new TransformStream({
      transform(chunk, out) {
        counter.done += chunk.length;
        report();
        out.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counted));
  }

  return {
    /** @param {string} file @param {AbortSignal} [signal] @returns {Promise<Uint8Array<ArrayBuffer>>} */
    async bytes(file, signal) {
      const response = await fetchCounted(file, signal);
      const buffer = await response.arrayBuffer().catch(() => null);
      if (!buffer) throw new Failure("failure_file", file, "cut off");
      const bytes = new Uint8Array(buffer);
      check(file, bytes);
      return bytes;
    },
    /** Compiles while it downloads. @param {string} file @returns {Promise<WebAssembly.Module>} */
    async wasm(file) {
      const { body } = await fetchCounted(file);
      const response = new Response(body, { headers: { "content-type": "application/wasm" } });
      return WebAssembly.compileStreaming(response).catch((error) => {
        throw new Failure(knowsVectors() ? "failure_file" : "failure_wasm", file, String(error));
      });
    },
  };
}

/**
 * @typedef {{name: string, file: string, bytes: Uint8Array<ArrayBuffer>}} Loaded a file under the engine's name for it
 */

/**
 * The files that the engine needs. A file that has come is kept; one that has not is fetched again when it is asked
 * for.
 * @param {Loader} loader
 * @param {(file: string, bytes: Uint8Array<ArrayBuffer>) => void} arrived
 */
export function createSupply(loader, arrived) {
  /** @type {Map<string, Loaded>} */
  const known = new Map();

  /** @param {string} name @param {string} file @param {AbortSignal} [signal] */
  async function get(name, file, signal) {
    const loaded = known.get(file) ?? { name, file, bytes: await loader.bytes(file, signal) };
    if (!known.has(file)) arrived(file, loaded.bytes);
    known.set(file, loaded);
    return loaded;
  }

  return {
    evidence: () => get("evidence", "assets/evidence.json"),
    /** @param {string} language @param {AbortSignal} [signal] */
    language: (language, signal) => [
      get(`story.${language}`, `assets/story.${language}.json`, signal),
      get("font.regular", `fonts/${language}-regular.ttf`, signal),
      get("font.bold", `fonts/${language}-bold.ttf`, signal),
    ],
    /** @param {Loaded[]} files that are of no use */
    forget: (files) => files.forEach(({ file }) => known.delete(file)),
  };
}
