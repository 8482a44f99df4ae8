import { describe, expect, it } from 'vitest';
import { score } from '../../tests/lib/built-in';
import { cellsIn } from '../../workbook/results/formulas/answered';
import { harnessWith } from '../score-store/testing/harness';
import { ownRules, rewrite, ruleSheets, townBook } from '../score-store/testing/own-rules';
import type { FinalAnswer, ScoreStore } from '../score-store/types';
import { gridOf } from '../../workbook/ledger/testing/fake-book';
import type { Change } from '../../workbook/model/port/editor';
import type { Cell, Grid } from '../../workbook/model/grid';
import { planCopy, readCopy } from '../../workbook/snapshot/copy';
import { planSnapshot, readRecord, type SnapshotRecord } from '../../workbook/snapshot/record';
import { driftsOf } from './drift';
import { finalOf, requestAgain } from '../../workbook/snapshot/again';
import { underKeptRules } from '../../workbook/snapshot/kept-rules';
import { ownRulesIn, sourceOf } from '../../workbook/snapshot/source';
import { Memory } from './steps';

const time = '2026-12-31 17:42';
const years = [2025, 2026];
const sheets = { ...ruleSheets('规则2025', ownRules(), 2025), ...ruleSheets('规则2026', ownRules({ version: '2' }, 6), 2026) };

function gridOfPlan(changes: readonly Change[], sheet: string): Grid {
  const cells: Cell[][] = [];
  for (const { row, column, put } of changes) {
    while (cells.length <= row) cells.push([]);
    const line = cells[row] as Cell[];
    while (line.length <= column) line.push('');
    line[column] = (put ?? '') as Cell;
  }
  return gridOf({ sheets: { [sheet]: { cells } } }, { sheet }) as Grid;
}

async function settled(store: ScoreStore): Promise<FinalAnswer> {
  return store.settled({ also: years.map((year) => ({ ledger: '台账', when: { year, period: null } })) });
}

/** A final copy of both years, as it is read back. */
function finalOfBoth({ book, scored }: FinalAnswer): { record: SnapshotRecord; kept: ReturnType<typeof readCopy> } {
  const plan = planSnapshot([], { time, scored: scored.map((each) => sourceOf(each, 'zh')), ...ownRulesIn(scored) }, '定稿', '定稿底稿', 'zh');
  const copy = planCopy(scored.map(({ ledger, when }) => ({ ledger, year: when.year })), '定稿底稿', 'zh', time);
  const record = readRecord(gridOfPlan(plan.changes, '定稿')) as SnapshotRecord;
  const [whole] = book.ledgers;
  const viewOf = (_: string, year: number | null) => underKeptRules(record, record.scored.find((source) => source.time === String(year))!, whole!).rulebook;
  return { record, kept: readCopy(gridOfPlan(copy.changes, '定稿底稿'), viewOf) };
}

describe('a final copy of results by rules that the workbook carries', () => {
  it('keeps the rules of each year whole, and comes to the same by them whatever has become of the sheets', async () => {
    const harness = harnessWith(townBook(sheets, years));
    const before = await settled(harness.store);
    const { record, kept } = finalOfBoth(before);
    expect(Object.keys(record.rules ?? {})).toEqual(expect.arrayContaining(before.scored.map(({ answer }) => answer.rulebook.hash)));
    rewrite(harness, '规则2025', ownRules({}, 2), 2025);
    harness.write('规则2026', 1, 0, '认不得的表头');
    const after = await harness.store.settled();
    const [today] = after.book.ledgers;
    for (const { when, answer } of before.scored) {
      const final = finalOf([{ record, kept, drifts: [] }], '台账', String(when.year))!;
      const again = score(requestAgain(final, final.kept!, today!, when));
      expect(again.fingerprint).toBe(answer.fingerprint);
      expect(again.units.map(({ total }) => total)).toEqual(answer.units.map(({ total }) => total));
    }
  });

  it('tells in words what was changed in the rules since', async () => {
    const harness = harnessWith(townBook(sheets, years));
    const { record, kept } = finalOfBoth(await settled(harness.store));
    rewrite(harness, '规则2026', ownRules({ version: '2' }, 8), 2026);
    const { book, scored } = await settled(harness.store);
    const steps = driftsOf(record, { contents: new Map(), kept, knowledge: { book, scored, language: 'zh', cell: cellsIn([]) }, memory: new Memory() });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual([{ is: 'rules', address: '规则2026!A1', text: '“乡镇考核细则”定稿后改过：A2 上限 6 → 8' }]);
  });
});
