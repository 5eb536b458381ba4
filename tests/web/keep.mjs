// Keeps pictures of every chapter for looks.test.mjs: npm run keep. Look at what has changed before it is committed.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileOf, folder, takePictures, windows } from "./support/kept_pictures.mjs";
import { packed } from "./support/pixels.mjs";

mkdirSync(folder, { recursive: true });
for (const window of windows) {
  await takePictures(window, async (chapter, png) => {
    const file = fileOf(window, chapter);
    writeFileSync(file, await packed(png));
    console.log(file);
  });
}
process.exit(0); // the tests' browser would keep this process alive
