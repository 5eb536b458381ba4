// Starts an X display without a screen, because Firefox has no WebGL and WebKitGTK no window without one.
import { spawn } from "node:child_process";

/** @returns {Promise<{name: string, close: () => void}>} such as ":99" */
export async function openDisplay() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (status) => reject(new Error(`Xvfb ended with ${status}`)));
    server.stdio[3]?.once("data", (text) => resolve(String(text).trim()));
  });
  return { name: `:${number}`, close: () => void server.kill() };
}
