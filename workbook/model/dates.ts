import { both, type Text } from '../../shared/i18n/language';
import type { Cell } from './grid';
import { isBlank, isDash, narrow } from './text';
import { wantedWords } from '../../shared/i18n/wanted';

/** Serials of 1954 to 2118: no year and no count of anything is written with such a number. */
const serials = { first: 20_000, last: 80_000 };
const chineseDigits: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((sign, value) => [sign, String(value)]).concat([['零', '0'], ['○', '0']]),
);

const dayParts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u;

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The year that a cell names: 2019, `2019年`, `２０１９年度`, `二〇一九年`, a date; null where it names none. */
export function readYear(cell: Cell): number | null {
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1900 && cell < 2200) return cell;
    return dayOfSerial(cell)?.year ?? null;
  }
  const text = digitsOf(narrow(cell)).replace(/\s+/gu, '');
  const alone = /^((?:19|20|21)\d\d)(年度?)?$/u.exec(text);
  return alone ? Number(alone[1]) : (readDay(cell)?.year ?? null);
}

/** The day that a cell names, as serial or text; null where it names none, or one that does not exist. */
export function readDay(cell: Cell): Day | null {
  if (typeof cell === 'number') return dayOfSerial(cell) ?? (Number.isInteger(cell) ? dayOfDigits(String(cell)) : null);
  const text = narrow(cell);
  const parts = dayParts.exec(text);
  return parts ? existing(Number(parts[1]), Number(parts[2]), Number(parts[3])) : dayOfDigits(text);
}

/** Why the day that a cell names does not exist (30 February); null where it names none, or one that does. */
export function dayThatIsNone(cell: Cell): Text | null {
  const text = narrow(cell);
  const parts = dayParts.exec(text) ?? /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!parts || readDay(cell)) return null;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (days === 0) return both(wantedWords, 'noMonth', { month });
  return both(wantedWords, 'monthDays', { year, month: { zh: String(month), en: two(month) }, days });
}

/** `2019-07-05` */
export function isoDay(day: Day): string {
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}

/**
 * The period that a cell names, as `2019-Q4`, `2019-H1` or `2019-07`. `第四季度`, `上半年` and `7月` take
 * the year of the row. A date stands for its month: that is what Excel makes of a typed `2019-7`.
 * null where the cell names none of these; a number of an issue is then the caller's to keep.
 */
export function readPeriod(cell: Cell, year: number | null): string | null {
  if (typeof cell === 'boolean' || isBlank(cell) || isDash(cell)) return null;
  const day = readDay(cell);
  if (day) return `${day.year}-${two(day.month)}`;
  const text = digitsOf(narrow(cell)).toUpperCase().replace(/\s+/gu, '');
  const quarter = /^(?:(\d{4})年?度?-?)?(?:Q([1-4])|第?([1-4])季度?)$/u.exec(text);
  if (quarter) return joined(quarter[1], year, `Q${quarter[2] ?? quarter[3]}`);
  const half = /^(?:(\d{4})年?度?-?)?(?:H([12])|(上|下)半年)$/u.exec(text);
  if (half) return joined(half[1], year, `H${half[2] ?? (half[3] === '上' ? 1 : 2)}`);
  const month = /^(?:(\d{4})(?:年|-|\/|\.))?(1[0-2]|0?[1-9])月?份?$/u.exec(text) ?? /^(\d{4})(1[0-2]|0[1-9])$/.exec(text);
  if (month && (month[1] !== undefined || /月/u.test(text))) {
    // A bare 2019.1 may be January or October: Excel dropped the nought of 2019.10.
    if (typeof cell === 'number' && text.includes('.')) return null;
    return joined(month[1], year, two(Number(month[2])));
  }
  return null;
}

/** What the argument `year` of a formula names: a year, a quarter or a half. A date names its year. */
export function readWhen(cell: Cell): { year: number; period: string | null } | null {
  const year = readYear(cell);
  if (year !== null) return { year, period: null };
  const period = readPeriod(cell, null);
  return period === null ? null : { year: Number(period.slice(0, 4)), period };
}

function joined(written: string | undefined, year: number | null, rest: string): string | null {
  const own = written === undefined ? year : Number(written);
  return own === null ? null : `${own}-${rest}`;
}

function dayOfSerial(serial: number): Day | null {
  if (!(serial >= serials.first && serial < serials.last)) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `20190705` */
function dayOfDigits(text: string): Day | null {
  const parts = /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/.exec(text);
  return parts ? existing(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

function existing(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

function digitsOf(text: string): string {
  const plain = text.replace(/[〇零○一二三四五六七八九]/gu, (sign) => chineseDigits[sign] ?? sign);
  // 十月, 十一月, 十二月 are written with 十, which has no digit of its own.
  return plain.replace(/十([12])?(?=月)/gu, (_, unit: string | undefined) => `1${unit ?? 0}`);
}

/** The day by the clock of this machine, `2026-01-15`. */
export const localDay = (at: Date): string => [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');

/** The minute, `17:42`. */
export const localMinute = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;

function two(value: number): string {
  return String(value).padStart(2, '0');
}
