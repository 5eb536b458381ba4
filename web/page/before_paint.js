// Runs before the first paint and before any module: sets language and theme, and shows the text version when a file
// does not arrive.
(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);

  const offered = (root.dataset.languages ?? "").split(" ");
  const wanted = [query.get("lang") ?? root.dataset.page ?? "", ...navigator.languages].map(
    (tag) => tag.toLowerCase().split(/[-_]/)[0],
  );
  let language = wanted.find((each) => offered.includes(each)) ?? root.dataset.speaks ?? "";

  const dark = /** @type {HTMLLinkElement | null} */ (document.getElementById("dark"));
  const theme = query.get("theme");
  if (dark && (theme === "dark" || theme === "light")) dark.media = theme === "dark" ? "screen" : "not all";

  root.dataset.mode = "loading";

  /**
   * Blocks of other languages get `hidden`. Hiding them by style would not do, because a browser's reader view would
   * show them.
   */
  function choose() {
    for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]"))) {
      block.toggleAttribute("hidden", block.dataset.language !== language);
      block.removeAttribute("lang"); // only the root's counts, as a translator updates it
    }
    const title = document.querySelector(`[data-language="${language}"][data-title]`)?.getAttribute("data-title");
    if (title && title !== document.title) document.title = title;
  }

  /** @param {string} chosen */
  function speak(chosen) {
    language = root.lang = root.dataset.speaks = chosen;
    choose();
  }

  speak(language);
  addEventListener("seedcorn:language", (event) => speak(/** @type {CustomEvent<string>} */ (event).detail));
  const parsing = new MutationObserver(choose); // runs before newly parsed blocks are drawn
  parsing.observe(root, { childList: true, subtree: true });
  withDocument(() => {
    parsing.disconnect();
    choose();
    setTimeout(() => (root.dataset.parsed = "")); // canvas.css
  });

  /** @param {string} key of the sentence @param {string} file */
  function fail(key, file) {
    if (root.dataset.failed) return;
    root.dataset.failed = key;
    root.dataset.mode = "text";
    for (const sentence of document.querySelectorAll("[data-failure]")) {
      sentence.toggleAttribute("hidden", sentence.getAttribute("data-failure") !== key);
    }
    for (const place of document.querySelectorAll("[data-file]")) place.textContent = file;
  }

  /** @param {() => void} action */
  function withDocument(action) {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", action, { once: true });
    else action();
  }

  addEventListener("seedcorn:failure", (event) => {
    const { key, file } = /** @type {CustomEvent<{key: string, file: string}>} */ (event).detail;
    withDocument(() => fail(key, file));
  });

  /** @param {string} url */
  function failFile(url) {
    withDocument(() =>
      fail("failure_file", url.slice(new URL(root.dataset.page ? ".." : ".", location.href).href.length)),
    );
  }

  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && failFile(target.src), true);

  /**
   * In a sandbox a page has no origin and may not read its own style sheets, so none counts as empty.
   * @param {HTMLLinkElement} link
   */
  function isEmpty({ sheet }) {
    try {
      return !sheet?.cssRules.length;
    } catch {
      return false;
    }
  }

  // A stylesheet may have failed before this script ran.
  addEventListener("load", () => {
    for (const link of document.querySelectorAll("link")) {
      if (link.rel === "stylesheet" && isEmpty(link) && matchMedia(link.media).matches) failFile(link.href);
    }
  });

  if (!("noModule" in HTMLScriptElement.prototype)) withDocument(() => fail("failure_wasm", ""));
})();
