// The equations of docs/model.text.md: rows of its tables, and what their names may be.

/**
 * @typedef {{levers: {id: string}[], assumptions: {id: string}[], outcomes: {id: string}[]}} Tables of `seedcorn
 *   describe --json`
 */
/**
 * @typedef {{target: string, change: boolean, value: string, section: string, functions: string[]}} Equation `target =
 *   value`, or `target += value`
 */
/** @typedef {{symbol: string, us: string, cn: string}} StateRow what a symbol is in each bloc at the start */

const functions = new Set(["exp", "ln", "max", "min", "clamp"]);
const given = new Set(["t", "dt", "chosen", "today"]); // of the clock, and inputs of a lever path

/** The words in `backticks`. @param {string} cell */
const spans = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text);

/** @param {string} text @returns {{section: string, cells: string[]}[]} */
function tableRows(text) {
  let section = "";
  return text.split("\n").flatMap((line) => {
    section = /^#+ (.*)/.exec(line)?.[1] ?? section;
    return line.startsWith("| `")
      ? [
          {
            section,
            cells: line
              .slice(1, -1)
              .split(" | ")
              .map((cell) => cell.trim()),
          },
        ]
      : [];
  });
}

/** @param {string} text @returns {Equation[]} in order */
export function equations(text) {
  return tableRows(text).flatMap(({ section, cells }) => {
    const [, target, sign, value] = /^`(\w+) (\+?=) ([^`]+)`$/.exec(cells[0]) ?? [];
    return target ? [{ target, change: sign === "+=", value, section, functions: spans(cells[cells.length - 1]) }] : [];
  });
}

/** @param {string} text @returns {StateRow[]} */
export function stateRows(text) {
  return tableRows(text)
    .filter(({ section }) => section === "State")
    .map(({ cells: [symbol, us, cn] }) => ({
      symbol: spans(symbol)[0],
      us: spans(us)[0] ?? "",
      cn: spans(cn)[0] ?? "",
    }));
}

/** The names in an expression. @param {string} expression */
export const names = (expression) => [...expression.matchAll(/[A-Za-z]\w*/g)].map(([name]) => name);

/** The stem of a name that belongs to a bloc: `openness` of `openness_c`, `pool` of `pool_us`. @param {string} name */
const stem = (name) => /^(\w+)_(?:us|cn|c|r)$/.exec(name)?.[1];

/** @param {Tables} tables */
function tableIds({ levers, assumptions, outcomes }) {
  const ids = (/** @type {{id: string}[]} */ rows) => rows.map(({ id }) => id);
  return { inputs: new Set([...ids(levers), ...ids(assumptions)]), outcomes: ids(outcomes) };
}

/** The ids that a name of an equation stands for. @param {string} name @param {Set<string>} ids */
export function standsFor(name, ids) {
  if (ids.has(name)) return [name];
  const part = stem(name);
  const both = [`us_${part}`, `cn_${part}`];
  return part && both.every((id) => ids.has(id)) ? both : [];
}

/**
 * Names that no table and no equation explains, rows that no equation uses, functions that the model does not have.
 * @param {string} text @param {Tables} tables @param {string} source of the model
 */
export function problemsOf(text, tables, source) {
  const all = equations(text),
    state = stateRows(text),
    ids = tableIds(tables);
  const symbols = new Set([...all.map(({ target }) => target), ...state.map(({ symbol }) => symbol)]);
  const stems = new Set([...symbols].map((symbol) => stem(symbol) ?? ""));
  const used = new Set();
  const unknown = [...all.map(({ value }) => value), ...state.flatMap(({ us, cn }) => [us, cn])]
    .flatMap(names)
    .filter((name) => {
      const rows = standsFor(name, ids.inputs);
      rows.forEach((id) => used.add(id));
      return (
        rows.length === 0 &&
        !functions.has(name) &&
        !given.has(name) &&
        !symbols.has(name) &&
        !stems.has(stem(name) ?? "-")
      );
    });
  return [
    ...[...new Set(unknown)].map((name) => `no table and no equation says what ${name} is`),
    ...[...ids.inputs].filter((id) => !used.has(id)).map((id) => `no equation uses ${id}`),
    ...ids.outcomes.filter((id) => !symbols.has(id)).map((id) => `no equation gives the outcome ${id}`),
    ...all.filter((row) => row.functions.length === 0).map(({ target }) => `${target}: no function is named`),
    ...[...new Set(all.flatMap((row) => row.functions))]
      .filter((name) => !defines(source, name))
      .map((name) => `src/model has no function ${name}`),
  ];
}

/** @param {string} source @param {string} name `equation::usable`, `Reader::edge`: the last part is looked for */
function defines(source, name) {
  return new RegExp(`^[\\w \\t<>:,&*\\[\\]]*[\\w>] ${name.slice(name.lastIndexOf(":") + 1)}\\(`, "m").test(source);
}
