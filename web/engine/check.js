// Checks that a file is what it should be, so that a proxy's error page or half a font is reported by name before the
// engine sees it.
import { Failure } from "../base/failure.js";

/** @param {string} file @param {Uint8Array} bytes */
export function check(file, bytes) {
  const fine = file.endsWith(".json") ? isJson(bytes) : file.endsWith(".ttf") ? isFont(bytes) : true;
  if (!fine) throw new Failure("failure_file", file, "damaged");
}

/** @param {Uint8Array} bytes */
function isJson(bytes) {
  try {
    return typeof JSON.parse(new TextDecoder().decode(bytes)) === "object";
  } catch {
    return false;
  }
}

/** A TrueType file whose tables all lie inside it. @param {Uint8Array} bytes */
function isFont(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 12 || view.getUint32(0) !== 0x00010000) return false;
  const end = 12 + 16 * view.getUint16(4);
  if (end > view.byteLength) return false;
  for (let entry = 12; entry < end; entry += 16) {
    if (view.getUint32(entry + 8) + view.getUint32(entry + 12) > view.byteLength) return false;
  }
  return true;
}
