import type { Values } from '../../contract/fact-columns';
import { LIMITS } from '../../contract/limits';
import { Refused } from '../problem';
import type { BodyReader } from './body-reader';

/** Values that are made to meet in one place are not looked for further, so that they cost no more than others. */
const MOST_TRIES = 32;
const ALONE = -1;
const FIRST = 4096;
/** A text that is asked for so often is kept; the number of a paper, which stands in one row, is not. */
const KEPT_FROM = 4;

/**
 * The different texts and numbers of a body, known by the bytes that stand there: each has a number from 1 up. A hash leads to
 * a place in the table; the bytes decide. A text stays where it is, in the body, until it is asked for.
 */
export class KnownValues implements Values {
  length = 1;
  /** By their numbers; undefined: a text that is read when it is asked for. */
  readonly #made: (string | number | null | undefined)[] = [null];
  /** The number that stands in a place, 0 where it is free; never more than half full. */
  #places = new Int32Array(FIRST);
  #hashes = new Int32Array(FIRST);
  #starts = new Int32Array(FIRST);
  #ends = new Int32Array(FIRST);
  /** Which value came after it in its column last; 0: none yet. */
  #after = new Int32Array(FIRST);
  #asked = new Uint8Array(FIRST);

  constructor(private readonly bytes: Uint8Array) {}

  at(number: number): string | number | null {
    const made = this.#made[number];
    return made === undefined ? this.#text(number) : made;
  }

  #text(number: number): string {
    // What lies between the quotes was found to be UTF-8 without an escape.
    const text = decoder.decode(this.bytes.subarray((this.#starts[number] as number) + 1, (this.#ends[number] as number) - 1));
    if (++this.#asked[number]! >= KEPT_FROM) this.#made[number] = text;
    return text;
  }

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

  /** Goes over the value where it stands before the reader, too. */
  isAt(number: number, reader: BodyReader): boolean {
    return reader.isSame(this.#starts[number] as number, this.#ends[number] as number);
  }

  after(number: number): number {
    return this.#after[number] as number;
  }

  follow(number: number, after: number): void {
    this.#after[number] = after;
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
    return this.#place(this.#keep(value, from, to, hash));
  }

  /** Of a text without escapes, whose quotes are its first and last byte. */
  addText(from: number, to: number, hash: number): number {
    return this.#place(this.#keep(undefined, from, to, hash));
  }

  /** Of one that is written otherwise than it is: it is not met again. */
  addAlone(value: string | number): number {
    return this.#keep(value, ALONE, ALONE, 0);
  }

  #keep(value: string | number | undefined, from: number, to: number, hash: number): number {
    const number = this.length++;
    if (number > LIMITS.values) throw new Refused('too-large', 'tooManyValues', { limit: LIMITS.values });
    if (number === this.#hashes.length) this.#widen();
    this.#made.push(value);
    this.#hashes[number] = hash;
    this.#starts[number] = from;
    this.#ends[number] = to;
    return number;
  }

  #widen(): void {
    const wider = (list: Int32Array): Int32Array<ArrayBuffer> => {
      const more = new Int32Array(list.length * 2);
      more.set(list);
      return more;
    };
    [this.#hashes, this.#starts, this.#ends, this.#after] = [wider(this.#hashes), wider(this.#starts), wider(this.#ends), wider(this.#after)];
    // Nobody asks while the body is read.
    this.#asked = new Uint8Array(this.#hashes.length);
  }

  #place(number: number): number {
    if (number * 2 > this.#places.length) this.#grow();
    else this.#put(number);
    return number;
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
    for (let number = 1; number < this.length; number++) if (this.#starts[number] !== ALONE) this.#put(number);
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The low bits of a product hang on low bits alone. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
