// A fact in a story's words. What it says goes by the same rules as on the canvas: src/explainer/panels/evidence_text.cpp.
import { fill } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Fact} Fact */

/** A value is the story's own text, or a number with the story's word for its unit. @param {Story} story @param {Fact} fact */
export function factValue({ values, units }, { id, value, unit }) {
  if (values[id]) return values[id];
  const word = units[unit];
  if (/^[%×]/.test(word)) return value + word;
  return word.startsWith("~") ? value + word.slice(1) : `${value} ${word}`;
}

/** "2026-08", "2025-08-26", "2018", or a period of two such dates, of which the first may be "1930s". @param {Story} story @param {Fact} fact */
export function factDate({ formats }, { date }) {
  const [from, to] = date.split("/").map((/** @type {string} */ part) => {
    const found = /^(\d{4})(s?)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(part);
    if (!found) return part;
    const [, year, decade, month, day] = found;
    const pattern = formats[decade ? "decade" : day ? "day" : month ? "date" : "year"];
    return fill(pattern, { year, month_name: formats.months_of_year[Number(month) - 1], day: Number(day) });
  });
  return to ? fill(formats.period, { from, to }) : from;
}
