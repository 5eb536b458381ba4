// Starts the bare page, draws in every frame, and tells where its slider stands: window.bare.
import createSeedcorn from "./bare.mjs";

const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
const module = await createSeedcorn({ canvas });
if (!module._bare_start(innerWidth, innerHeight, devicePixelRatio)) throw new Error("no WebGL 2");
canvas.addEventListener("pointermove", ({ clientX, clientY, buttons }) =>
  module._bare_pointer(clientX, clientY, buttons & 1),
);
canvas.addEventListener("pointerdown", ({ clientX, clientY }) => module._bare_pointer(clientX, clientY, 1));
canvas.addEventListener("pointerup", ({ clientX, clientY }) => module._bare_pointer(clientX, clientY, 0));
const bare = { value: 0 };
Object.assign(window, { bare });
const draw = () => {
  bare.value = module._bare_frame();
  requestAnimationFrame(draw);
};
requestAnimationFrame(draw);
