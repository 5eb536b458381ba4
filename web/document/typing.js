// A lever's number can be typed, in the unit that is shown. Enter applies it, Escape restores it. A text that is no
// number stays in the field to be corrected. A sentence beside the field says so, and also if a number is out of range.
import { all, setAttribute } from "../base/elements.js";
import { numberIn } from "./number.js";

/** @param {EventTarget | null} target */
const field = (target) => (target instanceof HTMLInputElement && target.dataset.number ? target : null);
/** @param {HTMLInputElement} input @returns {HTMLInputElement} of the same lever */
const slider = (input) =>
  /** @type {HTMLInputElement} */ (input.closest(".control")?.querySelector("input[type=range]"));

/** @param {(action: import("../engine/bridge.js").Action) => void} ask */
export function listenToNumbers(ask) {
  /** @param {HTMLInputElement} input @returns {boolean} whether it could be read */
  function apply(input) {
    if (input.value.trim() === "") restore(input);
    const { min, max } = slider(input),
      typed = numberIn(input.value, unitOf(input));
    const value = Math.min(Math.max(typed, Number(min)), Number(max));
    const read = !Number.isNaN(typed);
    if (read) ask({ type: "lever", id: input.dataset.number ?? "", value });
    if (!read || Math.fround(typed) !== Math.fround(value))
      tell(input, read ? "outside" : "unread", {
        typed: input.value,
        low: shown(input, Number(min)),
        high: shown(input, Number(max)),
        value: shown(input, value),
      });
    setAttribute(input, "aria-invalid", String(!read));
    return read;
  }

  document.addEventListener("focusin", ({ target }) => field(target)?.select());
  document.addEventListener("change", ({ target }) => {
    const input = field(target);
    if (input) apply(input);
  });
  document.addEventListener("focusout", ({ target }) => {
    const input = field(target);
    if (input?.ariaInvalid === "true") restore(input);
  });
  document.addEventListener("keydown", (event) => {
    const input = field(event.target);
    // A key that an input method takes. In Safari only the number 229 tells.
    if (!input || event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") {
      restore(input);
      untell();
    } else if (event.key !== "Enter") return;
    else if (!apply(input)) return input.select();
    slider(input).focus({ preventScroll: true });
  });
  for (const next of ["input", "pointerdown", "resize"]) addEventListener(next, untell);
}

/** @param {HTMLInputElement} input */
function restore(input) {
  input.value = input.dataset.text ?? "";
  setAttribute(input, "aria-invalid", "false");
}

/** @param {HTMLInputElement} input @param {string} which sentence @param {Record<string, string>} texts in it */
function tell(input, which, texts) {
  const place = /** @type {HTMLElement} */ (input.closest("article")?.querySelector(".told"));
  const { right, bottom } = input.getBoundingClientRect();
  const around = (place.offsetParent ?? document.body).getBoundingClientRect();
  place.style.right = `${around.right - right}px`;
  place.style.top = `${bottom - around.top}px`;
  place.textContent = (place.dataset[which] ?? "").replace(/\{(\w+)\}/g, (whole, name) => texts[name] ?? whole);
}

function untell() {
  for (const place of all(".told")) place.textContent = "";
}

/** @param {HTMLInputElement} input @param {number} lever its value */
export function showNumber(input, lever) {
  const text = shown(input, lever);
  // What is being typed is left alone until the engine has another value.
  if (text === input.dataset.text && input === document.activeElement) return;
  if (input.value !== text) input.value = text;
  setAttribute(input, "data-text", text);
}

/** @param {HTMLInputElement} input @param {number} lever its value */
const shown = (input, lever) => String(Number((lever * unitOf(input)).toFixed(2)));

/** How many of the display unit make one of the engine's: 100 for percent. @param {HTMLInputElement} input */
const unitOf = (input) => Number(input.dataset.unit ?? 1);
