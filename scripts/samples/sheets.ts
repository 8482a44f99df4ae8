import type { CellValue } from '../../workbook/model/book-parts';
import { listSheet, styles, day, type Column } from './layout';
import type { Sheet } from './book';

/** A row of a ledger as people write it: Chinese words, a blank where nothing is to be said. */
export interface LedgerRow {
  readonly unit: string;
  readonly item: string;
  readonly year?: CellValue;
  readonly period?: string;
  readonly level?: string;
  readonly kind?: string;
  readonly value?: CellValue;
  readonly target?: number;
  readonly base?: number;
  readonly of?: number;
  readonly count?: number;
  readonly series?: string;
  readonly subject?: string;
  readonly role?: string;
  /** `2019-06-30` */
  readonly date?: string;
  readonly evidence?: string;
  readonly by?: string;
  readonly note?: string;
}

const ledgerColumns = (year: number): Column<LedgerRow>[] => [
  { header: '序号', width: 6, value: (_, index) => index + 1, style: styles.count },
  { header: '年度', width: 8, value: (row) => row.year ?? year, style: styles.center },
  { header: '期次', width: 11, value: (row) => row.period, style: styles.center },
  { header: '单位', width: 14, value: (row) => row.unit },
  { header: '条款', width: 8, value: (row) => row.item, style: styles.center },
  { header: '级别', width: 8, value: (row) => row.level, style: styles.center },
  { header: '情形', width: 20, value: (row) => row.kind },
  { header: '数值', width: 9, value: (row) => row.value, style: styles.score },
  { header: '目标值', width: 9, value: (row) => row.target, style: styles.score },
  { header: '基数', width: 9, value: (row) => row.base, style: styles.score },
  { header: '总数', width: 7, value: (row) => row.of, style: styles.count },
  { header: '次数', width: 7, value: (row) => row.count, style: styles.count },
  { header: '榜单', width: 16, value: (row) => row.series },
  { header: '事项编号', width: 24, value: (row) => row.subject },
  { header: '角色', width: 12, value: (row) => row.role, style: styles.center },
  { header: '日期', width: 12, value: (row) => (row.date === undefined ? null : day(row.date)), style: styles.date },
  { header: '文号', width: 22, value: (row) => row.evidence },
  { header: '决定人', width: 16, value: (row) => row.by },
  { header: '备注', width: 34, value: (row) => row.note },
];

/** The ledger: one fact a row, as a table, with the columns that its rows use. */
export function ledgerSheet(title: string, year: number, rows: readonly LedgerRow[]): Sheet {
  return {
    ...listSheet('台账', { title, remark: '一行一件事。数据均为虚构。', columns: ledgerColumns(year), rows, table: '台账表' }),
    tab: '#0F6CBD',
  };
}

export interface UnitRow {
  readonly unit: string;
  readonly type?: string;
  readonly group?: string;
  readonly staff?: number;
  /** What the document asks of a unit besides, by the header of its column. */
  readonly attributes?: Readonly<Record<string, number>>;
}

/** The cohort. */
export function unitSheet(title: string, rows: readonly UnitRow[]): Sheet {
  const keys = [...new Set(rows.flatMap(({ attributes = {} }) => Object.keys(attributes)))];
  return listSheet<UnitRow>('单位', {
    title,
    remark: '名次、平均和名额都按这里的全部单位计算。',
    columns: [
      { header: '序号', width: 8, value: (_, index) => index + 1, style: styles.count },
      { header: '单位', width: 24, value: ({ unit }) => unit },
      { header: '类别', width: 24, value: ({ type }) => type, style: styles.center },
      { header: '序列', width: 14, value: ({ group }) => group, style: styles.center },
      { header: '人数', width: 10, value: ({ staff }) => staff, style: styles.count },
      ...keys.map((key): Column<UnitRow> => ({ header: key, width: 14, value: ({ attributes }) => attributes?.[key], style: styles.count })),
    ],
    rows,
  });
}

export interface ParameterRow {
  /** A key, or the question itself. */
  readonly key: string;
  readonly value: CellValue;
  readonly by?: string;
  readonly basis?: string;
}

/** The rulebook, and what people decided where the document leaves it open. */
export function parameterSheet(rulebook: string, rows: readonly ParameterRow[]): Sheet {
  return listSheet<ParameterRow>('参数', {
    title: '参数',
    remark: '文件没有写明、由人决定的事项：决定了什么，谁决定，依据什么。',
    columns: [
      { header: '键', width: 44, value: ({ key }) => key, style: styles.text },
      { header: '值', width: 36, value: ({ value }) => value, style: styles.text },
      { header: '决定人', width: 20, value: ({ by }) => by ?? '', style: styles.text },
      { header: '依据', width: 28, value: ({ basis }) => basis ?? '', style: styles.text },
    ],
    rows: [{ key: '办法', value: rulebook }, ...rows],
  });
}
