// Whether a fact is old, counted from the model's now. is_old in src/explainer/story/evidence.hpp has the same rule.

/** @typedef {import("./types.mjs").Fact} Fact */
/** @typedef {import("./types.mjs").Engine} Engine */

/** @param {Fact} fact @param {Engine} engine */
export function isOld({ date }, { time }) {
  const end = date.slice(date.indexOf("/") + 1);
  const [, year, month = "12"] = /** @type {RegExpExecArray} */ (/^(\d{4})(?:-(\d{2}))?/.exec(end));
  return time.now - (12 * (Number(year) - time.first_year) + Number(month) - 1) > 12;
}
