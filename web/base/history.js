// Keeps the reader's choices in the address and in the browser's history, so that a link, a reload and the back button
// restore them.
import { language } from "./shown_language.js";

/** What the reader has chosen since the page was opened. @type {Map<string, string | null>} */
const chosen = new Map();
/** @type {string | null} what follows #; null: as when the page was opened */
let hash = null;
/** What a reload and the back button restore: the reader's place. @type {unknown} */
let memory = readMemory();

const root = document.documentElement;
/** Where copied links lead: on the published site to the permanent edition, else here. */
export const home = new URL(root.dataset.home ?? "", location.href);

/**
 * A link to give to others. It holds the language and the scenario, and nothing else of the reader's own address.
 * @param {string} scenario what follows # @param {string} chapter whose own address the published site uses
 */
export function linkTo(scenario, chapter) {
  const url = root.dataset.home
    ? new URL(`${language()}/${chapter}/${/index\.html$/.exec(location.pathname) ?? ""}`, home)
    : new URL(`?lang=${language()}`, location.href);
  url.hash = scenario;
  return url.href;
}

function address() {
  const url = new URL(location.href);
  for (const [name, value] of chosen) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (root.dataset.page) {
    url.searchParams.delete("lang");
    url.pathname = url.pathname.replace(/[^/]+(?=\/[^/]*$)/, language()); // each language has a page of its own
  }
  if (hash !== null) url.hash = hash;
  return url;
}

/** A sandboxed page may not change its history. The choices then last until it is closed. @param {() => void} write */
function tryTo(write) {
  try {
    write();
  } catch {
    // only the address stays as it was
  }
}

function write() {
  tryTo(() => history.replaceState({ seedcorn: memory }, "", address()));
}

function readMemory() {
  try {
    return history.state?.seedcorn ?? null;
  } catch {
    return null;
  }
}

/** @param {string} name @param {string | null} value null: as if never chosen */
export function remember(name, value) {
  chosen.set(name, value);
  write();
}

/** @param {string} name @returns {string | null} */
export function recall(name) {
  return chosen.get(name) ?? (chosen.has(name) ? null : new URLSearchParams(location.search).get(name));
}

/** Keeps the scenario and the reader's place in the address. @param {string} link after # @param {unknown} place */
export function keep(link, place) {
  if (link === hash && JSON.stringify(place) === JSON.stringify(memory)) return;
  hash = link;
  memory = place;
  write();
}

/**
 * Makes a history entry, so that the browser's back button leads back to `from`.
 * @param {unknown} from
 * @param {unknown} to
 */
export function step(from, to) {
  memory = from;
  write();
  memory = to;
  tryTo(() => history.pushState({ seedcorn: memory }, "", address()));
}

/** The place that was kept, after a reload or the back button. */
export const kept = () => memory;

/**
 * Called when the reader goes back or forward, or types something into the address.
 * @param {(place: unknown) => void} toPlace the address is one of ours
 * @param {(text: string) => void} toText what follows #
 */
export function onTravel(toPlace, toText) {
  addEventListener("popstate", () => {
    const place = readMemory();
    if (place !== null) {
      memory = place;
      toPlace(place);
      write(); // the choices made since then stay in the address
    } else {
      toText(location.hash.slice(1));
    }
  });
  tryTo(() => (history.scrollRestoration = "manual"));
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
