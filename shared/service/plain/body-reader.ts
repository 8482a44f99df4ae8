import { parseJson } from '../../contract/json';
import { LIMITS } from '../../contract/limits';
import { characterLength, isTail } from './utf8';

/** Thrown where a body is not plain enough; whoever reads with care says what is wrong with it, if anything is. */
export class NotPlain extends Error {}

export const [QUOTE, COLON, COMMA, BACKSLASH] = [0x22, 0x3a, 0x2c, 0x5c];
export const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [BLANK, LINE, RETURN, TAB] = [0x20, 0x0a, 0x0d, 0x09];
const [ZERO, NINE, PLUS, MINUS, POINT, SMALL_E, LARGE_E] = [0x30, 0x39, 0x2b, 0x2d, 0x2e, 0x65, 0x45];
/** `null`, its bytes as one number. */
const NULL = 0x6e756c6c;
const FIRST_HASH = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const WORD = 4;

/** Goes over JSON byte after byte. `at`: the next one. Whatever is out of the ordinary is handed, by itself, to the usual parser. */
export class BodyReader {
  at = 0;
  readonly #view: DataView;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The next byte that is not blank; -1 at the end. */
  next(): number {
    const { bytes } = this;
    let byte = bytes[this.at] ?? -1;
    // Bodies that programs write have no blanks.
    if (byte > BLANK) return byte;
    while (byte === BLANK || byte === LINE || byte === RETURN || byte === TAB) byte = bytes[++this.at] ?? -1;
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

  /** Takes `null` where it stands here. */
  isNull(): boolean {
    if (this.at + WORD > this.bytes.length || this.#view.getInt32(this.at) !== NULL) return false;
    this.at += WORD;
    return true;
  }

  /**
   * Goes over the text that begins at the quote here. Gives a hash of its bytes, but for those that it has in common with one
   * before it that was gone over and holds no escape; null where it holds an escape, which changes them.
   */
  overText(before = 0, end = 0): number | null {
    const { bytes } = this;
    const from = this.at + 1;
    let at = from + this.#inCommon(before + 1, end - 1, from);
    let hash = FIRST_HASH;
    for (;;) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) return this.#overEscapes();
      if (byte < BLANK) throw new NotPlain();
      hash = Math.imul(hash ^ byte, PRIME);
      if (byte < 0x80) {
        at++;
        continue;
      }
      const end = at + characterLength(bytes, at);
      if (end === at) throw new NotPlain();
      while (++at < end) hash = Math.imul(hash ^ (bytes[at] as number), PRIME);
    }
    // It has no more characters than bytes.
    if (at - from > LIMITS.text) throw new NotPlain();
    this.at = at + 1;
    return hash;
  }

  /** Whole characters that stand here as well as between `from` and `to`. */
  #inCommon(from: number, to: number, here: number): number {
    const { bytes } = this;
    const view = this.#view;
    const most = Math.min(to - from, bytes.length - here);
    let alike = 0;
    while (alike + WORD <= most && view.getInt32(from + alike) === view.getInt32(here + alike)) alike += WORD;
    while (alike > 0 && isTail(bytes[here + alike])) alike--;
    return alike;
  }

  #overEscapes(): null {
    this.at = endOfText(this.bytes, this.at) + 1;
    return null;
  }

  /** Goes over the number that begins here, and gives a hash of its bytes. */
  overNumber(): number {
    const { bytes } = this;
    let at = this.at;
    let hash = FIRST_HASH;
    for (let byte = bytes[at] ?? 0; isOfNumber(byte); byte = bytes[++at] ?? 0) hash = Math.imul(hash ^ byte, PRIME);
    this.at = at;
    return hash;
  }

  /** Goes over a text or number that stands between `from` and `to`, too, where the same stands here; else it stays. */
  isSame(from: number, to: number): boolean {
    const { bytes, at: here } = this;
    const view = this.#view;
    const length = to - from;
    if (here + length > bytes.length) return false;
    // From the last bytes on, four at a time: names of units and items differ there.
    let left = length;
    for (; left >= WORD; left -= WORD) if (view.getInt32(here + left - WORD) !== view.getInt32(from + left - WORD)) return false;
    while (--left >= 0) if (bytes[here + left] !== bytes[from + left]) return false;
    // A number ends where no further sign of it follows.
    if (bytes[from] !== QUOTE && isOfNumber(bytes[here + length] ?? 0)) return false;
    this.at = here + length;
    return true;
  }

  /** What the usual parser makes of what was gone over, a text or a number; of one that a double cannot hold, its text. */
  parsed(from: number): string | number {
    let value: unknown;
    try {
      value = parseJson(this.#decoder.decode(this.bytes.subarray(from, this.at)));
    } catch {
      throw new NotPlain();
    }
    if (typeof value === 'number' || (typeof value === 'string' && value.length <= LIMITS.text)) return value;
    throw new NotPlain();
  }

  /** The text that begins at the quote here. */
  text(): string {
    const from = this.at;
    this.overText();
    return String(this.parsed(from));
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

export const beginsNumber = (byte: number): boolean => (byte >= ZERO && byte <= NINE) || byte === MINUS;
const isOfNumber = (byte: number): boolean => beginsNumber(byte) || byte === POINT || byte === PLUS || byte === SMALL_E || byte === LARGE_E;
