// A chart of the command line, as a program that knows no browser shows it: librsvg, which papers are made with.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, inChromium } from "./support/browser.mjs";
import { cli, languages, root, siteFile } from "./support/paths.mjs";

const installed = spawnSync("rsvg-convert", ["--version"]).status === 0;
const skip =
  (!inChromium && "compared with Chromium") || (!installed && "rsvg-convert is missing (Debian: librsvg2-bin)");

const [width, height] = [960, 640];
const coarse = 4; // pixels that are compared as one: letters are smoothed differently
const most = 0.04; // share of them that differ by a twelfth of black to white

const folder = mkdtempSync(join(tmpdir(), "seedcorn-paper-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} chart @param {string} language @param {string} theme */
function drawn(chart, language, theme) {
  const file = join(folder, `${chart}.svg`);
  const args = ["draw", chart, "--lang", language, "--theme", theme, "--site", "https://example.org/", "-o", file];
  const { status, stderr } = spawnSync(cli, args, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return file;
}

/** The full font that ours are cut from, and no other. */
function fontsOfLibrsvg() {
  const tools = spawnSync("sh", [join(root, "tools/dependencies.sh"), "node-tools"], { encoding: "utf8" });
  const from = join(tools.stdout.trim(), "node_modules/pretendard/dist/public/static");
  for (const weight of ["Regular", "Bold"])
    copyFileSync(join(from, `Pretendard-${weight}.otf`), join(folder, `${weight}.otf`));
  const config = join(folder, "fonts.conf");
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">` +
      `<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return config;
}
/** @type {string | undefined} */
let config;

/** The file as librsvg draws it. @param {string} file */
function converted(file) {
  config ??= fontsOfLibrsvg();
  const { status, stdout, stderr } = spawnSync("rsvg-convert", [file], {
    env: { ...process.env, FONTCONFIG_FILE: config },
    maxBuffer: 1 << 26,
  });
  assert.equal(status, 0, stderr.toString());
  assert.equal(stderr.toString(), "");
  return stdout;
}

/** The file as the browser draws it, with the page's fonts. @param {string} file @param {string} language */
async function shown(file, language) {
  const page = await browser.newPage({ viewport: { width, height } });
  const faces = ["regular", "bold"].map(
    (weight) =>
      `@font-face{font-family:Pretendard;font-weight:${weight === "bold" ? 700 : 400};` +
      `src:url(data:font/ttf;base64,${siteFile(`fonts/${language}-${weight}.ttf`).toString("base64")})}`,
  );
  const style = `<style>${faces.join("")}body{margin:0}svg{display:block}</style>`;
  await page.setContent(`<!doctype html>${style}${readFileSync(file, "utf8")}`);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** The share of the pixels that differ; 1 where the sizes do. @param {Buffer[]} pngs */
async function difference(...pngs) {
  const page = await browser.newPage();
  const share = await page.evaluate(
    async ({ urls, coarse }) => {
      const [one, other] = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const [across, down] = [image.width / coarse, image.height / coarse];
          const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (
            new OffscreenCanvas(across, down).getContext("2d")
          );
          pen.imageSmoothingQuality = "high";
          pen.drawImage(image, 0, 0, across, down);
          return pen.getImageData(0, 0, across, down);
        }),
      );
      if (one.width !== other.width || one.height !== other.height) return 1;
      let differing = 0;
      for (let i = 0; i < one.data.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs(one.data[i + channel] - other.data[i + channel]) > 21)) differing++;
      return differing / (one.data.length / 4);
    },
    { urls: pngs.map((png) => `data:image/png;base64,${png.toString("base64")}`), coarse },
  );
  await page.close();
  return share;
}

const charts = [
  ["hook", "light"],
  ["lead", "dark"],
  ["open", "light"],
  ["closed", "light"],
  ["breakthrough", "dark"],
  ["seed-corn", "light"],
  ["policy", "light"],
  ["evidence", "dark"],
];

for (const language of languages)
  test(`librsvg draws every chart as the browser does: ${language}`, { skip }, async () => {
    for (const [chart, theme] of charts) {
      const file = drawn(chart, language, theme);
      const share = await difference(converted(file), await shown(file, language));
      assert.ok(share < most, `${chart}: ${(100 * share).toFixed(2)} % differ`);
    }
  });

test("a mark that librsvg did not draw would be noticed", { skip }, async () => {
  const file = drawn("lead", "en", "light");
  const without = join(folder, "without.svg");
  const svg = readFileSync(file, "utf8");
  const [longest = ""] = (svg.match(/<path[^>]*>/g) ?? []).sort((a, b) => b.length - a.length);
  writeFileSync(without, svg.replace(longest, "")); // the band of nine of ten futures
  assert.ok((await difference(converted(without), await shown(file, "en"))) > most);
});
