import type { LedgerRow } from '../sheets';

/** Stations by class, in the order of the document's three tables. */
export const stations = {
  'class-1': ['司法所', '畜牧站', '统计站'],
  'class-2': ['文广站', '国土所', '供销社'],
  'class-3': ['农机站', '卫生院', '村建站', '民政办', '党政办'],
} as const;

export const classNames = { 'class-1': '类别1', 'class-2': '类别2', 'class-3': '类别3' } as const;
export type StationClass = keyof typeof stations;

/** What happened through the year. */
const EVENTS: LedgerRow[] = [
  notice('司法所', '2019-03-18', 3, '逾期未完成', 1),
  notice('村建站', '2019-04-10', 5, '未及时上报', 0.5),
  { ...notice('文广站', '2019-05-07', 6, '逾期未完成', 1.5), count: 2, note: '两次，各扣 1.5 分' },
  { unit: '文广站', item: 'O6', kind: '表彰或经验推介', level: '国家级', date: '2019-05-20', evidence: '国扶办〔2019〕15号' },
  { unit: '文广站', item: 'O6', kind: '上稿', level: '省级', count: 2, date: '2019-06-03', note: '省媒两篇' },
  notice('国土所', '2019-06-12', 8, '质量不高', 2),
  { unit: '畜牧站', item: 'O6', kind: '上稿', level: '中央', date: '2019-06-18' },
  { unit: '畜牧站', item: 'O6', kind: '上稿', level: '省级', count: 2, date: '2019-07-02' },
  notice('农机站', '2019-07-15', 9, '逾期未完成', 1),
  { unit: '文广站', item: 'O6', kind: '通报批评', level: '市级', date: '2019-08-01', evidence: '市督〔2019〕3号' },
  { unit: '畜牧站', item: 'O6', kind: '表彰或经验推介', level: '省级', date: '2019-08-09', evidence: '省扶办〔2019〕22号' },
  { unit: '卫生院', item: 'O6', kind: '上稿', level: '市级', date: '2019-08-20' },
  notice('司法所', '2019-09-04', 11, '质量不高', 0.5),
  { unit: '畜牧站', item: 'O6', kind: '通报批评', level: '市级', date: '2019-09-16', evidence: '市督〔2019〕5号' },
  { unit: '供销社', item: 'O6', kind: '通报批评', level: '省级', date: '2019-09-23', note: '只有电话通知，文件还没有收到' },
  notice('统计站', '2019-10-11', 12, '未及时上报', 0.5),
  notice('村建站', '2019-10-21', 13, '质量不高', 1),
  { unit: '民政办', item: 'O6', kind: '表彰或经验推介', level: '县级', date: '2019-11-05', evidence: '县委〔2019〕31号', note: '文件没有给县级的分值' },
  { unit: '司法所', item: 'O6', kind: '表彰或经验推介', level: '市级', date: '2019-11-18', evidence: '市扶办〔2019〕40号' },
  notice('党政办', '2019-12-09', 15, '未及时上报', 0.5),
];

function notice(unit: string, date: string, number: number, kind: string, value: number): LedgerRow {
  return { unit, item: 'O1', kind, value, subject: `通报${number}号`, date, evidence: `镇扶办通报〔2019〕${number}号`, by: '镇扶贫办' };
}

/** Scores that others give: third-party assessment, organisation office, headquarters. */
const GIVEN: Record<string, readonly [O5: number | null, O4a?: number, O4b?: number]> = {
  司法所: [92],
  畜牧站: [88],
  统计站: [null],
  文广站: [90, 92, 88],
  国土所: [85, 86, 84],
  供销社: [80, 81, 83],
  农机站: [88, 90, 85],
  卫生院: [91, 88, 90],
  村建站: [82, 80, 78],
  民政办: [93, 92, 91],
  党政办: [89, 85, 86],
};

/** Class 3: the joint screening, two parts. */
const SCREENING: Record<string, readonly [O2a: number, O2b: number]> = {
  农机站: [5, 5],
  卫生院: [5, 4],
  村建站: [0, 3],
  民政办: [5, 5],
  党政办: [5, 4],
};

/** Class 3: where the industry's own assessment put the unit. */
const INDUSTRY: LedgerRow[] = [
  { unit: '农机站', item: 'O3', kind: '市排名次', value: 4, note: '省、市结果同时出来：以省为准' },
  { unit: '农机站', item: 'O3', kind: '省排类别', value: 2 },
  { unit: '卫生院', item: 'O3', kind: '省排类别', value: 1 },
  { unit: '村建站', item: 'O3', kind: '市排名次', value: 18, note: '15 分每低一名扣 1 分，扣到 0 为止' },
  { unit: '民政办', item: 'O3', kind: '市排名次', value: 2 },
  { unit: '党政办', item: 'O3', kind: '无行业任务', note: '取有任务的四个单位的平均分' },
];

export const facts: LedgerRow[] = [
  ...EVENTS,
  ...Object.entries(SCREENING).flatMap(([unit, [O2a, O2b]]): LedgerRow[] => [
    { unit, item: 'O2a', value: O2a },
    { unit, item: 'O2b', value: O2b },
  ]),
  ...INDUSTRY,
  ...Object.entries(GIVEN).flatMap(([unit, [O5, O4a, O4b]]): LedgerRow[] => [
    ...(O4a === undefined ? [] : [{ unit, item: 'O4a', value: O4a }]),
    ...(O4b === undefined ? [] : [{ unit, item: 'O4b', value: O4b }]),
    O5 === null ? { unit, item: 'O5', note: '第三方还没有交分' } : { unit, item: 'O5', value: O5 },
  ]),
];
