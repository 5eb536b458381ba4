// The data of a chapter's chart as a table: filled when it is opened, and kept up to date while it is open.
import { all } from "../base/elements.js";
import { throttled } from "../base/throttle.js";

/** @typedef {import("../engine/bridge.js").Bridge} Bridge */

const pace = 500; // ms at least between two updates of a table

/** @param {Bridge} bridge */
export function createTables(bridge) {
  let first = true;

  function fillOpen() {
    const tables = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("details[open] [data-table]"));
    for (const table of tables) if (table.offsetParent) fill(table, bridge.table(table.dataset.table ?? ""));
  }

  /** A chapter without data offers no table until there is some. */
  function offer() {
    for (const table of all("[data-table]")) {
      const details = table.closest("details");
      if (details && (first || details.hidden))
        details.hidden = !bridge.table(table.dataset.table ?? "", false).columns?.length;
    }
    first = false;
  }

  const follow = throttled(() => {
    offer();
    fillOpen();
  }, pace);

  document.addEventListener("toggle", fillOpen, { capture: true });
  return { show: () => (first ? follow.now() : follow.soon()) };
}

/** What each table was filled with. @type {WeakMap<HTMLElement, string>} */
const filled = new WeakMap();

/** @param {HTMLElement} table @param {import("../engine/bridge.js").Table} data */
function fill(table, data) {
  const now = JSON.stringify(data);
  if (filled.get(table) === now) return;
  filled.set(table, now);
  const { caption = "", columns = [], rows = [] } = data;
  const head = make("thead", [
    make(
      "tr",
      columns.map((text) => cell("th", text, "col")),
    ),
  ]);
  const body = make(
    "tbody",
    withPlaces(rows).map(([first, ...rest]) =>
      make("tr", [cell("th", first, "row"), ...rest.map((value) => cell("td", value))]),
    ),
  );
  table.replaceChildren(make("caption", [document.createTextNode(caption)]), head, body);
}

/**
 * All numbers of one column get the same number of decimals, at least one.
 * @param {(string | number)[][]} rows
 * @returns {string[][]}
 */
export function withPlaces(rows) {
  const places = (/** @type {number} */ column) =>
    Math.max(
      1,
      ...rows.map((row) => (typeof row[column] === "number" ? (String(row[column]).split(".")[1] ?? "").length : 0)),
    );
  return rows.map((row) =>
    row.map((value, column) => (typeof value === "number" ? value.toFixed(places(column)) : value)),
  );
}

/** @param {string} name @param {Node[]} children */
function make(name, children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** @param {string} name @param {string} value @param {string} [scope] */
function cell(name, value, scope) {
  const element = make(name, [document.createTextNode(value.replace(/^-/, "\u2212"))]);
  if (scope) element.setAttribute("scope", scope);
  return element;
}
