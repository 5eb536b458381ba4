// Reads what ctest and Node's test runner report.

/** @typedef {{passed: number, failed: string[], skipped: string[]}} Counts skipped: with the reason */

/** @param {string} xml ctest's JUnit report @returns {Counts} */
export function ctestCounts(xml) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: [], skipped: [] };
  for (const [, attributes, body] of xml.matchAll(/<testcase ([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    const name = unescape(/name="([^"]*)"/.exec(attributes)?.[1] ?? "?");
    const status = /status="([^"]*)"/.exec(attributes)?.[1];
    if (status === "run") counts.passed++;
    else if (status === "fail") counts.failed.push(name);
    else
      counts.skipped.push(`${name} (${unescape(/<skipped message="([^"]*)"/.exec(body ?? "")?.[1] ?? status ?? "?")})`);
  }
  return counts;
}

/** @param {string} xml GoogleTest's report @returns {Counts} */
function gtestCounts(xml) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: [], skipped: [] };
  for (const [, attributes, body = ""] of xml.matchAll(/<testcase ([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    const [name, suite] = ["name", "classname"].map(
      (key) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? "?",
    );
    const full = unescape(`${suite}.${name}`);
    const skipped = /<skipped message="([^"]*)"/.exec(body)?.[1];
    if (body.includes("<failure")) counts.failed.push(full);
    else if (skipped !== undefined)
      counts.skipped.push(
        `${full} (${unescape(skipped)
          .replace(/\s*&#x0A;\s*|\s+/g, " ")
          .trim()})`,
      );
    else if (/status="run"/.test(attributes)) counts.passed++;
  }
  return counts;
}

/**
 * Counts tests where ctest counted parts of a program (cmake/testing.cmake). A part that failed without a failed test,
 * as after a crash, stays as it is.
 * @param {Counts} counts ctest's @param {Map<string, string>} reports GoogleTest's, by the part's name
 * @returns {Counts}
 */
export function withParts(counts, reports) {
  const parts = new Map([...reports].map(([name, xml]) => [name, gtestCounts(xml)]));
  const all = [...parts.values()];
  const failedParts = counts.failed.filter((name) => parts.has(name));
  return {
    passed: counts.passed - (parts.size - failedParts.length) + all.reduce((sum, { passed }) => sum + passed, 0),
    failed: [
      ...counts.failed.filter((name) => !parts.get(name)?.failed.length),
      ...all.flatMap(({ failed }) => failed),
    ],
    skipped: [...counts.skipped, ...all.flatMap(({ skipped }) => skipped)],
  };
}

/** @param {string} output TAP, or the "spec" reporter's text @returns {Counts} */
export function nodeTestCounts(output) {
  const lines = output.split("\n");
  /** @param {string} word */
  const sum = (word) =>
    lines.reduce((all, line) => all + Number(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`).exec(line)?.[1] ?? 0), 0);
  const failed = lines.flatMap(
    (line) => /^\s*not ok \d+ - (.*)$/.exec(line)?.[1] ?? /^\s*✖ (.*) \([\d.]+ms\)/.exec(line)?.[1] ?? [],
  );
  const skipped = lines.flatMap(
    (line) => /^\s*ok \d+ - (.* # SKIP.*)$/.exec(line)?.[1] ?? /^\s*﹣ (.*)$/.exec(line)?.[1] ?? [],
  );
  return {
    passed: sum("pass"),
    failed: named(failed, sum("fail") + sum("cancelled")),
    skipped: named(skipped, sum("skipped") + sum("todo")),
  };
}

/**
 * The first `count` names. There may be more, because a failing test is reported again by its file or suite.
 * @param {string[]} names
 * @param {number} count
 */
function named(names, count) {
  const unique = [...new Set(names)].slice(0, count);
  return unique.concat(Array(count - unique.length).fill("(not named)"));
}

/** @param {string} text */
function unescape(text) {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
