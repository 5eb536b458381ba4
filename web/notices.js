// What the reader must be told about their link: sentences of the page, shown when the engine has reported something.

/** @typedef {import("./bridge.js").State} State */

/** @param {(action: import("./bridge.js").Action) => void} send */
export function createNotices(send) {
  let shown = "[]";
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-dismiss]")) send({ type: "dismiss" });
  });

  /** @param {State["notices"]} notices */
  return (notices) => {
    const now = JSON.stringify(notices);
    if (now === shown) return;
    shown = now;
    const place = /** @type {HTMLElement} */ (document.getElementById("notices"));
    place.dataset.shown = String(notices.length > 0);
    for (const sentence of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-notice]"))) {
      const keys = notices.filter(({ id }) => id === sentence.dataset.notice).map(({ key }) => key);
      sentence.hidden = keys.length === 0;
      for (const list of sentence.querySelectorAll("[data-keys]")) list.textContent = keys.join(", ");
    }
  };
}
