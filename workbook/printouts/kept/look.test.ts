import { describe, expect, it } from 'vitest';
import type { PaperCell, PaperLook } from '../../model/paper';
import { paperOf } from '../file/paper-of';
import { layOut } from '../layout/lay-out';
import { summary } from '../sheets/summary';
import { madeUp } from '../testing/made-up';
import { lookChanges } from './look';
import { lookOfSheet, looksIn, looksXml, relaidParts, withLaid, type KeptLooks } from './look-store';
import { cellsOf, planPrintouts, type PresentSheet } from './plan';

const laidOf = (...units: readonly string[]) => layOut(summary.make(madeUp({ units }), {}));
const laid = laidOf('甲村', '乙村', '丙村');
const cells = cellsOf(laid);
const paper = paperOf(laid, { language: 'zh', charts: true });
const name = laid.sheet.name;
const kept = looksIn(looksXml(withLaid({}, [{ name, cells, paper }])));
const changes = (standing: PaperLook): readonly string[] => lookChanges(lookOfSheet(kept, name, cells)!, standing, cells);
const dressed = (how: (look: PaperCell) => PaperCell): PaperLook => ({ ...paper, looks: paper.looks.map(({ look, areas }) => ({ look: how(look), areas })) });
/** One cell alone takes another look. */
const oneCell = (row: number, column: number, how: Partial<PaperCell>): PaperLook => ({
  ...paper,
  looks: paper.looks.flatMap(({ look, areas }) => areas.flatMap((area) => Array.from({ length: area.rows * area.columns }, (_, at) => {
    const cell = { row: area.row + Math.floor(at / area.columns), column: area.column + (at % area.columns), rows: 1, columns: 1 };
    return { look: cell.row === row && cell.column === column ? { ...look, ...how } : look, areas: [cell] };
  }))),
});

describe('the look of a printed sheet', () => {
  it('is the one that was laid, by as much as programs differ in keeping it', () => {
    expect(changes(paper)).toEqual([]);
    const moved = { ...paper, widths: paper.widths.map((width) => width + 0.4), heights: paper.heights.map((height) => height - 0.9), page: { ...paper.page, margins: { ...paper.page.margins!, top: 0.9 }, footer: { centre: `&"宋体,常规"&10${paper.page.footer!.centre!.replace('&10', '')}` } } };
    expect(changes(moved)).toEqual([]);
    const printed = { rows: paper.heights.length, columns: paper.widths.length };
    expect(changes({ ...paper, printed, widths: [...paper.widths, 9], heights: [...paper.heights, 15] }), 'lines behind all cells').toEqual([]);
  });

  it('is that, too, where a program has put its own font in the place of one that it has not', () => {
    expect(changes(dressed((look) => ({ ...look, font: look.font === '仿宋_GB2312' ? 'Noto Sans CJK SC' : look.font === '黑体' ? 'SimHei' : look.font! })))).toEqual([]);
  });

  it.each([
    ['widths', { ...paper, widths: paper.widths.map((width, at) => (at === 1 ? width + 3 : width)) }],
    ['heights', { ...paper, heights: paper.heights.map((height, at) => (at === 2 ? height * 2 : height)) }],
    ['merges', { ...paper, merges: paper.merges.slice(1) }],
    ['cells', dressed((look) => ({ ...look, font: '宋体' }))],
    ['cells', oneCell(3, 1, { size: 9 })],
    ['cells', oneCell(3, 1, { fill: '#FFFF00' })],
    ['cells', oneCell(3, 1, { color: '#FF0000' })],
    ['cells', oneCell(3, 1, { boxed: false })],
    ['page', { ...paper, page: { ...paper.page, landscape: !paper.page.landscape } }],
    ['page', { ...paper, page: { ...paper.page, margins: { ...paper.page.margins!, side: 1.2 } } }],
    ['page', { ...paper, page: { ...paper.page, footer: { centre: '内部资料' } } }],
    ['page', { ...paper, titles: { first: 0, count: 1 } }],
    ['page', { ...paper, printed: { rows: 2, columns: 2 } }],
  ] as const)('is another in its %s where somebody changed that by hand', (part, standing) => {
    expect(changes(standing)).toEqual([part]);
  });
});

describe('a printed sheet whose look alone was changed by hand', () => {
  const wide = { ...paper, widths: paper.widths.map((width) => width + 5) };
  const present = (looks: KeptLooks, standing: PaperLook | null): PresentSheet => ({ name, protected: false, cells, relaid: relaidParts(looks, { name, cells, paper: standing }) });

  it('is kept, and what was changed is told, before another is made', () => {
    const [planned] = planPrintouts([laidOf('甲村', '乙村')], [present(kept, wide)]);
    expect(planned).toMatchObject({ fate: 'edited', name: `${name} 2`, relaid: ['widths'] });
  });

  it('is left as it is where it says what it should', () => {
    expect(planPrintouts([laid], [present(kept, wide)])[0]).toMatchObject({ fate: 'same', relaid: [] });
  });

  it('is renewed where nobody knows how it was laid, or how it stands', () => {
    for (const sheet of [present({}, wide), present(kept, null)]) expect(planPrintouts([laidOf('甲村')], [sheet])[0]).toMatchObject({ fate: 'renewed' });
  });

  it('is known again after the next one was taken back: looks of the last few are remembered', () => {
    const next = laidOf('甲村', '乙村');
    const both = withLaid(kept, [{ name, cells: cellsOf(next), paper: paperOf(next, { language: 'zh', charts: true }) }]);
    expect(relaidParts(both, { name, cells, paper: wide })).toEqual(['widths']);
    expect(relaidParts(both, { name, cells: cellsOf(next), paper: paperOf(next, { language: 'zh', charts: true }) })).toEqual([]);
  });
});
