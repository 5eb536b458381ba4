// How far two implementations of the model are apart.

// For a mean run, months. Others compute in 64 bits, the engine in 32.
export const meanRunTolerance = 1e-3;
// For a percentile, months. Rounding alone gives 1e-4 at most. But rounding may also decide whether a breakthrough
// happens: that changes one of thousands of members, and shifts a percentile by no more than the gap to its neighbours.
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
