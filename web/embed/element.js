// Makes of
//  <seed-corn chapter="seed-corn" lang="en" theme="dark" scenario="v=1&us_openness=0.8">seen without script</seed-corn>
// a lazy iframe that is as tall as its chapter. A plain script, because a module from another site would need that
// site's permission (CORS). An attribute that changes takes effect. One that is set to the same value again does
// nothing.
(() => {
  // If this script was merged into another one or renamed, its address does not tell where the site is.
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;
  const own = script && /\/embed\.js$/.test(script.split(/[?#]/)[0]) ? script : undefined;
  const published = typeof SITE === "string" ? SITE : ""; // the site's address, if the build knows it
  const tallest = 20000; // CSS pixels
  const patience = 10_000; // ms near the window until the fallback is shown because the iframe has not reported
  const sheet = ":host{display:block;flex-shrink:99999}:host([hidden]){display:none}"; // the page's own style wins
  const loaded = ["chapter", "lang", "theme"]; // parts of the iframe's address
  let warned = false;

  /** @implements {Pick<import("./types.d.ts").SeedCornElement, "set" | "on">} */
  class SeedCorn extends HTMLElement {
    static observedAttributes = [...loaded, "scenario", "src", "title"];
    /** @type {Window | null} of the page that the element is in */
    #page = null;
    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    #height = "40rem"; // until the iframe has reported its own
    #live = false; // whether the iframe has reported
    #near = false; // whether it is at most half a window from what is read
    #sight = new IntersectionObserver((entries) => this.#approach(entries[entries.length - 1].isIntersecting), {
      rootMargin: "50% 0%",
    });
    #slot = Object.assign(document.createElement("slot"), { hidden: true });
    #overdue = 0;
    /** @type {Record<string, string>} attributes as the iframe knows them */
    #told = {};
    /** @type {string | null} the scenario as the reader has changed it */
    #scenario = null;
    /** @type {import("./types.d.ts").Levers} set by the page and not yet reported back by the iframe */
    #levers = {};
    /** @type {Set<(state: import("./types.d.ts").ChapterState) => void>} */
    #listeners = new Set();

    connectedCallback() {
      takeEarlier(this);
      this.#page = this.ownerDocument.defaultView;
      this.#page?.addEventListener("message", this);
      this.#sight.observe(this);
      this.#load();
    }

    disconnectedCallback() {
      this.#page?.removeEventListener("message", this);
      this.#sight.disconnect();
      clearTimeout(this.#overdue);
      this.#page = this.#frame = null;
      this.#live = false;
    }

    connectedMoveCallback() {} // with this, moveBefore() keeps the iframe running

    /** @param {string} name @param {string | null} before @param {string | null} value */
    attributeChangedCallback(name, before, value) {
      if (value === before) return;
      if (name === "scenario") {
        this.#scenario = null;
        if (this.#frame) this.#levers = {};
      }
      if (!this.#page) return;
      if (name === "chapter" || name === "src" || !this.#frame) this.#load();
      else if (name === "title") this.#frame.title = this.title || "Seed Corn";
      else this.#follow();
    }

    /** Moves levers, in the engine's units: 0.8 is 80%. @param {import("./types.d.ts").Levers} levers */
    set(levers) {
      Object.assign(this.#levers, levers);
      this.#tell({ type: "seedcorn:set", levers });
    }

    /**
     * @param {(state: import("./types.d.ts").ChapterState) => void} listener called now and at every change
     * @returns {() => void} ends the calls
     */
    on(listener) {
      this.#listeners.add(listener);
      this.#tell({ type: "seedcorn:on" });
      return () => this.#listeners.delete(listener);
    }

    /** @param {MessageEvent<import("./types.d.ts").MessageFromChapter | undefined>} event */
    handleEvent({ source, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow) return;
      if (data?.type === "seedcorn:height" && data.height > 0) this.#fit(this.#frame, data.height);
      if (data?.type !== "seedcorn:state") return;
      this.#scenario = data.scenario;
      this.#levers = {};
      for (const listener of this.#listeners) listener(data);
    }

    /**
     * Keeps in place what is read below. Other browsers do so by themselves, Safari does not.
     * @param {HTMLIFrameElement} frame
     * @param {number} height
     */
    #fit(frame, height) {
      const isAbove = this.getBoundingClientRect().bottom < 1 && !CSS.supports("overflow-anchor", "auto");
      const page = this.ownerDocument.documentElement;
      const before = page.scrollHeight;
      frame.style.height = this.#height = `${Math.min(height, tallest)}px`;
      if (!this.#live) this.#begin();
      if (isAbove) this.#page?.scrollBy({ top: page.scrollHeight - before, behavior: "instant" });
    }

    #begin() {
      this.#live = true;
      this.#approach(this.#near);
      this.#follow();
      this.#tell({ type: "seedcorn:set", levers: this.#levers });
      this.#tell({ type: "seedcorn:on" });
    }

    /**
     * Tells the iframe, which on another site learns only whether it is in sight, and not how far away.
     * @param {boolean} near
     */
    #approach(near) {
      this.#near = near;
      this.#tell({ type: "seedcorn:near", near });
      clearTimeout(this.#overdue);
      if (this.#live) this.#slot.hidden = true;
      else if (near) this.#overdue = window.setTimeout(() => (this.#slot.hidden = false), patience);
    }

    /** The attributes that the iframe needs. @returns {Record<string, string>} */
    #wanted() {
      const value = (/** @type {string} */ name) => this.getAttribute(name)?.trim() ?? "";
      const theme = value("theme").toLowerCase();
      return {
        chapter: value("chapter"),
        lang: value("lang"),
        theme: /^(light|dark)$/.test(theme) ? theme : "",
        scenario: value("scenario").replace(/^#/, ""),
      };
    }

    /**
     * Makes a new iframe for each address, because a new address in the same iframe would add a step to the browser's
     * history.
     */
    #load() {
      const url = homeOf(this);
      if (!url) return this.#despair();
      const wanted = (this.#told = this.#wanted());
      for (const name of loaded) if (wanted[name]) url.searchParams.set(name, wanted[name]);
      url.hash = this.#scenario ?? wanted.scenario;
      this.#live = false;
      this.#frame = Object.assign(this.ownerDocument.createElement("iframe"), {
        loading: "lazy",
        title: this.title || "Seed Corn",
        src: url.href,
      });
      // Asks for all the width there is. In a container that is as wide as its content, a width in percent alone would
      // come to 300 pixels.
      Object.assign(this.#frame.style, {
        display: "block",
        width: "100vw",
        minWidth: "100%",
        maxWidth: "100%",
        height: this.#height,
        border: "0",
      });
      this.#colour();
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      this.#dress(root);
      root.replaceChildren(this.#slot, this.#frame);
      this.#approach(this.#near);
    }

    /** @param {ShadowRoot} root */
    #dress(root) {
      if (!("adoptedStyleSheets" in root)) return void (this.style.display ||= "block");
      // The constructor must belong to the same document.
      const { CSSStyleSheet } = /** @type {typeof globalThis} */ (/** @type {unknown} */ (this.#page));
      const style = new CSSStyleSheet();
      style.replaceSync(sheet);
      root.adoptedStyleSheets = [style];
    }

    /**
     * No address is known. A link inside the element may give one once the page is parsed. Otherwise the fallback
     * stays.
     */
    #despair() {
      const page = this.ownerDocument;
      if (page.readyState === "loading")
        page.addEventListener("DOMContentLoaded", () => this.#page && !this.#frame && this.#load(), { once: true });
      else if (!warned) {
        warned = true;
        console.warn('seed-corn: where does the chapter come from? Say so on the element: src="https://example.org/"');
      }
    }

    #follow() {
      this.#colour();
      if (!this.#live) return;
      const [told, wanted] = [this.#told, (this.#told = this.#wanted())];
      for (const [name, type] of /** @type {const} */ ([
        ["lang", "language"],
        ["theme", "theme"],
        ["scenario", "scenario"],
      ])) {
        if (wanted[name] !== told[name]) this.#tell({ type: `seedcorn:${type}`, value: wanted[name] });
      }
    }

    /** An iframe is transparent around its chapter only while its colour scheme is the chapter's. */
    #colour() {
      if (this.#frame) this.#frame.style.colorScheme = this.#wanted().theme || "light dark";
    }

    /** @param {import("./types.d.ts").MessageToChapter} message */
    #tell(message) {
      if (this.#live) this.#frame?.contentWindow?.postMessage(message, "*");
    }
  }

  // Frameworks set properties and not attributes where an element has them. Every element has `lang` and `title`.
  const properties = ["chapter", "theme", "scenario", "src"];
  for (const name of properties) {
    Object.defineProperty(SeedCorn.prototype, name, {
      /** @this {SeedCorn} */
      get() {
        return this.getAttribute(name) ?? "";
      },
      /** @this {SeedCorn} @param {unknown} value */
      set(value) {
        if (value === undefined || value === null || value === false) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
      configurable: true,
      enumerable: true,
    });
  }

  /** Takes over properties that were set before this script ran. @param {SeedCorn} element */
  function takeEarlier(element) {
    const fields = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
    for (const name of properties) {
      if (!Object.hasOwn(fields, name)) continue;
      const value = fields[name];
      delete fields[name];
      fields[name] = value;
    }
  }

  /**
   * The address of embed.html: from the element's `src`, this script's address, a script's data-seed-corn, a link
   * inside the element, or the build.
   * @param {SeedCorn} element
   * @returns {URL | null}
   */
  function homeOf(element) {
    const page = element.ownerDocument;
    const said = /** @type {HTMLElement | null} */ (page.querySelector("script[data-seed-corn]"))?.dataset.seedCorn;
    const home = element.getAttribute("src") || own || said || linkIn(element) || published;
    try {
      return home ? new URL("embed.html", new URL(home, page.baseURI)) : null;
    } catch {
      return null;
    }
  }

  /**
   * The site's address from a link as copied from the page, such as ?lang=en#c=closed or en/closed/#v=1.
   * @param {SeedCorn} element
   */
  function linkIn(element) {
    const link = [...element.querySelectorAll("a")].find(({ hash }) => /^#(v|c)=|&c=/.test(hash));
    return (
      link &&
      (/[?&]lang=/.test(link.search)
        ? link.href
        : link.href.replace(/\/[a-z]{2}\/([\w-]+\/)?(index\.html)?([?#].*)$/, "/"))
    );
  }

  if (!customElements.get("seed-corn")) customElements.define("seed-corn", SeedCorn);
})();
