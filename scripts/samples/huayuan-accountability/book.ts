import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet, type LedgerRow } from '../sheets';
import { asked, outcomeSheet, summarySheet, type Announced } from '../summary';

const YEAR = 2017;

const units = [
  { unit: '田小禾', type: '帮扶责任人' },
  { unit: '向明山', type: '帮扶责任人' },
  { unit: '彭春草', type: '帮扶责任人' },
  { unit: '石远航', type: '帮扶责任人' },
  { unit: '龙溪月', type: '帮扶责任人' },
  { unit: '花田村“两委”', type: '村“两委”' },
  { unit: '坪上村“两委”', type: '村“两委”' },
  { unit: '乡水管站', type: '单位' },
];

const SIGNATURES = ['帮扶对象签字', '帮扶责任人签字', '村主要负责人签字', '乡联系领导签字'];

/** A household and its year end: who has signed, and whether it came out of poverty. */
function household(unit: string, subject: string, outcome: '已脱贫' | '未脱贫', signatures = SIGNATURES.length): LedgerRow[] {
  return ['帮扶', outcome, ...SIGNATURES.slice(0, signatures)].map((kind) => ({ unit, item: '5', kind, subject, date: kind === '帮扶' ? '2017-01-10' : '2017-12-15' }));
}

const facts: LedgerRow[] = [
  ...['花田01户', '花田02户', '花田03户'].flatMap((subject) => household('田小禾', subject, '已脱贫')),
  ...['花田04户', '花田05户', '花田06户', '花田07户'].flatMap((subject) => household('向明山', subject, '已脱贫')),
  ...household('向明山', '花田08户', '已脱贫', 3),
  ...household('彭春草', '坪上01户', '已脱贫'),
  ...household('彭春草', '坪上02户', '未脱贫', 2),
  ...household('石远航', '坪上03户', '已脱贫'),
  { unit: '石远航', item: '9.1.1', date: '2017-04-20', note: '四月例会无故不到' },
  { unit: '石远航', item: '9.?', kind: '表册不合要求', date: '2017-06-30', note: '没有写明按哪一款：两款都列出，由人选' },
  { unit: '龙溪月', item: '9.2.2', date: '2017-07-12', note: '消极敷衍' },
  { unit: '龙溪月', item: '9.3.5', date: '2017-10-31', note: '帮扶计划没有完成' },
  { unit: '花田村“两委”', item: '9.3.3', date: '2017-08-08', note: '评定结果没有张榜' },
  { unit: '乡水管站', item: '9.4.3', date: '2017-09-19', evidence: '乡审计报告〔2017〕2号', note: '饮水资金挪用' },
];

/** By the document, clause by clause; it has no points. */
const announced: Announced[] = [
  row('田小禾', '否', '已定', '三户都已脱贫，四方都签了字：优先评优'),
  row('向明山', '未定', '待定', '花田08户少一个签字，任务还不能定'),
  row('彭春草', '是', '已定', '坪上02户年底未脱贫：全乡通报，一票否决'),
  row('石远航', '否', '已定', '无故不到会：通报；表册一事 9.1.3 和 9.2.4 都列出，由人选'),
  row('龙溪月', '否', '已定', '诫勉谈话；书面检查并通报'),
  row('花田村“两委”', '否', '已定', '诫勉谈话'),
  row('坪上村“两委”', '否', '已定', '没有记录'),
  row('乡水管站', '否', '已定', '党政纪处分，按情节'),
];

function row(unit: string, veto: string, status: string, remark: string): Announced {
  return { unit, expected: { 一票否决: veto, 状态: status }, remark };
}

const sample: Sample = {
  file: 'huayuan-accountability.xlsx',
  titles: { zh: '精准脱贫考核和责任追究（2017）', en: 'Accountability in poverty relief 2017' },
  rulebook: 'huayuan-accountability',
  position: 4,
  scores: { zh: '帮扶责任人、村“两委”、单位：不设分值，只有后果', en: 'helpers, village committees, organisations: no points, but consequences' },
  holds: { zh: '8 个对象', en: '8 units' },
  book: {
    title: '精准脱贫考核和责任追究（2017）',
    sheets: [
      summarySheet({
        title: '2017年精准脱贫考核汇总',
        remark: '这个办法不设分值，只有任务、否决、资格和后果。',
        when: YEAR,
        columns: [asked.veto, asked.status],
        announced,
      }),
      outcomeSheet('责任追究', {
        title: '2017年责任追究',
        when: YEAR,
        part: 'CONSEQ',
        headers: ['后果', '由谁', '参加', '期限', '条款', '代码'],
        units: units.map(({ unit }) => unit),
        rows: 4,
      }),
      outcomeSheet('资格', {
        title: '2017年评优资格',
        when: YEAR,
        part: 'ELIG',
        headers: ['资格', '对谁', '条款', '代码'],
        units: units.map(({ unit }) => unit),
        rows: 2,
      }),
      ledgerSheet('2017年精准脱贫考核台账', YEAR, facts),
      unitSheet('考核对象名单', units),
      parameterSheet('花园乡精准脱贫工作考核及责任追究办法（试行）', []),
    ],
  },
};

export default sample;
