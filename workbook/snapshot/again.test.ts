import { describe, expect, it } from 'vitest';
import { score } from '../../tests/lib/built-in';
import { gridOf } from '../ledger/testing/fake-book';
import { villageBook } from '../../addin/pane/testing/villages';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';
import { prepare } from '../results/prepare-request';
import { planCopy, readCopy } from './copy';
import { finalOf, requestAgain, type FinalCopy } from './again';
import { planSnapshot, readRecord, type SnapshotRecord } from './record';
import { sourceOf } from './source';
import type { Change } from '../model/port/editor';

const { scoring } = fakeScoring(villageBook());
const { ledger, when, answer, rulebook } = scoring;

function cellsOf(changes: readonly Change[], sheet: string): (string | number | null)[][] {
  const cells: (string | number | null)[][] = [];
  for (const { row, column, put } of changes.filter((change) => change.sheet === sheet)) {
    while (cells.length <= row) cells.push([]);
    while (cells[row]!.length <= column) cells[row]!.push(null);
    cells[row]![column] = put as string | number;
  }
  return cells;
}

/** As it is read back from the sheets that a final copy makes. */
function finalAt(time: string, parameters = ledger.parameters): FinalCopy {
  const again = { ...ledger, parameters };
  const scored = { request: prepare(again, when).request, answer: score(prepare(again, when).request), ledger: again, when, at: 0 };
  const plan = planSnapshot([], { time, scored: [sourceOf(scored, 'zh')] }, '定稿', '定稿底稿', 'zh');
  const copy = planCopy([{ ledger: again, year: when.year }], '定稿底稿', 'zh');
  const read = (sheet: string, changes: readonly Change[]) => gridOf({ sheets: { [sheet]: { cells: cellsOf(changes, sheet) } } }, { sheet })!;
  return { record: readRecord(read('定稿', plan.changes)) as SnapshotRecord, drifts: [], kept: readCopy(read('定稿底稿', copy.changes), () => rulebook) };
}

describe('a final copy', () => {
  it('comes to the very fingerprint and results that it was made of, when what it kept is scored again', () => {
    const final = finalOf([finalAt('2020-01-15 17:42')], '台账', '2019')!;
    const again = score(requestAgain(final, final.kept!, ledger, when), { language: 'zh' });
    expect(again.fingerprint).toBe(answer.fingerprint);
    expect(final.source.fingerprint).toBe(answer.fingerprint);
    expect(again.units.map(({ unit, total, rank }) => [unit, total, rank])).toEqual(answer.units.map(({ unit, total, rank }) => [unit, total, rank]));
  });

  it('does so whatever the ledger and the decisions have become since', () => {
    const final = finalOf([finalAt('2020-01-15 17:42', { ...ledger.parameters, veto_total: 'without_bonus' })], '台账', '2019')!;
    const changed = { ...ledger, units: ledger.units.slice(1), facts: ledger.facts.slice(30) };
    const again = score(requestAgain(final, final.kept!, changed, when));
    expect(again.fingerprint).toBe(final.source.fingerprint);
    expect(again.fingerprint).not.toBe(answer.fingerprint);
    expect(again.parameters.veto_total).toBe('without_bonus');
  });

  it('knows its decisions by their keys and settings, however they are worded since', () => {
    const final = finalOf([finalAt('2020-01-15 17:42', { ...ledger.parameters, veto_total: 'without_bonus' })], '台账', '2019')!;
    const worded = { ...final.source, parameters: final.source.parameters.map((each) => ({ ...each, question: `旧话：${each.question}`, value: '旧词' })) };
    expect(score(requestAgain({ ...final, source: worded }, final.kept!, ledger, when)).fingerprint).toBe(final.source.fingerprint);
  });

  it('knows them by their words where a record keeps no more', () => {
    const final = finalOf([finalAt('2020-01-15 17:42', { ...ledger.parameters, veto_total: 'without_bonus' })], '台账', '2019')!;
    const words = { ...final.source, parameters: final.source.parameters.map(({ key: _, setting: __, ...each }) => each) };
    expect(score(requestAgain({ ...final, source: words }, final.kept!, ledger, when)).fingerprint).toBe(final.source.fingerprint);
  });

  it('is the last one of that ledger and time', () => {
    const all = [finalAt('2020-01-16 09:00'), finalAt('2020-01-15 17:42')];
    expect(finalOf(all, '台账', '2019')?.record.time).toBe('2020-01-16 09:00');
    expect(finalOf(all, '台账', '2018')).toBeNull();
    expect(finalOf(all, '别的', '2019')).toBeNull();
  });
});

describe('the units that a final copy kept', () => {
  it('have their attributes again', () => {
    const units = ledger.units.map((each) => ({ ...each, unit: { ...each.unit, attributes: { 户数: 320 } } }));
    const copy = planCopy([{ ledger: { ...ledger, units }, year: when.year }], '定稿底稿', 'zh');
    const read = gridOf({ sheets: { 定稿底稿: { cells: cellsOf(copy.changes, '定稿底稿') } } }, { sheet: '定稿底稿' })!;
    const final = finalOf([{ ...finalAt('2020-01-15 17:42'), kept: readCopy(read, () => rulebook) }], '台账', '2019')!;
    expect(requestAgain(final, final.kept!, ledger, when).units[0]).toEqual({ ...ledger.units[0]!.unit, attributes: { 户数: 320 } });
  });
});
