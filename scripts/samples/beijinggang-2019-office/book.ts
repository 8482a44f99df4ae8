import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet } from '../sheets';
import { asked, detailSheet, summarySheet, type Announced } from '../summary';
import { classNames, facts, stations, type StationClass } from './facts';
import { officeScoreSheet } from './score-sheet';

const YEAR = 2019;

/** Worked out by hand. */
const announced: Announced[] = [
  { unit: '司法所', expected: { 总分: 93.1 }, remark: '20 − 1.5，92 × 0.8 = 73.6，市级表彰加 1' },
  { unit: '畜牧站', expected: { 总分: 92.4 }, remark: '加分 4 封顶为 3，减 1：各自封顶得 2；若相抵后封顶，得 3' },
  { unit: '统计站', expected: { 总分: '19.5–99.5' }, remark: '第三方评估还没有交分' },
  { unit: '文广站', expected: { 总分: 90.8 }, remark: '17 + 27 + 18.4 + 26.4 + 2' },
  { unit: '国土所', expected: { 总分: 85.9 }, remark: '18 + 25.5 + 17.2 + 25.2' },
  { unit: '供销社', expected: { 总分: '83.1–85.1' }, remark: '省级批评没有文件：未定，扣 0 至 2 分' },
  { unit: '农机站', expected: { 总分: 89.4 }, remark: '行业指标以省排二类 13 分为准，不按市排第 4' },
  { unit: '卫生院', expected: { 总分: 93.38 }, remark: '省排一类满分；驻村 14.08 + 21.6' },
  { unit: '村建站', expected: { 总分: 64.42 }, remark: '市排第 18：扣到 0 为止；站所没有一票否决' },
  { unit: '民政办', expected: { 总分: 94.16 }, remark: '县级表彰文件没有给分，记 0' },
  { unit: '党政办', expected: { 总分: 86.04 }, remark: '无行业任务，取平均 (13 + 15 + 0 + 14) ÷ 4 = 10.5' },
];

const kinds = Object.keys(stations) as StationClass[];

const sample: Sample = {
  file: 'beijinggang-2019-office.xlsx',
  titles: { zh: '各站所脱贫攻坚考核（2019）', en: 'Stations, poverty relief 2019' },
  rulebook: 'beijinggang-2019-office',
  position: 2,
  scores: { zh: '三类站所，按年', en: 'stations of three classes, by year' },
  holds: { zh: '11 个站所', en: '11 stations' },
  book: {
    title: '各站所脱贫攻坚考核（2019）',
    sheets: [
      summarySheet({
        title: '2019年各站所脱贫攻坚考核汇总',
        when: YEAR,
        columns: [asked.total, asked.range, { ...asked.rank, header: '同类名次' }, asked.status],
        announced,
      }),
      officeScoreSheet(YEAR),
      ledgerSheet('2019年各站所脱贫攻坚考核台账', YEAR, facts),
      unitSheet('考核对象名单', kinds.flatMap((kind) => stations[kind].map((unit) => ({ unit, type: classNames[kind] })))),
      parameterSheet('北景港镇2019年各站所脱贫攻坚工作考核计分办法', [
        { key: '“加减分不超过3分”怎样封顶？', value: '加分、减分各不超过3分', by: '镇扶贫开发领导小组', basis: '会议纪要〔2019〕12号' },
        { key: '第三方评估的得分是百分制，还是已按权重折算？', value: '百分制，乘以权重', by: '镇脱贫攻坚大会战指挥部', basis: '评估合同第4条' },
      ]),
      detailSheet(YEAR, '农机站'),
    ],
  },
};

export default sample;
