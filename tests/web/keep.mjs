// Keeps pictures of every chapter for looks.test.mjs: npm run keep. Look at what has changed before it is committed.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, takePictures, windows } from "./support/kept_pictures.mjs";

mkdirSync(folder, { recursive: true });
for (const window of windows) {
  await takePictures(window, async (chapter, png) => {
    const file = join(folder, `${window.name}-${chapter}.png`);
    writeFileSync(file, png);
    console.log(file);
  });
}
process.exit(0); // the browser of the tests waits for a test runner to close it
