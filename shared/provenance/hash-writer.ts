import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hashing } from './hashing';

const CHUNK = 64 * 1024;
/** Bytes that one unit of UTF-16 takes at the most. */
const WIDEST = 3;
const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Gathers bytes for a hash, which takes many at a time much faster than few. */
export class HashWriter {
  readonly #chunk = new Uint8Array(CHUNK);
  #filled = 0;

  constructor(private readonly hash: Hashing) {}

  add(bytes: Uint8Array): void {
    const { length } = bytes;
    if (this.#filled + length > CHUNK) this.#pass();
    if (length > CHUNK) {
      this.hash.update(bytes);
      return;
    }
    const chunk = this.#chunk;
    const from = this.#filled;
    if (length > LONG) chunk.set(bytes, from);
    // A call for a few bytes takes longer than they do.
    else for (let at = 0; at < length; at++) chunk[from + at] = bytes[at] as number;
    this.#filled = from + length;
  }

  /** A text in UTF-8, of which no bytes need be made. */
  addText(text: string): void {
    if (text.length * WIDEST > CHUNK) return this.add(bytesOf(text));
    if (this.#filled + text.length * WIDEST > CHUNK) this.#pass();
    this.#filled += encoder.encodeInto(text, this.#chunk.subarray(this.#filled)).written;
  }

  /** As 64 hexadecimal digits in small letters. */
  hex(): string {
    this.#pass();
    return bytesToHex(this.hash.digest());
  }

  #pass(): void {
    this.hash.update(this.#chunk.subarray(0, this.#filled));
    this.#filled = 0;
  }
}

const LONG = 48;
