import { describe, expect, it } from 'vitest';
import { told } from '../../../shared/i18n/language';
import type { LedgerReading } from '../../ledger/reading';
import { timeKey } from '../../results/question';
import type { FinalCopy } from '../../snapshot/again';
import { madeUp } from '../testing/made-up';
import { beforeOf, chosenTime, comparableTimes, nameOf } from './before';
import { bookTimes, requestFor, scoringFor, type BookTime } from './book-times';

const { scoring } = madeUp({ units: ['甲村', '乙村'] });
const ledger: LedgerReading = { ...scoring.ledger, years: [2024, 2025] };
const FROZEN = '2025-01-15 17:42';
/** A final copy of these years, with the rows of that day or without. */
const frozen = (times: readonly string[], { kept = true } = {}): FinalCopy => ({
  record: { time: FROZEN, sheet: '定稿', language: 'zh', scored: times.map((time) => ({ ledger: '台账', time, rulebook: scoring.rulebook.title, fingerprint: 'f'.repeat(64), parameters: [], open: [] })) } as unknown as FinalCopy['record'],
  kept: kept ? [{ ledger: '台账', facts: [], units: [{ at: '单位!A2', says: { unit: '甲村', type: 'village' } }] }] : [],
  drifts: [],
});
const keysOf = (times: readonly BookTime[]): string[] => times.map(({ when, final }) => timeKey(when) + (final ? '*' : ''));
const fault = (found: object | null): string | null => (found && 'fault' in found ? told(found.fault as never, 'zh') : null);
const retitled = (title: string, own: boolean, id = 'rules'): LedgerReading => ({ ...ledger, rulebook: { ...scoring.rulebook, id, title }, ...(own ? { edition: {} as never } : {}) });

describe('the results that a workbook has', () => {
  it('are those of each year, the latest first, and beside today’s those that were frozen', () => {
    expect(keysOf(bookTimes([ledger], [frozen(['2024'])]))).toEqual(['2025', '2024*', '2024']);
  });

  it('are those of a frozen year, too, whose rows are not in the ledger any more', () => {
    expect(keysOf(bookTimes([ledger], [frozen(['2023'])]))).toEqual(['2025', '2024', '2023*']);
  });

  it('are none of a ledger that cannot be scored', () => {
    expect(bookTimes([{ ...ledger, rulebook: null }], [])).toEqual([]);
  });

  it('have a whole year before its parts', () => {
    expect(keysOf(bookTimes([ledger], [], () => ['2024-H1', '2024', '2024-H2', '2025-H1'].map((key) => ({ year: Number(key.slice(0, 4)), period: key.length > 4 ? key : null }))))).toEqual(['2025-H1', '2024', '2024-H2', '2024-H1']);
  });

  it('are asked for with the rows of today, or with those that were kept', () => {
    const [, final, today] = bookTimes([ledger], [frozen(['2024'])]);
    expect([requestFor(final!)?.units.map(({ id }) => id), requestFor(today!)?.units.map(({ id }) => id)]).toEqual([['甲村'], ['甲村', '乙村']]);
    expect(requestFor(bookTimes([ledger], [frozen(['2024'], { kept: false })])[1]!)).toBeNull();
  });
});

describe('another workbook', () => {
  it('counts as it was frozen, where it was', () => {
    const found = comparableTimes(bookTimes([ledger], [frozen(['2024'])]), scoring, '去年.xlsx');
    expect('found' in found && keysOf(found.found)).toEqual(['2025', '2024*']);
  });

  it('is refused where it has nothing that can be scored, or is scored by another document', () => {
    expect(fault(comparableTimes([], scoring, '电话.xlsx'))).toBe('“电话.xlsx”里没有能计分的台账或评分表，不能拿来比较。');
    expect(fault(comparableTimes(bookTimes([retitled('另一办法', false, 'other')], []), scoring, 'a.xlsx'))).toBe('“a.xlsx”用的是另一个办法《另一办法》，这里用的是《某某镇年度考核办法》，得分不能比较。');
  });

  it.each([
    ['the title of its own rules bears another year', '某某镇2024年度考核办法', '某某镇2025年度考核办法', true],
    ['it is the same but for a mark in brackets', '某某镇年度考核办法（试行）', '某某镇年度考核办法', true],
    ['its own rules are about something else', '某某镇安全生产考核办法', '某某镇年度考核办法', false],
  ])('is judged by title where it carries its own rules: %s', (_, theirs, ours, same) => {
    const own = { ledger: retitled(ours, true), rulebook: { ...scoring.rulebook, id: 'rules', title: ours } };
    expect('found' in comparableTimes(bookTimes([retitled(theirs, true)], []), own, 'a.xlsx')).toBe(same);
  });
});

describe('what was chosen to compare with', () => {
  const own = bookTimes([ledger], [frozen(['2024'])]);

  it('is found by its time, as frozen or as of today', () => {
    const at = (against: Parameters<typeof chosenTime>[1]): string[] => {
      const found = chosenTime(own, against, { when: { year: 2025, period: null }, frozen: false }, 'zh');
      return found && 'found' in found ? keysOf([found.found]) : [];
    };
    expect([at({ with: 'final', time: '2024' }), at({ with: 'time', time: '2024' }), at({ with: 'written' }), at(undefined)]).toEqual([['2024*'], ['2024'], [], []]);
  });

  it('is missed in words where it is not there any more, or is what is printed', () => {
    const shown = { when: { year: 2024, period: null }, frozen: true };
    expect(fault(chosenTime(own, { with: 'final', time: '2025' }, shown, 'zh'))).toBe('选定的 2025 已经不在这个工作簿里，请另选。');
    expect(fault(chosenTime(own, { with: 'final', time: '2024' }, shown, 'zh'))).toBe(`选定的“2024年度（${FROZEN} 定稿）”就是这次要出的结果，不能和自己比较，请另选。`);
    expect(fault(chosenTime(own, { with: 'time', time: '2024' }, shown, 'zh'))).toBeNull();
  });

  it('is called by its time, and by its file where it is of another', () => {
    const [now, final] = own;
    expect([nameOf(now!, 'zh'), nameOf(final!, 'zh'), nameOf(now!, 'zh', '去年.xlsx'), nameOf(final!, 'en', 'a.xlsx')]).toEqual(['2025年度（按现在的台账）', `2024年度（${FROZEN} 定稿）`, '去年.xlsx，2025年度', `a.xlsx, 2024, final copy of ${FROZEN}`]);
  });

  it('comes with the answer, unless that is refused or is not what was frozen', () => {
    const [now, final] = own;
    const before = beforeOf(now!, scoring.answer, '2025年度');
    expect(before).toEqual({ found: { name: '2025年度', units: scoring.answer.units } });
    expect(fault(beforeOf(now!, null, '2025年度'))).toBe('2025年度：不能计分，不能拿来比较。');
    expect('found' in beforeOf(final!, scoring.answer, '2024年定稿')).toBe(true);
    expect(fault(beforeOf(final!, { ...scoring.answer, fingerprint: 'e'.repeat(64) }, '2024年定稿'))).toBe('2024年定稿：按定稿保存的数据重算，得不到定稿时的结果，不能拿来比较。');
    const gone = bookTimes([ledger], [frozen(['2024'], { kept: false })])[1]!;
    expect(fault(beforeOf(gone, scoring.answer, '2024年定稿'))).toBe('2024年定稿：定稿时没有保存台账，或保存的表不在了，不能拿来比较。');
    expect(scoringFor(gone, scoring.answer)).toBeNull();
  });
});
