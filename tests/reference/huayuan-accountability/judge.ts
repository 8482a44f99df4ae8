import type { ScoreRequest } from '../../../shared/contract/request';
import { beginWork, verdict, type Verdict, type Work } from '../answer';
import { isDate } from '../dates';
import { sortRows, type Row, type Table, type Takes } from '../rows';

/** 花园乡精准脱贫工作考核及责任追究办法：不设分值 */

const SIGNATURES = ['signed-household', 'signed-helper', 'signed-village', 'signed-township'];
const HELPER = ['helper'];
const VILLAGE = ['helper', 'committee'];
const FINDINGS: { clause: string; count: number; types: string[]; brings: string[] }[] = [
  { clause: '9.1', count: 3, types: HELPER, brings: ['circular'] },
  { clause: '9.2', count: 4, types: VILLAGE, brings: ['written-review', 'circular'] },
  { clause: '9.3', count: 5, types: VILLAGE, brings: ['admonishing-talk'] },
  { clause: '9.4', count: 5, types: ['helper', 'committee', 'organisation'], brings: ['discipline'] },
];
const brings = (item: string): string[] => FINDINGS.find(({ clause }) => item.startsWith(`${clause}.`))?.brings ?? [];
const FIRST_DAY = '2016-11-09';

/** Whether a finding lies before the first day, by its own day, else by the whole of its period; null where neither tells. */
function isEarly({ date, period }: Row): boolean | null {
  if (date !== null && isDate(date)) return date < FIRST_DAY;
  const [year, part = ''] = [period?.slice(0, 4), period?.slice(5)];
  const month = /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(period ?? '') ? Number(part) : /^[0-9]{4}-Q[1-4]$/.test(period ?? '') ? Number(part[1]) * 3 : /^[0-9]{4}-H[12]$/.test(period ?? '') ? Number(part[1]) * 6 : null;
  // The first month holds the first day.
  return month === null ? null : `${year}-${String(month).padStart(2, '0')}` < FIRST_DAY.slice(0, 7);
}

export const huayuanTable: Table = {
  '5': { types: HELPER, needs: ['kind', 'subject'], kinds: ['assigned', 'out-of-poverty', 'not-out', ...SIGNATURES] },
  ...Object.fromEntries(
    FINDINGS.flatMap(({ clause, count, types }) => Array.from({ length: count }, (_, at): [string, Takes] => [`${clause}.${at + 1}`, { types }])),
  ),
  '9.?': { types: VILLAGE, needs: ['kind'], kinds: ['form', 'visit', 'deadline', 'plan'] },
};

export function huayuan(request: ScoreRequest): Verdict {
  const sorted = sortRows(request, huayuanTable, (_, year) => (year === request.year ? 'now' : null));
  const works = beginWork(request, sorted, () => true, () => []);
  for (const work of works) {
    work.remarks.push({ status: 'DOC_SILENT', item: null });
    if (request.year < 2016) {
      work.remarks.push({ status: 'OUT_OF_FORCE', item: null });
      continue;
    }
    households(work);
    findings(work, request.year);
  }
  return verdict(request, sorted, works, { points: false });
}

/** Done: out of poverty and signed by all four. One that is not out is a veto; one that is open may be. */
function households(work: Work): void {
  const rows = work.rows.filter((row) => row.item === '5');
  const states = [...new Set(rows.map((row) => row.subject))].map((name) => {
    const kinds = new Set(rows.filter((row) => row.subject === name).map((row) => row.kind ?? ''));
    const [out, not] = [kinds.has('out-of-poverty'), kinds.has('not-out')];
    if (out && not) work.remarks.push({ status: 'CONFLICT', item: '5' });
    if (out === not) return 'open';
    return not ? 'failed' : SIGNATURES.every((signature) => kinds.has(signature)) ? 'done' : 'open';
  });
  work.provisional = states.includes('open');
  const failed = states.includes('failed');
  const state = failed ? 'certain' : work.provisional && !work.invalid ? 'possible' : 'none';
  work.veto = { state, reasons: state === 'none' ? [] : [{ code: 'task-incomplete' }] };
  if (failed) work.consequences.push({ code: 'circular', period: null, due: null });
  if (states.length > 0 && states.every((each) => each === 'done')) work.eligibility.push({ code: 'awards-first' });
}

function findings(work: Work, year: number): void {
  for (const row of work.rows) {
    if (row.item === '5') continue;
    const early = year > 2016 ? false : isEarly(row);
    if (early) work.remarks.push({ status: 'OUT_OF_FORCE', item: row.item });
    if (early) continue;
    if (early === null) work.remarks.push({ status: 'NEEDS_JUDGEMENT', item: row.item });
    for (const code of brings(row.item)) work.consequences.push({ code, period: row.period, due: null });
    if (row.item === '9.?') work.remarks.push({ status: 'NEEDS_JUDGEMENT', item: '9.?' });
  }
}
