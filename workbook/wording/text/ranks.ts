import { chineseNumber, minus, over, times } from './figures';
import type { Token } from './symbols';

const N = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
/** 第1名, 第1—3名, 第一（的得）. */
const PLACE = new RegExp(`(倒数)?第${N}(?:(?:名|位)?(?:~|至|到)第?${N}|((?:、第?(?:\\d{1,2}|[一二三四五六七八九十]))+))?(?:(名|位)(?![次额置])(及?(?:以后|之后))?|(?=[的得，；。、（~至到为：]|[加扣减]\\d|$))`, 'y');
/** 前三名, 后3位, 前30%, 末3名. */
const END = new RegExp(`(排?[前后末]|末尾|最后|倒数)(?:的)?(?:${N}(?:~|至|到))?(?:(\\d{1,3}(?:\\.\\d+)?)%|(\\d{1,3}|两|[一二三四五六七八九十]{1,3})(?:(名|位)(?![次额置])|个?(?:单位|乡镇|村|部门)|(?=[的得，；。、（]|$)))`, 'y');
const LAST = /(?:最后|倒数)第?[一1]名|末位/y;

/** 前1/3, 后三分之一, 中间1/3. */
const FRACTION = new RegExp('(排?[前后末]|最后|中间)的?(?:(\\d{1,2})/(\\d{1,2})|([二三四五六七八九十])分之([一二三四五六七八九]))(?![\\d/])', 'y');

/**
 * A third has no end as a decimal. Cut off above the eighth digit: no place among fewer than ten million
 * units lies between the two, so every unit is on the side where it belongs.
 */
const cutAbove = (part: number, whole: number): number => Math.ceil(over(times(part, 1e8), whole)) / 1e8;

function fractionAt(text: string, at: number): Token | null {
  FRACTION.lastIndex = at;
  const found = FRACTION.exec(text);
  if (!found) return null;
  const [all, word, arabic, of, whole, han] = found;
  const [part, parts] = arabic === undefined ? [number(han as string), number(whole as string)] : [Number(arabic), Number(of)];
  if (part < 1 || part >= parts) return null;
  const token = { sort: 'rank', start: at, end: at + all.length, unit: '%' } as const;
  if (word === '中间') return { ...token, value: cutAbove(parts - part, 2 * parts), high: cutAbove(parts + part, 2 * parts), bottom: false };
  const bottom = !/前/.test(word as string);
  return { ...token, value: 0, high: bottom ? minus(1, cutAbove(parts - part, parts)) : cutAbove(part, parts), bottom };
}

const number = (text: string): number => (/^\d/.test(text) ? Number(text) : (chineseNumber(text) ?? 0));

/** A place, or several, counted from either end. */
export function rankAt(text: string, at: number): Token | null {
  if (!/[第前后末最倒排中]/.test(text[at] as string) || /小数点后?$/.test(text.slice(Math.max(0, at - 4), at))) return null;
  if (text[at] === '后' && text.slice(at - 3, at) === '小数点') return null;
  LAST.lastIndex = at;
  const last = LAST.exec(text);
  if (last) return { sort: 'rank', start: at, end: at + last[0].length, value: 1, high: 1, unit: '名', bottom: true };
  PLACE.lastIndex = at;
  const place = PLACE.exec(text);
  if (place) {
    const from = number(place[2] as string);
    const listed = (place[4] ?? '').split(/、第?/).filter((each) => each !== '').map(number);
    if (listed.some((each, index) => each !== from + index + 1)) return null;
    return { sort: 'rank', start: at, end: at + place[0].length, value: from, high: place[6] !== undefined ? Infinity : place[3] === undefined ? from + listed.length : number(place[3]), unit: '名', ...(place[1] ? { bottom: true } : {}) };
  }
  const fraction = fractionAt(text, at);
  if (fraction) return fraction;
  END.lastIndex = at;
  const end = END.exec(text);
  if (!end || /[日月年天号之以]/.test(text[at - 1] ?? '')) return null;
  const [all, word, from, share, to] = end;
  const bottom = !/前/.test(word as string);
  if (share !== undefined) return { sort: 'rank', start: at, end: at + all.length, value: 0, high: Number((Number(share) / 100).toPrecision(12)), unit: '%', bottom };
  return { sort: 'rank', start: at, end: at + all.length, value: from === undefined ? 1 : number(from), high: number(to as string), unit: '名', bottom };
}
