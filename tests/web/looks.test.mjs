// Visual regression: every chapter against the picture that was kept of it (keep.mjs).
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser } from "./support/browser.mjs";
import { folder, takePictures, windows } from "./support/kept_pictures.mjs";
import { root } from "./support/paths.mjs";

const faint = 32; // of 255: how much a channel may differ in a pixel that still counts as the same
const tolerated = 0.002; // share of the pixels that may differ by more

const context = await browser.newContext();
const blank = await context.newPage();
after(() => context.close());

/** The share of pixels that differ; 1 where the sizes do. @param {Buffer} a @param {Buffer} b */
const difference = (a, b) =>
  blank.evaluate(
    async ({ pictures, faint }) => {
      const [one, other] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const drawing = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
          drawing.drawImage(image, 0, 0);
          return drawing.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (one.width !== other.width || one.height !== other.height) return 1;
      let differing = 0;
      for (let i = 0; i < one.data.length; i += 4) {
        if ([0, 1, 2].some((channel) => Math.abs(one.data[i + channel] - other.data[i + channel]) > faint)) differing++;
      }
      return differing / (one.data.length / 4);
    },
    { pictures: [a, b].map((png) => png.toString("base64")), faint },
  );

for (const window of windows) {
  test(`every chapter looks as it was kept: ${window.name}`, async () => {
    /** @type {string[]} */
    const changed = [];
    let compared = 0;
    await takePictures(window, async (chapter, png) => {
      const name = `${window.name}-${chapter}.png`;
      const share = await difference(readFileSync(join(folder, name)), png);
      compared++;
      if (share <= tolerated) return;
      const seen = join(root, "build/looks");
      mkdirSync(seen, { recursive: true });
      writeFileSync(join(seen, name), png);
      changed.push(`${name}: ${(share * 100).toFixed(2)} % of the pixels differ, see build/looks`);
    });
    assert.deepEqual(changed, []);
    assert.equal(compared, 9);
  });
}
