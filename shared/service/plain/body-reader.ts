import { parseJson } from '../../contract/json';
import { LIMITS } from '../../contract/limits';
import { KnownTexts } from './known-texts';
import { characterLength } from './utf8';

/** Thrown where a body is not plain enough; whoever reads with care says what is wrong with it, if anything is. */
export class NotPlain extends Error {}

export const [QUOTE, BACKSLASH, COLON, COMMA, MINUS, POINT] = [0x22, 0x5c, 0x3a, 0x2c, 0x2d, 0x2e];
export const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [ZERO, NINE, BLANK, PLUS] = [0x30, 0x39, 0x20, 0x2b];
const EXPONENTS = [0x65, 0x45];
const NULL = [...'null'].map((letter) => letter.charCodeAt(0));
/** As many digits as a double always prints back. */
const DIGITS = 15;
const POWERS = Array.from({ length: DIGITS + 1 }, (_, digits) => 10 ** digits);
const FIRST_HASH = 0x811c9dc5 | 0;

/** Reads JSON byte after byte. `at`: the next one. Whatever is out of the ordinary is handed, by itself, to the usual parser. */
export class BodyReader {
  at = 0;
  readonly #texts: KnownTexts;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(readonly bytes: Uint8Array) {
    this.#texts = new KnownTexts(bytes);
  }

  /** The next byte that is not blank; -1 at the end. */
  next(): number {
    const { bytes } = this;
    let byte = bytes[this.at] ?? -1;
    while (byte === BLANK || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++this.at] ?? -1;
    return byte;
  }

  take(mark: number): void {
    if (this.next() !== mark) throw new NotPlain();
    this.at++;
  }

  /** Takes a comma and gives true, or the mark that ends the list or object and gives false. */
  more(end: number): boolean {
    const byte = this.next();
    if (byte !== COMMA && byte !== end) throw new NotPlain();
    this.at++;
    return byte === COMMA;
  }

  /** Whether the list or object that was just opened is empty; its end is then taken. */
  isEmpty(end: number): boolean {
    if (this.next() !== end) return false;
    this.at++;
    return true;
  }

  /** The text that begins at the quote here. */
  text(): string {
    const from = this.at + 1;
    const hash = this.#overText();
    return hash === null ? this.#oddText(from) : this.#texts.of(from, this.at - 1, hash);
  }

  /** Goes over the text that begins at the quote here, and gives where its first byte stands, or the text itself where that is written with escapes. */
  place(): number | string {
    const from = this.at + 1;
    return this.#overText() === null ? this.#oddText(from) : from;
  }

  /** A hash of the text's bytes, the quote at its end taken; null where it holds an escape. */
  #overText(): number | null {
    const { bytes } = this;
    const from = this.at + 1;
    let at = from;
    let hash = FIRST_HASH;
    for (;;) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) return null;
      if (byte < BLANK) throw new NotPlain();
      hash = Math.imul(hash ^ byte, 0x01000193);
      if (byte < 0x80) {
        at++;
        continue;
      }
      const end = at + characterLength(bytes, at);
      if (end === at) throw new NotPlain();
      while (++at < end) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    }
    if (at - from > LIMITS.text) throw new NotPlain();
    this.at = at + 1;
    return hash;
  }

  #oddText(from: number): string {
    this.at = endOfText(this.bytes, from - 1) + 1;
    const text = this.#parsed(from - 1);
    if (typeof text !== 'string' || text.length > LIMITS.text) throw new NotPlain();
    return text;
  }

  /** What the usual parser makes of what stands between. */
  #parsed(from: number): unknown {
    try {
      return parseJson(this.#decoder.decode(this.bytes.subarray(from, this.at)));
    } catch {
      throw new NotPlain();
    }
  }

  /** A number, or the text of one that a double cannot hold. */
  number(): number | string {
    const { bytes } = this;
    const from = this.at;
    let at = from;
    const minus = bytes[at] === MINUS;
    if (minus) at++;
    const first = at;
    let whole = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      byte = bytes[++at] ?? 0;
    }
    let digits = at - first;
    let decimals = 0;
    const sound = digits > 0 && (digits === 1 || bytes[first] !== ZERO);
    if (sound && byte === POINT) {
      byte = bytes[++at] ?? 0;
      while (byte >= ZERO && byte <= NINE) {
        whole = whole * 10 + (byte - ZERO);
        decimals++;
        byte = bytes[++at] ?? 0;
      }
      digits += decimals === 0 ? DIGITS : decimals;
    }
    // An exponent follows, or there are more digits than are surely held, or it is no number.
    if (!sound || digits > DIGITS || EXPONENTS.includes(byte)) return this.#oddNumber();
    this.at = at;
    // Both are held exactly, so that the quotient is the double nearest to the decimal.
    const value = decimals === 0 ? whole : whole / (POWERS[decimals] ?? 1);
    return minus ? -value : value;
  }

  #oddNumber(): number | string {
    const from = this.at;
    while (isOfNumber(this.bytes[this.at] ?? 0)) this.at++;
    const value = this.#parsed(from);
    if (typeof value !== 'number' && typeof value !== 'string') throw new NotPlain();
    return value;
  }

  /** Takes `null` where it stands here. */
  isNull(): boolean {
    if (!NULL.every((letter, index) => this.bytes[this.at + index] === letter)) return false;
    this.at += NULL.length;
    return true;
  }

  /** Goes over a value of any kind. Only of sound JSON the end is the right one. */
  skip(): void {
    const { bytes } = this;
    let depth = 0;
    let at = this.at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) at = endOfText(bytes, at);
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (depth-- === 0) break;
      } else if (byte === COMMA && depth === 0) break;
    }
    this.at = at;
  }
}

/** Where the quote stands that ends the text which begins here. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

export const isNumberHere = (byte: number): boolean => byte === MINUS || (byte >= ZERO && byte <= NINE);
const isOfNumber = (byte: number): boolean => isNumberHere(byte) || byte === PLUS || byte === POINT || EXPONENTS.includes(byte);
