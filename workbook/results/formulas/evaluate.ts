import { isError, type CellError, type Content, type Scalar } from '../content';
import { functionName } from '../functions/names';
import type { Cell } from '../../model/grid';
import { isErrorValue } from '../../model/text';
import { contentOf, type Asked, type Knowledge } from './answered';

/** A value on the way: what a cell can show, or the blank of an empty one. */
type Value = Scalar | CellError | null;

/** What is met that is not reckoned here. Whoever asks is told that it is not known, never a guess. */
class Unknown extends Error {}

const token = /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_(.])|([\p{L}_][\p{L}\p{N}_.]*)(\()?|(<>|<=|>=|[-+*/^&=<>(),%]))/giuy;

/**
 * What a formula shows that reckons on with scoring results in simple ways: `=IF(SCORE.VETO(A5,2019),"是","否")`,
 * `=ROUND(SCORE(A5,2019),1)`. null where it does anything else, or hangs on something that is not known.
 */
export function evaluate({ sheet, formula }: Asked, knowledge: Knowledge): Scalar | CellError | null {
  if (!/^=/.test(formula)) return null;
  try {
    const value = new Reckoner(formula.slice(1), sheet, knowledge).whole();
    return value === null ? 0 : value;
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

interface Token {
  readonly kind: 'number' | 'text' | 'cell' | 'name' | 'call' | 'sign' | 'end';
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

class Reckoner {
  private position = 0;
  private ahead: Token;

  constructor(
    private readonly source: string,
    private readonly sheet: string,
    private readonly knowledge: Knowledge,
  ) {
    this.ahead = this.read();
  }

  whole(): Value {
    const value = this.comparison();
    if (this.ahead.kind !== 'end') throw new Unknown();
    return value;
  }

  private read(): Token {
    const rest = this.source.slice(this.position);
    if (rest.trim() === '') return { kind: 'end', text: '', at: this.position };
    token.lastIndex = this.position;
    const found = token.exec(this.source);
    if (!found) throw new Unknown();
    const at = found.index + (found[0].length - found[0].trimStart().length);
    this.position = token.lastIndex;
    const [, number, text, on = '', cell, name, bracket, sign] = found;
    if (number !== undefined) return { kind: 'number', text: number, at };
    if (text !== undefined) return { kind: 'text', text, at };
    if (cell !== undefined) return { kind: 'cell', text: on + cell, at };
    if (name !== undefined) return { kind: bracket ? 'call' : 'name', text: name, at };
    return { kind: 'sign', text: sign ?? '', at };
  }

  private next(): Token {
    const current = this.ahead;
    this.ahead = this.read();
    return current;
  }

  private take(...signs: string[]): string | null {
    return this.ahead.kind === 'sign' && signs.includes(this.ahead.text) ? this.next().text : null;
  }

  private need(sign: string): void {
    if (this.take(sign) === null) throw new Unknown();
  }

  private comparison(): Value {
    let left = this.joined();
    for (let sign = this.take('=', '<>', '<', '>', '<=', '>='); sign !== null; sign = this.take('=', '<>', '<', '>', '<=', '>=')) left = compared(sign, left, this.joined());
    return left;
  }

  private joined(): Value {
    let left = this.sum();
    while (this.take('&') !== null) left = both(left, this.sum(), (one, other) => textOf(one) + textOf(other));
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      const minus = sign === '-';
      left = both(left, this.product(), (one, other) => (minus ? numberOf(one) - numberOf(other) : numberOf(one) + numberOf(other)));
    }
    return left;
  }

  private product(): Value {
    let left = this.unary();
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      const divides = sign === '/';
      left = both(left, this.unary(), (one, other) => {
        // What goes wrong in reckoning shows an error of its own kind, of which nothing is known here.
        if (divides && numberOf(other) === 0) throw new Unknown();
        return divides ? numberOf(one) / numberOf(other) : numberOf(one) * numberOf(other);
      });
    }
    return left;
  }

  private unary(): Value {
    if (this.take('+') !== null) return this.unary();
    if (this.take('-') !== null) return both(this.unary(), 0, (value) => -numberOf(value));
    return this.atom();
  }

  private atom(): Value {
    const { kind, text, at } = this.next();
    if (kind === 'number') return Number(text);
    if (kind === 'text') return text.slice(1, -1).replaceAll('""', '"');
    if (kind === 'cell') return this.cell(text);
    if (kind === 'sign' && text === '(') {
      const value = this.comparison();
      this.need(')');
      return value;
    }
    if (kind === 'name' && /^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
    if (kind === 'call') return this.call(text.toUpperCase(), at);
    throw new Unknown();
  }

  private cell(text: string): Value {
    const [, quoted, plain, letters = '', digits = ''] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]+)\$?(\d+)$/i.exec(text) ?? [];
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return valueOf(this.knowledge.cell(quoted?.replaceAll("''", "'") ?? plain ?? this.sheet, Number(digits) - 1, column));
  }

  private call(name: string, at: number): Value {
    const own = name.replace(/^_XLDUDF_/, '');
    const root = functionName('').toUpperCase();
    if (own === root || own.startsWith(`${root}.`) || own.startsWith(`${root}_`)) return this.scoring(at);
    const values: Value[] = [];
    if (this.take(')') === null) {
      do values.push(this.comparison());
      while (this.take(',') !== null);
      this.need(')');
    }
    return functionOf(name, values);
  }

  /** One of ours: its arguments are read as in a cell of its own. */
  private scoring(at: number): Value {
    let depth = 1;
    while (depth > 0) {
      const { kind, text } = this.next();
      if (kind === 'end') throw new Unknown();
      if (kind === 'call' || (kind === 'sign' && text === '(')) depth++;
      if (kind === 'sign' && text === ')') depth--;
    }
    const end = this.ahead.kind === 'end' ? this.source.length : this.ahead.at;
    const answered = contentOf({ sheet: this.sheet, formula: `=${this.source.slice(at, end).trim()}` }, this.knowledge);
    if (answered.is !== 'content' || Array.isArray(answered.content)) throw new Unknown();
    return answered.content as Exclude<Content, readonly unknown[]>;
  }
}

function functionOf(name: string, values: readonly Value[]): Value {
  const [first = null, second = null, third] = values;
  switch (name) {
    case 'IF':
      if (isFault(first)) return first;
      return truthOf(first) ? second : (third === undefined ? false : third);
    case 'IFERROR':
      return isFault(first) ? second : first;
    case 'IFNA':
      return isFault(first) && first.error === '#N/A' ? second : first;
    case 'ISERROR':
      return isFault(first);
    case 'ISNA':
      return isFault(first) && first.error === '#N/A';
    case 'ISNUMBER':
      return typeof first === 'number';
    case 'ISTEXT':
      return typeof first === 'string';
    case 'NOT':
      return isFault(first) ? first : !truthOf(first);
    case 'AND':
    case 'OR': {
      const fault = values.find(isFault);
      if (fault) return fault;
      return name === 'AND' ? values.every(truthOf) : values.some(truthOf);
    }
    case 'ROUND':
      return both(first, second, (value, digits) => rounded(numberOf(value), numberOf(digits)));
    default:
      throw new Unknown();
  }
}

function isFault(value: Value): value is CellError {
  return value !== null && isError(value);
}

function both(one: Value, other: Value, reckon: (one: Exclude<Value, CellError>, other: Exclude<Value, CellError>) => Scalar): Value {
  if (isFault(one)) return one;
  return isFault(other) ? other : reckon(one, other);
}

function compared(sign: string, one: Value, other: Value): Value {
  return both(one, other, (left, right) => {
    const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
    if (typeof a === 'string' && typeof b === 'string' && (sign === '=' || sign === '<>')) return (a.toLowerCase() === b.toLowerCase()) === (sign === '=');
    const order = rankOf(a) - rankOf(b) || (typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : Number(a) - Number(b));
    if (sign === '=') return order === 0;
    if (sign === '<>') return order !== 0;
    if (sign === '<') return order < 0;
    if (sign === '>') return order > 0;
    return sign === '<=' ? order <= 0 : order >= 0;
  });
}

function compareTexts(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  // In which order texts stand hangs on the language of the host.
  throw new Unknown();
}

/** Numbers come before texts, texts before truth values. */
function rankOf(value: Scalar): number {
  return { number: 0, string: 1, boolean: 2 }[typeof value as 'number' | 'string' | 'boolean'];
}

function blankLike(other: Value): Scalar {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function truthOf(value: Value): boolean {
  if (typeof value === 'string' || isFault(value)) throw new Unknown();
  return value === null ? false : typeof value === 'number' ? value !== 0 : value;
}

function numberOf(value: Exclude<Value, CellError>): number {
  if (typeof value === 'string') throw new Unknown();
  return Number(value ?? 0);
}

function textOf(value: Exclude<Value, CellError>): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value ?? '');
}

/** Half away from nought, by the decimal that is shown. */
function rounded(value: number, digits: number): number {
  if (!Number.isInteger(digits) || Math.abs(digits) > 10) throw new Unknown();
  const moved = Number(`${Math.abs(value).toPrecision(15)}e${digits}`);
  const result = Number(`${Math.round(moved)}e${-digits}`);
  return value < 0 ? -result : result;
}

/** An empty cell and one that holds an empty text are read alike: only in comparisons are both the same. */
function valueOf(cell: Cell): Value {
  if (cell === '') return null;
  if (isErrorValue(cell)) {
    if (cell === '#N/A' || cell === '#VALUE!') return { error: cell, text: '' };
    throw new Unknown();
  }
  return cell;
}
