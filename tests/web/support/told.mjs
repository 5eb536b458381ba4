// Reads the numbers of a sentence of the page, with the story's pattern that it was made from.
import assert from "node:assert/strict";

/**
 * The texts that stand in a pattern's slots.
 * @param {string} pattern
 * @param {string} sentence
 * @returns {Record<string, string>}
 */
export function slots(pattern, sentence) {
  const parts = pattern.split(/\{(\w+)\}/);
  const source = parts.map((part, i) => (i % 2 ? "(.+?)" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))).join("");
  const found = new RegExp(`^${source}$`).exec(sentence);
  assert.ok(found, `“${sentence}” is not “${pattern}”`);
  return Object.fromEntries(parts.filter((_, i) => i % 2).map((name, i) => [name, found[i + 1]]));
}

/**
 * Writes `>99` and `<1` for what a sentence says in words.
 * @param {string} text
 * @param {{over: string, under: string}} formats of the story
 */
export const inSigns = (text, { over, under }) =>
  text.replace(over.replace("{v}", "99"), ">99").replace(under.replace("{v}", "1"), "<1");

/**
 * A text tells a number if it is that number in as many decimals as the text has; `>99` and `<1` are told of shares
 * only.
 * @param {string} text such as "+2.1 months" @param {number} number @param {string} what
 */
export function assertTells(text, number, what) {
  const [, beyond, digits, decimals = ""] = /([<>]?)([−+]?\d+(?:\.(\d+))?)/.exec(text.replaceAll(",", "")) ?? [];
  const told = Number(digits?.replace("−", "-"));
  const rounding = 0.5 / 10 ** decimals.length + 1e-4; // the command line has six decimals: of a percentage, four
  const right =
    beyond === ">"
      ? number > told && number < 100
      : beyond === "<"
        ? number < told && number > 0
        : Math.abs(told - number) <= rounding;
  assert.ok(right, `${what}: “${text}” for ${number}`);
}
