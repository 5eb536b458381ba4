// Light or dark: as the system is, also when it changes, unless the reader or the address says otherwise.
import { onAction, recall, remember } from "../base/history.js";

const systemIsDark = "(prefers-color-scheme: dark)";

export function followTheme() {
  const system = matchMedia(systemIsDark);
  const sheet = /** @type {HTMLLinkElement} */ (document.getElementById("dark"));
  /** @type {(theme: string) => void} */
  let tell = () => {};

  function current() {
    const chosen = recall("theme");
    if (chosen === "light" || chosen === "dark") return chosen;
    return system.matches ? "dark" : "light";
  }

  function apply() {
    const asSystem = (current() === "dark") === system.matches;
    // Never for print, because paper is white.
    sheet.media = asSystem ? `screen and ${systemIsDark}` : current() === "dark" ? "screen" : "not all";
    tell(current());
  }

  /** @param {string} theme */
  function choose(theme) {
    const asSystem = (theme === "dark") === system.matches;
    remember("theme", asSystem ? null : theme);
    apply();
  }

  system.addEventListener("change", apply);
  onAction("theme", () => choose(current() === "dark" ? "light" : "dark"));
  return {
    /**
     * Keeps the theme, also when it is the system's and that changes later.
     * @param {string} theme empty: the system's
     */
    hold(theme) {
      remember("theme", theme || null);
      apply();
    },
    /** @param {(theme: string) => void} told called now and at every change */
    watch(told) {
      tell = told;
      apply();
    },
  };
}
