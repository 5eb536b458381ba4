// How numbers are written in texts: with a true minus sign, and in Korean with a particle that fits every number.

/** @typedef {import("../types.mjs").Story} Story */

// Slots whose last sound is known: percentages (퍼센트) and the letters of pins end in a vowel, ratios (… 대 일) in a
// consonant. After any other number, a particle that depends on the last sound may be wrong.
const vowel = new Set([
  "us_openness",
  "cn_openness",
  "us_talent_drain",
  "share",
  "value",
  "today",
  "yours",
  "low",
  "high",
  "percent",
  "pin",
]);
const consonant = new Set(["guess", "claim", "model"]);
const particles = [
  ["는", "은"],
  ["가(?!지)", "이(?![가-힣])"],
  ["를", "을"],
  ["와", "과"],
  ["로", "으로"],
  ["예요", "이에요"],
  ["고", "이고"],
  ["나", "이나"],
];
const [afterVowel, afterConsonant] = [0, 1].map((kind) => particles.map((pair) => pair[kind]).join("|"));
const pattern = new RegExp(`\\{(\\w+)\\}(?:(${afterConsonant})|(${afterVowel}))`, "g");

/** @param {Story} story @returns {string[]} */
export function checkWording(story) {
  return [...texts(story, "")].flatMap(([path, text]) => [
    ...(/(^|[\s(~])-\d/.test(text) ? [`${path}: a minus sign is written \u2212`] : []),
    ...(story.language === "ko"
      ? wrongParticles(text).map((found) => `${path}: ${found} does not fit every number`)
      : []),
  ]);
}

/** @param {string} text @returns {string[]} */
function wrongParticles(text) {
  return [...text.matchAll(pattern)]
    .filter(([, slot, closed]) => !(closed ? consonant : vowel).has(slot))
    .map(([found]) => found);
}

/** @param {any} node @param {string} path @returns {Generator<[string, string]>} */
function* texts(node, path) {
  if (typeof node === "string") yield [path, node];
  else if (node && typeof node === "object")
    for (const [key, each] of Object.entries(node)) yield* texts(each, path ? `${path}.${key}` : key);
}
