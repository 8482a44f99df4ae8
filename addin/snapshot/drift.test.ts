import { describe, expect, it } from 'vitest';
import { contentOf, cellsIn, type Knowledge } from '../../workbook/results/formulas/answered';
import { gridOf } from '../../workbook/ledger/testing/fake-book';
import { villageBook } from '../pane/testing/villages';
import { fakeScoring } from '../explanation/testing/fake-scoring';
import type { Decision } from '../../shared/provenance/snapshot-record';
import { driftsOf } from './drift';
import { decidedIn } from '../../workbook/snapshot/source';
import type { SnapshotRecord } from '../../workbook/snapshot/record';
import { atOnce, Memory } from './steps';

const { book, scoring } = fakeScoring(villageBook());
const grid = gridOf({ sheets: { 汇总: { cells: [['青石村']] } } }, { sheet: '汇总' });
const knowledge: Knowledge = {
  book, language: 'zh', cell: cellsIn([grid]),
  scored: [{ request: {} as never, answer: scoring.answer, ledger: scoring.ledger, when: scoring.when, at: 0 }],
};

/** What is told of a frozen explanation that said this. */
function toldOf(before: (now: string) => string): string[] {
  const formula = '=SCORE.WHY(A1,2019)';
  const answered = contentOf({ sheet: '汇总', formula }, knowledge);
  const now = answered.is === 'content' ? String(answered.content) : '';
  const cell = { sheet: '汇总', row: 0, column: 1, rows: 1, columns: 1, formula, values: [[before(now)]] };
  const record = { sheet: '定稿', time: '2020-01-15 17:42', thawed: false, language: 'zh', scored: [], cells: [cell], copy: '' } as unknown as SnapshotRecord;
  return atOnce(driftsOf(record, { contents: new Map([['汇总', { name: '汇总', grid, formulas: new Map() }]]), kept: [], knowledge, memory: new Memory() })).filter(({ is }) => is === 'result').map(({ text }) => text);
}

describe('a frozen explanation that would be another now', () => {
  it('is told with the part that is otherwise, however far in it stands', () => {
    expect(toldOf((now) => now.replace('总分 96.35', '总分 95.85'))[0]).toMatch(/是 ….*总分 96\.35.*，定稿是 ….*总分 95\.85/);
  });

  it('is told from its beginning where that is otherwise, and not at all where nothing is', () => {
    expect(toldOf((now) => now.replace('青石村', '白水村'))[0]).toMatch(/是 青石村 .*，定稿是 白水村 /);
    expect(toldOf((now) => now)).toEqual([]);
  });
});

describe('a decision that is otherwise now', () => {
  const decided = decidedIn(scoring.ledger, 'zh');
  const toldWith = (parameters: readonly Decision[]): string[] => {
    const source = { rulebook: scoring.answer.rulebook.title, version: scoring.answer.rulebook.version, ledger: scoring.ledger.key, time: '2019', fingerprint: '', open: [], parameters };
    const record = { sheet: '定稿', time: '2020-01-15 17:42', thawed: false, language: 'zh', scored: [source], cells: [], copy: '' } as unknown as SnapshotRecord;
    return atOnce(driftsOf(record, { contents: new Map(), kept: [], knowledge, memory: new Memory() })).filter(({ is }) => is === 'parameter').map(({ text }) => text);
  };

  it('is told by its key, and not for another wording of the same', () => {
    expect(decided.length).toBeGreaterThan(0);
    expect(toldWith(decided)).toEqual([]);
    expect(toldWith(decided.map((each) => ({ ...each, question: `旧话：${each.question}`, value: '旧词' })))).toEqual([]);
    const other = toldWith(decided.map((each, index) => (index === 0 ? { ...each, value: '旧词', setting: 'another' } : each)));
    expect(other).toEqual([`参数改了：${decided[0]!.question} 旧词 → ${decided[0]!.value}`]);
  });

  it('is told by its words where a record keeps no more', () => {
    const words = decided.map(({ key: _, setting: __, ...each }) => each);
    expect(toldWith(words)).toEqual([]);
    expect(toldWith(words.map((each, index) => (index === 0 ? { ...each, value: '旧词' } : each)))).toEqual([`参数改了：${decided[0]!.question} 旧词 → ${decided[0]!.value}`]);
    expect(toldWith(words.slice(1))).toEqual([`参数改了：${decided[0]!.question} 未定 → ${decided[0]!.value}`]);
  });
});
