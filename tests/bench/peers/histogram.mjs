// Exact percentiles without sorting everything: a histogram finds the bins that hold a wanted rank, and only those are
// sorted.
const bins = 2048;
const counts = new Uint32Array(bins);
const wanted = new Uint8Array(bins);
let binOf = new Uint16Array(0);
let chosen = new Float32Array(0);

/**
 * Type 7, as d3 and NumPy.
 * @param {Float32Array} values
 * @param {number[]} percents
 * @param {(index: number, value: number) => void} put
 */
export function percentiles(values, percents, put) {
  const n = values.length;
  if (binOf.length < n) {
    binOf = new Uint16Array(n);
    chosen = new Float32Array(n);
  }
  let low = values[0],
    high = values[0];
  for (let i = 1; i < n; i++) {
    const x = values[i];
    if (x < low) low = x;
    else if (x > high) high = x;
  }
  const scale = high > low ? (bins - 1) / (high - low) : 0;
  counts.fill(0);
  for (let i = 0; i < n; i++) {
    const bin = ((values[i] - low) * scale) | 0;
    binOf[i] = bin;
    counts[bin]++;
  }
  const ranks = percents.flatMap((percent) => {
    const rank = Math.floor(((n - 1) * percent) / 100);
    return [rank, Math.min(rank + 1, n - 1)];
  });
  const places = sortAround(values, ranks);
  percents.forEach((percent, index) => {
    const position = ((n - 1) * percent) / 100;
    const below = chosen[places[2 * index]],
      above = chosen[places[2 * index + 1]];
    put(index, below + (position - Math.floor(position)) * (above - below));
  });
}

/**
 * Sorts the values of the bins that hold `ranks` and says where among them each rank is.
 * @param {Float32Array} values
 * @param {number[]} ranks
 */
function sortAround(values, ranks) {
  const order = ranks.map((_, index) => index).sort((a, b) => ranks[a] - ranks[b]);
  const places = ranks.map(() => 0);
  wanted.fill(0);
  let below = 0,
    wantedBelow = 0,
    next = 0;
  for (let bin = 0; next < order.length; bin++) {
    const count = counts[bin];
    for (; next < order.length && ranks[order[next]] < below + count; next++) {
      places[order[next]] = ranks[order[next]] - below + wantedBelow;
      wanted[bin] = 1;
    }
    if (wanted[bin] === 1) wantedBelow += count;
    below += count;
  }
  let collected = 0;
  for (let i = 0; i < values.length; i++) {
    chosen[collected] = values[i];
    collected += wanted[binOf[i]];
  }
  chosen.subarray(0, collected).sort();
  return places;
}
