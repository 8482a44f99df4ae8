/** Values that are made to meet in one place are not looked for further, so that they cost no more than others. */
const MOST_TRIES = 32;
const ALONE = -1;

/**
 * The different texts and numbers of a body, known by the bytes that stand there: each is read once, and has a number from 1
 * up. A hash leads to a place in the table; the bytes decide.
 */
export class KnownValues {
  /** By their numbers. */
  readonly values: (string | number | null)[] = [null];
  /** The number that stands in a place, 0 where it is free; never more than half full. */
  #places = new Int32Array(4096);
  readonly #hashes: number[] = [0];
  readonly #starts: number[] = [ALONE];
  readonly #ends: number[] = [ALONE];

  constructor(private readonly bytes: Uint8Array) {}

  /** The number of what stands between, 0 where it was not met yet. The hash must tell a text from a number. */
  find(from: number, to: number, hash: number): number {
    const mask = this.#places.length - 1;
    let place = spread(hash) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++, place = (place + 1) & mask) {
      const known = this.#places[place] as number;
      if (known === 0) return 0;
      if (this.#hashes[known] === hash && this.#isAt(known, from, to)) return known;
    }
    return 0;
  }

  #isAt(known: number, from: number, to: number): boolean {
    const { bytes } = this;
    const start = this.#starts[known] as number;
    if ((this.#ends[known] as number) - start !== to - from) return false;
    for (let at = 0; at < to - from; at++) if (bytes[start + at] !== bytes[from + at]) return false;
    return true;
  }

  /** Gives the number of a value that was not met yet. */
  add(value: string | number, from: number, to: number, hash: number): number {
    const number = this.#keep(value, from, to, hash);
    if (number * 2 > this.#places.length) this.#grow();
    else this.#put(number);
    return number;
  }

  /** Of one that is written otherwise than it is: it is not met again. */
  addAlone(value: string | number): number {
    return this.#keep(value, ALONE, ALONE, 0);
  }

  #keep(value: string | number, from: number, to: number, hash: number): number {
    this.#hashes.push(hash);
    this.#starts.push(from);
    this.#ends.push(to);
    return this.values.push(value) - 1;
  }

  #put(number: number): void {
    const mask = this.#places.length - 1;
    let place = spread(this.#hashes[number] as number) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++, place = (place + 1) & mask) {
      if (this.#places[place] !== 0) continue;
      this.#places[place] = number;
      return;
    }
  }

  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let number = 1; number < this.values.length; number++) if (this.#starts[number] !== ALONE) this.#put(number);
  }
}

/** The low bits of a product hang on low bits alone. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
