// The best hand-tuned JavaScript we could write: talent, which does not depend on chance, once per particle; history
// once per calibration; percentiles by a histogram; and the blocks of js_tuned_block.mjs.
import * as block from "./js_tuned_block.mjs";
import { meanRunner } from "./js_tuned_mean.mjs";
import { percentiles } from "./histogram.mjs";
import {
  defaultLevers,
  future_stream,
  history_stream,
  leverPath,
  lowbias32,
  prior_stream,
  triangular,
  uniformOf,
} from "./tables.mjs";

/** @typedef {import("./tables.mjs").Tables} Tables */
/** @typedef {Float64Array[]} Saved rows of a block */

const { B } = block;
/** @param {Float64Array[]} rows @param {number} n @returns {Saved} */
const save = (rows, n) => rows.map((row) => row.slice(0, n));
/** @param {Saved} saved @param {Float64Array[]} rows */
const restore = (saved, rows) => saved.forEach((row, index) => rows[index].set(row));

/** @param {string} scale @param {number} x */
const onScale = (scale, x) => (scale === "linear" ? x : scale === "logit" ? Math.log(x / (1 - x)) : Math.log(x));

/** @param {Tables} tables @returns {import("./tables.mjs").Peer} */
export function jsTuned(tables) {
  const { now, points } = tables.time;
  const ahead = points - now; // steps from now on
  const priors = tables.assumptions;
  const column = Object.fromEntries(priors.map(({ id }, j) => [id, j]));
  const unmoved = leverPath(tables, defaultLevers(tables));
  const past = block.stepsOf(unmoved);
  const observations = tables.observations.map((row) => ({ ...row, expected: onScale(row.scale, row.value) }));
  const values = new Float64Array(priors.length * B); // assumptions of the block at hand
  /** @param {string} id @param {number} i */
  const assumption = (id, i) => values[column[id] * B + i];
  const efforts = new Float64Array(4 * B * ahead);
  /** @type {{constants: Saved, ideas: Saved, talent: Saved}[]} */
  let starts = [];
  let lead = new Float32Array(0);

  /** @param {ArrayLike<number>} draws @param {number} first @param {number} n */
  function draw(draws, first, n) {
    for (let i = 0; i < n; i++) {
      const key = lowbias32(prior_stream + draws[first + i]);
      for (let j = 0; j < priors.length; j++) values[j * B + i] = triangular(uniformOf(key, j), priors[j]);
    }
  }

  /** @param {number} n @param {(i: number) => number} drawOf @param {(step: number) => void} [visit] */
  function history(n, drawOf, visit) {
    block.begin(n, assumption, past);
    for (let i = 0; i < n; i++) block.keys[i] = lowbias32(history_stream + drawOf(i));
    for (let step = 0; ; step++) {
      block.talentEffort(n, past, step);
      block.ideaRates(n, past, step, block.effort, 0);
      visit?.(step);
      if (step === now) return;
      block.randomBreakthroughs(n, step);
      block.ideaStep(n, past, step);
      block.talentStep(n, past, step);
    }
  }

  const kept = () => ({
    constants: save(block.constants, B),
    ideas: save(block.ideas, B),
    talent: save(block.talent, B),
  });

  /** @param {number} first @param {Float64Array} likelihoods */
  function weigh(first, likelihoods) {
    history(
      B,
      (i) => first + i,
      (step) => {
        for (const row of observations) {
          if (row.step !== step) continue;
          for (let i = 0; i < B; i++) {
            const misfit = (onScale(row.scale, block.outcome(row.metric, B, past, step, i)) - row.expected) / row.sd;
            likelihoods[first + i] -= (misfit * misfit) / 2;
          }
        }
      },
    );
  }

  /** @param {Float64Array} likelihoods @param {number} count */
  function resample(likelihoods, count) {
    let best = -Infinity,
      total = 0,
      squares = 0;
    for (const x of likelihoods) if (x > best) best = x;
    const cumulative = likelihoods.map((x) => {
      const weight = Math.exp(x - best);
      squares += weight * weight;
      return (total += weight);
    });
    let at = 0;
    const draws = Uint32Array.from({ length: count }, (_, k) => {
      while (at < cumulative.length - 1 && cumulative[at] < ((k + 0.5) / count) * total) at++;
      return at;
    });
    return { draws, effectiveSampleSize: (total * total) / squares };
  }

  /** Talent from now on: what it brings in every month. @param {import("./js_tuned_block.mjs").Steps} path */
  function talentFutures(path) {
    for (let step = now; step < points; step++) {
      block.talentEffort(B, path, step);
      efforts.set(block.effort, 4 * B * (step - now));
      block.talentStep(B, path, step);
    }
  }

  /** @param {import("./js_tuned_block.mjs").Steps} path @param {number} first @param {number} members */
  function futures(path, first, members) {
    for (let i = 0; i < B; i++) block.keys[i] = lowbias32(future_stream + first + i);
    for (let step = now; ; step++) {
      block.ideaRates(B, path, step, efforts, 4 * B * (step - now));
      if (step > now) lead.set(block.lead, (step - now - 1) * members + first);
      if (step === points - 1) return;
      block.randomBreakthroughs(B, step);
      block.ideaStep(B, path, step);
    }
  }

  return {
    meanRun: meanRunner(tables, unmoved),

    prepare({ draws, assumptions }) {
      starts = [];
      for (let first = 0; first < draws.length; first += B) {
        for (let i = 0; i < B; i++)
          priors.forEach((_, j) => (values[j * B + i] = assumptions[(first + i) * priors.length + j]));
        history(B, (i) => draws[first + i]);
        starts.push(kept());
      }
    },

    // `members` is a multiple of B.
    ensemble(levers, members) {
      const path = block.stepsOf(leverPath(tables, levers));
      if (lead.length !== (ahead - 1) * members) lead = new Float32Array((ahead - 1) * members);
      for (let start = 0; start < starts.length; start++) {
        restore(starts[start].constants, block.constants);
        restore(starts[start].talent, block.talent);
        talentFutures(path);
        for (let first = start * B; first < members; first += starts.length * B) {
          restore(starts[start].ideas, block.ideas);
          futures(path, first, members);
        }
      }
      const result = tables.percentiles.map(() => new Float64Array(ahead - 1));
      for (let step = 0; step < ahead - 1; step++)
        percentiles(
          lead.subarray(step * members, (step + 1) * members),
          tables.percentiles,
          (index, value) => (result[index][step] = value),
        );
      return result;
    },

    calibrate() {
      const { draws, particles } = tables.calibration;
      const likelihoods = new Float64Array(draws);
      const numbers = Uint32Array.from({ length: draws }, (_, i) => i);
      for (let first = 0; first < draws; first += B) {
        draw(numbers, first, B);
        weigh(first, likelihoods);
      }
      const result = resample(likelihoods, particles);
      starts = [];
      for (let first = 0; first < particles; first += B) {
        draw(result.draws, first, B);
        history(B, (i) => result.draws[first + i]);
        starts.push(kept());
      }
      return result;
    },
  };
}
