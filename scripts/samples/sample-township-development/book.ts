import { matrixSheet, type MatrixItem } from '../matrix';
import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet, type LedgerRow } from '../sheets';
import { asked, detailSheet, outcomeSheet, summarySheet, type Announced } from '../summary';

const YEAR = 2020;

/** Taxes of this year and the last, investment and tourism against their targets, works for the people. */
const towns: Record<string, { hard: number; taxes: readonly [number, number]; invested: readonly [number, number]; tourism: readonly [number, number] | null; works: readonly [number, number] }> = {
  云溪镇: { hard: 1, taxes: [5500, 5000], invested: [9500, 10000], tourism: [800, 1000], works: [10, 10] },
  竹岭镇: { hard: 1.05, taxes: [2100, 2000], invested: [6000, 5000], tourism: null, works: [23, 25] },
  荷塘乡: { hard: 1.02, taxes: [1260, 1200], invested: [2500, 5000], tourism: [600, 600], works: [8, 10] },
  枫桥镇: { hard: 1, taxes: [3920, 4000], invested: [6400, 8000], tourism: [300, 500], works: [17, 20] },
  石门乡: { hard: 1.05, taxes: [990, 900], invested: [1800, 2000], tourism: null, works: [12, 12] },
};

const facts: LedgerRow[] = [
  ...Object.entries(towns).flatMap(([unit, { taxes, invested, tourism, works }]): LedgerRow[] => [
    { unit, item: 'T1', value: taxes[0], base: taxes[1] },
    { unit, item: 'T2', value: invested[0], target: invested[1] },
    tourism ? { unit, item: 'T3', value: tourism[0], target: tourism[1] } : { unit, item: 'T3', kind: '无此项任务' },
    { unit, item: 'T4', value: works[0], target: works[1] },
  ]),
  { unit: '云溪镇', item: 'T5', kind: '越级上访', count: 2, date: '2020-05-14', evidence: '县信访通报〔2020〕5号' },
  { unit: '枫桥镇', item: 'T5', kind: '集体上访', date: '2020-10-09', evidence: '县信访通报〔2020〕10号' },
];

/** Worked out by hand; growth 10%, 5%, 5%, −2%, 10%. */
const announced: Announced[] = [
  row('云溪镇', 93, '20+19+8=47；30+16=46'),
  row('竹岭镇', 90.83, '增速并列第3：14；14+20=34，没有旅游任务：34×50÷40=42.5；24+20=44；86.5×1.05=90.825'),
  row('荷塘乡', 70.38, '14+10+10=34；15+20=35；69×1.02'),
  row('枫桥镇', 60, '8+16+6=30；15+15=30'),
  row('石门乡', 102.38, '增速并列第1：20；(20+18)×50÷40=47.5；50；97.5×1.05=102.375'),
];

function row(unit: string, total: number, remark: string): Announced {
  return { unit, expected: { 总分: total }, remark };
}

const ITEMS: MatrixItem[] = [
  { code: 'T1', header: '税收增长（20）', group: '经济发展' },
  { code: 'T2', header: '固定资产投资（20）', group: '经济发展' },
  { code: 'T3', header: '旅游收入（10）', group: '经济发展' },
  { code: 'G1', header: '小计（50）', group: '经济发展' },
  { code: 'T4', header: '民生实事（30）', group: '社会事业' },
  { code: 'T5', header: '信访稳定（20）', group: '社会事业' },
  { code: 'G2', header: '小计（50）', group: '社会事业' },
];

const sample: Sample = {
  file: 'sample-township-development.xlsx',
  titles: { zh: '乡镇经济社会发展综合考核（示例，2020年）', en: 'Development of townships (sample) 2020' },
  rulebook: 'sample-township-development',
  position: 12,
  scores: { zh: '乡镇，两级指标、增速名次、无任务摊权重、难度系数（示例）', en: 'townships: a tree of items, places by growth, weight that is shared out, a coefficient (sample)' },
  holds: { zh: '5 个乡镇', en: '5 townships' },
  book: {
    title: '乡镇经济社会发展综合考核（示例）',
    sheets: [
      summarySheet({ title: '乡镇经济社会发展综合考核汇总（示例，2020年）', when: YEAR, columns: [asked.total, asked.range, asked.rank, asked.status], announced }),
      matrixSheet({ name: '考核表', title: '乡镇经济社会发展综合考核表（示例）', remark: '小计是各级指标的和，没有任务的已摊权重。', when: YEAR, blocks: [{ name: '', units: Object.keys(towns), items: ITEMS }], tail: [asked.total, asked.rank] }),
      outcomeSheet('资格', { title: '通报表扬', when: YEAR, part: 'ELIG', headers: ['资格', '对谁', '条款', '代码'], units: Object.keys(towns), rows: 2 }),
      ledgerSheet('乡镇经济社会发展综合考核台账（示例，2020年）', YEAR, facts),
      unitSheet('考核对象名单', Object.entries(towns).map(([unit, { hard }]) => ({ unit, type: '乡镇', attributes: { 难度系数: hard } }))),
      parameterSheet('乡镇经济社会发展综合考核办法（示例）', []),
      detailSheet(YEAR, '云溪镇'),
    ],
  },
};

export default sample;
