import { describe, expect, it } from 'vitest';
import type { Cell } from '../../model/grid';
import { layOut } from '../layout/lay-out';
import type { LaidSheet } from '../layout/laid-sheet';
import type { PrintSource } from '../model/source';
import { summary } from '../sheets/summary';
import { madeUp } from '../testing/made-up';
import { printoutWords } from '../../../shared/i18n/printouts';
import { stateOf } from './check';
import { CHECK, isPrintout } from './check-mark';
import { choicesIn, choicesXml } from './choices-store';
import { cellsOf, planPrintouts, type PresentSheet } from './plan';

const source = madeUp({ units: ['甲村', '乙村', '丙村'], open: [2] });
const made = (from: PrintSource): LaidSheet => layOut(summary.make(from, {}));
const laid = made(source);
const cells = cellsOf(laid);
const settled = made({ ...source, date: '2026-02-01', scoring: { ...source.scoring, answer: { ...source.scoring.answer, units: source.scoring.answer.units.map((unit) => (unit.unit === '丙村' ? { ...unit, status: 'final', total: 25, range: { low: 25, high: 25 }, rank: 3 } : unit)) } } });
const present = (more: Partial<PresentSheet> = {}): PresentSheet[] => [{ name: laid.sheet.name, protected: false, cells, ...more }];
const changed = (row: number, column: number, value: Cell): Cell[][] => cells.map((line, at) => line.map((cell, index) => (at === row && index === column ? value : cell)));

describe('a printout', () => {
  it('says of itself that nobody has touched it, whatever a program did to its numbers and blanks', () => {
    expect(stateOf(cells)).toBe('untouched');
    const saved = cells.map((line) => [...line.map((cell) => (typeof cell === 'number' ? cell : `${cell}`)), '', '']);
    expect(stateOf([...saved, ['', '']])).toBe('untouched');
  });

  it('says that somebody changed any one cell of it', () => {
    cells.forEach((line, row) => line.forEach((cell, column) => {
      if (cell === '' || (typeof cell === 'string' && cell.includes('本表校验'))) return;
      expect(stateOf(changed(row, column, '改过')), `${row} ${column}`).toBe('touched');
    }));
  });

  it('has its check behind words that are known in both languages', () => {
    expect([printoutWords.source.zh, printoutWords.source.en].map((text) => CHECK.test(text))).toEqual([true, true]);
  });

  it('is known from any other sheet', () => {
    expect([isPrintout({ cells }), isPrintout({ cells: [['单位', '得分'], ['甲村', 3]] })]).toEqual([true, false]);
  });
});

describe('what becomes of a printout in a workbook', () => {
  const fateOf = (sheets: readonly PresentSheet[], now = settled): [string, string] => {
    const [planned] = planPrintouts([now], sheets);
    return [planned!.fate, planned!.name];
  };

  it.each([
    ['it is new where no sheet has its name', [], ['new', '得分汇总表']],
    ['it is renewed in place where nobody touched it', present(), ['renewed', '得分汇总表']],
    ['it takes another name where somebody changed it by hand', present({ cells: changed(3, 1, '甲村（改）') }), ['edited', '得分汇总表 2']],
    ['it takes another name where somebody put a picture on it', present({ more: true }), ['edited', '得分汇总表 2']],
    ['it takes another name beside a sheet of that name that is none of ours', present({ cells: [['手工做的表'], ['甲村', 1]] }), ['foreign', '得分汇总表 2']],
    ['it takes another name beside a protected one', present({ protected: true }), ['protected', '得分汇总表 2']],
    ['it takes the next name that is free', [...present({ protected: true }), { name: '得分汇总表 2', protected: false, cells: [['别的']] }], ['protected', '得分汇总表 3']],
  ] as const)('%s', (_, sheets, expected) => {
    expect(fateOf(sheets)).toEqual(expected);
  });

  it('is left as it is where it says what it said', () => {
    expect(fateOf(present(), laid)).toEqual(['same', '得分汇总表']);
  });

  it('tells what is otherwise by unit and column, and not that others came before it', () => {
    const [planned] = planPrintouts([settled], present());
    expect(planned!.changes).toContainEqual({ about: '丙村', column: '总分', before: '19 ~ 29', now: '25' });
    expect(planned!.changes.filter(({ about }) => about !== '丙村').map(({ about, column }) => [about, column])).toEqual([]);
  });

  it('tells of a unit that came, and of one that went', () => {
    const other = made(madeUp({ units: ['甲村', '丁村', '丙村'], open: [2] }));
    const [planned] = planPrintouts([other], present());
    expect(planned!.changes.map(({ about, before, now }) => [about, before === null, now === null])).toEqual([['丁村', true, false], ['乙村', false, true]]);
  });
});

describe('choices', () => {
  it('come back from the file as they were kept, with any signs', () => {
    const choices = { office: '某某镇<考核>&办公室', signers: ['甲', '乙'], notice: { from: '2026-01-16' }, sheets: { summary: { columns: ['unit', 'total'], order: 'name' } } } as const;
    expect(choicesIn(choicesXml(choices as never))).toEqual(choices);
  });

  it('are as usual where the file has none, or none that can be read', () => {
    expect([choicesIn(null), choicesIn('<printouts xmlns="urn:kaohe:printouts:1">{</printouts>'), choicesIn('<printouts>{"office":3}</printouts>')]).toEqual([{}, {}, {}]);
  });
});
