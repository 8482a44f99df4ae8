import type { Row, Sheet } from '../book';
import { address, block, fixed, inRow } from '../cells';
import { blank, call, cell, heading, styles } from '../layout';
import { stations, type StationClass } from './facts';

type Line = readonly [content: string, weight: number, rule: string, source: string, code: string];

const daily = (weight: number): Line => ['平时工作', weight, '倒扣：每次扣 0.5 至 2 分，扣完为止', '镇扶贫办等', 'O1'];
const adjustment: Line = ['加减分', 3, '表彰 国 3、省 2、市 1；批评同额扣；央媒 1，省市媒 0.5', '镇扶贫办', 'O6'];

/** The document's three tables in short words, in its own order. */
const TABLES: Record<StationClass, { name: string; lines: readonly Line[] }> = {
  'class-1': {
    name: '类别 1　结对帮扶单位',
    lines: [daily(20), ['结对帮扶效果', 80, '第三方评估，百分制 × 0.8', '大会战指挥部', 'O5'], adjustment],
  },
  'class-2': {
    name: '类别 2　结对、驻村帮扶单位',
    lines: [
      daily(20),
      ['结对帮扶效果', 30, '第三方评估，百分制 × 0.3', '大会战指挥部', 'O5'],
      ['驻村：组织办考核', 20, '总分 × 0.2', '镇组织办', 'O4a'],
      ['驻村：指挥部考核', 30, '总分 × 0.3', '镇扶贫办', 'O4b'],
      adjustment,
    ],
  },
  'class-3': {
    name: '类别 3　结对、驻村、行业扶贫单位',
    lines: [
      daily(15),
      ['联合排查：专人', 5, '安排专人 5 分', '镇扶贫办', 'O2a'],
      ['联合排查：成效', 5, '工作有力 5 分', '镇扶贫办', 'O2b'],
      ['行业指标', 15, '省一类 15、二类 13、三类 11；市第一 15，每低一名减 1', '镇扶贫办', 'O3'],
      ['驻村：组织办考核', 16, '总分 × 0.16', '镇组织办', 'O4a'],
      ['驻村：指挥部考核', 24, '总分 × 0.24', '镇扶贫办', 'O4b'],
      ['结对帮扶效果', 20, '第三方评估，百分制 × 0.2', '镇扶贫办', 'O5'],
      adjustment,
    ],
  },
};

const HEADERS = ['类别', '考核内容', '权重', '考核办法', '数据来源', '代码'];
const CODE = HEADERS.length;
const YEAR_ROW = 3;
/** Title, remark, year; then a block for each class. */
const FIRST = 5;

/** The three tables one below the other, each with the stations of its class as columns. */
export function officeScoreSheet(year: number): Sheet {
  const most = Math.max(...Object.values(stations).map(({ length }) => length));
  const width = CODE + most;
  const top = heading(`${year}年各站所脱贫攻坚工作考核计分表`, '三类单位，三张表；每个得分都是公式。', width);
  const rows: Row[] = [...top.rows, { cells: [cell('年度', styles.head), cell(year, styles.entry)] }, { cells: [] }];
  const merges = [...top.merges];

  for (const kind of Object.keys(TABLES) as StationClass[]) {
    const { name, lines } = TABLES[kind];
    const units = stations[kind];
    const header = rows.length + 1;
    const first = header + 1;
    const ask = (column: number): string[] => [inRow(header, CODE + 1 + column), fixed(YEAR_ROW, 2)];
    rows.push({ cells: [...HEADERS.map((text) => cell(text, styles.head)), ...units.map((unit) => cell(unit, styles.head))], height: 24 });
    lines.forEach(([content, weight, rule, source, code], index) =>
      rows.push({
        height: rule.length > 16 ? 34 : 24,
        cells: [
          index === 0 ? cell(name, styles.group) : blank(styles.group),
          cell(content),
          cell(weight, styles.center),
          cell(rule),
          cell(source),
          cell(code, styles.center),
          ...units.map((_, column) => call('', [...ask(column), `$${address(first + index, CODE)}`])),
        ],
      }),
    );
    rows.push(
      { cells: [cell('总分', styles.group), ...HEADERS.slice(1).map(() => blank(styles.group)), ...units.map((_, column) => call('', ask(column), styles.total))], height: 24 },
      { cells: [cell('同类名次', styles.group), ...HEADERS.slice(1).map(() => blank(styles.group)), ...units.map((_, column) => call('RANK', ask(column), styles.count))], height: 24 },
      { cells: [] },
    );
    merges.push(block(first, 1, first + lines.length - 1, 1));
    merges.push(block(first + lines.length, 1, first + lines.length, CODE), block(first + lines.length + 1, 1, first + lines.length + 1, CODE));
  }
  return {
    name: '计分表',
    widths: [16, 18, 7, 34, 14, 7, ...Array.from({ length: most }, () => 10)],
    rows,
    merges,
    freeze: { rows: FIRST - 2, columns: 0 },
    landscape: true,
    tab: '#C8102E',
  };
}
