// One mean run in tuned JavaScript: everything in local variables. The blocks of js_tuned_block.mjs do not pay for a
// single run.

/** @typedef {import("./tables.mjs").Tables} Tables */
/** @typedef {import("./tables.mjs").Values} Values */

const { exp, log, max, min } = Math;
const dt = 1 / 12;

/**
 * A function that computes the mean run for these tables.
 * @param {Tables} tables
 * @param {import("./tables.mjs").Path} past the levers at their defaults
 */
export function meanRunner(tables, past) {
  const { points, policy } = tables.time;
  // After the policy step a lever ramps from its default to the chosen value within a year. compute_ratio takes eight
  // years, and ramps in its logarithm.
  const ramp = Float64Array.from({ length: points }, (_, step) => min(max((step - policy) / 12, 0), 1));
  const slow = past.surprise;
  const last = points - 1;
  const todayRatio = past.lnRatio[policy];
  const ratioPast = past.lnRatio.slice(0, policy);

  /** @param {Values} levers @param {Values} a @returns {Record<string, Float64Array>} */
  return (levers, a) => {
    const all = new Float64Array(points * tables.outcomes.length);
    /** @param {number} o */
    const rowOf = (o) => all.subarray(o * points, (o + 1) * points);
    const rows = Object.fromEntries(tables.outcomes.map(({ id }, o) => [id, rowOf(o)]));
    const {
      lead,
      compute,
      open_ideas,
      secrets,
      idea_ratio,
      cn_share,
      us_universities,
      us_labs,
      cn_universities,
      cn_labs,
      edge,
      us_harvest,
      us_seed,
      us_odds,
      hazard,
      cn_open_share,
      pace,
    } = rows;
    const usOpenMore = levers.us_openness - past.usOpenness[last],
      cnOpenMore = levers.cn_openness - past.cnOpenness[last];
    const usDrainMore = levers.us_talent_drain - past.usDrain[last],
      cnDrainMore = levers.cn_talent_drain - past.cnDrain[last];
    const inflowMore = levers.us_talent_inflow - past.inflow[last],
      fundingMore = levers.us_public_research - past.funding[last];
    const stateMore = levers.cn_state_support - past.stateSupport[last],
      ratioMore = log(levers.compute_ratio) - todayRatio;

    const {
      absorption,
      secret_reach,
      reuse,
      crowding,
      seed_elasticity,
      novelty_weight,
      obsolescence,
      star_loss,
      duplication,
      appropriability,
      poaching,
    } = a;
    const leak = 1 / a.leak_time,
      reading = dt / a.open_delay,
      turnover = a.seed_turnover,
      jump = a.breakthrough_size / a.idea_gain;
    const usPool = 1 / a.us_pool,
      cnPool = 1 / a.cn_pool,
      ideaMonths = 4 * a.idea_gain,
      computeMonths = 4 * a.compute_weight;
    let usU = 0.4,
      usL = 0.6,
      cnU = a.cn_universities_2023,
      cnL = a.cn_labs_2023,
      share = a.cn_share_2023;
    let usP = a.us_public_2023,
      cnP = a.cn_public_2023,
      usS = a.us_secrets_2023,
      cnS = a.cn_secrets_2023,
      usD = cnP,
      cnD = usP,
      usE = 1,
      cnE = 1;
    const usTraining = a.us_training / (1 - (usU + usL) * usPool),
      cnTraining = a.cn_training / (1 - (cnU + cnL) * cnPool);
    let university = 1,
      lab = a.lab_weight,
      odds = 0;
    let lnSeed = log(1 + absorption); // of the reference

    for (let step = 0; step < points; step++) {
      const way = ramp[step],
        come = slow[step];
      const usOpen = past.usOpenness[step] + usOpenMore * way,
        cnOpen = past.cnOpenness[step] + cnOpenMore * way;
      const usDrain = past.usDrain[step] + usDrainMore * way,
        cnDrain = past.cnDrain[step] + cnDrainMore * way;
      const inflow = past.inflow[step] + inflowMore * way,
        funding = past.funding[step] + fundingMore * way;
      const state = past.stateSupport[step] + stateMore * way;
      const ratio = step < policy ? ratioPast[step] : todayRatio + ratioMore * come;

      const usK = usP + absorption * usD,
        cnK = cnP + absorption * cnD,
        usKL = usK + secret_reach * usS,
        cnKL = cnK + secret_reach * cnS;
      const lnWorld = reuse * log(usP + cnP + usS + cnS);
      const hard = a.difficulty * (step * dt);
      const usAccess = reuse * log(usK) - lnWorld,
        cnAccess = reuse * log(cnK) - lnWorld;
      const usStock = exp(usAccess),
        cnStock = exp(cnAccess);
      const usGU = usStock * exp(crowding * log(usU) - hard) * (1 - star_loss * usDrain);
      const cnGU = cnStock * exp(crowding * log(cnU) - hard) * (1 - star_loss * cnDrain);
      const usRaw =
        exp(crowding * log(usL) + reuse * log(usKL) - lnWorld - hard) *
        (1 - duplication * (1 - usOpen)) *
        (1 - appropriability * usOpen);
      const cnRaw =
        exp(crowding * log(cnL) + reuse * log(cnKL) - lnWorld - hard) *
        (1 - duplication * (1 - cnOpen)) *
        (1 - appropriability * cnOpen);
      if (step === 0) {
        const norm = usGU + lab * usRaw;
        university = 1 / norm;
        lab /= norm;
        usE = usGU / norm / turnover;
        cnE = cnGU / norm / turnover;
        lnSeed = log(usE + absorption * cnE);
      }
      const usSeed = exp(seed_elasticity * (log(usE + absorption * cnE) - lnSeed)),
        cnSeed = exp(seed_elasticity * (log(cnE + absorption * usE) - lnSeed));
      const usI = university * usGU,
        cnI = university * cnGU,
        usH = lab * usRaw * usSeed,
        cnH = lab * cnRaw * cnSeed;
      const usX = novelty_weight * usI + usH,
        cnX = novelty_weight * cnI + cnH;
      if (step === 0) odds = a.breakthrough_rate / (usX + cnX);
      const usB = odds * usX,
        cnB = odds * cnX;
      const usJ = 0.95 * usI + usOpen * usH + a.community * (1 - share) * usStock,
        cnJ = 0.95 * cnI + cnOpen * cnH + a.community * share * cnStock;
      const usC = 0.05 * usI + (1 - usOpen) * usH,
        cnC = 0.05 * cnI + (1 - cnOpen) * cnH;

      const computeNow = computeMonths * (ratio + a.compute_surprise * come);
      const leadNow = computeNow + ideaMonths * (usKL - cnKL);
      const usGap = 12 * a.release_lag * (1 - usOpen),
        cnGap = 12 * a.release_lag * (1 - cnOpen);
      lead[step] = leadNow;
      compute[step] = computeNow;
      open_ideas[step] = ideaMonths * (usK - cnK);
      secrets[step] = ideaMonths * secret_reach * (usS - cnS);
      idea_ratio[step] = (cnOpen * cnH) / max(usOpen * usH, 1e-6);
      cn_share[step] = share;
      us_universities[step] = usU;
      us_labs[step] = usL;
      cn_universities[step] = cnU;
      cn_labs[step] = cnL;
      edge[step] = max(leadNow, 0) - max(leadNow - usGap, -cnGap);
      us_harvest[step] = usH;
      us_seed[step] = usSeed;
      us_odds[step] = usX / (usX + cnX);
      hazard[step] = usB + cnB;
      cn_open_share[step] = cnJ / (usJ + cnJ);
      pace[step] = a.idea_gain * (usJ + secret_reach * usC + absorption * cnJ) + (usB + cnB) * a.breakthrough_size;

      // A finder's chance to publish, times its breakthroughs: b pub = odds (0.95 w iU + open iL).
      const usFound = jump * odds * (0.95 * novelty_weight * usI + usOpen * usH),
        cnFound = jump * odds * (0.95 * novelty_weight * cnI + cnOpen * cnH);
      const usLeak = usS * leak,
        cnLeak = cnS * leak,
        p = usP,
        q = cnP;
      usP += (usJ + usLeak - obsolescence * usP + usFound) * dt;
      cnP += (cnJ + cnLeak - obsolescence * cnP + cnFound) * dt;
      usS += (usC - usLeak - obsolescence * usS + jump * usB - usFound) * dt;
      cnS += (cnC - cnLeak - obsolescence * cnS + jump * cnB - cnFound) * dt;
      usD += (q - usD) * reading;
      cnD += (p - cnD) * reading;
      usE += (usI - turnover * usE) * dt;
      cnE += (cnI - turnover * cnE) * dt;
      const pull = (cnOpen - usOpen) * (a.release_lag + a.licence_pull) - leadNow * dt + 1.5 * (state - 0.5);
      share = min(max(share + a.adoption_speed * share * (1 - share) * pull * dt, 0.0001), 0.9999);

      const cnGraduates = cnTraining * cnU * max(0, 1 - (cnU + cnL) * cnPool),
        leaving = a.emigration * inflow * cnGraduates;
      const usNew = funding * usTraining * usU * max(0, 1 - (usU + usL) * usPool) + leaving + 0.03 * inflow,
        cnNew = cnGraduates - leaving;
      const usHired = poaching * usDrain * usU,
        cnHired = poaching * cnDrain * cnU;
      usU += ((1 - usDrain) * usNew - 0.07 * usU - usHired) * dt;
      usL += (usDrain * usNew + usHired - 0.05 * usL) * dt;
      cnU += ((1 - cnDrain) * cnNew - 0.07 * cnU - cnHired) * dt;
      cnL += (cnDrain * cnNew + cnHired - 0.05 * cnL) * dt;
    }
    return rows;
  };
}
