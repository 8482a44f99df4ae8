import type { CellValue } from '../../workbook/model/book-parts';
import type { Row, Sheet } from './book';
import { address, block, fixed, inRow } from './cells';
import { blank, call, cell, heading, styles } from './layout';
import type { Asked } from './summary';

export interface MatrixItem {
  readonly code: string;
  readonly header: string;
  /** Over several items of one kind. */
  readonly group: string;
}

interface MatrixOptions {
  readonly name: string;
  readonly title: string;
  readonly remark: string;
  readonly when: CellValue;
  /** Units in blocks, each under its own name; one block without a name where there is one kind. */
  readonly blocks: readonly { readonly name: string; readonly units: readonly string[]; readonly items: readonly MatrixItem[] }[];
  /** Columns behind the items. */
  readonly tail: readonly Asked[];
}

const WHEN_ROW = 3;

/** Units down, items across, a table for each block: how offices lay a result out to be signed. */
export function matrixSheet({ name, title, remark, when, blocks, tail }: MatrixOptions): Sheet {
  const tailHeaders = tail.flatMap(({ header, beside = [] }) => [header, ...beside]);
  const width = 2 + Math.max(...blocks.map(({ items }) => items.length)) + tailHeaders.length;
  const top = heading(title, remark, width);
  const rows: Row[] = [...top.rows, { cells: [cell('年度', styles.head), cell(when, styles.entry)] }];
  const merges = [...top.merges];

  for (const { name: caption, units, items } of blocks) {
    const groupRow = rows.length + 1;
    const codeRow = groupRow + 2;
    const column = (index: number): number => 3 + index;
    rows.push(
      { cells: [cell(caption || '单位', styles.head), blank(styles.head), ...items.map(({ group }) => cell(group, styles.head)), ...tailHeaders.map((header) => cell(header, styles.head))], height: 24 },
      { cells: [blank(styles.head), blank(styles.head), ...items.map(({ header }) => cell(header, styles.head)), ...tailHeaders.map(() => blank(styles.head))], height: 46 },
      { cells: [blank(styles.head), blank(styles.head), ...items.map(({ code }) => cell(code, styles.head)), ...tailHeaders.map(() => blank(styles.head))] },
    );
    merges.push(block(groupRow, 1, codeRow, 2));
    runs(items.map(({ group }) => group)).forEach(([from, to]) => merges.push(block(groupRow, column(from), groupRow, column(to))));
    tailHeaders.forEach((_, index) => merges.push(block(groupRow, column(items.length + index), codeRow, column(items.length + index))));

    units.forEach((unit, index) => {
      const row = codeRow + 1 + index;
      const ask = [`$${address(row, 2)}`, fixed(WHEN_ROW, 2)];
      rows.push({
        height: 22,
        cells: [
          cell(index + 1, styles.count),
          cell(unit, styles.line),
          ...items.map((_, at) => call('', [...ask, inRow(codeRow, column(at))])),
          ...tail.flatMap(({ part, style = styles.score, beside = [] }) => [call(part, ask, style), ...beside.map(() => blank(style))]),
        ],
      });
    });
    rows.push({ cells: [] });
  }
  return {
    name,
    widths: [7, 16, ...Array.from({ length: width - 2 }, () => 10)],
    rows,
    merges,
    freeze: { rows: WHEN_ROW, columns: 2 },
    landscape: true,
    tab: '#C8102E',
  };
}

/** Where the same word stands several times in a row: first and last of each such run. */
export function runs(words: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  words.forEach((word, index) => {
    if (index > 0 && words[index - 1] === word) found.at(-1)![1] = index;
    else found.push([index, index]);
  });
  return found.filter(([from, to]) => to > from);
}
