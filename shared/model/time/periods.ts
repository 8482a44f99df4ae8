/** Periods as they are written: `2019-Q4`, `2019-H1`, `2019-07`. */
export interface Period {
  year: number;
  form: 'quarter' | 'half' | 'month';
  /** 1 to 4, 1 to 2, 1 to 12. */
  number: number;
}

const FORMS = [
  { form: 'quarter', pattern: /^(\d{4})-Q([1-4])$/ },
  { form: 'half', pattern: /^(\d{4})-H([12])$/ },
  { form: 'month', pattern: /^(\d{4})-(0[1-9]|1[0-2])$/ },
] as const;

export function parsePeriod(text: string): Period | null {
  for (const { form, pattern } of FORMS) {
    const match = pattern.exec(text);
    if (match) return { year: Number(match[1]), form, number: Number(match[2]) };
  }
  return null;
}

/** The half of the year in which a period lies. */
export function halfOf(period: Period): 1 | 2 {
  const parts = { quarter: 4, half: 2, month: 12 }[period.form];
  return period.number * 2 <= parts ? 1 : 2;
}

/** The last day of a period, YYYY-MM-DD; null where the text is none. */
export function lastDayOf(text: string): string | null {
  const period = parsePeriod(text);
  if (!period) return null;
  const month = period.number * { quarter: 3, half: 6, month: 1 }[period.form];
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${text.slice(0, 4)}-${two(month)}-${two(daysIn(period.year, month))}`;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar, written YYYY-MM-DD. */
export function parseDate(text: string): { year: number; month: number; day: number } | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const MONTHS = { quarter: 3, half: 6, month: 1 } as const;

/** The first and the last month of a period, or of a year; null where the text is none. */
export function monthsOf(text: string): { first: string; last: string } | null {
  const year = /^\d{4}$/.exec(text);
  if (year) return { first: `${text}-01`, last: `${text}-12` };
  const period = parsePeriod(text);
  if (!period) return null;
  const last = period.number * MONTHS[period.form];
  const write = (month: number): string => `${text.slice(0, 4)}-${String(month).padStart(2, '0')}`;
  return { first: write(last - MONTHS[period.form] + 1), last: write(last) };
}

/** `2019-09` of `2019-Q3`. */
export const lastMonthOf = (text: string): string | null => monthsOf(text)?.last ?? null;

/** Whether a row's period lies in another. */
export function liesIn(text: string | null | undefined, period: string): boolean {
  const [own, whole] = [monthsOf(text?.trim() ?? ''), monthsOf(period)];
  return own !== null && whole !== null && own.first >= whole.first && own.last <= whole.last;
}

/** Whether it lies in one month, quarter or half. */
export function liesInOne(text: string, each: Period['form']): boolean {
  const months = monthsOf(text);
  if (!months || months.first.slice(0, 4) !== months.last.slice(0, 4)) return false;
  const at = (month: string): number => Math.floor((Number(month.slice(5)) - 1) / MONTHS[each]);
  return at(months.first) === at(months.last);
}
