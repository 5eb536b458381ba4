// Pictures packed and compared, in a blank page of the tests' browser.
import { browser } from "./browser.mjs";

const faint = 32; // of 255: how much a channel may differ in a pixel that still counts as the same

/** @type {Promise<import("playwright-core").Page> | undefined} */
let page;
const blank = () => (page ??= browser.newPage());

/**
 * The picture as lossless WebP, without the lower half of each channel's bits, which nobody sees and which take most
 * room.
 * @param {Buffer} png
 */
export async function packed(png) {
  const base64 = await (
    await blank()
  ).evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
    pen.drawImage(image, 0, 0);
    const pixels = pen.getImageData(0, 0, image.width, image.height);
    for (let i = 0; i < pixels.data.length; i++) pixels.data[i] = i % 4 === 3 ? 255 : (pixels.data[i] & 0xf0) | 8;
    pen.putImageData(pixels, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/webp", quality: 1 })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, png.toString("base64"));
  return Buffer.from(base64, "base64");
}

/** The share of pixels that differ; 1 where the sizes do. @param {Buffer} kept WebP @param {Buffer} seen PNG */
export async function difference(kept, seen) {
  return (await blank()).evaluate(
    async ({ urls, faint }) => {
      const [one, other] = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (
            new OffscreenCanvas(image.width, image.height).getContext("2d")
          );
          pen.drawImage(image, 0, 0);
          return pen.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (one.width !== other.width || one.height !== other.height) return 1;
      let differing = 0;
      for (let i = 0; i < one.data.length; i += 4) {
        if ([0, 1, 2].some((channel) => Math.abs(one.data[i + channel] - other.data[i + channel]) > faint)) differing++;
      }
      return differing / (one.data.length / 4);
    },
    {
      urls: [`data:image/webp;base64,${kept.toString("base64")}`, `data:image/png;base64,${seen.toString("base64")}`],
      faint,
    },
  );
}
