import { matrixSheet, type MatrixItem } from '../matrix';
import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet, type LedgerRow } from '../sheets';
import { asked, detailSheet, summarySheet, type Announced } from '../summary';

const YEAR = 2019;

/** Invented persons of two offices. */
const persons = ['何向南', '贺云帆', '邓晓溪', '罗青禾', '唐北望', '肖月明', '蒋一舟', '夏知秋'];

const LEADER = '主要领导';
const DEPUTY = '分管副职';
const KEY = '主要作用人';
const SELF = '本人';

/** A unit's event goes to each person named for it, in his role: a row each. */
function shared(event: Omit<LedgerRow, 'unit'>, roles: Record<string, string>): LedgerRow[] {
  return Object.entries(roles).map(([unit, role]) => ({ unit, ...event, role }));
}

const facts: LedgerRow[] = [
  ...shared({ item: 'H1', level: '省级', subject: '全省先进单位', date: '2019-02-18', evidence: '省委〔2019〕8号' }, { 何向南: LEADER, 贺云帆: DEPUTY, 邓晓溪: KEY, 罗青禾: KEY }),
  { unit: '罗青禾', item: 'H2', level: '市级', role: KEY, subject: '窗口改革做法', date: '2019-03-21', evidence: '市工作简报第12期' },
  ...shared({ item: 'H3', level: '市级', value: 1, of: 9, subject: '信访工作排名', date: '2019-04-10', evidence: '市信联〔2019〕4号' }, { 唐北望: LEADER, 肖月明: DEPUTY }),
  { unit: '蒋一舟', item: 'H3', level: '市级', value: 9, of: 9, subject: '河长制排名', role: KEY, date: '2019-04-16', evidence: '市河长办〔2019〕6号', note: '末 20%：扣分' },
  { unit: '夏知秋', item: 'H3', level: '市级', value: 1, of: 12, subject: '统计工作排名', role: KEY, date: '2019-05-08', note: '没有红头文件：未定' },
  { unit: '邓晓溪', item: 'M2', kind: '三等功', role: SELF, subject: '防汛三等功', date: '2019-06-27', evidence: '市人社〔2019〕33号' },
  ...shared({ item: 'K1', period: '2019-H1', value: 7, note: '上半年月例会点评排名第 7' }, { 何向南: LEADER, 贺云帆: DEPUTY }),
  ...shared({ item: 'X1', level: '市级', subject: '园区现场会', date: '2019-07-30', evidence: '市委办函〔2019〕52号' }, { 唐北望: LEADER, 肖月明: DEPUTY, 蒋一舟: KEY }),
  { unit: '肖月明', item: 'X1', level: '市级', role: KEY, subject: '园区现场会', date: '2019-07-30', evidence: '市委办函〔2019〕52号', note: '同一事项一人两个角色：只计一次' },
  { unit: '何向南', item: 'H5', level: '县级', role: LEADER, subject: '专项督查约谈', date: '2019-09-12', evidence: '区督〔2019〕15号' },
  { unit: '夏知秋', item: 'H6', kind: '荣誉表彰', level: '县级', role: SELF, subject: '优秀公务员', date: '2019-10-24', evidence: '区委〔2019〕70号' },
  ...shared({ item: 'D1', level: '省级', subject: '全省现场推进会发言', date: '2019-11-14', evidence: '会议材料第3号' }, { 唐北望: LEADER, 蒋一舟: KEY }),
  ...shared({ item: 'K1', period: '2019-H2', value: 15, note: '第 11 至 20 名的分值，原文缺失' }, { 罗青禾: KEY }),
];

/** Worked out by hand, from the clauses that can be read. */
const announced: Announced[] = [
  row('何向南', 5, -0.5, 4.5, '省荣誉 3，排名第 7 加 2；区约谈 −0.5'),
  row('贺云帆', 5, 0, 5, '省荣誉 3，排名第 7 加 2'),
  row('邓晓溪', 4, 0, 4, '省荣誉 3，个人三等功 1'),
  row('罗青禾', 4, '未定', '4–6', '省荣誉 3，市简报 1；下半年排名第 15，分值原文缺失'),
  row('唐北望', 1, 4, 5, '单项排名第 1（9 个）1；现场会 1，省级发言 3'),
  row('肖月明', 1, 1, 2, '单项排名 1；现场会报了两个角色，只计一次'),
  row('蒋一舟', -1, 4, 3, '排名末位 −1；现场会 1，省级发言 3'),
  row('夏知秋', '未定', 0.5, '0.5–1.5', '排名第 1（12 个），还没有红头文件；本人区级表彰 0.5'),
];

function row(unit: string, first: number | string, second: number | string, total: number | string, remark: string): Announced {
  return { unit, expected: { '2019-H1': first, '2019-H2': second, 总分: total }, remark };
}

const ITEMS: MatrixItem[] = [
  { code: 'H1', header: '荣誉表彰', group: '工作实绩' },
  { code: 'H2', header: '经验推广', group: '工作实绩' },
  { code: 'H3', header: '单项排名', group: '工作实绩' },
  { code: 'H5', header: '批评约谈问责', group: '工作实绩' },
  { code: 'H6', header: '本人奖惩', group: '工作实绩' },
  { code: 'M1', header: '集体记功', group: '记功' },
  { code: 'M2', header: '个人记功', group: '记功' },
  { code: 'D1', header: '典型发言', group: '发言' },
  { code: 'D2', header: '表态发言', group: '发言' },
  { code: 'X1', header: '现场观摩', group: '现场' },
  { code: 'K1', header: '半年排名', group: '排名' },
];

const sample: Sample = {
  file: 'cadre-merit.xlsx',
  titles: { zh: '干部实绩记分（2019）', en: 'Merit of cadres 2019' },
  rulebook: 'cadre-merit',
  position: 6,
  scores: { zh: '干部，按年或半年', en: 'cadres, by year or half-year' },
  holds: { zh: '8 人', en: '8 persons' },
  book: {
    title: '干部实绩记分（2019）',
    sheets: [
      summarySheet({
        title: '2019年干部实绩记分汇总',
        remark: '原文后半缺失，只计读得出的条款；“应为”各列是手工算出的。',
        when: YEAR,
        columns: [
          { header: '2019-H1', part: '', atHeader: true },
          { header: '2019-H2', part: '', atHeader: true },
          asked.total,
          asked.range,
          asked.rank,
          asked.status,
        ],
        announced,
      }),
      matrixSheet({
        name: '记分表',
        title: '2019年干部实绩记分表',
        remark: '单位的事项按角色分到人，每人一行台账。',
        when: YEAR,
        blocks: [{ name: '干部', units: persons, items: ITEMS }],
        tail: [asked.total, asked.rank],
      }),
      ledgerSheet('2019年干部实绩台账', YEAR, facts),
      unitSheet('考核对象名单', persons.map((unit) => ({ unit, type: '干部' }))),
      parameterSheet('XX区干部实绩记分管理实施办法', []),
      detailSheet(YEAR, '何向南'),
    ],
  },
};

export default sample;
