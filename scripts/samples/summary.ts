import type { Part } from '../../workbook/results/functions/names';
import type { CellValue } from '../../workbook/model/book-parts';
import type { Look } from '../../workbook/xlsx/styles';
import type { Cell, Row, Sheet } from './book';
import { address, block, fixed, inRow } from './cells';
import { blank, call, cell, heading, styles, yesNo } from './layout';

/** A column of formulas, one a unit. */
export interface Asked {
  readonly header: string;
  readonly part: Part;
  readonly width?: number;
  readonly style?: Look;
  /** Headers of the columns into which the answer spills. */
  readonly beside?: readonly string[];
  /** The header is itself the time that is asked for, `2019Q1`. */
  readonly atHeader?: boolean;
  readonly item?: string;
}

/** What a unit must come to, worked out by hand, by the header of the column that must show it; and why. */
export interface Announced {
  readonly unit: string;
  readonly expected: Readonly<Record<string, CellValue>>;
  readonly remark: string;
}

/** Headers of expectations begin so; what follows is the column that must show it. */
export const EXPECTED = '应为：';

export const asked = {
  total: { header: '总分', part: '', width: 10, style: styles.total },
  range: { header: '最低', part: 'RANGE', width: 9, beside: ['最高'] },
  rank: { header: '名次', part: 'RANK', width: 8, style: styles.count },
  veto: { header: '一票否决', part: 'VETO', width: 11, style: styles.center },
  grade: { header: '等次', part: 'GRADE', width: 10, style: styles.center },
  status: { header: '状态', part: 'STATUS', width: 12, style: styles.center },
  pay: { header: '基本补贴', part: 'PAY', width: 11, beside: ['绩效补贴', '补贴合计'] },
  /** Where a document pays awards alone. */
  awards: { header: '基本', part: 'PAY', width: 12, beside: ['绩效', '奖金合计'] },
} satisfies Record<string, Asked>;

const WHEN_ROW = 3;
const HEADER_ROW = 4;

interface SummaryOptions {
  readonly title: string;
  readonly remark?: string;
  /** 2019, or `2019Q4`. */
  readonly when: CellValue;
  readonly columns: readonly Asked[];
  readonly announced: readonly Announced[];
}

/** A row a unit: what the functions say of it, beside what it must come to. */
export function summarySheet({ title, remark = '“应为”各列是手工算出的，供核对。', when, columns, announced }: SummaryOptions): Sheet {
  const formulas = columns.flatMap((column) => [column, ...(column.beside ?? []).map((header) => ({ ...column, header, part: null }))]);
  const expected = Object.keys(announced[0]!.expected);
  const headers = ['序号', '单位', ...formulas.map(({ header }) => header), ...expected.map((header) => EXPECTED + header), '备注', '为什么'];
  const top = heading(title, remark, headers.length);
  const body = announced.map(({ unit, expected: values, remark: why }, index): Row => {
    const row = HEADER_ROW + 1 + index;
    const unitCell = `$${address(row, 2)}`;
    const make = ({ part, style = styles.score, atHeader, item }: (typeof formulas)[number], at: number): Cell => {
      if (part === null) return blank(style);
      const time = atHeader ? inRow(HEADER_ROW, 3 + at) : fixed(WHEN_ROW, 2);
      return (part === 'VETO' ? yesNo : call)(part, [unitCell, time, ...(item === undefined ? [] : [`"${item}"`])], style);
    };
    return {
      height: 30,
      cells: [
        cell(index + 1, styles.count),
        cell(unit, styles.line),
        ...formulas.map(make),
        ...expected.map((header) => cell(values[header] ?? '', styles.center)),
        cell(why),
        call('WHY', [unitCell, fixed(WHEN_ROW, 2)], styles.line),
      ],
    };
  });
  return {
    name: '汇总',
    widths: [6, 16, ...formulas.map(({ width = 10 }) => width), ...expected.map(() => 14), 46, 60],
    rows: [
      ...top.rows,
      { cells: [cell('年度', styles.head), cell(when, styles.entry)] },
      { cells: headers.map((header) => cell(header, styles.head)), height: 32 },
      ...body,
    ],
    merges: top.merges,
    freeze: { rows: HEADER_ROW, columns: 2 },
    printTitles: [HEADER_ROW, HEADER_ROW],
    landscape: true,
    tab: '#C8102E',
  };
}

/** One unit at a time: its items and the reasons, for the desk while somebody asks on the phone. */
export function detailSheet(when: CellValue, unit: string): Sheet {
  const [unitCell, whenCell] = [fixed(3, 2), fixed(4, 2)];
  return {
    name: '明细',
    widths: [10, 26, 10, 10, 14, 3, 90],
    rows: [
      { cells: [cell('单位得分明细', styles.title)], height: 30 },
      { cells: [cell('换一个单位名称，下面就是它的各项得分和说明。', styles.remark)] },
      { cells: [cell('单位', styles.head), cell(unit, styles.entry)] },
      { cells: [cell('年度', styles.head), cell(when, styles.entry)] },
      { cells: [] },
      { cells: [...['代码', '指标', '得分', '上限', '状态'].map((header) => cell(header, styles.head)), null, cell('为什么', styles.head)] },
      { cells: [call('ITEMS', [unitCell, whenCell], styles.line), null, null, null, null, null, call('WHY', [unitCell, whenCell], styles.story)] },
    ],
    merges: [block(1, 1, 1, 7), block(2, 1, 2, 7), block(7, 7, 34, 7)],
    freeze: { rows: 6, columns: 0 },
  };
}

/** What follows for each unit besides points, a block of rows for each, since the answers spill. */
export function outcomeSheet(name: string, { title, when, part, headers, units, rows }: {
  readonly title: string;
  readonly when: CellValue;
  readonly part: Part;
  readonly headers: readonly string[];
  readonly units: readonly string[];
  /** Room for each unit. */
  readonly rows: number;
}): Sheet {
  const top = heading(title, '每个单位留出几行，公式的结果自动展开。', headers.length + 1);
  const FIRST = HEADER_ROW + 1;
  const blocks = units.flatMap((unit, index): Row[] => {
    const first = FIRST + index * rows;
    const empty = (): Row => ({ cells: [blank(styles.group), ...headers.map(() => blank(styles.text))] });
    const [, ...others] = Array.from({ length: rows }, empty);
    const line: Row = { cells: [cell(unit, styles.group), call(part, [`$${address(first, 1)}`, fixed(WHEN_ROW, 2)], styles.text), ...headers.slice(1).map(() => blank(styles.text))] };
    return [line, ...others];
  });
  return {
    name,
    widths: [16, 46, ...headers.slice(1).map(() => 22)],
    rows: [
      ...top.rows,
      { cells: [cell('年度', styles.head), cell(when, styles.entry)] },
      { cells: ['单位', ...headers].map((header) => cell(header, styles.head)), height: 24 },
      ...blocks,
    ],
    merges: top.merges,
    freeze: { rows: HEADER_ROW, columns: 1 },
    landscape: true,
  };
}
