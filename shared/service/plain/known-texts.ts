/** Texts that are made to meet in one place are not looked for further, so that they cost no more than others. */
const MOST_TRIES = 32;

/**
 * Texts of a body by their bytes: a ledger says a few words many thousand times, and each is decoded once.
 * A hash leads to a place in the table; the bytes that stand there decide.
 */
export class KnownTexts {
  /** Number of a text plus one, 0 where the place is free; never more than half full. */
  #places = new Int32Array(4096);
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #texts: string[] = [];
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(readonly bytes: Uint8Array) {}

  /** The text of these bytes, which must be UTF-8. */
  of(from: number, to: number, hash: number): string {
    const mask = this.#places.length - 1;
    let place = spread(hash) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++, place = (place + 1) & mask) {
      const known = (this.#places[place] ?? 0) - 1;
      if (known < 0) return this.#add(from, to, hash, place);
      if (this.#hashes[known] === hash && this.#isAt(known, from, to)) return this.#texts[known] ?? '';
    }
    return this.#decoder.decode(this.bytes.subarray(from, to));
  }

  #isAt(known: number, from: number, to: number): boolean {
    const { bytes } = this;
    const start = this.#starts[known] ?? 0;
    if ((this.#ends[known] ?? 0) - start !== to - from) return false;
    for (let at = 0; at < to - from; at++) if (bytes[start + at] !== bytes[from + at]) return false;
    return true;
  }

  #add(from: number, to: number, hash: number, place: number): string {
    const text = this.#decoder.decode(this.bytes.subarray(from, to));
    this.#places[place] = this.#texts.push(text);
    this.#hashes.push(hash);
    this.#starts.push(from);
    this.#ends.push(to);
    if (this.#texts.length * 2 > this.#places.length) this.#grow();
    return text;
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    this.#hashes.forEach((hash, known) => {
      let place = spread(hash) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = known + 1;
    });
    this.#places = places;
  }
}

/** The low bits of a product hang on low bits alone. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
