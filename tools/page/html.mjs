// Text into HTML.

/** @type {Record<string, string>} */
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => entities[sign]);
}

/** @param {string} pattern text with {names} @param {Record<string, string | number>} values */
export function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** A number with a true minus sign, as the canvas has it. @param {number} value @param {number} [places] at most */
export function number(value, places = 6) {
  return String(Number(value.toFixed(places))).replace("-", "\u2212");
}

/** The attributes of a block that is shown in one language only. @param {{language: string}} story */
export function only(story) {
  return `data-language="${story.language}" lang="${story.language}"`;
}

/**
 * The id of a chapter's section, such as "enOpen". The words are joined because a browser's reader view drops a short
 * part whose id has "share" as a word of its own, as if it were a row of buttons.
 * @param {string} language @param {string} chapter its id
 */
export function anchor(language, chapter) {
  return language + chapter[0].toUpperCase() + chapter.slice(1);
}
