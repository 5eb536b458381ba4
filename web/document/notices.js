// What the reader must be told: sentences that are in the page and are shown when the engine or the page itself has
// something to report.

/** @typedef {import("../engine/bridge.js").State["notices"]} Notices */

/** @type {Notices} the page's own */
let own = [];
/** @type {Notices} */
let reported = [];
let shown = "[]";

function show() {
  const notices = [...own, ...reported];
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
}

/** @param {string} id of a sentence, `ui.notice_<id>` of the story @param {string} [key] what it is about */
export function tell(id, key = "") {
  own = [...own.filter((notice) => notice.id !== id), { id, key }];
  show();
}

/** @param {string[]} ids of sentences that no longer hold */
export function untell(...ids) {
  own = own.filter(({ id }) => !ids.includes(id));
  show();
}

document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("[data-dismiss]")) untell(...own.map(({ id }) => id));
});

/** @param {(action: import("../engine/bridge.js").Action) => void} send */
export function createNotices(send) {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-dismiss]")) send({ type: "dismiss" });
  });

  /** @param {Notices} notices of the engine */
  return (notices) => {
    reported = notices;
    show();
  };
}
