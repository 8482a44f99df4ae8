import { Decimal } from 'decimal.js';
import type { UnitResult } from '../../../shared/contract/answer';
import type { ItemReport } from '../../../shared/report/item/items';
import { inTree } from '../../../shared/report/item/tree';
import { sumsOf } from '../../../shared/report/item/marks';
import { percent } from '../../results/figures';
import { choicesFor } from '../model/choices';
import type { PrintBlock, PrintCell, PrintLine, PrintSheet } from '../model/print-sheet';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { across, cell, figure, heading, NONE, text } from '../parts/cells';
import { frameOf } from '../parts/frame';
import { arePeople, itemFigure, unitRow, type UnitRow } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { openNotes, totalNotes } from '../parts/table-sheet';
import { inBoth, saying } from '../parts/words';

/** So many columns of figures stand beside the names of the units; of more the table goes on on the next page. */
const MOST_COLUMNS = 12;
const WIDTH = 9.5;

/** What a column shows of a unit, below its name and its full mark. */
interface Figures {
  readonly name: string;
  readonly full: PrintCell;
  readonly show: (row: UnitRow) => PrintCell;
  /** At the foot: the mean, and the mean as a share of the full mark. */
  readonly mean: readonly [PrintCell, PrintCell];
}

/** Units down, items across: each with its full mark, and at the foot how much of it was reached. */
export const itemScores: Printout = {
  kind: 'item-scores',
  name: inBoth('itemScores'),
  nothing: ({ scoring: { answer, rulebook } }) => (answer.units.length === 0 ? inBoth('noUnits') : rulebook.points && answer.units.some(({ items }) => items.length > 0) ? null : inBoth('noPoints')),
  columns: () => [],
  make(source, choices) {
    const say = saying(source.language);
    const tables = unitBlocks(source, { blocks: 'type', ...choicesFor(choices, 'item-scores') }).flatMap(({ name, units }) => {
      const rows = units.map((unit, index) => unitRow(source, unit, index + 1));
      return parted(figuresOf(source, rows)).map((figures) => ({ name, rows, figures }));
    });
    const most = Math.max(...tables.map(({ figures }) => figures.length));
    const longest = Math.max(4, ...source.scoring.answer.units.map(({ unit }) => [...unit].length));
    const columns: PrintSheet['columns'] = [{ width: 5 }, { width: Math.min(22, longest * 2 + 3), stretches: true }, ...Array.from({ length: most }, () => ({ width: WIDTH, stretches: true }))];
    const { title, above, closing, mark, source: line } = frameOf(source, choices, 'item-scores', { name: 'itemScores', columns, signers: ['maker', 'checker'] });
    const last = tables.length - 1;
    const blocks = tables.map(({ name, rows, figures }, index): PrintBlock => ({
      newPage: index === 0 || figures.length + 2 > 8 || rows.length > 12,
      above: [...(index === 0 ? above : []), ...(name === '' ? [] : [across(name, 'line', columns.length)])],
      ...tableOf(source, rows, figures),
      below: index === last ? [...[...totalNotes(source), ...openNotes(source), say('meanNote')].map((note) => across(note, 'note', columns.length)), ...closing] : [],
    }));
    return { kind: 'item-scores', name: say('itemScores'), title, columns, landscape: most > 6, mark, source: line, blocks };
  },
};

function tableOf(source: PrintSource, rows: readonly UnitRow[], figures: readonly Figures[]): { readonly head: readonly PrintLine[]; readonly body: readonly PrintLine[] } {
  const say = saying(source.language);
  const weighted = figures.some(({ full }) => typeof full.value === 'number');
  const foot = (word: 'mean' | 'rate', at: 0 | 1): PrintLine => ({ cells: [{ ...cell(say(word), 'sum-text'), across: 2 }, null, ...figures.map(({ mean }) => mean[at])] });
  return {
    head: [
      { cells: [heading(say('no')), heading(say(arePeople(source) ? 'person' : 'unit')), ...figures.map(({ name }) => heading(name))] },
      ...(weighted ? [{ cells: [{ ...heading(say('full')), across: 2 }, null, ...figures.map(({ full }) => full)] }] : []),
    ],
    body: [
      ...rows.map((row): PrintLine => ({ cells: [cell(row.no, 'centre'), text(row.unit.unit), ...figures.map(({ show }) => show(row))] })),
      foot('mean', 0),
      ...(weighted ? [foot('rate', 1)] : []),
    ],
  };
}

/** The items of these units in the order of the document, then total and share of the full mark. */
function figuresOf(source: PrintSource, rows: readonly UnitRow[]): readonly Figures[] {
  const say = saying(source.language);
  const items = new Map<string, ItemReport>();
  for (const { report } of rows) for (const item of report.items) if (!items.has(item.code)) items.set(item.code, item);
  const listed = inTree([...items.values()]).map(({ item }): Figures => {
    const of = ({ report }: UnitRow): ItemReport | undefined => report.items.find(({ code }) => code === item.code);
    const full = sharedFull(rows.flatMap((row) => of(row) ?? []));
    return { name: item.name, full: figure(full), show: (row) => itemFigure(of(row)), mean: meanOf(rows.map((row) => of(row)?.score ?? null), full) };
  });
  const fulls = new Set(rows.flatMap(({ report }) => sumsOf(report.items)?.full ?? []));
  const [whole = null] = fulls.size === 1 ? fulls : [];
  const rateOf = ({ report, unit }: UnitRow): PrintCell => {
    const sums = sumsOf(report.items);
    return sums && unit.total !== null && sums.score.low === sums.score.high ? share(new Decimal(sums.score.low), sums.full) : cell(NONE, 'figure');
  };
  return [
    ...listed,
    { name: say('total'), full: figure(whole), show: ({ unit }) => figure(unit.total, unit.range), mean: [meanOf(rows.map(({ unit }) => unit.total), null)[0], cell(NONE, 'sum')] },
    ...(whole === null ? [] : [{ name: say('rate'), full: cell('', 'figure'), show: rateOf, mean: [cell('', 'sum'), cell('', 'sum')] as const }]),
  ];
}

/** null where it is not the same for all. */
function sharedFull(items: readonly ItemReport[]): number | null {
  const fulls = new Set(items.map(({ full }) => full));
  return fulls.size === 1 ? ([...fulls][0] ?? null) : null;
}

/** Over all of them; none while one is open. */
function meanOf(scores: readonly (UnitResult['total'])[], full: number | null): [PrintCell, PrintCell] {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0 || known.length < scores.length) return [cell(NONE, 'sum'), cell(NONE, 'sum')];
  const mean = known.reduce((sum, score) => sum.plus(score), new Decimal(0)).div(known.length);
  return [cell(mean.toDecimalPlaces(2).toNumber(), 'sum'), full === null ? cell(NONE, 'sum') : { ...share(mean, full), role: 'sum' }];
}

const share = (score: Decimal, full: number): PrintCell => cell(percent(score.div(full).toDecimalPlaces(4).toNumber()), 'figure');

/** In pieces of about the same number of columns. */
function parted<T>(all: readonly T[]): readonly (readonly T[])[] {
  const pieces = Math.ceil(all.length / MOST_COLUMNS);
  const each = Math.ceil(all.length / pieces);
  return Array.from({ length: pieces }, (_, index) => all.slice(index * each, (index + 1) * each)).filter(({ length }) => length > 0);
}
