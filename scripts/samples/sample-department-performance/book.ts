import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet, type LedgerRow } from '../sheets';
import { asked, detailSheet, outcomeSheet, summarySheet, type Announced } from '../summary';

const YEAR = 2020;
const OPTIONS = ['优秀', '称职', '基本称职', '不称职', '弃权'];

/** Done and due, votes by option, the leaders' points, reports used. */
const departments: Record<string, { done: number; due: number; votes: readonly number[]; leaders: number; reports: number }> = {
  示例发改局: { done: 105, due: 100, votes: [40, 10, 0, 0, 2], leaders: 18, reports: 15 },
  示例教育局: { done: 48, due: 50, votes: [40, 10, 0, 0, 0], leaders: 18, reports: 12 },
  示例民政局: { done: 100, due: 100, votes: [30, 15, 5, 0, 4], leaders: 17, reports: 12 },
  示例水利局: { done: 72, due: 80, votes: [20, 20, 10, 0, 0], leaders: 16, reports: 9 },
  示例林业局: { done: 30, due: 60, votes: [10, 20, 15, 5, 3], leaders: 12, reports: 4 },
  示例统计局: { done: 97.5, due: 100, votes: [25, 20, 5, 0, 0], leaders: 16, reports: 12 },
  示例档案局: { done: 20, due: 20, votes: [30, 20, 0, 0, 0], leaders: 15, reports: 12 },
};

const facts: LedgerRow[] = Object.entries(departments).flatMap(([unit, { done, due, votes, leaders, reports }]): LedgerRow[] => [
  { unit, item: 'B1', value: done, target: due },
  ...OPTIONS.map((kind, at): LedgerRow => ({ unit, item: 'B2', kind, value: votes[at] ?? 0 })),
  { unit, item: 'B3', value: leaders },
  { unit, item: 'B4', count: reports, note: '全年采用的信息条数' },
]);

/** Worked out by hand; two places for excellent: 30% of seven, rounded down. */
const announced: Announced[] = [
  row('示例发改局', 97.3, '优秀', '40.5+测评 (40+8)÷50×30=28.8+18+10'),
  row('示例教育局', 94.8, '优秀', '完成96%，扣2分：38+28.8+18+10'),
  row('示例民政局', 93.7, '良好', '40+测评 (30+12+2.5)÷50×30=26.7+17+10；优秀名额已满'),
  row('示例水利局', 82.6, '良好', '完成90%，扣5分：35+测评24.6+16+7'),
  row('示例林业局', 34.1, '不合格', '完成50%不得分；测评 (10+16+7.5)÷50×30=20.1，领导12，信息2'),
  row('示例统计局', 91.1, '良好', '完成97.5%，低2.5个百分点，不足1个的不扣，扣1分：39+测评26.1+16+10'),
  row('示例档案局', 92.6, '良好', '40+测评27.6+15+10'),
];

function row(unit: string, total: number, grade: string, remark: string): Announced {
  return { unit, expected: { 总分: total, 等次: grade }, remark };
}

const sample: Sample = {
  file: 'sample-department-performance.xlsx',
  titles: { zh: '县直部门绩效考核（示例，2020年）', en: 'Performance of departments (sample) 2020' },
  rulebook: 'sample-department-performance',
  position: 9,
  scores: { zh: '县直部门，完成率、测评票、等次名额（示例）', en: 'departments: completion, votes, grades by share (sample)' },
  holds: { zh: '7 个部门', en: '7 departments' },
  book: {
    title: '县直部门绩效考核（示例）',
    sheets: [
      summarySheet({ title: '县直部门绩效考核汇总（示例，2020年）', when: YEAR, columns: [asked.total, asked.range, asked.rank, asked.grade, asked.status], announced }),
      outcomeSheet('资格', { title: '年度先进推荐资格', when: YEAR, part: 'ELIG', headers: ['资格', '对谁', '条款', '代码'], units: Object.keys(departments), rows: 2 }),
      ledgerSheet('县直部门绩效考核台账（示例，2020年）', YEAR, facts),
      unitSheet('考核对象名单', Object.keys(departments).map((unit) => ({ unit, type: '部门' }))),
      parameterSheet('县直部门绩效考核办法（示例）', [{ key: 'step_part', value: '不足1个百分点的不扣', by: '示例县考核办', basis: '考核办会议纪要〔2020〕1号' }]),
      detailSheet(YEAR, '示例发改局'),
    ],
  },
};

export default sample;
