// Undo and redo by keyboard, except where text is being typed.

/** @param {(button: string) => void} press */
export function listenToKeys(press) {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const button = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" && event.ctrlKey ? "redo" : null;
    if (!button) return;
    event.preventDefault();
    press(button);
  });
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, input[type="text"]'));
}
