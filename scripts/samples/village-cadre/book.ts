import { matrixSheet, type MatrixItem } from '../matrix';
import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet } from '../sheets';
import { asked, detailSheet, outcomeSheet, summarySheet, type Announced } from '../summary';
import { cadres, facts, groupOf } from './facts';

const QUARTER = '2019Q4';

/** Worked out by hand: places 1 of 5 and 2 of 10; raise 40%, cut 30%. */
const announced: Announced[] = [
  row('青石村支书', 96, '优秀', 5940, '92 + 市级表彰 4；正职名额 1 个'),
  row('柳塘村支书', 95, '合格', 4500, '90 + 县级推广 5，够优秀线，但名额已满'),
  row('白鹭村支书', 82, '合格', 4500, ''),
  row('石桥村支书', 58, '不合格', 3420, '三、四季度连续不合格：诫勉谈话，按程序免职'),
  row('双溪村支书', 75, '合格', 4500, '79 − 市级通报 4'),
  row('青石村主任', 92, '合格', 4200, '与柳塘村主任同分，并列跨名额线，都不占名额'),
  row('青石村会计', 100, '优秀', 5148, '93 + 省级好评 7；副职名额 2 个，占 1 个'),
  row('柳塘村主任', 92, '合格', 4200, '与青石村主任同分，并列跨名额线，都不占名额'),
  row('柳塘村会计', 84, '合格', 3900, ''),
  row('白鹭村主任', 83, '合格', 4200, ''),
  row('白鹭村会计', '71–81', '未定', '未定', '群众评价还没有开展'),
  row('石桥村主任', 60, '合格', 4200, '70 − 曝光 10，正好 60 分，合格'),
  row('石桥村会计', 64, '合格', 3900, ''),
  row('双溪村主任', 59, '不合格', 3192, '四季度不合格：诫勉谈话'),
  row('双溪村会计', 76, '合格', 3900, ''),
];

function row(unit: string, total: number | string, grade: string, pay: number | string, remark: string): Announced {
  return { unit, expected: { 总分: total, 等次: grade, 补贴合计: pay }, remark };
}

const ITEMS: MatrixItem[] = [
  { code: 'P1', header: '党组织建设（30）', group: '考核得分' },
  { code: 'P2', header: '脱贫任务（40）', group: '考核得分' },
  { code: 'P3', header: '集体经济（10）', group: '考核得分' },
  { code: 'P4', header: '履职（10）', group: '考核得分' },
  { code: 'P5', header: '群众评价（10）', group: '考核得分' },
  { code: 'A1', header: '获好评', group: '加分' },
  { code: 'A2', header: '获推广', group: '加分' },
  { code: 'A3', header: '受表彰', group: '加分' },
  { code: 'M1', header: '被通报', group: '减分' },
  { code: 'M2', header: '被曝光', group: '减分' },
];

const inGroup = (group: string): string[] => cadres.filter((cadre) => groupOf(cadre) === group);
const decided = { by: '镇党委', basis: '党委会议纪要〔2019〕7号' };

const sample: Sample = {
  file: 'village-cadre.xlsx',
  titles: { zh: '村干部绩效考核（2019年四个季度）', en: 'Village cadres, four quarters of 2019' },
  rulebook: 'village-cadre',
  position: 5,
  scores: { zh: '村干部，按季度，含名额和补贴', en: 'village cadres, by quarter, with quota and pay' },
  holds: { zh: '15 人，四个季度', en: '15 cadres, four quarters' },
  book: {
    title: '村干部绩效考核（2019）',
    sheets: [
      summarySheet({
        title: '村干部绩效考核汇总（2019年第四季度）',
        when: QUARTER,
        columns: [
          ...['2019Q1', '2019Q2', '2019Q3'].map((header) => ({ header, part: '', atHeader: true }) as const),
          asked.total,
          asked.range,
          asked.grade,
          asked.pay,
          asked.status,
        ],
        announced,
      }),
      matrixSheet({
        name: '考核表',
        title: '村干部绩效考核表',
        remark: '正职、副职分列，优秀名额在各自序列里算。',
        when: QUARTER,
        blocks: ['正职', '副职'].map((name) => ({ name, units: inGroup(name), items: ITEMS })),
        tail: [asked.total, asked.grade],
      }),
      outcomeSheet('后果', {
        title: '谈话和免职',
        when: QUARTER,
        part: 'CONSEQ',
        headers: ['后果', '由谁', '参加', '期限', '条款', '代码'],
        units: cadres,
        rows: 2,
      }),
      ledgerSheet('村干部绩效考核台账（2019年）', 2019, facts),
      unitSheet('考核对象名单', cadres.map((unit) => ({ unit, type: '村干部', group: groupOf(unit) }))),
      parameterSheet('贫困村村干部绩效考核管理办法', [
        { key: 'cgb_levels', value: '国家、省、市、县', ...decided },
        { key: '多少分以上可评优秀？', value: 90, ...decided },
        { key: '多少分以上为合格？', value: 60, ...decided },
        { key: 'r', value: 0.4, ...decided },
        { key: 'd', value: 0.3, ...decided },
      ]),
      detailSheet(QUARTER, '青石村支书'),
    ],
  },
};

export default sample;
