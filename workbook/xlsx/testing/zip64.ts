/** A package as programs write it that do not know its size beforehand: with the long form of sizes and places, and nothing packed. */
import { unzipSync } from 'fflate';

const UNSAID = 0xffffffff;
const LONG = 45;

const bytesOf = (...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Uint8Array => {
  const made = new Uint8Array(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return made;
};

function crc32(bytes: Uint8Array): number {
  let crc = UNSAID;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ UNSAID) >>> 0;
}

export function zip64(bytes: Uint8Array): Uint8Array {
  const written: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const length = (chunks: Uint8Array[]): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const entries = Object.entries(unzipSync(bytes));
  for (const [path, content] of entries) {
    const name = new TextEncoder().encode(path);
    const at = length(written);
    const sizes: [number, 8][] = [[content.length, 8], [content.length, 8]];
    const common: [number, 2 | 4][] = [[LONG, 2], [0x800, 2], [0, 2], [0, 4], [crc32(content), 4], [UNSAID, 4], [UNSAID, 4], [name.length, 2]];
    written.push(bytesOf([0x04034b50, 4], ...common, [20, 2]), name, bytesOf([1, 2], [16, 2], ...sizes), content);
    directory.push(bytesOf([0x02014b50, 4], [LONG, 2], ...common, [28, 2], [0, 2], [0, 2], [0, 2], [0, 4], [UNSAID, 4]), name, bytesOf([1, 2], [24, 2], ...sizes, [at, 8]));
  }
  const [start, size, count] = [length(written), length(directory), entries.length];
  const end = [
    bytesOf([0x06064b50, 4], [44, 8], [LONG, 2], [LONG, 2], [0, 4], [0, 4], [count, 8], [count, 8], [size, 8], [start, 8]),
    bytesOf([0x07064b50, 4], [0, 4], [start + size, 8], [1, 4]),
    bytesOf([0x06054b50, 4], [0, 2], [0, 2], [0xffff, 2], [0xffff, 2], [UNSAID, 4], [UNSAID, 4], [0, 2]),
  ];
  return Uint8Array.from([...written, ...directory, ...end].flatMap((chunk) => [...chunk]));
}
