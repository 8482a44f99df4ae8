/** Short texts are gathered until they are about as long: to encode many at once is much faster. */
const GATHERED = 16 * 1024;
const FIRST = 64 * 1024;
/** Units of one cohort differ in length. */
const SPARE = 1.2;
/** Room that is made beforehand at the most: where the first unit has most of the rows the others are not like it. */
const MOST_EXPECTED = 384 * 1024 * 1024;
/** Bytes that one unit of UTF-16 takes at the most. */
const WIDEST = 3;

/** Text that is added piece by piece, in UTF-8. A string of the whole would take twice the room, and be written once more. */
export class JsonBytes {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST);
  #filled = 0;
  #text = '';

  /** Makes room for so many texts like this one: to grow again and again would write everything several times. */
  expect(count: number, like: string): void {
    this.#encode();
    const expected = Math.min(MOST_EXPECTED, Math.ceil(this.#encoder.encode(like).length * count * SPARE));
    this.#grow(this.#filled + expected + GATHERED * WIDEST);
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > GATHERED) this.#encode();
  }

  bytes(): Uint8Array<ArrayBuffer> {
    this.#encode();
    // What is left over is little, and was never written to.
    return this.#bytes.subarray(0, this.#filled);
  }

  #encode(): void {
    const needed = this.#filled + this.#text.length * WIDEST;
    if (needed > this.#bytes.length) this.#grow(Math.max(needed, this.#bytes.length * 2));
    this.#filled += this.#encoder.encodeInto(this.#text, this.#bytes.subarray(this.#filled)).written;
    this.#text = '';
  }

  #grow(length: number): void {
    const more = new Uint8Array(length);
    more.set(this.#bytes.subarray(0, this.#filled));
    this.#bytes = more;
  }
}
