import type { Sample } from '../sample';
import { ledgerSheet, parameterSheet, unitSheet, type LedgerRow } from '../sheets';
import { asked, detailSheet, outcomeSheet, summarySheet, type Announced } from '../summary';

const YEAR = 2020;

/** Judgements 好, 中, 差; scores of the visits; scores of leaders, other windows, those served (- : not yet). */
const windows: Record<string, { judged: readonly [number, number, number]; visits: readonly number[]; groups: readonly (number | null)[] }> = {
  不动产登记窗口: { judged: [8, 2, 0], visits: [90, 96, 92, 88], groups: [95, 90, 92] },
  市场监管窗口: { judged: [9, 1, 0], visits: [98, 97, 96, 99], groups: [96, 95, 98] },
  社会保障窗口: { judged: [5, 3, 2], visits: [70, 75, 60, 80], groups: [75, 70, 72] },
  公安户政窗口: { judged: [10, 0, 0], visits: [95, 92, 94], groups: [94, 96, null] },
  水电气窗口: { judged: [3, 3, 4], visits: [65, 60, 70], groups: [60, 66, 58] },
};

const facts: LedgerRow[] = [
  ...Object.entries(windows).flatMap(([unit, { judged, visits, groups }]): LedgerRow[] => [
    ...['好', '中', '差'].flatMap((kind, at) => Array.from({ length: judged[at] ?? 0 }, (): LedgerRow => ({ unit, item: 'E1', kind }))),
    ...visits.map((value, at): LedgerRow => ({ unit, item: 'E2', value, subject: `第${at + 1}次暗访` })),
    ...['中心领导', '其他窗口', '服务对象代表'].flatMap((kind, at): LedgerRow[] => (groups[at] === null ? [] : [{ unit, item: 'E3', kind, value: groups[at] ?? 0 }])),
  ]),
  { unit: '市场监管窗口', item: 'E4', count: 3, date: '2020-06-18', evidence: '投诉台账6至8号' },
  { unit: '水电气窗口', item: 'E4', count: 6, date: '2020-09-02', evidence: '投诉台账9至14号' },
];

/** Worked out by hand. */
const announced: Announced[] = [
  row('不动产登记窗口', 92.59, '好', '平均94折37.6；中间两次平均91折27.3；92.3折27.69'),
  row('市场监管窗口', 91, '一般', '97折38.8；97.5折29.25；96.5折28.95；投诉三件扣6分，不得评为好'),
  row('社会保障窗口', 71.84, '一般', '71折28.4；72.5折21.75；72.3折21.69'),
  row('公安户政窗口', '85.3–97.3', '未定', '100折40；94折28.2；服务对象代表还没有评：17.1至29.1'),
  row('水电气窗口', 48.2, '差', '51折20.4；65折19.5；61折18.3；投诉六件，最多扣10分；限期整改'),
];

function row(unit: string, total: number | string, grade: string, remark: string): Announced {
  return { unit, expected: { 总分: total, 等次: grade }, remark };
}

const sample: Sample = {
  file: 'sample-service-window.xlsx',
  titles: { zh: '政务服务窗口评价（示例，2020年）', en: 'Service windows (sample) 2020' },
  rulebook: 'sample-service-window',
  position: 11,
  scores: { zh: '窗口，好中差评价、去高去低、三方按比例（示例）', en: 'service windows: good, medium, bad; trimmed means; shares of three groups (sample)' },
  holds: { zh: '5 个窗口', en: '5 windows' },
  book: {
    title: '政务服务窗口评价（示例）',
    sheets: [
      summarySheet({ title: '政务服务窗口评价汇总（示例，2020年）', when: YEAR, columns: [asked.total, asked.range, asked.rank, asked.grade, asked.status], announced }),
      outcomeSheet('整改', { title: '限期整改', when: YEAR, part: 'CONSEQ', headers: ['后果', '由谁', '参加', '期限', '条款', '代码'], units: Object.keys(windows), rows: 2 }),
      ledgerSheet('政务服务窗口评价台账（示例，2020年）', YEAR, facts),
      unitSheet('考核对象名单', Object.keys(windows).map((unit) => ({ unit, type: '窗口' }))),
      parameterSheet('政务服务窗口评价办法（示例）', []),
      detailSheet(YEAR, '不动产登记窗口'),
    ],
  },
};

export default sample;
