import { blank, call, cell, heading, styles } from './layout';
import { address, block, fixed } from './xlsx/address';
import type { Sheet } from './xlsx/model';

/** What a unit must come to, worked out by hand, and why. */
export interface Announced {
  readonly unit: string;
  /** `97.7`; `85.25–86.75` while something is open; `有误` where a row is wrong. */
  readonly total: string;
  readonly remark: string;
}

const HEADERS = ['序号', '单位', '总分', '最低', '最高', '名次', '一票否决', '状态', '应为', '备注', '为什么'];
const YEAR_ROW = 3;
const FIRST = 5;

/** A row a unit: total, interval, rank, veto, status and reasons, beside what it must come to. */
export function summarySheet(title: string, year: number, announced: readonly Announced[]): Sheet {
  const top = heading(title, '“应为”一列是手工算出的数，供核对。', HEADERS.length);
  return {
    name: '汇总',
    widths: [6, 14, 10, 10, 10, 8, 10, 12, 14, 46, 60],
    rows: [
      ...top.rows,
      { cells: [cell('年度', styles.head), cell(year, styles.entry)] },
      { cells: HEADERS.map((header) => cell(header, styles.head)), height: 24 },
      ...announced.map(({ unit, total, remark }, index) => {
        const ask = [`$${address(FIRST + index, 2)}`, fixed(YEAR_ROW, 2)];
        return {
          height: 30,
          cells: [
            cell(index + 1, styles.count),
            cell(unit, styles.line),
            call('', ask, styles.total),
            call('RANGE', ask),
            blank(styles.score),
            call('RANK', ask, styles.count),
            call('VETO', ask, styles.center),
            call('STATUS', ask, styles.center),
            cell(Number.isNaN(Number(total)) ? total : Number(total), styles.center),
            cell(remark),
            call('WHY', ask, styles.line),
          ],
        };
      }),
    ],
    merges: [block(1, 1, 1, HEADERS.length), block(2, 1, 2, HEADERS.length)],
    freeze: { rows: FIRST - 1, columns: 2 },
    printTitles: [4, 4],
    landscape: true,
    tab: 'C8102E',
  };
}

/** One unit at a time: its items and the reasons, for the desk while somebody asks on the phone. */
export function detailSheet(year: number, unit: string): Sheet {
  const [unitCell, yearCell] = [fixed(3, 2), fixed(4, 2)];
  return {
    name: '明细',
    widths: [10, 24, 10, 10, 14, 3, 90],
    rows: [
      { cells: [cell('单位得分明细', styles.title)], height: 30 },
      { cells: [cell('换一个单位名称，下面就是它的各项得分和说明。', styles.remark)] },
      { cells: [cell('单位', styles.head), cell(unit, styles.entry)] },
      { cells: [cell('年度', styles.head), cell(year, styles.entry)] },
      { cells: [] },
      { cells: [...['代码', '指标', '得分', '上限', '状态'].map((header) => cell(header, styles.head)), null, cell('为什么', styles.head)] },
      { cells: [call('ITEMS', [unitCell, yearCell], styles.line), null, null, null, null, null, call('WHY', [unitCell, yearCell], styles.story)] },
    ],
    merges: [block(1, 1, 1, 7), block(2, 1, 2, 7), block(7, 7, 34, 7)],
    freeze: { rows: 6, columns: 0 },
  };
}
