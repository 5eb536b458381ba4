// Whether the reader prefers less motion, as the system says, now and at every change.

/** @param {(motion: "reduced" | "full") => void} tell called now and at every change */
export function followMotion(tell) {
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  const apply = () => tell(reduced.matches ? "reduced" : "full");
  reduced.addEventListener("change", apply);
  apply();
}
