// <seed-corn chapter="seed-corn" lang="en" theme="dark" scenario="v=1&us_openness=0.8">what is seen without script</seed-corn>
// as a lazy frame that is as tall as its chapter. A plain script, so that it needs no permission of the site it comes from.
(() => {
  const home = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const tallest = 20000; // CSS pixels

  class SeedCorn extends HTMLElement {
    static observedAttributes = ["chapter", "lang", "theme", "scenario"];
    #frame = document.createElement("iframe");
    #live = false; // the frame has reported
    #near = false; // the part of the window that is read
    #sight = new IntersectionObserver((entries) => this.#approach(entries[entries.length - 1].isIntersecting), { rootMargin: "50% 0%" });
    /** @type {Record<string, number>} to be set once it has */
    #levers = {};
    /** @type {Set<(state: {levers: Record<string, number>, sentence: string}) => void>} */
    #listeners = new Set();

    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      Object.assign(this.#frame, { loading: "lazy", title: this.title || "Seed Corn" });
      Object.assign(this.#frame.style, { display: "block", width: "100%", height: "40rem", border: "0" });
      this.style.display ||= "block";
      addEventListener("message", this);
      this.#load();
      root.replaceChildren(this.#frame);
      this.#sight.observe(this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.#sight.disconnect();
    }

    /** @param {string} name @param {string | null} _ @param {string | null} value */
    attributeChangedCallback(name, _, value) {
      if (!this.isConnected || !this.#frame.src) return;
      if (name === "lang") this.#tell({ type: "seedcorn:language", value });
      else if (name === "theme") this.#colour(), this.#tell({ type: "seedcorn:theme", value });
      else this.#load();
    }

    /** Moves levers, in the engine's units: 0.8 is 80%. @param {Record<string, number>} levers */
    set(levers) {
      if (this.#live) this.#tell({ type: "seedcorn:set", levers });
      else Object.assign(this.#levers, levers);
    }

    /** @param {(state: {levers: Record<string, number>, sentence: string}) => void} listener called now and at every change @returns {() => void} ends it */
    on(listener) {
      this.#listeners.add(listener);
      this.#tell({ type: "seedcorn:on" });
      return () => this.#listeners.delete(listener);
    }

    /** @param {MessageEvent} event */
    handleEvent({ source, data }) {
      if (source !== this.#frame.contentWindow) return;
      if (data?.type === "seedcorn:height" && data.height > 0) this.#fit(data.height);
      if (data?.type === "seedcorn:state") for (const listener of this.#listeners) listener(data);
    }

    /** What is read below stays where it is, also in Safari, which does not see to it by itself. @param {number} height */
    #fit(height) {
      const isAbove = this.getBoundingClientRect().bottom < 1 && !CSS.supports("overflow-anchor", "auto");
      const page = document.documentElement;
      const before = page.scrollHeight;
      this.#frame.style.height = `${Math.min(height, tallest)}px`;
      if (isAbove) scrollBy({ top: page.scrollHeight - before, behavior: "instant" });
      if (this.#live) return;
      this.#live = true;
      this.#approach(this.#near);
      this.set(this.#levers);
      if (this.#listeners.size > 0) this.#tell({ type: "seedcorn:on" });
    }

    /** A frame of another site cannot know how far from the window it is, only whether it is in sight. @param {boolean} near */
    #approach(near) {
      this.#near = near;
      this.#tell({ type: "seedcorn:near", near });
    }

    #load() {
      const url = new URL("embed.html", home);
      for (const name of ["chapter", "lang", "theme"]) {
        const value = this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      url.hash = this.getAttribute("scenario") ?? "";
      this.#live = false;
      this.#colour();
      this.#frame.src = url.href;
    }

    /** A frame is transparent around its chapter only while its colour scheme is the chapter's. */
    #colour() {
      this.#frame.style.colorScheme = this.getAttribute("theme") || "light dark";
    }

    /** @param {object} message */
    #tell(message) {
      if (this.#live) this.#frame.contentWindow?.postMessage(message, "*");
    }
  }

  if (!customElements.get("seed-corn")) customElements.define("seed-corn", SeedCorn);
})();
