import { describe, expect, it } from 'vitest';
import { rulebookViews, score } from '../../tests/lib/built-in';
import { prepare } from '../../workbook/results/prepare-request';
import { fullRows, ledgerHead } from '../score-store/testing/villages';
import type { Content } from '../../workbook/results/content';
import { readBook } from '../../workbook/ledger/book';
import type { Cell } from '../../workbook/model/grid';
import { cellsOf, placesOf, readsOf } from '../../workbook/ledger/places';
import { gridOf, outlineOf, type FakeBook } from '../../workbook/ledger/testing/fake-book';
import { unitQuestion, type View } from '../../workbook/results/functions/ask';
import { rankView, scoreView, statusView } from '../../workbook/results/functions/views/score';
import { whyView } from '../../workbook/results/functions/views/why';

const bonus = (unit: string, year = 2019): Cell[] => [unit, year, 'V16', '省级', '', '', '甲'];

function book(row: Cell[], list: readonly string[] | null = ['青石村', '白水村', '白木村']): FakeBook {
  const cells = [[...ledgerHead], ...['青石村', '白水村', '白木村'].flatMap((unit, index) => fullRows(unit, 90 - index)), row];
  return { sheets: { 台账: { cells }, ...(list ? { 单位: { cells: [['单位'], ...list.map((unit) => [unit])] } } : {}) } };
}

/** What a cell shows that asks for a unit. */
function shown(paper: FakeBook, unit: string, view: View = scoreView, item: string | null = null): Content {
  const reads = readsOf(outlineOf(paper));
  const reading = readBook(cellsOf(reads, placesOf(reads).map((place) => gridOf(paper, place))), rulebookViews());
  const found = unitQuestion({ unit, year: 2019, item }, view, 'zh').resolve(reading);
  if ('settled' in found) return found.settled;
  return found.content(score(prepare(found.ledger, found.when).request), 0);
}

describe('a row whose unit is nearly one of the list', () => {
  it('leaves that unit without a figure, and says whose the row may be', () => {
    const paper = book(bonus('青石村委会'));
    expect(shown(paper, '青石村')).toEqual({ error: '#VALUE!', text: expect.stringContaining('“青石村委会”不在单位表里，是不是“青石村”') });
    expect(shown(paper, '青石村', statusView)).toBe('有误');
    expect(shown(paper, '青石村', whyView)).toContain('“青石村委会”');
    expect(shown(paper, '白水村')).toBe(96.7);
    expect(shown(paper, '白水村', rankView)).toBe(1);
  });

  it('is quoted so that what shows as nothing is seen, and its clause is not said to have no row', () => {
    const paper = book(bonus('青\n石\u200b村'));
    expect(shown(paper, '青石村')).toEqual({ error: '#VALUE!', text: expect.stringContaining('“青↵石◌村”不在单位表里，是不是“青石村”') });
    const found = shown(paper, '青石村', whyView, 'V16');
    expect(found).toContain('“青↵石◌村”不在单位表里');
    expect(found).not.toContain('没有记录');
  });

  it.each(['青石', '清石村', '青 石村', '青石村\u200b委会'])('written “%s”', (name) => {
    expect(shown(book(bonus(name)), '青石村', statusView)).toBe('有误');
  });

  it('that may be one of two leaves neither final', () => {
    const paper = book(bonus('白山村'));
    expect(['青石村', '白水村', '白木村'].map((unit) => shown(paper, unit, statusView))).toEqual(['已定', '有误', '有误']);
    expect(shown(paper, '白木村')).toEqual({ error: '#VALUE!', text: expect.stringContaining('是不是“白水村”或“白木村”') });
  });

  it('of a name that is near nobody’s touches no unit, nor does one of another year', () => {
    expect(shown(book(bonus('梅岭镇')), '青石村')).toBe(97);
    expect(shown(book(bonus('青石村委会', 2018)), '青石村')).toBe(97);
  });

  it('leaves both open where no list says that they are two, and neither where one does', () => {
    expect(shown(book(bonus('青石村委会'), null), '青石村', statusView)).toBe('有误');
    expect(shown(book(bonus('青石村委会'), ['青石村', '青石村委会', '白水村', '白木村']), '青石村')).toBe(97);
  });
});
