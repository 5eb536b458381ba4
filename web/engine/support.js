// What the browser must have, asked before anything is downloaded.
import { Failure } from "../base/failure.js";

export function needWebAssembly() {
  if (typeof WebAssembly !== "object" || !WebAssembly.compileStreaming) throw new Failure("failure_wasm");
}

/** A browser that has the class may still refuse a context. */
export const knowsWebGl2 = () => typeof WebGL2RenderingContext === "function";

// A module with one vector instruction: vectors are the newest feature that the engine needs.
const vectors = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

/** Tells why an engine does not compile: if true, its file is damaged; if false, the browser is too old. */
export const knowsVectors = () => WebAssembly.validate(new Uint8Array(vectors));
