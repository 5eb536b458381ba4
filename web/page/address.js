// The scenario in the address: sent to the engine when the page opens or the reader changes it, and kept up to date.
import { isLink } from "../base/link_name.js";
import { keep, onTravel } from "../base/history.js";

/** @typedef {import("../engine/bridge.js").State} State */

const quiet = 300; // ms without a change before the address follows

/** What follows #: a scenario, or the name of a chapter. */
export const readHash = () => location.hash.slice(1);

/**
 * @param {object} parts
 * @param {() => unknown} parts.place where the reader is
 * @param {(place: unknown) => void} parts.go
 * @param {(link: string) => void} parts.open
 * @param {(name: string) => void} parts.jump to a place by its name
 */
export function followAddress({ place, go, open, jump }) {
  let link = "";
  let timer = 0;

  function later() {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => keep(link, place()), quiet);
  }

  onTravel(go, (text) => {
    if (isLink(text)) open(text);
    else jump(text);
    later();
  });
  addEventListener("scroll", later, { passive: true });
  addEventListener("pagehide", () => keep(link, place()));

  return {
    /** @param {State} state */
    show(state) {
      if (state.link === link) return;
      link = state.link;
      later();
    },
  };
}
