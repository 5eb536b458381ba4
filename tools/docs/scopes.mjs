// A C++ header line by line: what is code, what is a comment, and whether something can be declared there.

/**
 * @typedef {object} Line
 * @property {string} text
 * @property {string} code up to the comment
 * @property {string} [comment] what follows `//`
 * @property {number} column of the comment, or the line's length
 * @property {boolean} declares it begins outside every function, initialiser and list of parameters
 * @property {boolean} enumerates it begins in an enum
 * @property {"declares" | "opens" | "inside"} after whether something can be declared behind it, in what it opens or in what was open
 */

const strings = /"(?:\\.|[^"\\])*"|(?<![\dA-Fa-f])'(?:\\.|[^'\\])*'/g;

/** Where the comment of a line begins, or -1. @param {string} text */
const commentIn = (text) => text.replace(strings, (string) => "_".repeat(string.length)).indexOf("//");

/**
 * What a brace opens.
 * @param {string} head what stands before it, from the end of the statement before
 * @returns {"scope" | "enum" | "body"}
 */
function kindOf(head) {
  let plain = head.replace(/\b(?:alignas|__attribute__)\s*\(\(?[^()]*\)?\)|\[\[.*?\]\]/g, "");
  for (let before = ""; before !== plain; ) [before, plain] = [plain, plain.replace(/<[^<>]*>/g, "")]; // template <class F>
  if (/[(=]/.test(plain)) return "body";
  if (/\benum\b/.test(plain)) return "enum";
  return /\b(?:namespace|struct|class|union)\b/.test(plain) ? "scope" : "body";
}

/** @param {string} header @returns {Line[]} */
export function readLines(header) {
  /** @type {("scope" | "enum" | "body")[]} */
  const open = [];
  let parentheses = 0;
  let head = "";

  return header.split("\n").map((text) => {
    const found = commentIn(text);
    const column = found < 0 ? text.length : found;
    const code = text.slice(0, column);
    const free = () => parentheses === 0 && !open.includes("body");
    const declares = free();
    const enumerates = declares && open[open.length - 1] === "enum";
    const depth = open.length;
    for (const character of /^\s*#/.test(code) ? "" : code.replace(strings, "")) {
      if (character === "(") parentheses++;
      if (character === ")") parentheses--;
      if (character === "{") open.push(kindOf(head));
      if (character === "}") open.pop();
      head = /[{};]/.test(character) ? "" : head + character;
    }
    head += " ";
    const comment = found < 0 ? undefined : text.slice(found + 2).trim();
    const after = open.length > depth ? "opens" : free() ? "declares" : "inside";
    return { text, code, comment, column, declares, enumerates, after };
  });
}
