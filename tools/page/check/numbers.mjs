// Every number of a chapter comes from somewhere: a fact's value, "date:" and a fact, or "engine:" and a path in what
// `seedcorn describe --json` says ("engine:observations.lag_cn_us_min.value"; of a list, the count).

/** @typedef {import("../types.mjs").Chapter} Chapter */
/** @typedef {import("../types.mjs").Engine} Engine */
/** @typedef {import("../types.mjs").Fact} Fact */
/** @typedef {{numbers: number[], scale: number}} Source */

/** @type {Record<string, number>} */
const scales = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 };
// Digits that are part of a name (GPT-4, R1) do not count as numbers. "만" may also be the start of the particle "만큼".
const numberPattern =
  /(?<![A-Za-z\d]|[A-Za-z]-|\d[.,])\d+(?:,\d{3})*(?:\.\d+)?(?: (?:thousand|million|billion|trillion)\b|천|만(?!큼)|억|조)?/g;

/** @param {Chapter} chapter @param {Engine} engine @param {Fact[]} evidence @returns {string[]} */
export function checkNumbers(chapter, engine, evidence) {
  const entries = chapter.numbers ?? {};
  const found = new Set(texts(chapter).flatMap((text) => text.match(numberPattern) ?? []));
  return [
    ...[...found].filter((number) => !(number in entries)).map((number) => `numbers: ${number} has no source`),
    ...Object.keys(entries)
      .filter((number) => !found.has(number))
      .map((number) => `numbers: ${number} does not stand in the text`),
    ...[...found].flatMap((number) =>
      [entries[number] ?? []].flat().flatMap((source) => disagreement(chapter, number, source, engine, evidence)),
    ),
  ];
}

/** @param {Chapter} chapter @returns {string[]} */
function texts({ kicker, question, prose, quote, reveal }) {
  return [kicker, question, ...(prose ?? []), quote?.text, quote?.by, reveal?.text, reveal?.by].filter(
    (text) => text !== undefined,
  );
}

/**
 * @param {Chapter} chapter
 * @param {string} number
 * @param {string} source
 * @param {Engine} engine
 * @param {Fact[]} evidence
 * @returns {string[]}
 */
function disagreement(chapter, number, source, engine, evidence) {
  const [, kind, name] = /** @type {RegExpExecArray} */ (/^(?:(date|engine):)?(.*)$/.exec(source));
  if (kind === "engine") {
    const value = engineValue(engine, name);
    if (value === undefined) return [`numbers: ${number}: the engine's tables have no ${name}`];
    return agrees(number, { numbers: [value], scale: 1 })
      ? []
      : [`numbers: ${number}: the engine says ${value} (${name})`];
  }
  const fact = evidence.find(({ id }) => id === name);
  if (!fact) return [`numbers: ${number}: the evidence has no ${name}`];
  if (!chapter.facts?.includes(name)) return [`numbers: ${number}: ${name} is not among the chapter's facts`];
  if (kind === "date")
    return agrees(number, { numbers: digits(fact.date), scale: 1 })
      ? []
      : [`numbers: ${number}: ${name} is dated ${fact.date}`];
  return agrees(number, factValue(fact)) ? [] : [`numbers: ${number}: ${name} says ${fact.value} ${fact.unit}`];
}

/** @param {Fact} fact @returns {Source} */
function factValue({ value, unit }) {
  if (typeof value === "string") return { numbers: digits(value), scale: 1 };
  const word = /\b(?:thousand|million|billion|trillion)\b/.exec(unit)?.[0];
  return { numbers: [Math.abs(value)], scale: word ? scales[word] : 1 };
}

/** @param {string} text */
function digits(text) {
  return (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map(amount);
}

/** @param {string} text */
function amount(text) {
  return Number(text.replaceAll(",", ""));
}

/** Whether a source, rounded as the text rounds, is the number. @param {string} text @param {Source} source */
function agrees(text, source) {
  const [, shown, decimals = "", word] = /** @type {RegExpExecArray} */ (/^([\d,]+(?:\.(\d+))?) ?(.*)$/.exec(text));
  const scale = scales[word] ?? 1;
  const half = 0.5 * 10 ** -decimals.length;
  return source.numbers.some(
    (number) => Math.abs((number * source.scale) / scale - amount(shown)) <= half * (1 + 1e-9),
  );
}

/** @param {Engine} engine @param {string} path @returns {number | undefined} */
function engineValue(engine, path) {
  let at = /** @type {any} */ (engine);
  for (const key of path.split("."))
    at = Array.isArray(at) ? at.find((row) => row.id === key || row.sources?.[0] === key) : at?.[key];
  if (Array.isArray(at)) return at.length;
  return typeof at === "number" ? at : undefined;
}
