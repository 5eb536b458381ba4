import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, phone, settle, state } from "./support/browser.mjs";
import { story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */

const { ui, chapters } = story("en");
const last = chapters[chapters.length - 1].id;

/** @param {Page} page */
const hash = (page) => decodeURIComponent(new URL(page.url()).hash);
/** @param {Page} page @param {string} id */
const slider = (page, id) => page.locator(`article:visible input[data-lever="${id}"]`).first();

test("a link opens with its levers, its weights and nothing to undo", async () => {
  const { page, problems, close } = await open({ query: "?lang=en#v=1&us_openness=0.8&compute_ratio=12&w.k_ratio=0" });
  const { levers, weights, buttons, notices } = await state(page);
  assert.ok(Math.abs(levers.us_openness - 0.8) < 1e-6 && levers.compute_ratio === 12);
  assert.equal(weights.k_ratio, 0);
  assert.equal(buttons.undo.enabled, false);
  assert.deepEqual(notices, []);
  assert.deepEqual(problems, []);
  await close();
});

test("the address follows the levers, and opens elsewhere as the same state", async () => {
  const { page, close } = await open();
  await slider(page, "us_openness").fill("0.8");
  await slider(page, "cn_openness").fill("0.3");
  await eventually(async () => hash(page).includes("us_openness=0.8&cn_openness=0.3"), "the address follows");
  const { levers } = await state(page);
  const { search, hash: link } = new URL(page.url());
  const other = await open({ query: search + link });
  assert.deepEqual((await state(other.page)).levers, levers);
  await other.close();
  await slider(page, "us_openness").locator("xpath=..").getByRole("button").click({ force: true });
  await eventually(async () => !hash(page).includes("us_openness"), "what is as usual leaves the address");
  await close();
});

test("a bad link opens the default and says so", async () => {
  const { page, problems, close } = await open({
    query: "?lang=en#v=1&us_opennes=0.9&cn_openness=lots&us_talent_drain=7",
  });
  const { levers, link } = await state(page);
  assert.ok(!link.includes("openness"), link);
  assert.ok(Math.abs(levers.us_talent_drain - 0.95) < 1e-6, "what is too much stops at the end of its range");
  const told = page.locator("#notices");
  await told.getByText(ui.notice_link_unknown.replace("{keys}", "us_opennes, cn_openness")).waitFor();
  assert.ok(await told.getByText(ui.notice_link_range.replace("{keys}", "us_talent_drain")).isVisible());
  assert.equal(await told.getByRole("button").count(), 1, "in the reader's language alone");
  await told.getByRole("button", { name: ui.notice_dismiss }).click();
  await eventually(async () => (await told.getByRole("button").count()) === 0, "the notice goes when it is closed");
  assert.deepEqual((await state(page)).notices, []);
  assert.deepEqual(problems, []);
  await close();
});

test("what a link's notice says hides no title, whichever chapter the link opens", async () => {
  for (const chapter of [chapters[0].id, "open"]) {
    const { page, close } = await open({ query: `?lang=en#v=1&no_such=1&c=${chapter}`, context: phone });
    await eventually(async () => (await state(page)).chapter === chapter, "the chapter is in the window");
    await settle(page);
    const told = await page.locator("#notices").boundingBox();
    const title = await page.locator(`article:visible [data-chapter="${chapter}"] h2`).boundingBox();
    assert.ok(told && title && title.y + title.height <= told.y, JSON.stringify({ chapter, told, title }));
    await close();
  }
});

for (const junk of [
  "v=99&us_openness=0.5",
  `v=1&x=${"y".repeat(9000)}`,
  "v=1&%E0%A4%A=1&=&&&==",
  "%",
  "no-such-place",
]) {
  test(`nothing breaks over a link that begins with ${junk.slice(0, 24)}`, async () => {
    const { page, problems, close } = await open({ query: `?lang=en#${junk}` });
    assert.equal((await state(page)).notices.length > 0, junk.includes("="));
    assert.deepEqual(problems, []);
    await close();
  });
}

/** @type {[string, string, string?][]} name, what follows #, and what of it is told to be left out */
const handedOn = [
  ["with its signs escaped", "v%3D1%26us_openness%3D0.8%26c%3Dclosed"],
  ["escaped twice", "v%253D1%2526us_openness%253D0.8%2526c%253Dclosed"],
  ["out of HTML", "v=1&amp;us_openness=0.8&amp;c=closed"],
  ["in brackets, at the end of a sentence", "v=1&us_openness=0.8&c=closed)."],
  ["in quotation marks", "v=1&us_openness=0.8&c=closed”"],
  ["with a Korean particle", "v=1&us_openness=0.8&c=closed를", "를"],
  ["with a particle after a number", "v=1&c=closed&us_openness=0.8로", "로"],
];
for (const [name, link, rest] of handedOn) {
  test(`a link ${name} opens as it was made, at its chapter`, async () => {
    const { page, problems, close } = await open({
      query: `?lang=en&fbclid=IwAR0&utm_source=mail&view=pretty&theme=pink#${link}`,
    });
    assert.equal((await state(page)).levers.us_openness.toFixed(2), "0.80");
    await eventually(async () => (await state(page)).chapter === "closed", "the chapter is in the window");
    assert.deepEqual((await state(page)).notices, rest ? [{ id: "link_rest", key: rest }] : []);
    if (rest) await page.locator("#notices").getByText(ui.notice_link_rest.replace("{keys}", rest)).waitFor();
    await eventually(async () => hash(page) === "#v=1&us_openness=0.8&c=closed", "the address is clean");
    assert.deepEqual(problems, []);
    await close();
  });
}

test("a link that the reader writes into the open page applies, and can be undone", async () => {
  const { page, close } = await open();
  const before = (await state(page)).levers;
  await page.evaluate(() => void (location.hash = "v=1&us_openness=0.5"));
  await eventually(async () => (await state(page)).levers.us_openness === 0.5, "the link applies");
  await page.keyboard.press("Control+z");
  await eventually(async () => (await state(page)).levers.us_openness === before.us_openness, "undo takes it back");
  await close();
});

test("the name of a chapter in the address leads to it", async () => {
  const { page, close } = await open({ query: `?lang=en#${last}` });
  await eventually(async () => (await state(page)).chapter === last, `${last} is in the window`);
  await close();
});

test("a page that may neither keep a history nor store anything still works", async () => {
  const { page, problems, close } = await open({
    before: (page) =>
      page.addInitScript(() => {
        const forbidden = () => {
          throw new DOMException("forbidden", "SecurityError");
        };
        for (const name of ["pushState", "replaceState"])
          Object.defineProperty(History.prototype, name, { value: forbidden });
        for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: forbidden });
      }),
  });
  await slider(page, "us_openness").fill("0.8");
  await page.getByRole("button", { name: ui.theme_switch }).click();
  await page.getByRole("link", { name: story("ko").name }).click();
  await eventually(async () => (await state(page)).language === "ko", "the language changes");
  await settle(page);
  const { theme, levers } = await state(page);
  assert.equal(theme, "dark");
  assert.ok(Math.abs(levers.us_openness - 0.8) < 1e-6);
  assert.deepEqual(problems, []);
  await close();
});
