import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hashing } from './hashing';
import { MARGIN, WIDEST, type KeptBytes } from './kept-bytes';

const CHUNK = 64 * 1024;
const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Gathers bytes for a hash, which takes many at a time much faster than few. */
export class HashWriter {
  readonly #chunk = new Uint8Array(CHUNK + MARGIN);
  readonly #view = new DataView(this.#chunk.buffer);
  #filled = 0;

  constructor(private readonly hash: Hashing) {}

  add(bytes: Uint8Array): void {
    const { length } = bytes;
    if (this.#filled + length > CHUNK) this.#pass();
    if (length > CHUNK) {
      this.hash.update(bytes);
      return;
    }
    this.#chunk.set(bytes, this.#filled);
    this.#filled += length;
  }

  addKept(kept: KeptBytes, place: number): void {
    const length = kept.lengthAt(place);
    if (length > CHUNK) return this.add(kept.bytesAt(place));
    if (this.#filled + length > CHUNK) this.#pass();
    kept.copy(place, length, this.#view, this.#filled);
    this.#filled += length;
  }

  /** A text in UTF-8, of which no bytes need be made. */
  addText(text: string): void {
    if (text.length * WIDEST > CHUNK) return this.add(bytesOf(text));
    if (this.#filled + text.length * WIDEST > CHUNK) this.#pass();
    this.#filled += encoder.encodeInto(text, this.#chunk.subarray(this.#filled, CHUNK)).written;
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
