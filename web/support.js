// What the browser must have, asked before anything is downloaded.
import { Failure } from "./failure.js";

export function needWebAssembly() {
  if (typeof WebAssembly !== "object" || !WebAssembly.compileStreaming) throw new Failure("failure_wasm");
}

export function needWebGl2() {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) throw new Failure("failure_webgl");
  context.getExtension("WEBGL_lose_context")?.loseContext(); // browsers allow few live contexts
}

// A function that makes a vector, the newest thing that the engine asks of a browser.
const vectors = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

/** Whether an engine that does not compile is at fault itself, and not the browser. */
export const knowsVectors = () => WebAssembly.validate(new Uint8Array(vectors));
