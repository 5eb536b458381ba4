// <seed-corn> as frameworks, editors and writers use it: a changed attribute takes effect, and the element takes the
// room there is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, settle, state } from "./support/browser.mjs";
import { chaptersIn, embed, hostWith } from "./support/embedding.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const script = '<script src="embed.js"></script>';
/** @param {string} attributes */
const element = (attributes) =>
  `${script}<seed-corn chapter="seed-corn" lang="en" ${attributes}><a href="?lang=en#c=seed-corn">fallback</a></seed-corn>`;

/** @param {Page} page @param {string} name @param {string | null} value null: none */
const attribute = (page, name, value) =>
  page.evaluate(
    ([name, value]) => {
      const chapter = /** @type {HTMLElement} */ (document.querySelector("seed-corn"));
      if (value === null) chapter.removeAttribute(name ?? "");
      else chapter.setAttribute(name ?? "", value);
    },
    [name, value],
  );

/** @param {Frame} frame @param {string} [id] */
const lever = async (frame, id = "us_talent_drain") => Number((await state(frame)).levers[id].toFixed(2));

/** Listens as a page's script does; the last of what is told is `told`. @param {Page} page */
const listen = (page) =>
  page.evaluate(() => {
    const chapter = /** @type {any} */ (document.querySelector("seed-corn"));
    chapter.on((/** @type {object} */ state) => void Object.assign(window, { told: state }));
  });

/** Levers move by set(), and on() hears it. @param {Page} page @param {number} value */
async function isAlive(page, value) {
  await page.evaluate(
    (us_talent_drain) => /** @type {any} */ (document.querySelector("seed-corn")).set({ us_talent_drain }),
    value,
  );
  await eventually(
    () =>
      page.evaluate(
        (wanted) => Number(/** @type {any} */ (window).told?.levers.us_talent_drain.toFixed(2)) === wanted,
        value,
      ),
    `set() and on() work: ${value}`,
  );
}

/** Sets a value as a reader with a keyboard does. @param {Frame} frame @param {string} value */
async function readerMoves(frame, value) {
  await frame.locator('section:visible input[data-lever="us_talent_drain"]').first().fill(value);
  await eventually(async () => (await lever(frame)) === Number(value), "the reader's lever moves");
}

test("a scenario that changes moves the levers, one that is written again or in vain does not, and without it they are as usual", async () => {
  const { page, frame, problems, close } = await embed(element('scenario="v=1&us_talent_drain=0.3"'));
  const normal = await lever(frame, "us_openness");
  await listen(page);
  await attribute(page, "scenario", "v=1&us_talent_drain=0.7&us_openness=0.9");
  await eventually(async () => (await lever(frame)) === 0.7, "the levers follow");
  assert.equal(await lever(frame, "us_openness"), 0.9);
  await isAlive(page, 0.5);

  await readerMoves(frame, "0.4");
  for (const [name, value] of [
    ["scenario", "v=1&us_talent_drain=0.7&us_openness=0.9"],
    ["chapter", "seed-corn"],
    ["lang", "en"],
    ["lang", "en-US"],
    ["lang", "EN"],
    ["theme", "pink"],
  ])
    await attribute(page, name, value);
  await isAlive(page, 0.45);
  assert.equal(await lever(frame, "us_openness"), 0.9, "what else was set stays");
  assert.deepEqual(await chaptersIn(page), [frame], "it is the same frame");

  await attribute(page, "scenario", null);
  await eventually(async () => (await lever(frame, "us_openness")) === normal, "without a scenario it is as usual");
  await attribute(page, "scenario", "no_such_lever=1&us_openness=0.8");
  await eventually(async () => (await lever(frame, "us_openness")) === 0.8, "what is known of a scenario applies");
  await isAlive(page, 0.6);
  assert.deepEqual(problems, []);
  await close();
});

test("language, theme and title follow their attributes, whose unknown and missing values are the reader's own", async () => {
  const { page, frame, problems, close } = await embed(element('theme="dark"'));
  await listen(page);
  /** @param {string} name @param {string | null} value @param {"language" | "theme"} what @param {string} wanted */
  const becomes = async (name, value, what, wanted) => {
    await attribute(page, name, value);
    await eventually(async () => (await state(frame))[what] === wanted, `${name}=${value} is ${wanted}`);
  };
  const scheme = () =>
    page.evaluate(() => document.querySelector("seed-corn")?.shadowRoot?.querySelector("iframe")?.style.colorScheme);
  await becomes("lang", "ko-KR", "language", "ko");
  await becomes("lang", "xx", "language", "en");
  await becomes("lang", "KO", "language", "ko");
  await becomes("lang", null, "language", "en");
  for (const none of [null, "pink"]) {
    await becomes("theme", "dark", "theme", "dark");
    await becomes("theme", none, "theme", "light");
    assert.equal(await scheme(), "light dark");
  }
  await becomes("theme", "Dark", "theme", "dark");
  assert.equal(await scheme(), "dark");
  await attribute(page, "title", "A harvest");
  assert.equal(
    await page.evaluate(() => document.querySelector("seed-corn")?.shadowRoot?.querySelector("iframe")?.title),
    "A harvest",
  );
  await isAlive(page, 0.6);
  assert.deepEqual(problems, []);
  await close();
});

test("what changes while the chapter loads is there when it has", async () => {
  const { page, problems, close } = await hostWith(element('scenario="v=1&us_openness=0.9"'));
  await attribute(page, "scenario", "v=1&us_openness=0.2");
  await attribute(page, "lang", "ko");
  await attribute(page, "theme", "dark");
  await listen(page);
  const [frame] = await chaptersIn(page);
  await eventually(async () => (await lever(frame, "us_openness")) === 0.2, "the newer scenario");
  await eventually(
    async () => (await state(frame)).language === "ko" && (await state(frame)).theme === "dark",
    "the newer language and theme",
  );
  await isAlive(page, 0.6);
  assert.deepEqual(problems, []);
  await close();
});

test("another chapter keeps what the reader has set, and is no step on the way back", async () => {
  const { page, frame, problems, close } = await embed(element('scenario="v=1&us_openness=0.9"'));
  await listen(page);
  await readerMoves(frame, "0.4");
  await eventually(
    () => page.evaluate(() => Number(/** @type {any} */ (window).told?.levers.us_talent_drain.toFixed(2)) === 0.4),
    "it is told",
  );
  const steps = await page.evaluate(() => history.length);
  await attribute(page, "chapter", "closed");
  await eventually(async () => page.frames()[1]?.url().includes("chapter=closed"), "the frame is another");
  const [other] = await chaptersIn(page);
  assert.deepEqual(
    [(await state(other)).layout.chapters.map(({ id }) => id), await lever(other), await lever(other, "us_openness")],
    [["closed"], 0.4, 0.9],
  );
  await isAlive(page, 0.6);
  await attribute(page, "chapter", "no-such");
  await eventually(async () => page.frames()[1]?.url().includes("chapter=no-such"), "the frame is another");
  assert.equal((await state((await chaptersIn(page))[0])).layout.chapters[0].id, "hook");
  await isAlive(page, 0.7);
  assert.equal(await page.evaluate(() => history.length), steps);
  assert.deepEqual(problems, []);
  await close();
});

test("moved, adopted by another document and back, it works, with what the reader has set", async () => {
  const { page, frame, problems, close } = await embed(`${element("")}<div id="elsewhere"></div>`);
  await listen(page);
  await readerMoves(frame, "0.4");
  await eventually(
    () => page.evaluate(() => Number(/** @type {any} */ (window).told?.levers.us_talent_drain.toFixed(2)) === 0.4),
    "it is told",
  );
  await page.evaluate(() =>
    document.getElementById("elsewhere")?.append(/** @type {Node} */ (document.querySelector("seed-corn"))),
  );
  await eventually(async () => frame.isDetached(), "the frame is another");
  const [again] = await chaptersIn(page);
  assert.equal(await lever(again), 0.4);
  await isAlive(page, 0.6);
  await page.evaluate(() => {
    const chapter = /** @type {Node} */ (document.querySelector("seed-corn"));
    const inner = document.body.appendChild(document.createElement("iframe"));
    inner.contentDocument?.body.append(chapter);
    document.getElementById("elsewhere")?.append(chapter);
    inner.remove();
  });
  await eventually(async () => again.isDetached(), "the frame is another once more");
  await chaptersIn(page);
  await isAlive(page, 0.7);
  assert.deepEqual(problems, []);
  await close();
});

test("what was set before its script came counts, and a property is its attribute", async () => {
  const { page, problems, close } = await hostWith('<seed-corn chapter="hook" lang="en"></seed-corn>');
  await page.evaluate(() => {
    Object.assign(/** @type {object} */ (document.querySelector("seed-corn")), {
      chapter: "closed",
      scenario: "v=1&us_openness=0.9",
      theme: "dark",
    });
    document.head.append(Object.assign(document.createElement("script"), { src: "embed.js" }));
  });
  const [frame] = await chaptersIn(page);
  const { layout, theme } = await state(frame);
  assert.deepEqual([layout.chapters[0].id, theme, await lever(frame, "us_openness")], ["closed", "dark", 0.9]);
  await page.evaluate(() =>
    Object.assign(/** @type {object} */ (document.querySelector("seed-corn")), {
      scenario: "us_openness=0.2",
      theme: null,
    }),
  );
  await eventually(
    async () => (await lever(frame, "us_openness")) === 0.2 && (await state(frame)).theme === "light",
    "properties are followed",
  );
  assert.equal(
    await page.evaluate(() => document.querySelector("seed-corn")?.outerHTML),
    '<seed-corn chapter="closed" lang="en" scenario="us_openness=0.2"></seed-corn>',
  );
  assert.deepEqual(problems, []);
  await close();
});

test("a plain frame whose address changes after # moves its levers", async () => {
  const { page, frame, problems, close } = await embed(
    '<iframe style="width:720px;height:500px" src="embed.html?chapter=seed-corn&lang=en#v=1&us_talent_drain=0.3"></iframe>',
  );
  const address = (/** @type {string} */ hash) =>
    page.evaluate((hash) => {
      const plain = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
      plain.src = plain.src.replace(/#.*/, "") + hash;
    }, hash);
  await address("#v=1&us_talent_drain=0.8");
  await eventually(async () => (await lever(frame)) === 0.8, "the lever moves");
  await address("#somewhere");
  await settle(frame);
  assert.equal(await lever(frame), 0.8, "a place is no scenario");
  await address("#");
  await eventually(
    async () => !(await state(frame)).link.includes("us_talent_drain"),
    "without a scenario it is as usual",
  );
  assert.deepEqual(problems, []);
  await close();
});

/** @type {[string, string][]} name, and the container's style */
const containers = [
  ["a block", ""],
  ["a flex row", "display:flex"],
  ["a flex column, centred", "display:flex;flex-direction:column;align-items:center"],
  ["a flex row, centred", "display:flex;justify-content:center"],
  ["a grid", "display:grid"],
  ["a grid, centred", "display:grid;place-items:center"],
  ["a grid with automatic columns", "display:grid;grid-template-columns:auto"],
  ["an inline block", "display:inline-block"],
  ["a float", "float:left"],
  ["a table", "display:table"],
  ["an absolutely placed box", "position:absolute"],
  ["a box as wide as what fits", "width:fit-content"],
];

test("it is as wide as there is room, whatever it stands in, and as its page says", async () => {
  const boxes = containers.map(
    ([, style]) => `<div class="room"><div style="${style}"><seed-corn></seed-corn></div></div>`,
  );
  const { page, problems, close } =
    await hostWith(`${script}<style>.room { position: relative; width: 700px; display: flow-root } .narrow seed-corn { max-width: 420px } .set seed-corn { width: 50%; margin: auto }</style>
    ${boxes.join("")}<div class="room narrow"><seed-corn></seed-corn></div><div class="room set"><seed-corn></seed-corn></div><div class="room"><seed-corn style="width:333px"></seed-corn></div>
    <div class="room narrow" style="display:flex;flex-direction:column;align-items:center"><seed-corn></seed-corn></div><div class="room"><seed-corn hidden></seed-corn></div>
    <div class="room" style="display:flex;align-items:start"><p id="beside" style="margin:0">Some words beside it</p><seed-corn></seed-corn></div>`);
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll("seed-corn")].map((each) =>
      [each, each.shadowRoot?.querySelector("iframe")].map((box) => box?.getBoundingClientRect().width ?? NaN),
    ),
  );
  for (const [index, [name]] of containers.entries()) assert.deepEqual(widths[index], [700, 700], name);
  const [narrow, half, own, centred, hidden, rest] = widths.slice(containers.length);
  assert.deepEqual(
    [narrow, half, own, centred, hidden],
    [
      [420, 420],
      [350, 350],
      [333, 333],
      [420, 420],
      [0, 0],
    ],
  );
  const beside = await page.evaluate(() =>
    /** @type {HTMLElement} */ (document.getElementById("beside")).getBoundingClientRect(),
  );
  assert.ok(
    beside.height < 30 && Math.abs(rest[0] + beside.width - 700) < 1,
    `words of ${beside.width} px in a line beside ${rest}`,
  );
  assert.deepEqual(problems, []);
  await close();
});
