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

/** Where a key writes no Latin letter, in Hangul or Cyrillic or while an input method has it, its place counts. @param {KeyboardEvent} event */
function letter({ key, code }) {
  return (/^([ -~]|\p{Script=Latin})$/u.test(key) ? key : code.replace("Key", "")).toLowerCase();
}

/** What has an undo of its own. @param {EventTarget | null} target */
const isTyping = (target) => target instanceof Element && target.matches(":read-write");
