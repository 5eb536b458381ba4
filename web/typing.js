// A lever's number can be typed: Enter applies it, Escape leaves it as it was. In the lever's display unit.
import { setAttribute } from "./elements.js";

/** @param {EventTarget | null} target */
const field = (target) => (target instanceof HTMLInputElement && target.dataset.number ? target : null);

/** @param {(action: import("./bridge.js").Action) => void} ask */
export function listenToNumbers(ask) {
  document.addEventListener("focusin", ({ target }) => field(target)?.select());
  document.addEventListener("change", ({ target }) => {
    const input = field(target);
    if (!input) return;
    const value = Number.parseFloat(input.value.trim().replace(",", ".").replace("\u2212", "-")) / unitOf(input);
    if (Number.isFinite(Math.fround(value))) ask({ type: "lever", id: input.dataset.number ?? "", value }); // the engine's numbers are short
    else input.value = input.dataset.text ?? "";
  });
  document.addEventListener("keydown", ({ target, key }) => {
    const input = field(target);
    if (!input || (key !== "Enter" && key !== "Escape")) return;
    if (key === "Escape") input.value = input.dataset.text ?? "";
    /** @type {HTMLElement | null | undefined} */ (input.closest(".control")?.querySelector("input[type=range]"))?.focus({ preventScroll: true });
  });
}

/** @param {HTMLInputElement} input @param {number} lever its value */
export function showNumber(input, lever) {
  const text = String(Number((lever * unitOf(input)).toFixed(2)));
  // What is being typed is left alone until the engine has another value.
  if (text === input.dataset.text && input === document.activeElement) return;
  if (input.value !== text) input.value = text;
  setAttribute(input, "data-text", text);
}

/** How many of the display unit make one of the engine's: 100 for percent. @param {HTMLInputElement} input */
const unitOf = (input) => Number(input.dataset.unit ?? 1);
