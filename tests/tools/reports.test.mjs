import assert from "node:assert/strict";
import { test } from "node:test";
import { ctestCounts, nodeTestCounts, withParts } from "../../tools/test_reports.mjs";

test("ctest's report is counted, failures and skips by name", () => {
  const counts = ctestCounts(`<testsuite tests="4">
    <testcase name="Lead.IsMonthly" classname="a" time="0.1" status="run"><system-out>ok &lt;testcase</system-out></testcase>
    <testcase name="Chart.&lt;en&gt;" classname="b" time="0.1" status="fail"><failure message=""/></testcase>
    <testcase name="Slow" classname="c" time="0" status="notrun"><skipped message="needs a display"/></testcase>
    <testcase name="Lead.IsFinite" classname="a" time="0.1" status="run"/>
  </testsuite>`);
  assert.deepEqual(counts, { passed: 2, failed: ["Chart.<en>"], skipped: ["Slow (needs a display)"] });
});

test("where ctest ran parts of a program, the program's tests are counted, also after a crash", () => {
  const reports = new Map([
    [
      "view.0",
      `<testsuites tests="3"><testsuite name="Pen">
      <testcase name="Draws" file="a.cpp" line="1" status="run" result="completed" time="0." classname="Pen" />
      <testcase name="Measures/&lt;en&gt;" status="run" result="completed" time="0." classname="Pen">
        <failure message="no"></failure>
      </testcase>
      <testcase name="Shows" status="run" result="skipped" time="0." classname="Pen">
        <skipped message="a.cpp:3&#x0A;no window"><![CDATA[]]></skipped>
      </testcase></testsuite></testsuites>`,
    ],
    ["view.1", `<testcase name="Wraps" status="run" result="completed" classname="Pen" />`],
  ]);
  const ctest = { passed: 3, failed: ["view.0", "view.2"], skipped: [] }; // view.1 and two that are no parts; view.2 crashed
  assert.deepEqual(withParts(ctest, reports), {
    passed: 4,
    failed: ["view.2", "Pen.Measures/<en>"],
    skipped: ["Pen.Shows (a.cpp:3 no window)"],
  });
});

test("TAP of Node's test runner is counted, failures and skips by name", () => {
  const counts = nodeTestCounts(`TAP version 13
ok 1 - loads
not ok 2 - drags the slider
ok 3 - pinches # SKIP no touch screen
# tests 3
# pass 1
# fail 1
# cancelled 0
# skipped 1
# todo 0`);
  assert.deepEqual(counts, { passed: 1, failed: ["drags the slider"], skipped: ["pinches # SKIP no touch screen"] });
});

test("so is the text Node writes for people", () => {
  const counts = nodeTestCounts(`✔ loads (12.3ms)
✖ drags the slider (40.1ms)
﹣ pinches (0.2ms) # no touch screen
ℹ tests 3
ℹ pass 1
ℹ fail 1
ℹ skipped 1`);
  assert.deepEqual(counts, { passed: 1, failed: ["drags the slider"], skipped: ["pinches (0.2ms) # no touch screen"] });
});
