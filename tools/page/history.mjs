// What a lever's value was before the reader may move it, in words of the story.
import { fill } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Lever} Lever */

/** @param {Story} story @param {Lever} lever */
export function historyText(story, lever) {
  const { formats } = story;
  const points = (lever.history ?? []).map((point) =>
    Array.isArray(point) ? { year: point[0], value: point[1] } : point,
  );
  const basis = story.levers[lever.id].basis ?? "";
  const [from, to] = points;
  const history =
    from && to
      ? fill(formats.history_moved, {
          year1: year(formats, from.year),
          v1: value(formats, lever, from.value),
          year2: year(formats, to.year),
          v2: value(formats, lever, to.value),
        })
      : fill(formats.history_flat, { v: value(formats, lever, lever.default) });
  return fill(formats.basis, { history, basis });
}

/** @param {Record<string, string>} formats @param {number} time */
function year(formats, time) {
  const middle = time % 1 !== 0;
  return fill(middle ? formats.year_middle : formats.year, { year: Math.floor(time) });
}

/** @param {Record<string, string>} formats @param {Lever} lever @param {number} number */
function value(formats, lever, number) {
  if (lever.unit === "fraction") return fill(formats.percent, { v: Math.round(number * 100) });
  return fill(formats[lever.unit], { v: Number(number.toFixed(2)) });
}
