import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet } from '../sheets';
import { asked, detailSheet, summarySheet, type Announced } from '../summary';
import { facts, villages } from './facts';
import { scoreSheet } from './score-sheet';

const YEAR = 2019;

/** Worked out by hand from the ledger, item by item; the engine has no part in it. */
const announced: Announced[] = [
  { unit: '青石村', expected: { 总分: 97.7 }, remark: '媒体宣传 3.5 分，封顶为 3 分：十二月的稿件不再加分' },
  { unit: '柳塘村', expected: { 总分: 99.6 }, remark: '三项加分都封顶：迎检 5 计 3，推介 2.5 计 2，现场会 3 计 2' },
  { unit: '白鹭村', expected: { 总分: '85.25–86.75' }, remark: '一次通报还没有定扣多少分' },
  { unit: '石桥村', expected: { 总分: 87.5 }, remark: '通报 6 号登记了两行，同一任务只扣重的 2 分' },
  { unit: '双溪村', expected: { 总分: 87.1 }, remark: '一票否决：省检突出问题，领导被约谈；总分不变' },
  { unit: '云岭村', expected: { 总分: 70 }, remark: '正好 70.00，不低于 70，不否决' },
  { unit: '长坪村', expected: { 总分: '83.7–85.7' }, remark: '就业扶贫还没有报分' },
  { unit: '新河村', expected: { 总分: 54.4 }, remark: '平时工作应扣 22 分，扣完 20 为止；总分低于 70，一票否决' },
  { unit: '竹山村', expected: { 总分: 82.9 }, remark: '舆情信访应扣 4 分，封顶扣 3；迎检再扣 1' },
  { unit: '东湖村', expected: { 总分: 72 }, remark: '不含加分只有 69：用哪个总分比 70，要由会议决定' },
  { unit: '麦田村', expected: { 总分: '有误' }, remark: '产业扶贫满分 5 分，报来 5.5 分，改好才有总分' },
  { unit: '月塘社区', expected: { 总分: 91.1 }, remark: '与金岭村同分，并列第 4；台账里的“2.5分”照样读得出' },
  { unit: '红枫村', expected: { 总分: 103 }, remark: '基本分满分，国检加 3 分' },
  { unit: '金岭村', expected: { 总分: 91.1 }, remark: '与月塘社区同分，并列第 4' },
];

const sample: Sample = {
  file: 'beijinggang-2019-village.xlsx',
  titles: { zh: '各村脱贫攻坚考核（2019）', en: 'Villages, poverty relief 2019' },
  rulebook: 'beijinggang-2019-village',
  position: 1,
  scores: { zh: '村，按年', en: 'villages, by year' },
  holds: { zh: '14 个村，常见情形齐全', en: '14 villages, every usual case' },
  book: {
    title: '各村脱贫攻坚考核（2019）',
    sheets: [
      summarySheet({
        title: '2019年各村脱贫攻坚考核汇总',
        when: YEAR,
        columns: [asked.total, asked.range, asked.rank, asked.veto, asked.status],
        announced,
      }),
      scoreSheet(YEAR, villages),
      ledgerSheet('2019年各村脱贫攻坚考核台账', YEAR, facts),
      unitSheet('考核对象名单', villages.map((unit) => ({ unit, type: '村' }))),
      parameterSheet('北景港镇2019年各村脱贫攻坚工作考核计分办法', [
        { key: '判定总分是否低于70分时，用哪个总分？', value: '含加减分的总分', by: '镇扶贫开发领导小组', basis: '会议纪要〔2019〕12号' },
        { key: '同一篇稿件被多家媒体采用，怎样计分？', value: '每次采用都计', by: '镇扶贫开发领导小组', basis: '会议纪要〔2019〕12号' },
      ]),
      detailSheet(YEAR, '青石村'),
    ],
  },
};

export default sample;
