// One schema for all languages: a story has the keys of the first one, the same ids, and the same {slots} in its texts.

/** @typedef {import("../types.mjs").Story} Story */

// Keys in which languages may differ: the number of paragraphs and words, which numbers are written in digits, and how
// "almost all" and a period are said.
const own = new Set(["file", "prose", "words", "numbers", "over", "under", "period_months"]);
const lists = new Set(["controls", "buttons", "facts", "levers"]); // of ids

/** @param {Story} story @param {Story} first @returns {string[]} */
export function checkStructure(story, first) {
  if (story === first) return [];
  return compare(byId(story), byId(first), "", first.file);
}

/** Chapters by their id, so that a message can name them. @param {Story} story */
function byId(story) {
  return { ...story, chapters: Object.fromEntries((story.chapters ?? []).map((chapter) => [chapter.id, chapter])) };
}

/** @param {any} mine @param {any} theirs @param {string} path @param {string} file @returns {string[]} */
function compare(mine, theirs, path, file) {
  const key = path.slice(path.lastIndexOf(".") + 1);
  if (typeof mine === "string" && typeof theirs === "string") return compareSlots(mine, theirs, path, file);
  if (Array.isArray(mine) !== Array.isArray(theirs) || typeof mine !== typeof theirs)
    return [`${path} is of another kind than in ${file}`];
  if (Array.isArray(mine)) {
    if (lists.has(key)) return String(mine) === String(theirs) ? [] : [`${path} is not the same as in ${file}`];
    if (mine.length !== theirs.length) return [`${path} has ${mine.length} entries, ${theirs.length} in ${file}`];
  }
  return typeof mine === "object" && mine !== null ? compareKeys(mine, theirs, path, file) : [];
}

/** @param {Record<string, any>} mine @param {Record<string, any>} theirs @param {string} path @param {string} file */
function compareKeys(mine, theirs, path, file) {
  const at = (/** @type {string} */ key) => (path ? `${path}.${key}` : key);
  return [
    ...Object.keys(theirs)
      .filter((key) => !(key in mine))
      .map((key) => `${at(key)} is missing; ${file} has it`),
    ...Object.keys(mine)
      .filter((key) => !(key in theirs))
      .map((key) => `${at(key)} is not in ${file}`),
    ...Object.keys(mine)
      .filter((key) => key in theirs && !own.has(key))
      .flatMap((key) => compare(mine[key], theirs[key], at(key), file)),
  ];
}

/** @param {string} mine @param {string} theirs @param {string} path @param {string} file @returns {string[]} */
function compareSlots(mine, theirs, path, file) {
  const slots = (/** @type {string} */ text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(" ");
  return slots(mine) === slots(theirs)
    ? []
    : [`${path} fills ${slots(mine) || "nothing"}, but ${slots(theirs) || "nothing"} in ${file}`];
}
