import { Decimal } from 'decimal.js';

const DIGITS = new Map([...'零一二三四五六七八九'].map((char, at) => [char, at] as const));
DIGITS.set('○', 0);
DIGITS.set('两', 2);
DIGITS.set('俩', 2);
const PLACES = new Map([['十', 10], ['百', 100], ['千', 1000]]);

/** The characters of a number in Chinese. 点 only between two of them. */
export const CHINESE_NUMBER = '[零○一二三四五六七八九十百千两]{1,12}(?:万[零一二三四五六七八九十百千]{0,8})?(?:点[零○一二三四五六七八九]{1,6})?';

/** 十五 15, 一百二十 120, 两万 20000, 零点五 0.5, 二○二三 2023; null where it is no number. */
export function chineseNumber(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  const [above, below] = whole.includes('万') ? whole.split('万') : ['', whole];
  const high = above === '' || above === undefined ? 0 : belowTenThousand(above);
  const low = below === '' || below === undefined ? 0 : belowTenThousand(below);
  if (high === null || low === null) return null;
  let digits = String(high * 10000 + low);
  if (fraction !== undefined) {
    const after = [...fraction].map((char) => DIGITS.get(char));
    if (after.some((each) => each === undefined)) return null;
    digits += `.${after.join('')}`;
  }
  return Number(digits);
}

function belowTenThousand(text: string): number | null {
  const chars = [...text];
  // A row of digits is read one by one: 二○二三.
  if (chars.length > 1 && chars.every((char) => DIGITS.has(char))) {
    return chars.length === 2 && chars[0] === '零' ? (DIGITS.get(chars[1] as string) as number) : Number(chars.map((char) => DIGITS.get(char)).join(''));
  }
  let sum = 0;
  let digit: number | null = null;
  let place = 10000;
  for (const char of chars) {
    const value = DIGITS.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const unit = PLACES.get(char);
    if (unit === undefined || unit >= place) return null;
    place = unit;
    sum += (digit === null ? 1 : digit) * unit;
    digit = null;
  }
  return sum + (digit ?? 0);
}

/** Exact: a figure of a document times or over another. */
export const times = (one: number, other: number): number => new Decimal(one).times(other).toNumber();
export const over = (one: number, other: number): number => new Decimal(one).div(other).toNumber();
export const plus = (one: number, other: number): number => new Decimal(one).plus(other).toNumber();
export const minus = (one: number, other: number): number => new Decimal(one).minus(other).toNumber();
