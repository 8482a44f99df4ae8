import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet, type LedgerRow } from '../sheets';
import { asked, detailSheet, outcomeSheet, summarySheet, type Announced } from '../summary';

const YEAR = 2020;

const villages = { 云溪村: 20000, 竹岭村: 16000, 荷塘村: 12000, 枫桥村: 12000 };

/** Visits of four months, and the votes for 好, 一般, 差, 不了解. */
const visits = { 云溪村: [92, 95, 90, 95], 竹岭村: [85, 80, 88, 87], 荷塘村: [70, 75, 80, 75], 枫桥村: [60, 66, 70, 64] };
const ballots = { 云溪村: [45, 5, 0, 10], 竹岭村: [30, 15, 5, 0], 荷塘村: [20, 20, 10, 0], 枫桥村: [25, 15, 10, 8] };

const patrols: LedgerRow[] = [
  { unit: '云溪村', item: 'S1', period: '2020年4月', kind: '乱堆乱放', count: 3, note: '四月47分' },
  { unit: '竹岭村', item: 'S1', period: '2020年3月', kind: '垃圾乱倒', count: 4, note: '三月42分' },
  { unit: '竹岭村', item: 'S1', period: '2020年8月', kind: '污水横流', value: 4, note: '八月46分' },
  { unit: '荷塘村', item: 'S1', period: '2020年6月', kind: '垃圾乱倒', count: 28, note: '六月扣完' },
  { unit: '枫桥村', item: 'S1', period: '2020年7月', kind: '污水横流', note: '扣几分还没有定' },
];

const facts: LedgerRow[] = [
  ...patrols,
  ...Object.entries(visits).flatMap(([unit, list]) => list.map((value, at): LedgerRow => ({ unit, item: 'S2', period: `2020年${at * 3 + 2}月`, value }))),
  ...Object.entries(ballots).flatMap(([unit, list]) => ['好', '一般', '差', '不了解'].map((kind, at): LedgerRow => ({ unit, item: 'S3', kind, value: list[at] ?? 0 }))),
];

/** Worked out by hand. */
const announced: Announced[] = [
  row('云溪村', 96.85, 19370, '巡查 (11×50+47)÷12=49.75；暗访平均93，折27.9；评议 (45+5×0.6)÷50×20=19.2'),
  row('竹岭村', 90.1, 14416, '巡查 (10×50+42+46)÷12=49；暗访平均85，折25.5；评议 15.6'),
  row('荷塘村', 81.133333, 9736, '六月扣56分，扣完为止：11×50÷12=45.833333；暗访22.5；评议12.8'),
  row('枫桥村', '82.683333–82.85', '未定', '污水横流一处扣3至5分，还没有定；末位不受影响，是荷塘村'),
];

function row(unit: string, total: number | string, pay: number | string, remark: string): Announced {
  return { unit, expected: { 总分: total, 奖金合计: pay }, remark };
}

const sample: Sample = {
  file: 'sample-village-sanitation.xlsx',
  titles: { zh: '村级环境卫生月评（示例，2020年）', en: 'Village sanitation by month (sample) 2020' },
  rulebook: 'sample-village-sanitation',
  position: 7,
  scores: { zh: '村，按月扣分取平均，含票决和奖补（示例）', en: 'villages, monthly deductions and their mean, votes and a subsidy (sample)' },
  holds: { zh: '4 个村', en: '4 villages' },
  book: {
    title: '村级环境卫生月评（示例）',
    sheets: [
      summarySheet({
        title: '村级环境卫生月评汇总（示例，2020年）',
        when: YEAR,
        columns: [asked.total, asked.range, asked.rank, asked.awards, asked.status],
        announced,
      }),
      outcomeSheet('约谈', { title: '末位约谈', when: YEAR, part: 'CONSEQ', headers: ['后果', '由谁', '参加', '期限', '条款', '代码'], units: Object.keys(villages), rows: 2 }),
      ledgerSheet('村级环境卫生月评台账（示例，2020年）', YEAR, facts),
      unitSheet('考核对象名单', Object.entries(villages).map(([unit, base]) => ({ unit, type: '村', attributes: { 奖补基数: base } }))),
      parameterSheet('村级环境卫生月评办法（示例）', []),
      detailSheet(YEAR, '云溪村'),
    ],
  },
};

export default sample;
