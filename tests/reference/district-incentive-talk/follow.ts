import { Decimal } from 'decimal.js';
import type { ScoreRequest } from '../../../shared/contract/request';
import { dec, grouped } from '../amounts';
import { parameterOf, type Work } from '../answer';
import { workingDayAfter } from '../dates';
import { fromBottom, listed, monthly, running } from './ranks';
import { LEVELS } from './table';
import type { Row } from '../rows';

/** 脱贫攻坚工作激励和约谈机制：grades, eligibility, talks. */

const REPORT_DAYS = 5;

const entitle = (work: Work, code: string): void => {
  if (!work.eligibility.some((each) => each.code === code)) work.eligibility.push({ code });
};

/** The city's result of the year, with the two years before. */
export function yearEnd(work: Work, past: readonly Row[], request: ScoreRequest): void {
  const rows = work.rows.filter((row) => row.item === '1.1');
  const [row] = rows;
  if (!row || work.parts.find((part) => part.code === '1.1')?.disputed) return;
  const before = (years: number): string | null => {
    const kinds = new Set(past.filter((each) => each.year === request.year - years).map((each) => each.kind));
    return kinds.size === 1 ? ([...kinds][0] ?? null) : null;
  };
  const weak = (kind: string | null): boolean => kind === 'average' || kind === 'poor';
  if (row.kind === 'good') entitle(work, 'grade-first');
  if (row.kind === 'poor') entitle(work, 'grade-third');
  if (weak(row.kind)) entitle(work, 'principals-not-excellent');
  if (row.kind === 'good' && before(1) === 'good') entitle(work, before(2) === 'good' ? 'promote-priority' : 'promote-merit');
  if (weak(row.kind) && weak(before(1))) entitle(work, 'awards-barred');
  const usual = dec(String(parameterOf(request, 'base_ratio', 0.2)));
  const up = row.kind === 'good' && row.value?.equals(1);
  const down = row.kind === 'average' && row.value !== null && row.of !== null && row.value.equals(row.of);
  const share = Decimal.max(0, Decimal.min(1, usual.plus(up ? '0.05' : down ? '-0.05' : 0)));
  const { staff } = work.unit;
  work.eligibility.push({
    code: 'excellent-share',
    share: share.toNumber(),
    ...(staff === null || staff === undefined ? {} : { places: share.times(staff).floor().toNumber() }),
  });
}

interface Talk {
  row: Row;
  code: string;
}

/** Everything else that rows bring, and the grade that comes of it. */
export function follow(work: Work, request: ScoreRequest): void {
  const of = (item: string): Row[] => work.rows.filter((row) => row.item === item);
  const isListed = (row: Row, key = row.item): boolean => LEVELS[key]?.[work.unit.type]?.[row.level ?? ''] !== undefined;
  const disputed = work.parts.find((part) => part.code === '1.2')?.disputed;
  const [ranked] = disputed ? [] : of('1.2');
  if (ranked?.value?.equals(1)) entitle(work, 'grade-first');
  if (ranked && fromBottom(ranked) <= 3) ['not-first', 'principals-not-excellent'].forEach((code) => entitle(work, code));
  if (ranked && fromBottom(ranked) === 1) entitle(work, 'grade-third');
  if (of('1.3').some((row) => row.kind === 'grave' && isListed(row, '1.3 grave'))) ['person-not-excellent', 'not-first'].forEach((code) => entitle(work, code));
  if (of('1.5').some((row) => row.kind === 'severe' && isListed(row))) entitle(work, 'person-not-excellent');
  if (of('1.7').some((row) => row.kind === 'exposure')) ['person-not-excellent', 'not-first'].forEach((code) => entitle(work, code));
  talks(work, request);
  grade(work);
}

function talks(work: Work, request: ScoreRequest): void {
  const of = (item: string): Row[] => work.rows.filter((row) => row.item === item);
  const result = work.parts.find((part) => part.code === '1.1')?.disputed ? [] : of('1.1');
  const ladder: Record<string, string> = { average: 'V2', poor: 'V4' };
  const circulars: Record<string, string> = { municipal: 'V2', provincial: 'V3' };
  say(work, result.flatMap((row) => bring(row, ladder[row.kind ?? ''])), () => 'the result of the year');
  const shared = [...of('1.5').flatMap((row) => bring(row, circulars[row.level ?? ''])), ...of('2.2').flatMap((row) => bring(row, 'V2'))];
  say(work, shared, ({ evidence }) => evidence);
  const months = monthly(of('2.1'));
  say(work, months.filter((each) => each.last).map((each): Talk => ({ row: each.row, code: running(months, each) === 1 ? 'V1' : 'V2' })), listed);
  say(work, monthly(of('2.3')).flatMap(({ row }) => bring(row, fromBottom(row) <= 3 ? 'V2' : undefined)), listed);
  say(work, monthly(of('2.4')).flatMap(({ row }) => bring(row, fromBottom(row) <= 10 ? 'V3' : fromBottom(row) <= 20 ? 'V2' : undefined)), listed);
  say(work, of('2.8').flatMap((row) => bring(row, 'V5')), null);
  const [holidays, workdays] = ['holidays', 'workdays'].map((key) => parameterOf(request, key, []) as string[]) as [string[], string[]];
  for (const row of of('3.3')) {
    work.consequences.push({ code: 'rectification-report', period: row.period, due: workingDayAfter(row.date ?? '', REPORT_DAYS, holidays, workdays) });
  }
}

const bring = (row: Row, code: string | undefined): Talk[] => (code === undefined ? [] : [{ row, code }]);

/** One for each row; of one event equal ones once. */
function say(work: Work, all: readonly Talk[], event: ((row: Row) => string | null) | null): void {
  for (const group of grouped(all, ({ row }) => event?.(row) ?? null)) {
    const distinct = new Map(group.map(({ row, code }) => [`${code} ${row.period}`, { code, period: row.period, due: null }]));
    work.consequences.push(...distinct.values());
  }
}

/** The third grade before the bar, the bar before the first. */
function grade(work: Work): void {
  const has = (code: string): boolean => work.eligibility.some((each) => each.code === code);
  if (has('grade-third')) work.grade = 'third';
  else if (has('grade-first') && !has('not-first')) work.grade = 'first';
  if (has('grade-first') && (has('not-first') || has('grade-third'))) work.remarks.push({ status: 'CONFLICT', item: null });
}
