import type { Cell, Row, Sheet } from '../book';
import { address, block, fixed, inRow } from '../cells';
import { blank, call, cell, heading, styles, yesNo } from '../layout';
import { runs } from '../matrix';

/** A line of the document's table: what is assessed, how, by whom; short words of our own. */
interface Line {
  readonly group: string;
  readonly row: string;
  readonly content: string;
  readonly weight: number;
  readonly rule: string;
  readonly source: string;
  readonly code: string;
}

const DETAIL = '按牵头单位细则';

const lines: Line[] = [
  line('平时工作\n（20分）', '1', '日常任务落实', 20, '倒扣：逾期、未报、质量不高，每次扣 0.5 至 2 分，扣完为止', '镇扶贫办等', 'V1'),
  line('实地考核\n（30分）', '2', '年终实地考核', 30, '综合成绩 × 0.3', '大会战指挥部', 'V2'),
  ...within('行业扶贫\n（50分）', [
    ['3', '易地搬迁后续', 8, DETAIL, '搬迁联席办', 'V3'],
    ['4', '产业扶贫', 5, DETAIL, '镇农机站', 'V4'],
    ['5', '健康扶贫：后台数据', 2.5, DETAIL, '镇卫生院', 'V5a'],
    ['5', '健康扶贫：实地考核', 2.5, DETAIL, '镇卫生院', 'V5b'],
    ['6', '扶贫日活动', 0.5, DETAIL, '镇扶贫办', 'V6a'],
    ['6', '社会扶贫系列活动', 1, DETAIL, '镇扶贫办', 'V6b'],
    ['6', '社会扶贫网注册', 0.5, DETAIL, '省扶贫办', 'V6c'],
    ['7', '危房改造', 3, DETAIL, '镇村建站', 'V7a'],
    ['7', '道路、饮水', 1, DETAIL, '交通、水利', 'V7b'],
    ['7', '人居环境', 2, DETAIL, '整治领导小组', 'V7c'],
    ['8', '教育扶贫', 2, DETAIL, '镇扶贫办、联校', 'V8'],
    ['9', '就业扶贫', 2, DETAIL, '镇人社站', 'V9'],
    ['10', '兜底保障', 2, DETAIL, '镇民政办', 'V10'],
    ['11', '金融扶贫', 2, DETAIL, '镇邮政所', 'V11'],
    ['12', '党建扶贫', 2, DETAIL, '镇组织办', 'V12'],
    ['13', '内生动力：氛围', 1, DETAIL, '镇宣传办', 'V13a'],
    ['13', '内生动力：文化', 1, DETAIL, '镇文广站', 'V13b'],
    ['13', '内生动力：宣传培训评定', 2, DETAIL, '扶贫办', 'V13c'],
    ['14', '扶贫资金绩效', 4, DETAIL, '财政所', 'V14'],
    ['15', '监督执纪问责', 4, DETAIL, '镇纪委', 'V15a'],
    ['15', '巡视整改', 2, DETAIL, '镇纪委', 'V15b'],
  ]),
  ...within('典型推介\n（加分）', [
    ['16', '媒体宣传', 3, '央媒 1，省媒、市媒 0.5，最多 3', '扶贫办', 'V16'],
    ['17', '迎检过关', 3, '国 3、省 2、市 1，最多 3', '通报文件', 'V17'],
    ['18', '会议推介', 2, '国 2、省 1、市 0.5，最多 2', '佐证材料', 'V18'],
    ['19', '承办现场会', 2, '每次 1，最多 2', '扶贫办', 'V19'],
  ]),
  ...within('突出问题\n（减分）', [
    ['20', '舆情、信访处置不力', 3, '每件扣 0.5，最多 3', '扶贫办', 'V20'],
    ['21', '迎检出问题', 3, '国 3、省 2、市 1，最多扣 3', '扶贫办', 'V21'],
  ]),
];

function line(group: string, row: string, content: string, weight: number, rule: string, source: string, code: string): Line {
  return { group, row, content, weight, rule, source, code };
}

function within(group: string, rows: [string, string, number, string, string, string][]): Line[] {
  return rows.map((row) => line(group, ...row));
}

const HEADERS = ['指标', '序号', '考核内容', '权重', '计分细则', '数据来源', '代码'];
/** Title, remark, year, two tiers of headers; then the first item. */
const YEAR_ROW = 3;
const TOP_TIER = 4;
const UNIT_ROW = 5;
const FIRST = 6;
const CODE = HEADERS.length;
const WEIGHT = 4;

/**
 * The document's own table with a column for each village, the way it hangs on the office wall: every
 * figure a formula that asks for the village of its column and the item of its row.
 */
export function scoreSheet(year: number, villages: readonly string[]): Sheet {
  const width = HEADERS.length + villages.length;
  const last = FIRST + lines.length - 1;
  const top = heading(`${year}年各村脱贫攻坚工作考核计分表`, '每个得分都是公式，台账改一行，这里跟着变。', width);
  const unitAt = (index: number): string => inRow(UNIT_ROW, CODE + 1 + index);
  const ask = (index: number): string[] => [unitAt(index), fixed(YEAR_ROW, 2)];
  const row = (head: readonly Cell[], make: (index: number) => Cell): Row => ({ cells: [...head, ...villages.map((_, index) => make(index))] });

  const yearRow: Row = { cells: [cell('年度', styles.head), cell(year, styles.entry)] };
  const tier: Row = { cells: [...HEADERS.map((header) => cell(header, styles.head)), cell('各村得分', styles.head), ...villages.slice(1).map(() => blank(styles.head))], height: 22 };
  const unitRow: Row = { cells: [...HEADERS.map(() => blank(styles.head)), ...villages.map((village) => cell(village, styles.head))], height: 34 };
  const items = lines.map((item, index) => ({
    ...row(
      [
        cell(item.group, styles.group),
        cell(Number(item.row), styles.center),
        cell(item.content),
        cell(item.weight, styles.center),
        cell(item.rule),
        cell(item.source),
        cell(item.code, styles.center),
      ],
      (village) => call('', [...ask(village), `$${address(FIRST + index, CODE)}`]),
    ),
    height: item.rule.length > 24 ? 48 : 32,
  }));
  const given = lines.filter(({ code }) => Number(/\d+/.exec(code)![0]) <= 15);
  const foot = (title: string, rule: string, make: (index: number) => Cell, weight?: Cell): Row => ({
    ...row([cell(title, styles.group), blank(styles.group), blank(styles.group), weight ?? blank(styles.group), cell(rule), blank(), blank()], make),
    height: 24,
  });
  const sum = `=SUM(${address(FIRST, WEIGHT)}:${address(FIRST + given.length - 1, WEIGHT)})`;
  const footer = [
    foot('总分', '各项之和；未定的为 #N/A', (village) => call('', ask(village), styles.total), { formula: sum, value: 100, style: styles.total }),
    foot('名次', '已定的村按总分排，同分同名次', (village) => call('RANK', ask(village), styles.count)),
    foot('一票否决', '第 22 项：总分低于 70，或重大事件，或被约谈', (village) => yesNo('VETO', ask(village))),
    foot('状态', '', (village) => call('STATUS', ask(village), styles.center)),
  ];

  return {
    name: '计分表',
    widths: [11, 6, 22, 7, 28, 14, 7, ...villages.map(() => 9.5)],
    rows: [...top.rows, yearRow, tier, unitRow, ...items, ...footer],
    merges: [
      ...top.merges,
      ...HEADERS.map((_, index) => block(TOP_TIER, index + 1, UNIT_ROW, index + 1)),
      block(TOP_TIER, CODE + 1, TOP_TIER, width),
      ...runs(lines.map(({ group }) => group)).map(([from, to]) => block(FIRST + from, 1, FIRST + to, 1)),
      ...runs(lines.map((item) => item.row)).map(([from, to]) => block(FIRST + from, 2, FIRST + to, 2)),
      ...footer.map((_, index) => block(last + 1 + index, 1, last + 1 + index, 3)),
    ],
    freeze: { rows: UNIT_ROW, columns: CODE },
    printTitles: [TOP_TIER, UNIT_ROW],
    landscape: true,
    tab: '#C8102E',
  };
}
