import { choicesFor } from '../model/choices';
import type { PrintBlock, PrintCell, PrintLine, PrintSheet } from '../model/print-sheet';
import type { Printout } from '../model/printout';
import { textWidth } from '../layout/measure';
import { across, cell, heading, text } from '../parts/cells';
import { drawnOf, type Drawn } from '../parts/drawn';
import { frameOf } from '../parts/frame';
import { sharingPages } from '../parts/sharing-pages';
import { inBoth, saying } from '../parts/words';

/** Points: of the picture without the names below it, and of each letter of the longest name. */
const [HEIGHT, LETTER] = [250, 9.5];
/** Points that a page has for pictures and their tables. */
const PAGE = 690;
const [TITLE, HEAD, LINE, SPACE] = [90, 44, 16, 3];
/** Points; a row alone cannot be so high as a picture. */
const HIGHEST = 380;

/** Pictures of the results, as charts over figures that stand beside them. */
export const charts: Printout = {
  kind: 'charts',
  name: inBoth('charts'),
  nothing: (source) => (drawnOf(source, undefined).length === 0 ? inBoth('noCharts') : null),
  columns: () => [],
  make(source, choices) {
    const say = saying(source.language);
    const drawn = drawnOf(source, choicesFor(choices, 'charts').units);
    const columns = columnsFor(drawn);
    const { title, above, mark, source: line } = frameOf(source, choices, 'charts', { name: 'charts', columns, signers: [] });
    const beginsPage = sharingPages(PAGE, TITLE);
    const blocks = drawn.flatMap(({ chart, headings, rows }, index): PrintBlock[] => {
      const height = heightFor(rows);
      // A picture and its table stand on one page.
      const needed = height + HEAD + rows.reduce((sum, [name]) => sum + LINE * Math.ceil(widthOf(name) / ((columns[0]?.width ?? 1) / 2)) + SPACE, 0);
      return [
        { newPage: beginsPage(needed), above: index === 0 ? above : [], head: [], body: roomFor(height, columns.length), below: [], chart },
        // A line below the table has its lower edge where a page ends. Headings that stood again on a further page would stand between the figures of the chart.
        { newPage: false, above: [{ cells: headings.map(heading) }], head: [], body: rows.map((row) => ({ cells: row.map(shown) })), below: [across('', 'note', columns.length)] },
      ];
    });
    return { kind: 'charts', name: say('charts'), title, columns, landscape: false, mark, source: line, blocks: [...blocks, { newPage: false, above: [], head: [], body: [], below: [] }] };
  },
};

type Named = Drawn['rows'][number][number] | undefined;

const widthOf = (name: Named): number => textWidth(String(name ?? ''));
const longestOf = (rows: Drawn['rows']): number => Math.max(0, ...rows.map(([name]) => widthOf(name)));

/** Names have half of the page at the most. */
function columnsFor(drawn: readonly Drawn[]): PrintSheet['columns'] {
  const names = Math.min(44, Math.max(20, Math.ceil(longestOf(drawn.flatMap(({ rows }) => rows)) * 2.1 + 2)));
  const figures = { width: names > 20 ? 10 : 14 };
  return [{ width: names, stretches: true }, figures, figures, figures, figures];
}

/** Names stand upright below their bars. */
const heightFor = (rows: Drawn['rows']): number => Math.ceil(HEIGHT + LETTER * longestOf(rows));

/** One cell as high as the picture. */
function roomFor(height: number, columns: number): readonly PrintLine[] {
  const down = Math.ceil(height / HIGHEST);
  const blanks = Array.from({ length: columns }, () => null);
  return Array.from({ length: down }, (_, row): PrintLine => ({ height: Math.ceil(height / down), cells: row === 0 ? [{ value: '', role: 'paragraph', across: columns, down }, ...blanks.slice(1)] : blanks }));
}

const shown = (value: string | number | null): PrintCell => (typeof value === 'string' ? text(value) : cell(value ?? '', 'figure'));
