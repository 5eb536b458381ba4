// Writes texts into a PNG file (title, source, link and result), for people who have only the file.

const start = 33; // after the signature and the first chunk, which says how large the picture is

/** @param {Uint8Array} bytes */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; ++bit) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum;
}

/** @param {string} name @param {string} text */
function chunk(name, text) {
  const body = new TextEncoder().encode(`iTXt${name}\0\0\0\0\0${text}`); // not compressed, no language tag
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, body.length - 4);
  whole.set(body, 4);
  view.setInt32(body.length + 4, checksum(body));
  return whole;
}

/** @param {Blob} png @param {Record<string, string>} texts by their keywords */
export function withTexts(png, texts) {
  const chunks = Object.entries(texts).map(([name, text]) => chunk(name, text));
  return new Blob([png.slice(0, start), ...chunks, png.slice(start)], { type: "image/png" });
}
