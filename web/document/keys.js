// Undo and redo by keyboard, except where text is being typed.

/** @param {(button: string) => void} press */
export function listenToKeys(press) {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = letter(event);
    const button = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" && event.ctrlKey ? "redo" : null;
    if (!button) return;
    event.preventDefault();
    press(button);
  });
}

/**
 * A key's Latin letter. If it writes another (Hangul, Cyrillic) or an input method takes it, its place on the keyboard
 * counts.
 * @param {KeyboardEvent} event
 */
function letter({ key, code }) {
  return (/^([ -~]|\p{Script=Latin})$/u.test(key) ? key : code.replace("Key", "")).toLowerCase();
}

/** Whether it is a text field, which has an undo of its own. @param {EventTarget | null} target */
const isTyping = (target) => target instanceof Element && target.matches(":read-write");
