import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet, type LedgerRow } from '../sheets';
import { asked, detailSheet, outcomeSheet, summarySheet, type Announced } from '../summary';

const YEAR = 2020;

const training = { 云溪镇: 19, 竹岭镇: 18, 荷塘乡: 17, 枫桥镇: 20, 石门乡: 16 };

const facts: LedgerRow[] = [
  { unit: '云溪镇', item: 'A1', kind: '隐患未按期整改', value: 2, date: '2020-03-20', evidence: '县安委办督查通报1号' },
  { unit: '云溪镇', item: 'A3', kind: '县级表彰', date: '2020-06-30', evidence: '县安委〔2020〕12号' },
  { unit: '云溪镇', item: 'A3', kind: '市级表彰', date: '2020-07-15', evidence: '市安委〔2020〕31号' },
  { unit: '竹岭镇', item: 'A1', kind: '一般事故', count: 2, date: '2020-05-08', note: '两起，扣20分，等次下降一等' },
  { unit: '荷塘乡', item: 'A1', kind: '未开展季度检查', count: 3, date: '2020-09-30' },
  { unit: '荷塘乡', item: 'A1', kind: '隐患未按期整改', count: 4, date: '2020-10-12', note: '每处扣几分还没有定' },
  { unit: '枫桥镇', item: 'A1', kind: '较大以上事故', date: '2020-08-02', note: '一票否决' },
  { unit: '石门乡', item: 'A1', kind: '未开展季度检查', count: 4, date: '2020-12-31' },
  { unit: '石门乡', item: 'A1', kind: '一般事故', date: '2020-11-03' },
  ...Object.entries(training).map(([unit, value]): LedgerRow => ({ unit, item: 'A2', value, date: '2020-12-20' })),
];

/** Worked out by hand. */
const announced: Announced[] = [
  row('云溪镇', 101, '优秀', '否', '80−2+19，加市级表彰4分（取最高）'),
  row('竹岭镇', 78, '不合格', '否', '80−20+18=78，合格；两起事故下降一等：不合格，约谈'),
  row('荷塘乡', '70–78', '未定', '否', '隐患四处扣4至12分，还没有定'),
  row('枫桥镇', 0, '不合格', '是', '较大事故：总分记零，约谈'),
  row('石门乡', 66, '合格', '否', '80−20−10+16；一起事故不降等'),
];

function row(unit: string, total: number | string, grade: string, veto: string, remark: string): Announced {
  return { unit, expected: { 总分: total, 等次: grade, 一票否决: veto }, remark };
}

const sample: Sample = {
  file: 'sample-work-safety.xlsx',
  titles: { zh: '安全生产目标管理（示例，2020年）', en: 'Work safety targets (sample) 2020' },
  rulebook: 'sample-work-safety',
  position: 8,
  scores: { zh: '乡镇，扣完为止，含一票否决和降等（示例）', en: 'townships, deductions down to zero, with veto and downgrading (sample)' },
  holds: { zh: '5 个乡镇', en: '5 townships' },
  book: {
    title: '安全生产目标管理（示例）',
    sheets: [
      summarySheet({
        title: '安全生产目标管理汇总（示例，2020年）',
        when: YEAR,
        columns: [asked.total, asked.range, asked.rank, asked.grade, asked.veto, asked.status],
        announced,
      }),
      outcomeSheet('约谈', { title: '约谈', when: YEAR, part: 'CONSEQ', headers: ['后果', '由谁', '参加', '期限', '条款', '代码'], units: Object.keys(training), rows: 2 }),
      ledgerSheet('安全生产目标管理台账（示例，2020年）', YEAR, facts),
      unitSheet('考核对象名单', Object.keys(training).map((unit) => ({ unit, type: '乡镇' }))),
      parameterSheet('安全生产目标管理考核办法（示例）', []),
      detailSheet(YEAR, '云溪镇'),
    ],
  },
};

export default sample;
