// Doxygen's view of a header: it takes only `///` and `///<` for documentation, and this project writes `//`.
//   node tools/docs/comments.mjs HEADER    prints the header with those comments marked that describe what is declared
// Every line stays where it is, so that Doxygen's line numbers are the header's.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readLines } from "./scopes.mjs";

/** @typedef {import("./scopes.mjs").Line} Line */

/** Comments are plain text with names in backticks: nothing else in them is a command, a tag or a link. @param {string} text */
export function asDoxygen(text) {
  // Doxygen would end the short comment behind two dots and a space.
  const plain = (/** @type {string} */ part) => part.replace(/[\\@&#<>%]/g, "\\$&").replaceAll(".. ", "..&nbsp;");
  const parts = text.split("`");
  if (parts.length % 2 === 0) return plain(text); // a backtick without its other
  return parts.map((part, i) => (i % 2 ? `<code>${plain(part)}</code>` : plain(part))).join("");
}

/** Lines in a row that hold nothing but a comment, in one column. @param {Line[]} lines @param {number} first @returns {number} the line after them */
function endOfBlock(lines, first) {
  let end = first;
  while (end < lines.length && isComment(lines[end]) && lines[end].column === lines[first].column) end++;
  return end;
}

/** @param {Line} line */
const isComment = (line) =>
  line.comment !== undefined && line.code.trim() === "" && !/^clang-format /.test(line.comment);

/** Whether a comment above this line is about it. @param {Line | undefined} line */
const declares = (line) => line !== undefined && line.declares && /^\s*(?:[^\s}#]|#define)/.test(line.code);

/** Whether a comment behind this line is about what ends in it, and not about a part of it or about a brace. @param {Line} line */
const ends = ({ code, declares, enumerates, after }) =>
  after === "declares" &&
  (declares ? !/^\s*\}/.test(code) && (enumerates || /[;,}]\s*$/.test(code)) : /\}\s*$/.test(code));

/** Whether a comment behind this line would be about what stands in its braces. @param {Line} line */
const opens = ({ code, declares, after }) =>
  declares && (after === "opens" || /^\s*(?:enum|struct|class)\b.*\{/.test(code));

/** @param {string[]} comment lines @param {string} mark before each */
const marked = (comment, mark) =>
  asDoxygen(comment.join("\n"))
    .split("\n")
    .map((text) => `${mark} ${text}`);

/** Several of one type, such as `float low = 0, high = 0;`: Doxygen would give the comment to one of them alone. */
const several = /^(\s*)((?:[\w:]|<[^;]*>)+) (\w+(?:\{\}| = \w+)?(?:, \w+(?:\{\}| = \w+)?)+);\s*$/;

/** A line that declares something, with what is said behind it. @param {string} code @param {string[]} comment lines @returns {string[]} */
function described(code, comment) {
  const [, indent, type, names] = several.exec(code) ?? [];
  if (!names) return marked(comment, "///<").map((text, i) => (i ? " ".repeat(code.length) : code) + text);
  const text = asDoxygen(comment.join(" "));
  const each = names.split(", ").map((name) => `${type} ${name}; /**< ${text} */`);
  return [indent + each.join(" "), ...comment.slice(1).fill("")];
}

/** @param {string} header */
export function markComments(header) {
  const lines = readLines(header);
  const result = lines.map(({ text }) => text);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line.comment === undefined) continue;
    const trails = !isComment(line);
    const below = trails ? at + 1 : at;
    const end = lines[below]?.column === line.column ? endOfBlock(lines, below) : below;
    const comment = lines.slice(at, end).map((each) => each.comment ?? "");
    const indent = " ".repeat(line.column);
    if (!trails && at === 0) {
      const texts = marked(comment, "///");
      result.splice(0, end, ...texts.slice(0, -1), `${texts[texts.length - 1]} @file`);
    } else if (!trails && declares(lines[end])) {
      result.splice(at, end - at, ...marked(comment, `${indent}///`));
    } else if (trails && opens(line)) {
      result[at] = line.code.replace(/\S/, (start) => `/** ${asDoxygen(line.comment ?? "")} */ ${start}`);
    } else if (trails && ends(line)) {
      result.splice(at, end - at, ...described(line.code, comment));
    }
    at = Math.max(at, end - 1);
  }
  return result.join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(markComments(readFileSync(process.argv[2], "utf8")));
