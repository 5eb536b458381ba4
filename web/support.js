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
