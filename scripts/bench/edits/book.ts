import { fileOf } from '../../samples/file';
import type { Row, Sheet } from '../../samples/book';

type Cell = string | number;

/** What other offices give: the items, and the figures of a village that has half of each. */
const GIVEN = { V2: 90, V3: 4, V4: 2.5, V5a: 1.2, V5b: 1.2, V6a: 0.2, V6b: 0.5, V6c: 0.2, V7a: 1.5, V7b: 0.5, V7c: 1, V8: 1, V9: 1, V10: 1, V11: 1, V12: 1, V13a: 0.5, V13b: 0.5, V13c: 1, V14: 2, V15a: 2, V15b: 1 };
/** What happened: item, level, kind, figure. */
const EVENTS: readonly (readonly Cell[])[] = [
  ['V1', '', '质量不高', 0.5],
  ['V16', '省级', '', ''],
  ['V17', '市级', '', ''],
  ['V18', '市级', '', ''],
  ['V21', '市级', '', ''],
];
const given: readonly (readonly Cell[])[] = Object.entries(GIVEN).map(([code, value]) => [code, '', '', value]);

const HEADERS = ['单位', '年度', '条款', '级别', '情形', '数值', '事项编号', '文号'];
const YEAR = 2019;
const LEDGER = '台账';
const SCORES = '得分';
/** The figure of the first village that is changed. */
export const EDITED = { sheet: LEDGER, address: 'F3' } as const;
/** Never the same twice: an answer that is remembered would be no measure. */
export const figureOf = (edit: number): number => (edit % 2 === 0 ? 79 - edit : 1 + edit) / 10;
/** The cells that show scores and places. */
export const shownOf = (villages: number) => ({ sheet: SCORES, address: `B2:C${villages + 1}` });

const rowOf = (cells: readonly Cell[]): Row => ({ cells: cells.map((value) => (value === '' ? null : { value })) });
const villageOf = (index: number): string => `第${index + 1}村`;

/** A ledger of so many villages with so many rows each, and for each village a cell with its score and one with its place. */
export function largeBook(villages: number, rows: number): Uint8Array {
  const names = Array.from({ length: villages }, (_, index) => villageOf(index));
  const events = names.flatMap((name, village) =>
    Array.from({ length: rows }, (_, row): readonly Cell[] => {
      const [code = '', level = '', kind = '', figure = ''] = given[row] ?? EVENTS[row % EVENTS.length] ?? [];
      // No two villages are alike, so that a figure that changes moves places.
      const value = code === 'V3' ? Math.round(40 + (village % 40)) / 10 : figure;
      const number = `〔${YEAR}〕${village * rows + row}号`;
      return [name, YEAR, code, level, kind, value, number, number];
    }),
  );
  const sheet = (name: string, headers: readonly Cell[], lines: readonly Row[]): Sheet => ({ name, widths: headers.map(() => 12), rows: [rowOf(headers), ...lines] });
  const scored = names.map((name, index): Row => {
    const of = (part: string): { formula: string } => ({ formula: `=SCORE${part}(A${index + 2},${YEAR})` });
    return { cells: [{ value: name }, of(''), of('.RANK')] };
  });
  return fileOf({
    title: '考核',
    sheets: [
      sheet(SCORES, ['单位', '得分', '名次'], scored),
      sheet(LEDGER, HEADERS, events.map(rowOf)),
      sheet('单位', ['单位', '类别'], names.map((name) => rowOf([name, '行政村']))),
      sheet('参数', ['键', '值'], [rowOf(['办法', 'beijinggang-2019-village'])]),
    ],
  });
}
