// The address bar remembers the reader's choices, so that a link and a reload keep them.

/** @param {string} name @param {string | null} value null: as if never chosen */
export function remember(name, value) {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(history.state, "", url);
}

/** @param {string} name */
export function recall(name) {
  return new URLSearchParams(location.search).get(name);
}

/**
 * Clicks on the links and buttons of the page that carry data-action.
 * @param {string} action @param {(value: string) => void} act
 */
export function onAction(action, act) {
  document.addEventListener("click", (event) => {
    const found = event.target instanceof Element ? event.target.closest(`[data-action="${action}"]`) : null;
    if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act(found.getAttribute("data-value") ?? "");
  });
}
