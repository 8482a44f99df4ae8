import { narrow } from '../../model/text';

/** The year and part of it that a title names: `2019年第四季度`. */
export function timeIn(...texts: readonly string[]): { year: number | null; period: string | null } {
  for (const text of texts.map(narrow)) {
    const year = /(?<!\d)(20\d{2})(?!\d)/u.exec(text)?.[1];
    if (year === undefined) continue;
    return { year: Number(year), period: periodIn(text, year) };
  }
  return { year: null, period: null };
}

function periodIn(text: string, year: string): string | null {
  const quarter = /第?([一二三四1-4])季度/u.exec(text)?.[1] ?? /Q([1-4])/iu.exec(text)?.[1];
  if (quarter !== undefined) return `${year}-Q${'一二三四'.indexOf(quarter) + 1 || Number(quarter)}`;
  if (/上半年/u.test(text)) return `${year}-H1`;
  return /下半年/u.test(text) ? `${year}-H2` : null;
}
