import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet, type LedgerRow } from '../sheets';
import { asked, detailSheet, outcomeSheet, summarySheet, type Announced } from '../summary';

const YEAR = 2020;

/** Capital done and due in 10,000 yuan, new projects, capital from abroad in 10,000 dollars, service. */
const towns: Record<string, readonly [done: number, due: number, projects: number, abroad: number, service: number]> = {
  云溪镇: [9000, 10000, 6, 500, 14],
  竹岭镇: [12000, 12000, 3, 300, 13],
  荷塘乡: [5600, 8000, 2, 200, 11],
  枫桥镇: [4500, 10000, 1, 100, 10],
  石门乡: [4400, 5000, 4, 50, 12],
};

const facts: LedgerRow[] = [
  ...Object.entries(towns).flatMap(([unit, [done, due, projects, abroad, service]]): LedgerRow[] => [
    { unit, item: 'C1', value: done, target: due },
    { unit, item: 'C2', value: projects },
    { unit, item: 'C3', value: abroad },
    { unit, item: 'C4', value: service },
  ]),
  { unit: '云溪镇', item: 'C5', subject: '示例新材料项目', date: '2020-04-11', evidence: '县发改〔2020〕33号' },
  { unit: '竹岭镇', item: 'C5', subject: '示例冷链项目', date: '2020-06-02', evidence: '县发改〔2020〕51号' },
];

/** Worked out by hand; 500,000 yuan over 305.9 points. */
const announced: Announced[] = [
  row('云溪镇', 94, 203644.98, '完成90%：24+10÷20×16=32；20+25+14，加3'),
  row('竹岭镇', 85, 168934.29, '40+14+15+13，加3'),
  row('荷塘乡', 45, 73553.45, '完成70%：20÷30×24=16；8+10+11'),
  row('枫桥镇', 23, 37593.98, '完成45%不得分；8+5+10；末位且低于60分：约谈'),
  row('石门乡', 58.9, 116273.29, '完成88%：30.4；14+2.5+12'),
];

function row(unit: string, total: number, pay: number, remark: string): Announced {
  return { unit, expected: { 总分: total, 奖金合计: pay }, remark };
}

const sample: Sample = {
  file: 'sample-investment.xlsx',
  titles: { zh: '招商引资考核奖励（示例，2020年）', en: 'Investment promotion (sample) 2020' },
  rulebook: 'sample-investment',
  position: 10,
  scores: { zh: '乡镇，内插、分档、与最高之比，奖金分配（示例）', en: 'townships: a line, bands, the best of all, and a bonus that is shared out (sample)' },
  holds: { zh: '5 个乡镇', en: '5 townships' },
  book: {
    title: '招商引资考核奖励（示例）',
    sheets: [
      summarySheet({ title: '招商引资考核奖励汇总（示例，2020年）', when: YEAR, columns: [asked.total, asked.range, asked.rank, asked.awards, asked.status], announced }),
      outcomeSheet('约谈', { title: '约谈', when: YEAR, part: 'CONSEQ', headers: ['后果', '由谁', '参加', '期限', '条款', '代码'], units: Object.keys(towns), rows: 2 }),
      ledgerSheet('招商引资台账（示例，2020年）', YEAR, facts),
      unitSheet('考核对象名单', Object.keys(towns).map((unit) => ({ unit, type: '乡镇' }))),
      parameterSheet('招商引资考核奖励办法（示例）', []),
      detailSheet(YEAR, '云溪镇'),
    ],
  },
};

export default sample;
