// <seed-corn chapter="seed-corn" lang="en" theme="dark" scenario="v=1&us_openness=0.8">what is seen without script</seed-corn>
// as a lazy frame that is as tall as its chapter. A plain script, so that it needs no permission of the site it comes from.
// Attributes are state: one that changes is followed, one that is written again does nothing.
(() => {
  // What has been merged into another script, or was given another name, has an address that says nothing.
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;
  const own = script && /\/embed\.js$/.test(script.split(/[?#]/)[0]) ? script : undefined;
  const published = typeof SITE === "string" ? SITE : ""; // where the build knows it
  const tallest = 20000; // CSS pixels
  const patience = 10_000; // ms in sight without a word from the frame, after which what is seen without script is seen beside it
  const sheet = ":host{display:block;flex-shrink:99999}:host([hidden]){display:none}"; // weaker than the page's own
  const loaded = ["chapter", "lang", "theme"]; // parts of the frame's address
  let warned = false;

  /** @implements {Pick<import("./types.d.ts").SeedCornElement, "set" | "on">} */
  class SeedCorn extends HTMLElement {
    static observedAttributes = [...loaded, "scenario", "src", "title"];
    /** @type {Window | null} of the page it stands in, while it does */
    #page = null;
    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    #height = "40rem"; // until the frame has reported
    #live = false; // it has
    #near = false; // the part of the window that is read
    #sight = new IntersectionObserver((entries) => this.#approach(entries[entries.length - 1].isIntersecting), {
      rootMargin: "50% 0%",
    });
    #slot = Object.assign(document.createElement("slot"), { hidden: true });
    #overdue = 0;
    /** @type {Record<string, string>} attributes as the frame has them */
    #told = {};
    /** @type {string | null} what the reader has made of it */
    #scenario = null;
    /** @type {import("./types.d.ts").Levers} of which the frame has not reported yet */
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

    connectedMoveCallback() {} // so that a browser that can move a frame alive does

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

    /** @param {(state: import("./types.d.ts").ChapterState) => void} listener called now and at every change @returns {() => void} ends it */
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

    /** What is read below stays where it is, also in Safari, which does not see to it by itself. @param {HTMLIFrameElement} frame @param {number} height */
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

    /** The attributes of which the frame has to know. @returns {Record<string, string>} */
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

    /** A frame of its own for each address: another address in the same frame would be a step for the reader's way back. */
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
      // Wide wherever room is made by what wants it, and narrow wherever there is none: a width in percent alone would be 300 pixels there.
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
      const { CSSStyleSheet } = /** @type {typeof globalThis} */ (/** @type {unknown} */ (this.#page)); // another document's would not do
      const style = new CSSStyleSheet();
      style.replaceSync(sheet);
      root.adoptedStyleSheets = [style];
    }

    /** What it holds may name its home once it has been read; else it stays as it is, with its link. */
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

    /** A frame is transparent around its chapter only while its colour scheme is the chapter's. */
    #colour() {
      if (this.#frame) this.#frame.style.colorScheme = this.#wanted().theme || "light dark";
    }

    /** @param {import("./types.d.ts").MessageToChapter} message */
    #tell(message) {
      if (this.#live) this.#frame?.contentWindow?.postMessage(message, "*");
    }
  }

  // Frameworks set properties where there are some. `lang` and `title` every element has.
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

  /** Properties that were set before this script was there. @param {SeedCorn} element */
  function takeEarlier(element) {
    const fields = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
    for (const name of properties) {
      if (!Object.hasOwn(fields, name)) continue;
      const value = fields[name];
      delete fields[name];
      fields[name] = value;
    }
  }

  /** The address of embed.html: beside what the element says, this script, a script that says so, or the link that it holds. @param {SeedCorn} element @returns {URL | null} */
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

  /** As copied from the page: ?lang=en#c=closed, en/closed/#v=1, or the like. @param {SeedCorn} element */
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
