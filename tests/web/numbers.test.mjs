// Compares the numbers in the chapters with those of the command line for the same levers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { eventually, open, settle, state } from "./support/browser.mjs";
import { bringIn } from "./support/gestures.mjs";
import { cli, languages, story } from "./support/paths.mjs";
import { assertTells, inSigns, slots } from "./support/told.mjs";

/** @typedef {import("../../web/engine/bridge.js").State} State */

const members = "4096"; // kAnsweredFutures in src/explainer/compute/answers/answers.hpp
const mapMembers = "512"; // of each cell: MapQuestion in src/model/questions/outcome_map.hpp
const heldBack = 0.44; // kHeldBackDrain in answers.hpp

/** @type {Record<string, Record<string, number>>} */
const scenarios = {
  "as things are": {},
  "US labs open": { us_openness: 0.8 },
  "labs that hold back": { us_talent_drain: 0.3, us_public_research: 1.5 },
  "China closes, with support and computing": { cn_openness: 0.24, cn_state_support: 1, compute_ratio: 2 },
};

/** The statements of the evidence chapter, as the command line asks for them. @type {Record<string, string[]>} */
const claims = {
  china_2030: ["--outcome", "lead", "--below", "0", "--year", "2030"],
  us_far_2035: ["--outcome", "lead", "--above", "12", "--year", "2035"],
  builders_2035: ["--outcome", "cn_share", "--below", "0.5", "--year", "2035"],
};

/** @param {Record<string, number>} levers */
function engine(levers) {
  /** @param {string} verb @param {string[]} options @param {Record<string, number>} [others] */
  return (verb, options = [], others = {}) => {
    const settings = Object.entries({ ...levers, ...others }).flatMap(([lever, value]) => [
      "--set",
      `${lever}=${value}`,
    ]);
    return JSON.parse(execFileSync(cli, [verb, ...options, ...settings], { encoding: "utf8", maxBuffer: 1 << 26 }));
  };
}

const tables = engine({})("describe", ["--json"]);
const { deviation_percentiles: fit } = engine({})("calibrate", ["--json"]);
const { page, problems, close } = await open();
after(close);
const usual = (await state(page)).levers;

for (const [name, levers] of Object.entries(scenarios)) {
  describe(name, () => {
    const ask = engine(levers);
    const drain = levers.us_talent_drain ?? 0.63;
    const extremes = drain <= heldBack;
    /** @type {Record<string, State>} */
    const seen = {};
    /** @type {Record<string, State>} */
    const answered = {};

    before(async () => {
      const link = Object.entries(levers)
        .map(([lever, value]) => `&${lever}=${value}`)
        .join("");
      await page.evaluate((hash) => void (location.hash = hash), `v=1${link}`);
      await eventually(async () => {
        const now = (await state(page)).levers;
        return Object.entries({ ...usual, ...levers }).every(([lever, value]) => Math.abs(now[lever] - value) < 1e-4);
      }, "the link is opened");
      await bringIn(page, "hook");
      await page.locator('article:visible [data-press="reveal"]').dispatchEvent("click");
      for (const chapter of ["open", "breakthrough", "seed-corn", "policy", "evidence"]) await bringIn(page, chapter);
      for (const claim of Object.keys(claims)) {
        await page.locator('article:visible select[data-select="claim"]').selectOption(claim);
        await eventually(async () => {
          const { what_if } = await state(page);
          return what_if.claim === claim && what_if.current === true;
        }, `${claim} is answered`);
        answered[claim] = await state(page);
      }
      for (const language of languages) {
        if ((await state(page)).language !== language)
          await page.getByRole("link", { name: story(language).name, exact: true }).click();
        await eventually(async () => (await state(page)).language === language, `the page is in ${language}`);
        await settle(page);
        seen[language] = await state(page);
      }
      assert.deepEqual(problems, []);
    });

    for (const language of languages) {
      const told = /** @type {any} */ (story(language));
      const sentences = () => seen[language].sentences;
      /** @param {number} share */
      const percent = (share) => 100 * share;
      /** @param {string} text @param {number} number @param {string} what */
      const tells = (text, number, what) => assertTells(inSigns(text, told.formats), number, what);

      test(`the lead's sentences and figures are the ensemble's: ${name}, ${language}`, () => {
        const out = ask("ensemble", ["--json"]);
        const values = {
          lead2030: out.median_lead[2030],
          lead2035: out.median_lead[2035],
          odds: percent(out.us_ahead[2035]),
          share: percent(out.median_cn_share[2035]),
        };
        const patterns = {
          lead: told.sentence,
          policy: told.sentences.policy,
          evidence: told.sentences.evidence,
          share: told.sentences.share,
        };
        for (const [chapter, pattern] of Object.entries(patterns)) {
          for (const [slot, text] of Object.entries(slots(pattern, sentences()[chapter])))
            tells(text, values[/** @type {keyof typeof values} */ (slot)], `${chapter}, ${slot}`);
        }
        tells(seen[language].texts.cn_share, values.share, "the figure of builders");
        tells(slots(told.figures.us_ahead.value, seen[language].texts.us_ahead).n, values.odds, "the figure of odds");
        tells(seen[language].texts.idea_ratio, out.median_idea_ratio[2035], "the figure of ideas");
        assert.equal(seen[language].ensemble.members, out.members);
      });

      test(`the model's ratio of ideas is as far from the reported one as its past is: ${name}, ${language}`, () => {
        const { claim, model } = slots(told.panels.hook.sentence, sentences().hook);
        const { value, sd } = tables.observations.find((/** @type {any} */ row) => row.sources[0] === "k_ratio");
        const [, median] = fit.k_ratio; // in standard deviations of the logarithm
        tells(claim, value, "reported");
        tells(model, value * Math.exp(sd * median), "the model's");
      });

      test(`the lever that matters most is the tornado's first: ${name}, ${language}`, () => {
        const [{ lever, effect }] = ask("tornado", ["--members", members]).rows;
        if (effect.median_lead < 0.3) return assert.equal(sentences().tornado, told.panels.policy.tornado_flat);
        const said = slots(told.panels.policy.tornado_title, sentences().tornado);
        assert.equal(said.lever, told.levers[lever].name);
        tells(said.months, effect.median_lead, "months");
      });

      test(`the map's finding is a count of its cells: ${name}, ${language}`, () => {
        const cells = ask("map", ["--members", mapMembers]).median_lead.flat();
        const ahead = cells.filter((/** @type {number} */ lead) => lead > 0).length / cells.length;
        const { map_title_us, map_title_mixed, map_title_cn } = told.panels.policy;
        if (ahead === 1 || ahead === 0) assert.equal(sentences().map, ahead ? map_title_us : map_title_cn);
        else tells(slots(map_title_mixed, sentences().map).percent, percent(ahead), "combinations");
      });

      test(`the parts of the lead are those that the mean run is taken apart into: ${name}, ${language}`, () => {
        const { year, current } = ask("decompose");
        const at = year.indexOf(2035);
        const { lead, compute, open, secrets, edge } = slots(told.panels.closed.sentence, sentences().closed);
        tells(lead, current.lead[at], "lead");
        tells(compute, current.compute[at], "computing");
        tells(open, current.open_ideas[at], "open ideas");
        tells(secrets, current.secrets[at], "secrets");
        tells(edge, ask("trajectory", ["--format", "json"]).edge[at], "the labs' edge");
      });

      test(`builders come back where the tipping points are: ${name}, ${language}`, () => {
        const pattern = `${told.panels.open.sentence} ${told.panels.open.sentence_points}`;
        const { share, without, set, full } = slots(pattern, sentences().open);
        tells(share, percent(ask("ensemble", ["--json"]).median_cn_share[2035]), "share");
        const question = [
          "--lever",
          "us_openness",
          "--outcome",
          "cn_share",
          "--below",
          "0.5",
          "--year",
          "2035",
          "--share",
          "0.5",
          "--members",
          String(Number(members) / 2),
        ];
        for (const [text, support] of /** @type {[string, Record<string, number>][]} */ ([
          [without, { cn_state_support: 0 }],
          [set, {}],
          [full, { cn_state_support: 1 }],
        ])) {
          const [point] = ask("tipping", question, support).points;
          if (point.found) tells(text, percent(point.value), JSON.stringify(support));
          else assert.equal(text, told.panels.open.no_value);
        }
      });

      test(`the odds of the next breakthrough, and what it adds, are the race's: ${name}, ${language}`, () => {
        const out = ask("first", ["--members", members]);
        const { us, cn, none, published, kept } = slots(
          told.panels.breakthrough.sentence.replace("{end}", "2040"),
          sentences().breakthrough,
        );
        for (const [text, share] of /** @type {const} */ ([
          [us, out.us],
          [cn, out.cn],
          [none, out.none],
        ]))
          tells(text, percent(share), "odds");
        tells(published, out.effect.us.lead_if_published[12], "published");
        tells(kept, out.effect.us.lead_if_kept[12], "kept");
      });

      test(`the harvest is the command line's for the same two drains: ${name}, ${language}`, () => {
        const [low, high] = extremes ? [0.1, 0.95] : [heldBack, drain];
        const out = ask("harvest", ["--members", members, "--low", String(low), "--high", String(high)]);
        const text = told.panels["seed-corn"];
        const said = slots(
          (out.median_year === null ? text.sentence_never : text.sentence).replaceAll("{end}", "2040"),
          sentences()["seed-corn"],
        );
        tells(said.high, percent(high), "more hiring");
        tells(said.low, percent(low), "less hiring");
        tells(said.five, percent(out.within_five_years), "within five years");
        tells(said.never, percent(out.never), "never");
        if (out.median_year !== null) assert.equal(Number(said.year), Math.floor(out.median_year));
        else tells(said.change, percent(Object.values(out.median_ratio).at(-1) - 1), "where the harvest stands");
      });
    }

    for (const [claim, question] of Object.entries(claims)) {
      test(`what would have to be true is what differs most in those futures: ${name}, ${claim}`, () => {
        const out = ask("whatif", [...question, "--members", members]);
        const {
          what_if: { true_in, members: asked, assumptions, text },
          language,
        } = answered[claim];
        const told = /** @type {any} */ (story(language));
        assert.deepEqual([true_in, asked], [out.true_in, out.members]);
        const telling =
          out.true_in < 40
            ? []
            : out.rows.filter((/** @type {any} */ row) => Math.abs(row.difference) >= 0.15).slice(0, 4);
        assert.deepEqual(
          assumptions,
          telling.map((/** @type {any} */ row) => row.assumption),
        );
        const { higher, lower } = told.panels.evidence.what_if.answer;
        const names = (/** @type {boolean} */ up) =>
          telling
            .filter((/** @type {any} */ row) => row.difference > 0 === up)
            .map((/** @type {any} */ row) => told.assumption_names[row.assumption])
            .join(", ");
        for (const [pattern, rows] of [
          [higher, names(true)],
          [lower, names(false)],
        ])
          if (rows) assert.ok(text.includes(pattern.replace("{rows}", rows)), text);
      });
    }
  });
}
