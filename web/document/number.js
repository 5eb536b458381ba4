// Reads a number as people write it, in the digits of any script. A comma before exactly three digits separates
// thousands, as in English and Korean. Any other comma is a decimal comma.

const percent = / *(%|percent|per cent|퍼센트|프로)$/;
const units = /^[×x] *| *([×x]|times|배|(: *|to |대 ?)1)$/; // ×2  2x  2배  12 : 1
/** Signs that separate thousands, and signs that may then begin the fraction. @type {[string, string][]} */
const marks = [
  [",", "."],
  [".", ","],
  ["' ", ".,"],
];

/**
 * NaN if the text is no number.
 * @param {string} text
 * @param {number} unit by which a number without a unit is divided: 100 for percent
 */
export function numberIn(text, unit) {
  const written = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Nd}/gu, digit)
    .replace(/[‐-―−]/g, "-")
    .replace(/٫/g, ".")
    .replace(/[’٬]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const [, sign, rest] = /** @type {RegExpMatchArray} */ (written.match(/^([-+]?) ?(.*)$/));
  const parts = percent.test(rest) ? 100 : unit;
  return (Number(`${sign}1`) * size(rest.replace(parts === 100 ? percent : units, ""))) / parts;
}

/** @param {string} text without sign and unit */
function size(text) {
  if (/^(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
  for (const [mark, point] of marks)
    if (new RegExp(`^[1-9]\\d{0,2}([${mark}]\\d{3})+([${point}]\\d*)?$`).test(text))
      return Number(text.replace(new RegExp(`[${mark}]`, "g"), "").replace(",", "."));
  return /^(\d+,\d*|,\d+)$/.test(text) ? Number(text.replace(",", ".")) : NaN;
}

/** A script's ten digits follow one another: how many come before this one? @param {string} digit */
function digit(digit) {
  let value = 0;
  for (let code = digit.codePointAt(0) ?? 0; /\p{Nd}/u.test(String.fromCodePoint(code - 1)); code--) value++;
  return String(value);
}
