// A table as comma-separated values (RFC 4180), with a first line that says what it is.

/** @param {string | number | undefined} value */
const field = (value = "") =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** @param {import("../engine/bridge.js").Table} table @param {string[]} about what a reader of the file must know */
export function toCsv({ columns = [], rows = [] }, about) {
  const lines = [[`# ${about.join(" | ")}`], columns, ...rows];
  return `\ufeff${lines.map((line) => `${line.map(field).join(",")}\r\n`).join("")}`;
}
