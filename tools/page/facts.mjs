// A fact in a story's words, written by the same rules as on the canvas (src/explainer/story/chapters/evidence.cpp).
import { fill, number } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Fact} Fact */

/**
 * A value is the story's own text, or a number with the story's word for its unit.
 * @param {Story} story
 * @param {Fact} fact
 */
export function factValue({ values, units }, { id, value, unit }) {
  if (values[id]) return values[id];
  const word = units[unit];
  const text = typeof value === "number" ? number(value) : value;
  if (/^[%×]/.test(word)) return text + word;
  return word.startsWith("~") ? text + word.slice(1) : `${text} ${word}`;
}

/**
 * "2026-08", "2025-08-26", "2018", or a period of two such dates, of which the first may be "1930s". What both dates
 * share is written once.
 * @param {Story} story
 * @param {Fact} fact
 */
export function factDate({ formats }, { date }) {
  const [from, to] = date.split("/").map((part) => dateOf(formats, part));
  if (!to) return from.text;
  if (from.kind === "year" && to.kind === "year") return fill(formats.period_years, { from: from.year, to: to.year });
  if (from.kind === "date" && to.kind === "date" && from.year === to.year)
    return fill(formats.period_months, {
      year: to.year,
      from_month: from.name,
      from_number: from.month,
      to_month: to.name,
    });
  return fill(formats.period, { from: from.text, to: to.text });
}

/** @param {Record<string, any>} formats @param {string} date */
function dateOf(formats, date) {
  const [, year = "", decade, month, day] = /^(\d{4})(s?)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (!year) return { kind: "text", text: date, year, name: "", month: 0 };
  const kind = decade ? "decade" : day ? "day" : month ? "date" : "year";
  const name = formats.months_of_year[Number(month) - 1] ?? "";
  return {
    kind,
    text: fill(formats[kind], { year, month_name: name, day: Number(day) }),
    year,
    name,
    month: Number(month),
  };
}
