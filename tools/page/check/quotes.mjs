// A quotation must stand in the evidence, word for word where both are in one language.

/** @typedef {import("../types.mjs").Chapter} Chapter */
/** @typedef {import("../types.mjs").Fact} Fact */

const languageOfEvidence = "en";

/** @param {Chapter} chapter @param {string} language @param {Fact[]} evidence @returns {string[]} */
export function checkQuotes(chapter, language, evidence) {
  return /** @type {const} */ (["quote", "reveal"]).flatMap((key) => {
    const quote = chapter[key];
    if (!quote) return [];
    const missing = /** @type {const} */ (["text", "by", "fact"]).filter((part) => !quote[part]);
    if (missing.length > 0) return missing.map((part) => `${key}.${part} is missing`);
    if (!chapter.facts?.includes(quote.fact)) return [`${key}: ${quote.fact} is not among the chapter's facts`];
    const fact = evidence.find(({ id }) => id === quote.fact);
    if (!fact) return [];
    const source = plain(`${fact.label} ${fact.value}`);
    if (!/(?:^|\s)'.+'/.test(source)) return [`${key}: ${quote.fact} quotes nobody`];
    return language !== languageOfEvidence || source.includes(plain(quote.text))
      ? []
      : [`${key}: ${quote.fact} does not hold these words: ${quote.text}`];
  });
}

/** Typographic marks as typed ones. @param {string} text */
function plain(text) {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
