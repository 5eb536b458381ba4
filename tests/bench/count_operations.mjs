// How much arithmetic a WebAssembly module does while it runs: the module is rewritten so that every straight stretch
// of instructions adds what it contains to counters, which are exported. Nothing is estimated from the source.

/**
 * What is counted.
 * @type {Record<string, (simd: number, plain: number) => boolean>} opcodes with and without the SIMD prefix
 */
const kinds = {
  addMultiply: (simd) => simd >= 228 && simd <= 230, // f32x4.add, sub, mul
  divide: (simd) => simd === 231 || simd === 227, // f32x4.div, sqrt
  integer: (simd) =>
    // i32x4, comparisons, logic
    (simd >= 55 && simd <= 70) || (simd >= 77 && simd <= 82) || (simd >= 160 && simd <= 191) || simd === 250,
  memory: (simd) => simd >= 0 && simd <= 11, // v128 loads and stores
  scalar: (_, plain) => plain >= 0x91 && plain <= 0x95, // f32.sqrt, add, sub, mul, div
};
export const counted = Object.keys(kinds);
/** @param {string} name @returns {string} the export that counts it */
export const counterOf = (name) => `counted_${name}`;

class Bytes {
  at = 0;
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }
  get done() {
    return this.at >= this.bytes.length;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0,
      shift = 1,
      byte;
    do {
      byte = this.byte();
      value += (byte & 127) * shift;
      shift *= 128;
    } while (byte & 128);
    return value;
  }
  /** Skips an encoded number. */
  skipNumber() {
    while (this.byte() & 128);
  }
  /** @param {number} length */
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

/** @param {number} value @returns {number[]} */
const encoded = (value) => (value < 128 ? [value] : [value % 128 | 128, ...encoded(Math.floor(value / 128))]);
/** The encoding of a signed number that is not negative. @param {number} value @returns {number[]} */
const encodedSigned = (value) =>
  value < 64 ? [value] : [value % 128 | 128, ...encodedSigned(Math.floor(value / 128))];

/** Reads the rest of a SIMD instruction. @param {Bytes} code @returns {number} its opcode */
function simdInstruction(code) {
  const op = code.number();
  if (op <= 11 || (op >= 84 && op <= 93)) {
    code.skipNumber();
    code.skipNumber();
    if (op >= 84 && op <= 91) code.byte();
  } else if (op === 12 || op === 13) code.take(16);
  else if (op >= 21 && op <= 34) code.byte();
  return op;
}

/** Reads the rest of an instruction. @param {Bytes} code @param {number} op @returns {number} the SIMD opcode, or -1 */
function instruction(code, op) {
  if (op === 0xfd) return simdInstruction(code);
  if (op === 0xfc) {
    const more = code.number();
    for (let left = more < 8 ? 0 : [9, 11, 13, 15, 16, 17].includes(more) ? 1 : 2; left > 0; left--) code.skipNumber();
  } else if (op === 0x0e) for (let left = code.number() + 1; left > 0; left--) code.skipNumber();
  else if (op === 0x11 || (op >= 0x28 && op <= 0x3e)) {
    code.skipNumber();
    code.skipNumber();
  } else if (op === 0x1c) code.take(code.number());
  else if (op === 0x43) code.take(4);
  else if (op === 0x44) code.take(8);
  else if (
    (op >= 2 && op <= 4) ||
    [0x0c, 0x0d, 0x10, 0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2].includes(op) ||
    (op >= 0x20 && op <= 0x26)
  )
    code.skipNumber();
  return -1;
}

/** Whether control may leave or enter the code at this instruction. @param {number} op */
const isControl = (op) => op <= 0x11 && op !== 0x01;

/** @param {Uint8Array} body without its size @param {number} firstCounter */
function countingBody(body, firstCounter) {
  const code = new Bytes(body);
  for (let left = code.number(); left > 0; left--) {
    code.skipNumber();
    code.byte();
  }
  /** @type {number[]} */
  const out = [...body.subarray(0, code.at)];
  const names = Object.values(kinds);
  const counts = names.map(() => 0);
  while (!code.done) {
    const start = code.at;
    const op = code.byte();
    const simd = instruction(code, op);
    if (isControl(op))
      counts.forEach((count, k) => {
        const counter = encoded(firstCounter + k);
        if (count > 0) out.push(0x23, ...counter, 0x42, ...encodedSigned(count), 0x7c, 0x24, ...counter);
        counts[k] = 0;
      });
    else names.forEach((is, k) => (counts[k] += is(simd, simd < 0 ? op : -1) ? 1 : 0));
    for (let i = start; i < code.at; i++) out.push(body[i]);
  }
  return out;
}

/** @param {Bytes} section @returns {number} globals among the imports */
function importedGlobals(section) {
  let globals = 0;
  for (let left = section.number(); left > 0; left--) {
    section.take(section.number());
    section.take(section.number());
    const kind = section.byte();
    if (kind === 0) section.skipNumber();
    else if (kind === 3) globals += section.take(2).length / 2;
    else throw new Error("an imported table or memory");
  }
  return globals;
}

/**
 * @param {Uint8Array} bytes of a module
 * @returns {Uint8Array<ArrayBuffer>} a module with a mutable 64-bit global exported for each name in `counted`
 */
export function counting(bytes) {
  const file = new Bytes(bytes);
  const out = [...file.take(8)];
  let globals = 0;
  /** @param {number} id @param {number[]} content */
  const put = (id, content) => {
    out.push(id, ...encoded(content.length));
    for (const byte of content) out.push(byte);
  };
  while (!file.done) {
    const id = file.byte();
    const content = file.take(file.number());
    const section = new Bytes(content);
    if (id === 0) continue;
    if (id === 2) globals += importedGlobals(new Bytes(content));
    if (id === 6) {
      const count = section.number();
      globals += count;
      put(id, [
        ...encoded(count + counted.length),
        ...content.subarray(section.at),
        ...counted.flatMap(() => [0x7e, 1, 0x42, 0, 0x0b]),
      ]);
    } else if (id === 7) {
      const names = counted.flatMap((name, k) => {
        const text = new TextEncoder().encode(counterOf(name));
        return [...encoded(text.length), ...text, 3, ...encoded(globals + k)];
      });
      put(id, [...encoded(section.number() + counted.length), ...content.subarray(section.at), ...names]);
    } else if (id === 10) {
      /** @type {number[]} */
      const code = [];
      const count = section.number();
      code.push(...encoded(count));
      for (let left = count; left > 0; left--) {
        const body = countingBody(section.take(section.number()), globals);
        code.push(...encoded(body.length));
        for (const byte of body) code.push(byte);
      }
      put(id, code);
    } else put(id, [...content]);
  }
  return Uint8Array.from(out);
}
