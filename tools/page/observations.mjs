// A measured value in its own unit, with one standard deviation to either side.
// src/explainer/story/chapters/evidence.cpp writes it in the same way.
import { fill, number } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Observation} Observation */

/** @type {Record<string, (value: number, by: number) => number>} by the scale that the deviation is on */
const moved = {
  linear: (value, by) => value + by,
  logarithm: (value, by) => value * Math.exp(by),
  logit: (value, by) => 1 / (1 + ((1 - value) / value) * Math.exp(-by)),
};

/**
 * @type {Record<string, (value: number, formats: Record<string, any>) => string>} by outcome, where it is more than the
 *   number
 */
const units = {
  cn_share: (value, { percent }) => fill(percent, { v: number(100 * value, 0) }),
  cn_open_share: (value, { percent }) => fill(percent, { v: number(100 * value, 0) }),
  pace: (value, { multiple }) => fill(multiple, { v: number(Math.exp(value), 1) }),
};

/** @param {Story} story @param {Observation} observation */
export function observationText({ formats, evidence: { row, observations } }, { metric, value, sd, scale, sources }) {
  const text = (/** @type {number} */ each) => units[metric]?.(each, formats) ?? number(each, 1);
  const [low, high] = [-sd, sd].map((by) => text(moved[scale](value, by)));
  return fill(row, { label: observations[sources[0]], value: text(value), low, high });
}
