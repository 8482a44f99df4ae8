import { matrixSheet, type MatrixItem } from '../matrix';
import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet } from '../sheets';
import { asked, detailSheet, outcomeSheet, summarySheet, type Announced } from '../summary';
import { departments, facts, townships } from './facts';

const YEAR = 2019;

/** Worked out by hand. The document has no base score: the total is what is added and taken. */
const announced: Announced[] = [
  row('青山镇', 4, '', '较好 +10，三户各 +4；市通报 −10，倒数第一 −2、再次 −4，迟报 −2'),
  row('河口镇', -10, '', '一般且排名末位：−10，评优比例 15%，50 人取 7 人'),
  row('云台乡', 10, '一等', '好没有加分；现场会 +10；连续两年好，可择优重用'),
  row('白石乡', -15, '三等', '较差不扣分，定三等；省通报 −15，报了两次只计一次；连续两年一般或较差'),
  row('双河镇', 25, '', '较好 +10，央媒 +15；被曝光，不得一等'),
  row('松林乡', -4, '', '交办事项 −4；市综合评价还没有登记，按 0'),
  row('区教育局', 2, '', '第一名 +3，严重问题户 −1；应为一等但不得一等，以不得为准'),
  row('区水利局', -3, '', '省排名倒数第 17 −1，倒数第 7 −2'),
  row('区卫健局', -3, '三等', '末位 −3，定三等'),
  row('区住建局', 4, '', '省表扬 +3，市媒 +1；约谈后 10 月 10 日前交整改报告'),
  row('区交通局', -2, '', '督查通报两次 −1，市排名倒数第 2 −1'),
];

function row(unit: string, total: number, grade: string, remark: string): Announced {
  return { unit, expected: { 总分: total, 等次: grade }, remark };
}

const shared: MatrixItem[] = [
  { code: '1.3', header: '抽检户', group: '激励' },
  { code: '1.4', header: '表扬、红榜', group: '激励' },
  { code: '1.6', header: '现场会', group: '激励' },
  { code: '1.7', header: '媒体', group: '激励' },
  { code: '1.5', header: '通报、黑榜', group: '约谈' },
  { code: '1.8', header: '督查、任务', group: '约谈' },
  { code: '2.2', header: '整改、作风', group: '约谈' },
  { code: '2.3', header: '市月排名', group: '约谈' },
  { code: '2.4', header: '省月排名', group: '约谈' },
];

const decided = { by: '区扶贫开发领导小组', basis: '领导小组会议纪要〔2019〕5号' };

const sample: Sample = {
  file: 'district-incentive-talk.xlsx',
  titles: { zh: '区激励和约谈（2019）', en: 'District incentives and talks 2019' },
  rulebook: 'district-incentive-talk',
  position: 3,
  scores: { zh: '乡镇和区直单位：激励和约谈', en: 'townships and departments: incentives and talks' },
  holds: { zh: '11 个单位', en: '11 units' },
  book: {
    title: '区脱贫攻坚激励和约谈（2019）',
    sheets: [
      summarySheet({
        title: '2019年激励和约谈汇总',
        when: YEAR,
        columns: [{ ...asked.total, header: '总分' }, asked.range, asked.rank, asked.grade, asked.status],
        announced,
      }),
      matrixSheet({
        name: '加减分表',
        title: '2019年加减分汇总表',
        remark: '乡镇和区直单位分列，每个数都是公式。',
        when: YEAR,
        blocks: [
          {
            name: '乡镇',
            units: townships,
            items: [{ code: '1.1', header: '市年终评价', group: '年终' }, ...shared, { code: '2.1', header: '区排名末位', group: '约谈' }],
          },
          { name: '区直单位', units: departments, items: [{ code: '1.2', header: '市综合排名', group: '年终' }, ...shared] },
        ],
        tail: [asked.total, asked.grade],
      }),
      outcomeSheet('约谈方案', {
        title: '2019年约谈方案',
        when: YEAR,
        part: 'CONSEQ',
        headers: ['后果', '由谁', '参加', '期次或期限', '条款', '代码'],
        units: [...townships, ...departments],
        rows: 4,
      }),
      outcomeSheet('资格', {
        title: '2019年评优和使用资格',
        when: YEAR,
        part: 'ELIG',
        headers: ['资格', '对谁', '条款', '代码'],
        units: [...townships, ...departments],
        rows: 5,
      }),
      ledgerSheet('2019年激励和约谈台账', YEAR, facts),
      unitSheet('考核对象名单', [
        ...townships.map((unit, index) => ({ unit, type: '乡镇', staff: [46, 50, 64, 38, 52, 41][index]! })),
        ...departments.map((unit) => ({ unit, type: '区直单位' })),
      ]),
      parameterSheet('区脱贫攻坚工作激励和约谈机制（试行）', [
        { key: 'last_streak', value: '另算：第二次扣4分', ...decided },
        { key: 'base_ratio', value: 0.2, ...decided },
        { key: '有效期至哪一天？', value: '2020-12-31', ...decided },
        { key: '哪些工作日放假？', value: '2019-10-01、2019-10-02、2019-10-03、2019-10-04、2019-10-07', by: '区政府办', basis: '2019年放假通知' },
        { key: '哪些周末调休上班？', value: '2019-09-29、2019-10-12', by: '区政府办', basis: '2019年放假通知' },
      ]),
      detailSheet(YEAR, '青山镇'),
    ],
  },
};

export default sample;
