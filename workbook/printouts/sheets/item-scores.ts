import { choicesFor } from '../model/choices';
import type { PrintBlock, PrintLine, PrintSheet } from '../model/print-sheet';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { across, cell, heading, text } from '../parts/cells';
import { frameOf } from '../parts/frame';
import { itemColumns, WIDTH, type ItemColumn } from '../parts/item-columns';
import { chosen, neededBy } from '../parts/table';
import { sharingPages } from '../parts/sharing-pages';
import { openNotes, totalNotes } from '../parts/table-sheet';
import { arePeople, unitRow, type UnitRow } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying } from '../parts/words';

/** So many columns stand beside the names of the units; of more the table goes on on the next page. */
const MOST_COLUMNS = 12;
/** About how many points things take, and a page has. */
const [TITLE, HEADS, ROW] = [60, 75, 19];
/** Of such tables, which are made a little smaller to fit the width. */
const [LYING, STANDING] = [560, 800];

/** Units down, items across: each with its full mark, and at the foot how much of it was reached. Number and name of a unit begin each line, since a table may go on on another page. */
export const itemScores: Printout = {
  kind: 'item-scores',
  name: inBoth('itemScores'),
  nothing: ({ scoring: { answer, rulebook } }) => (answer.units.length === 0 ? inBoth('noUnits') : rulebook.points && answer.units.some(({ items }) => items.length > 0) ? null : inBoth('noPoints')),
  columns: (source) => itemColumns(source, source.scoring.answer.units.map((unit, index) => unitRow(source, unit, index + 1))),
  make(source, choices) {
    const say = saying(source.language);
    const own = choicesFor(choices, 'item-scores');
    const tables = unitBlocks(source, { blocks: 'type', ...own }).flatMap(({ name, units }) => {
      const rows = units.map((unit, index) => unitRow(source, unit, index + 1));
      return parted(chosen(itemColumns(source, rows), own.columns)).map((shown) => ({ name, rows, shown }));
    });
    const most = Math.max(...tables.map(({ shown }) => shown.length));
    const longest = Math.max(4, ...source.scoring.answer.units.map(({ unit }) => [...unit].length));
    const columns: PrintSheet['columns'] = [{ width: 5 }, { width: Math.min(22, longest * 2 + 3), stretches: true }, ...Array.from({ length: most }, (_, column) => ({ width: Math.max(WIDTH, ...tables.map(({ rows, shown }) => widest(rows, shown[column]))), stretches: true }))];
    const { title, above, closing, mark, source: line } = frameOf(source, choices, 'item-scores', { name: 'itemScores', columns, signers: ['maker', 'checker'] });
    const last = tables.length - 1;
    const landscape = most > 6;
    const beginsPage = sharingPages(landscape ? LYING : STANDING, TITLE);
    const blocks = tables.map(({ name, rows, shown }, index): PrintBlock => ({
      newPage: beginsPage(HEADS + ROW * (rows.length + 2)),
      above: [...(index === 0 ? above : []), ...(name === '' ? [] : [across(name, 'line', columns.length)])],
      ...tableOf(source, rows, shown),
      below: index === last ? [...[...totalNotes(source), ...openNotes(source), say('meanNote')].map((note) => across(note, 'note', columns.length)), ...closing] : [],
    }));
    return { kind: 'item-scores', name: say('itemScores'), title, columns, landscape, mark, source: line, blocks };
  },
};

function tableOf(source: PrintSource, rows: readonly UnitRow[], shown: readonly ItemColumn[]): { readonly head: readonly PrintLine[]; readonly body: readonly PrintLine[] } {
  const say = saying(source.language);
  const weighted = shown.some(({ full }) => typeof full.value === 'number');
  const figures = shown.some(({ mean: [mean] }) => mean.value !== '');
  const foot = (word: 'mean' | 'rate', at: 0 | 1): PrintLine => ({ cells: [{ ...cell(say(word), 'sum-text'), across: 2 }, null, ...shown.map(({ mean }) => mean[at])] });
  return {
    head: [
      { cells: [heading(say('no')), heading(say(arePeople(source) ? 'person' : 'unit')), ...shown.map(({ name }) => heading(name[source.language]))] },
      ...(weighted ? [{ cells: [{ ...heading(say('full')), across: 2 }, null, ...shown.map(({ full }) => full)] }] : []),
    ],
    body: [
      ...rows.map((row): PrintLine => ({ cells: [cell(row.no, 'centre'), text(row.unit.unit), ...shown.map(({ show }) => show(row))] })),
      ...(figures ? [foot('mean', 0)] : []),
      ...(weighted ? [foot('rate', 1)] : []),
    ],
  };
}

/** So that no figure of the column breaks, in characters. */
const widest = (rows: readonly UnitRow[], column: ItemColumn | undefined): number => (column ? Math.max(...rows.map((row) => neededBy(column.show(row)))) : 0);

/** In pieces of about the same number of columns. */
function parted<T>(all: readonly T[]): readonly (readonly T[])[] {
  const pieces = Math.ceil(all.length / MOST_COLUMNS);
  const each = Math.ceil(all.length / pieces);
  return Array.from({ length: pieces }, (_, index) => all.slice(index * each, (index + 1) * each)).filter(({ length }) => length > 0);
}
