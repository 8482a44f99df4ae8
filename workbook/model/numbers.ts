import { Decimal } from 'decimal.js';
import type { Cell } from './grid';
import { isBlank, isDash, narrow, textOf } from './text';

export type NumberReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number | string }
  | { readonly kind: 'bad'; readonly shown: string };

/** Words that people put behind a number; they say nothing that its column does not say. */
const measures = /\s*(分|名|位|次|人|元|个|家|篇|件|条|起|户)$/u;

/**
 * The number that a cell holds. Repaired is only what has one meaning: wide digits, `2.5分`, `0。5`,
 * `0. 5`, `第3名`, `1,200`. `7(28)`, `50%`, `null` and NaN are no numbers.
 */
export function readNumber(cell: Cell): NumberReading {
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? { kind: 'number', value: written(cell) } : bad(cell);
  }
  if (typeof cell === 'boolean') return bad(cell);
  if (isBlank(cell) || isDash(cell)) return { kind: 'blank' };
  const digits = plainDigits(narrow(cell));
  return digits === null ? bad(cell) : { kind: 'number', value: shortest(digits) };
}

/**
 * A double as Excel shows it: fifteen digits. What a formula leaves behind them (`=0.1+0.2`) is the
 * residue of binary arithmetic and stands in no document.
 */
function written(value: number): number | string {
  const rounded = Number(value.toPrecision(15));
  return String(rounded).includes('e') ? new Decimal(rounded).toFixed() : rounded;
}

function plainDigits(text: string): string | null {
  const joined = text
    .replace(/(\d)\s*[.。]\s*(\d)/gu, '$1.$2')
    .replace(/^第\s*(?=\d)/u, '')
    .replace(measures, '')
    .replace(/^[−﹣–—]/u, '-')
    .replace(/^([+-])\s+/u, '$1');
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+)?)?$/.exec(joined);
  if (!match) return null;
  const [, sign, whole, fraction] = match;
  if (whole === undefined && fraction === undefined) return null;
  const digits = (whole ?? '0').replaceAll(',', '');
  return `${sign === '-' ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A number where a double holds exactly what is written, else the digits themselves. */
export function shortest(digits: string): number | string {
  const near = Number(digits);
  return !String(near).includes('e') && new Decimal(digits).equals(String(near)) ? near : digits;
}

const chineseDigits = '零一二三四五六七八九';

/** `十六` is 16, `二十` 20, `一百零五` 105; null where a text is no Chinese number. */
export function chineseNumber(text: string): number | null {
  const parts = /^(?:([一二三四五六七八九])百)?(?:零|([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text.replaceAll('〇', '零').replaceAll('两', '二'));
  if (!parts || text === '' || text === '零') return null;
  const [, hundreds, tens, ten, ones] = parts;
  const digit = (sign: string | undefined): number => (sign === undefined ? 0 : chineseDigits.indexOf(sign));
  return 100 * digit(hundreds) + 10 * (ten === undefined ? 0 : tens === undefined ? 1 : digit(tens)) + digit(ones);
}

function bad(cell: Cell): NumberReading {
  return { kind: 'bad', shown: textOf(cell) };
}
