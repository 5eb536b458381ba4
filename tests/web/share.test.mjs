// The files and links that a reader exports from the last chapter, opened and read as their receiver would.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eventually, laptop, needsDownloads, open, phone, settle, state } from "./support/browser.mjs";
import { copied } from "./support/gestures.mjs";
import { cli, story } from "./support/paths.mjs";

/** The checksum that PNG uses, which Node.js 18 does not offer. @param {Uint8Array} bytes */
function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

/** @typedef {import("playwright-core").Page} Page */

const { ui, share } = story("en");
const reading = { ...laptop, permissions: ["clipboard-read", "clipboard-write"] };
const scenario = "v=1&us_openness=0.8&us_talent_drain=0.3&w.k_ratio=0.5&g=2";

/** @param {Page} page @param {string} id such as "link" @param {string} [language] */
const button = (page, id, language = "en") =>
  page
    .locator(`article[data-language="${language}"]`)
    .getByRole("button", { name: story(language).ui.buttons[`share.${id}`], exact: true });
/** @param {Page} page @param {string} text */
const says = (page, text) => page.locator("article:visible .said").getByText(text).waitFor();

/** At the last chapter, with a scenario. @param {Parameters<typeof open>[0]} [visit] */
const openAtShare = (visit) => open({ query: `?lang=en#${scenario}&c=share`, context: reading, ...visit });

/**
 * The file that a button gives.
 * @param {Page} page
 * @param {string} id
 * @returns {Promise<{name: string, bytes: Buffer}>}
 */
async function saved(page, id) {
  const waiting = page.waitForEvent("download");
  await button(page, id).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Type and data of every chunk, each with its checksum looked at. @param {Buffer} png */
function chunksOf(png) {
  assert.equal(png.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    const type = named.subarray(0, 4).toString("latin1");
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(named), `the checksum of ${type}`);
    chunks.push({ type, data: named.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** How many colours there are in each horizontal fifth. @param {Page} page @param {Buffer} png */
const coloursOf = (page, png) =>
  page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
    pen.drawImage(image, 0, 0);
    return [0, 1, 2, 3, 4].map((fifth) => {
      const { data } = pen.getImageData(
        0,
        Math.floor((fifth * image.height) / 5),
        image.width,
        Math.floor(image.height / 5),
      );
      return new Set(new Uint32Array(data.buffer)).size;
    });
  }, png.toString("base64"));

test("the link copied opens elsewhere as the same scenario, at the chart that was seen", async () => {
  const { page, problems, close } = await openAtShare();
  await button(page, "link").click();
  await says(page, share.link);
  const link = await copied(page);
  assert.ok(link.startsWith(page.url().split("#")[0]), link);
  const { levers, weights, guess, chart } = await state(page);
  const other = await open({ query: link.slice(link.indexOf("?")) });
  const opened = await state(other.page);
  assert.deepEqual([opened.levers, opened.weights, opened.guess], [levers, weights, guess]);
  await eventually(async () => (await state(other.page)).chapter === chart, "the chart's chapter is in the window");
  assert.deepEqual(problems, []);
  await other.close();
  await close();
});

test("what is given away holds nothing of the sender but the scenario and the language", async () => {
  const own = "theme=dark&view=text&fbclid=IwAR0&utm_source=mail&lang=en";
  const { page, problems, close } = await openAtShare({ query: `?${own}#${scenario}&c=share` });
  const { link, chart } = await state(page);
  const wanted = `${new URL("?lang=en", page.url()).href}#${link.replace("c=share", `c=${chart}`)}`;
  await button(page, "link").click();
  await says(page, share.link);
  assert.equal(await copied(page), wanted);
  await button(page, "embed").click();
  for (const kind of ["frame", "element"])
    assert.doesNotMatch(
      await page.locator(`dialog:visible [data-code=${kind}]`).inputValue(),
      /fbclid|utm_|theme|view/,
    );
  await page.keyboard.press("Escape");
  assert.equal(new URL(page.url()).search, `?${own}`, "the reader's own address is as it was");
  assert.deepEqual(problems, []);
  await close();
});

test("where the clipboard is refused, the link stands selected in a field", async () => {
  const { page, problems, close } = await openAtShare({
    context: laptop,
    before: (page) =>
      page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
      }),
  });
  await button(page, "link").click();
  await says(page, share.by_hand);
  const chosen = await page.evaluate(() => {
    const field = /** @type {HTMLInputElement} */ (document.activeElement);
    return [
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
      getComputedStyle(field.closest(".said") ?? field).opacity,
    ];
  });
  assert.match(chosen[0], /#v=1&us_openness=0\.8/);
  assert.equal(chosen[1], "1");
  assert.deepEqual(problems, []);
  await close();
});

for (const [language, context] of /** @type {const} */ ([
  ["en", reading],
  ["ko", phone],
])) {
  test(
    `the picture says in itself and in its file what it shows and where it is from (${language})`,
    needsDownloads,
    async () => {
      const { page, problems, close } = await open({ query: `?lang=${language}#${scenario}&c=share`, context });
      await button(page, "picture", language).scrollIntoViewIfNeeded();
      await settle(page);
      const before = await page.evaluate(() => [
        scrollY,
        /** @type {HTMLCanvasElement} */ (document.getElementById("canvas")).width,
      ]);
      const waiting = page.waitForEvent("download");
      await button(page, "picture", language).click();
      const download = await waiting;
      const bytes = readFileSync(await download.path());
      assert.equal(download.suggestedFilename(), "seedcorn-lead.png");

      const chunks = chunksOf(bytes);
      assert.deepEqual(
        [chunks[0].type, chunks[0].data.readUInt32BE(0), chunks[0].data.readUInt32BE(4)],
        ["IHDR", 1920, 1280],
      );
      const texts = Object.fromEntries(
        chunks
          .filter(({ type }) => type === "iTXt")
          .map(({ data }) => {
            const end = data.indexOf(0);
            return [data.subarray(0, end).toString("latin1"), data.subarray(end + 5).toString("utf8")];
          }),
      );
      const now = await state(page);
      const told = story(language);
      assert.ok(texts.Title.includes(told.title) && texts.Title.includes(told.chapters[1].question), texts.Title);
      assert.equal(texts.Source, now.footer);
      assert.ok(texts.URL.endsWith(`#${now.link.replace("c=share", "c=lead")}`), texts.URL);
      assert.ok(texts.Description.startsWith(now.sentence), texts.Description);
      for (const colours of await coloursOf(page, bytes))
        assert.ok(colours > 20, "something is drawn in every part of the height");

      await settle(page);
      const after = await page.evaluate(() => [
        scrollY,
        /** @type {HTMLCanvasElement} */ (document.getElementById("canvas")).width,
      ]);
      assert.deepEqual(after, before, "the page is as it was");
      assert.deepEqual(problems, []);
      await close();
    },
  );
}

/**
 * @type {Record<string, [() => void, "picture_kept" | "picture_failed"]>} what runs before the page, and what it is
 *   told
 */
const protections = {
  "gives noise": [
    () => {
      const { prototype } = CanvasRenderingContext2D;
      const read = prototype.getImageData;
      prototype.getImageData = function (...given) {
        const image = read.apply(this, given);
        crypto.getRandomValues(image.data);
        return image;
      };
    },
    "picture_kept",
  ],
  "lets nothing be read": [
    () => {
      CanvasRenderingContext2D.prototype.getImageData = () => {
        throw new DOMException("kept", "SecurityError");
      };
    },
    "picture_kept",
  ],
  "gives no picture": [
    () => void (HTMLCanvasElement.prototype.toBlob = (/** @type {BlobCallback} */ receive) => receive(null)),
    "picture_failed",
  ],
  "refuses a picture": [
    () => {
      HTMLCanvasElement.prototype.toBlob = () => {
        throw new DOMException("refused", "SecurityError");
      };
    },
    "picture_failed",
  ],
  "never answers": [() => void (HTMLCanvasElement.prototype.toBlob = () => {}), "picture_failed"],
};
for (const [name, [protect, told]] of Object.entries(protections)) {
  test(`where the browser ${name}, the reader is told that no picture was saved`, async () => {
    const { page, problems, close } = await openAtShare({ before: (page) => page.addInitScript(protect) });
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new Error("a file is saved");
      };
    });
    await button(page, "picture").click();
    await says(page, share[told]);
    await settle(page);
    assert.deepEqual(problems, []);
    await close();
  });
}

test("the chart to take along can be that of another chapter", needsDownloads, async () => {
  const { page, close } = await openAtShare();
  const first = await saved(page, "picture");
  await page.getByLabel(share.choice).selectOption("closed");
  await eventually(async () => (await state(page)).chart === "closed", "the choice arrives");
  await settle(page);
  const second = await saved(page, "picture");
  assert.equal(second.name, "seedcorn-closed.png");
  assert.notDeepEqual(first.bytes, second.bytes);
  assert.match(
    (await saved(page, "data")).bytes.toString("utf8"),
    new RegExp(story("en").chapters[3].question.replace("?", "\\?")),
  );
  await close();
});

test("the table saved has the numbers of the command line, and says what they are", needsDownloads, async () => {
  const { page, problems, close } = await openAtShare({
    query: "?lang=en&theme=light&fbclid=IwAR0#v=1&us_openness=0.8&c=share",
  });
  const { name, bytes } = await saved(page, "data");
  assert.equal(name, "seedcorn-lead.csv");
  const [about, , ...rows] = bytes.toString("utf8").split("\r\n").filter(Boolean);
  assert.doesNotMatch(about, /fbclid|theme/);
  for (const part of [
    story("en").title,
    /** @type {any} */ (story("en")).chart.subtitle,
    (await state(page)).footer,
    "us_openness=0.8",
    `${share.model}: 1`,
  ])
    assert.ok(about.includes(part), `${part} in ${about}`);
  const { ensemble } = await state(page);
  const out = execFileSync(cli, ["ensemble", "--members", String(ensemble.members), "--set", "us_openness=0.8"], {
    encoding: "utf8",
  });
  const lines = out
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  assert.ok(lines.length > 10);
  for (const [year, , ...lead] of lines) {
    const row = rows.find((each) => each.startsWith(year))?.split(",") ?? [];
    for (let p = 0; p < 5; ++p)
      assert.ok(Math.abs(Number(row[p + 1]) - Number(lead[p])) <= 0.0501, `${year}: ${row} for ${lead}`);
  }
  assert.deepEqual(problems, []);
  await close();
});

test(
  "a scenario saved is opened again as one step, and a bad one changes nothing and is named",
  needsDownloads,
  async () => {
    const { page, problems, close } = await openAtShare();
    const { name, bytes } = await saved(page, "scenario");
    assert.equal(name, "seedcorn-scenario.json");
    const was = await state(page);
    await page.keyboard.press("Control+z");
    await page.locator('article:visible input[data-lever="us_openness"]').first().fill("0.2");
    await eventually(async () => (await state(page)).levers.us_openness < 0.3, "another scenario");
    const other = await state(page);

    /** @param {Buffer} buffer */
    const choose = async (buffer) => {
      const waiting = page.waitForEvent("filechooser");
      await button(page, "open").click();
      await (await waiting).setFiles({ name, mimeType: "application/json", buffer });
    };
    const bad = { ...JSON.parse(bytes.toString("utf8")), levers: { us_openness: "wide", no_such: 1 } };
    await choose(Buffer.from(JSON.stringify(bad)));
    const notices = page.locator('#notices [data-language="en"]');
    await notices.getByText(ui.notice_scenario_value.replace("{keys}", "levers.us_openness")).waitFor();
    assert.ok(await notices.getByText(ui.notice_scenario_unknown.replace("{keys}", "levers.no_such")).isVisible());
    assert.deepEqual((await state(page)).levers, other.levers);
    await choose(Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString("utf8")), version: 2 })));
    await notices.getByText(ui.notice_scenario_newer.replace("{keys}", "version")).waitFor();

    await choose(bytes);
    await says(page, share.open);
    const again = await state(page);
    assert.deepEqual(
      [again.levers, again.weights, again.guess, again.notices],
      [was.levers, was.weights, was.guess, []],
    );
    await page.keyboard.press("Control+z");
    await eventually(
      async () => (await state(page)).levers.us_openness === other.levers.us_openness,
      "undo takes it back at once",
    );
    assert.deepEqual((await state(page)).weights, other.weights);
    assert.deepEqual(problems, []);
    await close();
  },
);

test("a link is handed to the system where there is a way, and no button promises it elsewhere", async () => {
  const without = await openAtShare({
    before: (page) => page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share")),
  });
  assert.ok(!(await state(without.page)).layout.rects.some(({ id }) => id === "share/button.share.send"));
  assert.equal(await button(without.page, "send").count(), 0);
  await without.close();
  const { page, close } = await openAtShare({
    before: (page) =>
      page.addInitScript(() => {
        navigator.share = async (data) => void (document.title = `handed over: ${data?.url}`);
      }),
  });
  await button(page, "send").click();
  await eventually(async () => (await page.title()).includes("us_openness=0.8"), "the link is handed over");
  await close();
});

test("the text version shares as well", needsDownloads, async () => {
  const { page, problems, close } = await openAtShare({ query: `?lang=en&view=text#${scenario}&c=share` });
  const { bytes } = await saved(page, "picture");
  assert.equal(chunksOf(bytes)[0].data.readUInt32BE(0), 1920);
  await button(page, "link").click();
  await says(page, share.link);
  assert.deepEqual(problems, []);
  await close();
});
