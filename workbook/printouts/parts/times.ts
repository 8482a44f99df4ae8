import type { When } from '../../results/question';
import type { Say } from './words';

/** `2019年第四季度`, as the catalogue has it. */
export function timeText({ year, period }: When, say: Say): string {
  return period === null ? say('year', { year }) : periodText(period, say);
}

/** A period by its code, `2019-Q4`, `2019-H1`, `2019-06`; another text stays as it is. `own`: of that year, which everybody knows, it says the part alone. */
export function periodText(period: string, say: Say, own?: number): string {
  const [, year = '', part = ''] = /^(\d{4})-(Q[1-4]|H[12]|\d{2})$/.exec(period) ?? [];
  const known = year === String(own);
  if (part === '') return period;
  if (part.startsWith('Q')) return say(known ? 'ownQuarter' : 'quarter', { year, quarter: part.slice(1) });
  if (part === 'H1') return say(known ? 'ownHalf1' : 'half1', { year });
  if (part === 'H2') return say(known ? 'ownHalf2' : 'half2', { year });
  return say(known ? 'ownMonth' : 'month', { year, month: Number(part) });
}

/** A day by its code, `2019-06-03`; another text stays as it is. */
export function dayText(day: string, say: Say): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === '' ? day : say('day', { year, month: Number(month), day: Number(date) });
}
