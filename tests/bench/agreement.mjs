// How far two implementations of the model are apart.

// A mean run in months: 64 bits against our 32.
export const meanRunTolerance = 1e-3;
// A percentile in months. Rounding alone gives 1e-4 at most; a breakthrough that falls on a rounding's other side changes one
// member of the thousands, and shifts a percentile by no more than the gap to its neighbours.
export const percentileTolerance = 2e-2;

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b @returns {number} NaN and Infinity count as Infinity */
export function worstDifference(a, b) {
  if (a.length !== b.length) return Infinity;
  let worst = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i] - b[i]);
    if (!(difference <= worst)) worst = Number.isFinite(difference) ? difference : Infinity;
  }
  return worst;
}

/** @param {ArrayLike<number>[]} a @param {ArrayLike<number>[]} b */
export const worstPercentile = (a, b) =>
  a.length === b.length ? Math.max(...a.map((row, p) => worstDifference(row, b[p]))) : Infinity;
