import { oneWidth } from './width';
import type { Names } from './names';

/** What a reading that did not succeed gives. */
export const FAIL = Symbol('fail');
export type Fail = typeof FAIL;

/**
 * A word that stands in no quotes: up to a sign of the grammar. Brackets right behind it are part of it,
 * unless they say something of the grammar.
 */
const SIGN = '[^\\s;:,=()\\[\\]、≥≤><+×÷"「」%]';
const BARE = new RegExp(`${SIGN}+(?:\\((?!任意\\)|不?含|适用|条款|待定|不足|按比例|同类|同组|全部|并列)${SIGN}+\\)${SIGN}*)*`, 'y');
const PLAIN = new RegExp(`^${BARE.source}$`);

/** Reads one piece of a cell from left to right; remembers how far any attempt came. */
export class Scanner {
  at: number;
  /** Where the farthest attempt stopped. */
  far: number;

  constructor(readonly raw: string, readonly text: string, readonly from: number, readonly to: number, readonly names: Names) {
    this.at = from;
    this.far = from;
  }

  static of(raw: string, names: Names): Scanner {
    return new Scanner(raw, oneWidth(raw), 0, raw.length, names);
  }

  skip(): void {
    while (this.at < this.to && (this.text[this.at] === ' ' || this.text[this.at] === '\n')) this.at++;
    if (this.at > this.far) this.far = this.at;
  }

  atEnd(): boolean {
    this.skip();
    return this.at >= this.to;
  }

  /** Passes over a word of the grammar. */
  take(phrase: string): boolean {
    this.skip();
    const word = phrase.trim();
    if (!this.text.startsWith(word, this.at) || this.at + word.length > this.to) return false;
    this.at += word.length;
    if (this.at > this.far) this.far = this.at;
    return true;
  }

  takeAny(words: readonly string[]): boolean {
    return words.some((word) => this.take(word));
  }

  /** The text that a pattern (sticky) finds here. */
  match(pattern: RegExp): RegExpExecArray | null {
    this.skip();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found || pattern.lastIndex > this.to) return null;
    this.at = pattern.lastIndex;
    if (this.at > this.far) this.far = this.at;
    return found;
  }

  /** Somebody's or something's name: in 「」, or up to the next sign. `until`: no farther than before this text. */
  word(until?: string): string | Fail {
    this.skip();
    if (this.text[this.at] === '「') return this.#quoted();
    BARE.lastIndex = this.at;
    let end = Math.min(BARE.exec(this.text) ? BARE.lastIndex : this.at, this.to);
    if (until !== undefined) {
      const stop = this.text.lastIndexOf(until, end - 1);
      if (stop > this.at) end = stop;
    }
    if (end === this.at) return FAIL;
    const word = this.raw.slice(this.at, end);
    this.at = end;
    if (this.at > this.far) this.far = this.at;
    return word;
  }

  #quoted(): string | Fail {
    let word = '';
    for (let at = this.at + 1; at < this.to; at++) {
      if (this.text[at] !== '」') word += this.raw.charAt(at);
      else if (this.text[at + 1] === '」' && at + 1 < this.to) word += this.raw.charAt(at++);
      else {
        this.at = at + 1;
        if (this.at > this.far) this.far = this.at;
        return word;
      }
    }
    return FAIL;
  }

  /** Tries a reading; where it fails nothing was passed over. */
  attempt<T>(read: () => T | Fail): T | Fail {
    const before = this.at;
    const found = read();
    if (found === FAIL) this.at = before;
    return found;
  }
}

/** A name as it is written into a cell: in 「」 where it would not be read back as one word. */
export function quoted(word: string): string {
  const text = oneWidth(word);
  const plain = PLAIN.test(text) && !/^[+\-~]?\d+(\.\d+)?$/.test(text);
  return plain ? word : `「${word.replaceAll('」', '」」')}」`;
}

/** The statements of a cell: parted by semicolons, commas and line breaks that stand in no brackets or quotes. */
export function statementsOf(raw: string, names: Names): Scanner[] {
  const text = oneWidth(raw);
  const found: Scanner[] = [];
  let depth = 0;
  let inQuotes = false;
  let from = 0;
  const close = (to: number): void => {
    const piece = new Scanner(raw, text, from, to, names);
    if (!piece.atEnd()) found.push(piece);
    from = to + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (inQuotes) inQuotes = sign !== '」';
    else if (sign === '「') inQuotes = true;
    else if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === ';' || sign === ',' || sign === '\n')) close(at);
  }
  close(text.length);
  return found;
}
