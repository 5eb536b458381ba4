// A block of runs of the model in JavaScript, tuned for speed by hand. What pays in V8: logarithms and powers of two
// from small tables instead of Math.log and Math.exp; typed arrays that fit the first-level cache, one tight loop per
// phase; powers as exponentials of sums of logarithms; reciprocals.
import { lowbias32 } from "./tables.mjs";

/** @typedef {import("./tables.mjs").Path} Path */

export const B = 64; // runs per block at most; a block of n runs lies in rows of n
const row = () => new Float64Array(B);

// Constants of the runs at hand; rates per month.
const absorption = row(),
  reach = row(),
  computeMonths = row(),
  ideaMonths = row(),
  surprise = row(),
  reuse = row(),
  elasticity = row(),
  noveltyWeight = row(),
  odds = row(),
  jump = row(),
  community = row(),
  leak = row(),
  obsolescence = row(),
  reading = row(),
  turnover = row(),
  speed = row(),
  openPull = row();
const crowding = row(),
  starLoss = row(),
  duplication = row(),
  appropriability = row(),
  emigration = row(),
  poaching = row(),
  difficulty = row(),
  usTraining = row(),
  cnTraining = row(),
  usPool = row(),
  cnPool = row(),
  universityScale = row(),
  labScale = row(),
  seedReference = row(),
  lag = row();
export const constants = [
  absorption,
  reach,
  computeMonths,
  ideaMonths,
  surprise,
  reuse,
  elasticity,
  noveltyWeight,
  odds,
  jump,
  community,
  leak,
  obsolescence,
  reading,
  turnover,
  speed,
  openPull,
  crowding,
  starLoss,
  duplication,
  appropriability,
  emigration,
  poaching,
  difficulty,
  usTraining,
  cnTraining,
  usPool,
  cnPool,
  universityScale,
  labScale,
  seedReference,
  lag,
];
// State.
const usP = row(),
  cnP = row(),
  usS = row(),
  cnS = row(),
  usD = row(),
  cnD = row(),
  usE = row(),
  cnE = row(),
  share = row();
const usU = row(),
  usL = row(),
  cnU = row(),
  cnL = row();
export const ideas = [usP, cnP, usS, cnS, usD, cnD, usE, cnE, share];
export const talent = [usU, usL, cnU, cnL];
// What follows from the state in a month.
export const lead = row(),
  usIdeas = row(),
  cnIdeas = row(),
  usHarvest = row(),
  cnHarvest = row(),
  usNovelty = row(),
  cnNovelty = row();
const usBreakthrough = row(),
  cnBreakthrough = row();
const logs = new Float32Array(6 * B); // 32 bits, because their bits are read
const logBits = new Int32Array(logs.buffer);
const powers = new Float64Array(4 * B);
const talentLogs = new Float32Array(logs.buffer, 0, 4 * B);
export const effort = new Float64Array(4 * B);
export const keys = new Int32Array(B);

// log2 of 1 + (k + 1/2)/256 and its reciprocal, for the upper 8 bits of a fraction; less the exponent's bias.
const LOG = new Float64Array(512);
for (let k = 0; k < 256; k++) {
  const middle = 1 + (k + 0.5) / 256;
  LOG[2 * k] = 1 / middle;
  LOG[2 * k + 1] = Math.log2(middle) - 127;
}
/** In place: log2 of the first numbers of `logs`, good to 32 bits. @param {number} count */
function takeLogs(count) {
  for (let i = 0; i < count; i++) {
    const bits = logBits[i];
    const k = (bits >> 14) & 0x1fe;
    logBits[i] = (bits & 0x7fffff) | 0x3f800000;
    const r = logs[i] * LOG[k] - 1;
    logs[i] = (bits >> 23) + LOG[k + 1] + r * (1.4426950408889634 - r * 0.7213475204444817);
  }
}

const FINE = 64; // powers of two in between
const LOWEST = -40;
const POWER = Float64Array.from({ length: 2 * -LOWEST * FINE }, (_, k) => 2 ** (k / FINE + LOWEST));
/**
 * In place: two to the power of every number of `numbers`, -39 to 39.
 * @param {Float64Array} numbers
 * @param {number} count
 */
function takePowers(numbers, count) {
  for (let i = 0; i < count; i++) {
    const x = (numbers[i] - LOWEST) * FINE;
    const k = (x + 0.5) | 0;
    const r = x - k;
    numbers[i] = POWER[k] * (1 + r * (0.010830424696249145 + r * 5.864904955054e-5));
  }
}

/** @typedef {ReturnType<typeof stepsOf>} Steps */
/** What a block needs to know of the levers. @param {Path} path */
export function stepsOf(path) {
  const { usOpenness, cnOpenness, stateSupport } = path;
  return {
    ...path,
    gap: usOpenness.map((us, step) => cnOpenness[step] - us),
    state: stateSupport.map((support) => 1.5 * (support - 0.5)),
  };
}

/** Effort of the month at hand. @param {number} n @param {Steps} at @param {number} step */
export function talentEffort(n, at, step) {
  for (let i = 0; i < n; i++) {
    talentLogs[i] = usU[i];
    talentLogs[n + i] = usL[i];
    talentLogs[2 * n + i] = cnU[i];
    talentLogs[3 * n + i] = cnL[i];
  }
  takeLogs(4 * n);
  const age = step / 12;
  for (let i = 0; i < n; i++) {
    const hard = difficulty[i] * age;
    effort[i] = crowding[i] * talentLogs[i] - hard;
    effort[n + i] = crowding[i] * talentLogs[n + i] - hard;
    effort[2 * n + i] = crowding[i] * talentLogs[2 * n + i] - hard;
    effort[3 * n + i] = crowding[i] * talentLogs[3 * n + i] - hard;
  }
  takePowers(effort, 4 * n);
  const usOpen = at.usOpenness[step],
    cnOpen = at.cnOpenness[step],
    usDrain = at.usDrain[step],
    cnDrain = at.cnDrain[step];
  for (let i = 0; i < n; i++) {
    effort[i] *= universityScale[i] * (1 - starLoss[i] * usDrain);
    effort[n + i] *= labScale[i] * (1 - duplication[i] * (1 - usOpen)) * (1 - appropriability[i] * usOpen);
    effort[2 * n + i] *= universityScale[i] * (1 - starLoss[i] * cnDrain);
    effort[3 * n + i] *= labScale[i] * (1 - duplication[i] * (1 - cnOpen)) * (1 - appropriability[i] * cnOpen);
  }
}

/** @param {number} n @param {Steps} at @param {number} step */
export function talentStep(n, at, step) {
  const dt = 1 / 12;
  const inflow = at.inflow[step],
    usDrain = at.usDrain[step],
    cnDrain = at.cnDrain[step],
    funding = at.funding[step];
  for (let i = 0; i < n; i++) {
    const a = usU[i],
      b = usL[i],
      c = cnU[i],
      d = cnL[i];
    const usRoom = 1 - (a + b) * usPool[i],
      cnRoom = 1 - (c + d) * cnPool[i];
    const usGraduates = usRoom > 0 ? funding * usTraining[i] * a * usRoom : 0;
    const cnGraduates = cnRoom > 0 ? cnTraining[i] * c * cnRoom : 0;
    const leaving = emigration[i] * inflow * cnGraduates;
    const usNew = usGraduates + leaving + 0.03 * inflow;
    const cnNew = cnGraduates - leaving;
    usU[i] = a + ((1 - usDrain) * usNew - (0.07 + poaching[i] * usDrain) * a) * dt;
    usL[i] = b + (usDrain * usNew + poaching[i] * usDrain * a - 0.05 * b) * dt;
    cnU[i] = c + ((1 - cnDrain) * cnNew - (0.07 + poaching[i] * cnDrain) * c) * dt;
    cnL[i] = d + (cnDrain * cnNew + poaching[i] * cnDrain * c - 0.05 * d) * dt;
  }
}

/**
 * Lead and rates of the month at hand.
 * @param {number} n
 * @param {Steps} at
 * @param {number} step
 * @param {Float64Array} efforts
 * @param {number} e where the month's begin
 */
export function ideaRates(n, at, step, efforts, e) {
  const ratio = at.lnRatio[step],
    come = at.surprise[step];
  for (let i = 0; i < n; i++) {
    const p = usP[i],
      q = cnP[i],
      s = usS[i],
      t = cnS[i];
    const world = 1 / (p + q + s + t);
    const us = p + absorption[i] * usD[i],
      cn = q + absorption[i] * cnD[i];
    const usLab = us + reach[i] * s,
      cnLab = cn + reach[i] * t;
    logs[i] = us * world;
    logs[n + i] = cn * world;
    logs[2 * n + i] = usLab * world;
    logs[3 * n + i] = cnLab * world;
    logs[4 * n + i] = usE[i] + absorption[i] * cnE[i];
    logs[5 * n + i] = cnE[i] + absorption[i] * usE[i];
    lead[i] = computeMonths[i] * (ratio + surprise[i] * come) + ideaMonths[i] * (usLab - cnLab);
  }
  takeLogs(6 * n);
  for (let i = 0; i < n; i++) {
    const r = reuse[i],
      s = elasticity[i];
    powers[i] = r * logs[i];
    powers[n + i] = r * logs[n + i];
    powers[2 * n + i] = r * logs[2 * n + i] + s * logs[4 * n + i];
    powers[3 * n + i] = r * logs[3 * n + i] + s * logs[5 * n + i];
  }
  takePowers(powers, 4 * n);
  for (let i = 0; i < n; i++) {
    const us = efforts[e + i] * powers[i],
      cn = efforts[e + 2 * n + i] * powers[n + i];
    const usLab = efforts[e + n + i] * powers[2 * n + i],
      cnLab = efforts[e + 3 * n + i] * powers[3 * n + i];
    usIdeas[i] = us;
    cnIdeas[i] = cn;
    usHarvest[i] = usLab;
    cnHarvest[i] = cnLab;
    usNovelty[i] = noveltyWeight[i] * us + usLab;
    cnNovelty[i] = noveltyWeight[i] * cn + cnLab;
  }
}

/** @param {number} n @param {number} step */
export function randomBreakthroughs(n, step) {
  for (let i = 0; i < n; i++) {
    const key = keys[i];
    usBreakthrough[i] = lowbias32((2 * step) ^ key) >>> 8 < odds[i] * usNovelty[i] ? 1 : 0;
    cnBreakthrough[i] = lowbias32((2 * step + 1) ^ key) >>> 8 < odds[i] * cnNovelty[i] ? 1 : 0;
  }
}
/** @param {number} n @param {Steps} at @param {number} step */
export function ideaStep(n, at, step) {
  const usOpen = at.usOpenness[step],
    cnOpen = at.cnOpenness[step],
    gap = at.gap[step],
    state = at.state[step];
  for (let i = 0; i < n; i++) {
    const p = usP[i],
      q = cnP[i],
      s = usS[i],
      t = cnS[i],
      own = share[i],
      obsolete = obsolescence[i],
      weight = noveltyWeight[i];
    const us = 0.95 * usIdeas[i],
      cn = 0.95 * cnIdeas[i],
      usLab = usOpen * usHarvest[i],
      cnLab = cnOpen * cnHarvest[i];
    const usJump = jump[i] * usBreakthrough[i],
      cnJump = jump[i] * cnBreakthrough[i];
    const both = 1 / (usNovelty[i] * cnNovelty[i]);
    const usFound = usJump * (weight * us + usLab) * both * cnNovelty[i],
      cnFound = cnJump * (weight * cn + cnLab) * both * usNovelty[i];
    const usLeak = s * leak[i],
      cnLeak = t * leak[i];
    usP[i] = p + us + usLab + community[i] * (1 - own) * powers[i] + usLeak - obsolete * p + usFound;
    cnP[i] = q + cn + cnLab + community[i] * own * powers[n + i] + cnLeak - obsolete * q + cnFound;
    usS[i] = s + (usIdeas[i] - us) + (usHarvest[i] - usLab) - usLeak - obsolete * s + (usJump - usFound);
    cnS[i] = t + (cnIdeas[i] - cn) + (cnHarvest[i] - cnLab) - cnLeak - obsolete * t + (cnJump - cnFound);
    usD[i] += (q - usD[i]) * reading[i];
    cnD[i] += (p - cnD[i]) * reading[i];
    usE[i] += usIdeas[i] - turnover[i] * usE[i];
    cnE[i] += cnIdeas[i] - turnover[i] * cnE[i];
    const next = own + speed[i] * own * (1 - own) * (openPull[i] * gap - lead[i] / 12 + state);
    share[i] = next < 0.0001 ? 0.0001 : next > 0.9999 ? 0.9999 : next;
  }
}

/**
 * Brings a block to step 0.
 * @param {number} n
 * @param {(id: string, i: number) => number} a assumptions
 * @param {Steps} past
 */
export function begin(n, a, past) {
  for (let i = 0; i < n; i++) {
    const absorbs = a("absorption", i),
      perMonth = 1 / 12;
    usU[i] = 0.4;
    usL[i] = 0.6;
    cnU[i] = a("cn_universities_2023", i);
    cnL[i] = a("cn_labs_2023", i);
    usP[i] = cnD[i] = a("us_public_2023", i);
    cnP[i] = usD[i] = a("cn_public_2023", i);
    usS[i] = a("us_secrets_2023", i);
    cnS[i] = a("cn_secrets_2023", i);
    share[i] = a("cn_share_2023", i);
    usE[i] = cnE[i] = 1 / (1 + absorbs);
    absorption[i] = absorbs;
    reach[i] = a("secret_reach", i);
    computeMonths[i] = 4 * a("compute_weight", i);
    ideaMonths[i] = 4 * a("idea_gain", i);
    surprise[i] = a("compute_surprise", i);
    reuse[i] = a("reuse", i);
    elasticity[i] = a("seed_elasticity", i);
    noveltyWeight[i] = a("novelty_weight", i);
    jump[i] = a("breakthrough_size", i) / a("idea_gain", i);
    community[i] = a("community", i) * perMonth;
    leak[i] = perMonth / a("leak_time", i);
    obsolescence[i] = a("obsolescence", i) * perMonth;
    reading[i] = perMonth / a("open_delay", i);
    turnover[i] = a("seed_turnover", i) * perMonth;
    speed[i] = a("adoption_speed", i) * perMonth;
    lag[i] = a("release_lag", i);
    openPull[i] = lag[i] + a("licence_pull", i);
    crowding[i] = a("crowding", i);
    starLoss[i] = a("star_loss", i);
    duplication[i] = a("duplication", i);
    appropriability[i] = a("appropriability", i);
    emigration[i] = a("emigration", i);
    poaching[i] = a("poaching", i);
    difficulty[i] = a("difficulty", i) * Math.LOG2E;
    usPool[i] = 1 / a("us_pool", i);
    cnPool[i] = 1 / a("cn_pool", i);
    usTraining[i] = a("us_training", i) / (1 - (usU[i] + usL[i]) * usPool[i]);
    cnTraining[i] = a("cn_training", i) / (1 - (cnU[i] + cnL[i]) * cnPool[i]);
    universityScale[i] = 1;
    labScale[i] = a("lab_weight", i);
  }
  talentEffort(n, past, 0);
  ideaRates(n, past, 0, effort, 0);
  for (let i = 0; i < n; i++) {
    const norm = usIdeas[i] + usHarvest[i];
    usE[i] = usIdeas[i] / norm / (12 * turnover[i]);
    cnE[i] = cnIdeas[i] / norm / (12 * turnover[i]);
    seedReference[i] = Math.log2(usE[i] + absorption[i] * cnE[i]);
    universityScale[i] = 1 / (12 * norm);
    labScale[i] *= 2 ** (-elasticity[i] * seedReference[i]) / (12 * norm);
  }
  talentEffort(n, past, 0);
  ideaRates(n, past, 0, effort, 0);
  for (let i = 0; i < n; i++) odds[i] = (16777216 * a("breakthrough_rate", i)) / (12 * (usNovelty[i] + cnNovelty[i]));
}

/**
 * What is read from run i.
 * @param {string} id
 * @param {number} n
 * @param {Steps} at
 * @param {number} step
 * @param {number} i
 * @returns {number}
 */
export function outcome(id, n, at, step, i) {
  const usOpen = at.usOpenness[step],
    cnOpen = at.cnOpenness[step],
    months = ideaMonths[i];
  switch (id) {
    case "lead":
      return lead[i];
    case "compute":
      return computeMonths[i] * (at.lnRatio[step] + surprise[i] * at.surprise[step]);
    case "open_ideas":
      return months * (usP[i] + absorption[i] * usD[i] - cnP[i] - absorption[i] * cnD[i]);
    case "secrets":
      return months * reach[i] * (usS[i] - cnS[i]);
    case "idea_ratio":
      return (cnOpen * cnHarvest[i]) / Math.max(usOpen * usHarvest[i], 1e-6 / 12);
    case "cn_share":
      return share[i];
    case "us_universities":
      return usU[i];
    case "us_labs":
      return usL[i];
    case "cn_universities":
      return cnU[i];
    case "cn_labs":
      return cnL[i];
    case "edge":
      return Math.max(lead[i], 0) - Math.max(lead[i] - 12 * lag[i] * (1 - usOpen), -12 * lag[i] * (1 - cnOpen));
    case "us_harvest":
      return 12 * usHarvest[i];
    case "us_seed":
      return 2 ** (elasticity[i] * (logs[4 * n + i] - seedReference[i]));
    case "us_odds":
      return usNovelty[i] / (usNovelty[i] + cnNovelty[i]);
    case "hazard":
      return hazard(i);
    case "cn_open_share":
      return cnPublished(n, i, cnOpen) / (usPublished(i, usOpen) + cnPublished(n, i, cnOpen));
    case "pace": {
      const kept = 0.05 * usIdeas[i] + (1 - usOpen) * usHarvest[i];
      const ideas = usPublished(i, usOpen) + reach[i] * kept + absorption[i] * cnPublished(n, i, cnOpen);
      return 3 * months * ideas + hazard(i) * jump[i] * (months / 4);
    }
    default:
      throw new RangeError(`no outcome ${id}`);
  }
}
/** @param {number} i */
const hazard = (i) => (12 * odds[i] * (usNovelty[i] + cnNovelty[i])) / 16777216;
/** @param {number} i @param {number} open */
const usPublished = (i, open) => 0.95 * usIdeas[i] + open * usHarvest[i] + community[i] * (1 - share[i]) * powers[i];
/** @param {number} n @param {number} i @param {number} open */
const cnPublished = (n, i, open) => 0.95 * cnIdeas[i] + open * cnHarvest[i] + community[i] * share[i] * powers[n + i];
