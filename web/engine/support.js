// What the browser must have, asked before anything is downloaded.
import { Failure } from "../base/failure.js";

export function needWebAssembly() {
  if (typeof WebAssembly !== "object" || !WebAssembly.compileStreaming) throw new Failure("failure_wasm");
}

/** A browser that knows it may still refuse a context; to try that beforehand costs as much as the context itself. */
export function needWebGl2() {
  if (typeof WebGL2RenderingContext !== "function") throw new Failure("failure_webgl");
}

// A function that makes a vector, the newest thing that the engine asks of a browser.
const vectors = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

/** If so, an engine that does not compile is a damaged file; if not, the browser is too old for it. */
export const knowsVectors = () => WebAssembly.validate(new Uint8Array(vectors));
