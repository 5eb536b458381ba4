// Visual regression: every chapter against the picture that was kept of it (keep.mjs).
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { inChromium } from "./support/browser.mjs";
import { fileOf, takePictures, windows } from "./support/kept_pictures.mjs";
import { root, story } from "./support/paths.mjs";
import { difference } from "./support/pixels.mjs";

const tolerated = 0.0002; // share of the pixels that may differ: less than a word
const skip = !inChromium && "the pictures are Chromium's";

for (const window of windows) {
  test(`every chapter looks as it was kept: ${window.name}`, { skip }, async () => {
    /** @type {string[]} */
    const changed = [];
    let compared = 0;
    await takePictures(window, async (chapter, png) => {
      const share = await difference(readFileSync(fileOf(window, chapter)), png);
      compared++;
      if (share <= tolerated) return;
      const seen = join(root, "build/looks");
      mkdirSync(seen, { recursive: true });
      writeFileSync(join(seen, `${window.name}-${chapter}.png`), png);
      changed.push(`${window.name}-${chapter}: ${(share * 100).toFixed(3)} % of the pixels differ, see build/looks`);
    });
    assert.deepEqual(changed, []);
    assert.equal(compared, story("en").chapters.length);
  });
}
