// Whether the page shows the canvas or the text version of the same content.
import { onAction, recall, remember } from "./history.js";

const root = document.documentElement;

export const canvasIsShown = () => root.dataset.mode === "canvas";

export const nothingIsShown = () => root.dataset.mode === "loading";

/** @param {() => void} changed @returns {() => void} to be called when a failure or lost graphics change the mode */
export function followMode(changed) {
  const apply = () => {
    const text = recall("view") === "text" || root.dataset.failed || root.dataset.lost;
    root.dataset.mode = text ? "text" : "canvas";
    changed();
  };
  onAction("view", (value) => {
    remember("view", value === "text" ? "text" : null);
    apply();
  });
  apply();
  return apply;
}
