import type { LedgerRow } from '../sheets';

/** The items whose score another office gives, in the document's order, and who hands it in. */
const GIVEN = 'V2 V3 V4 V5a V5b V6a V6b V6c V7a V7b V7c V8 V9 V10 V11 V12 V13a V13b V13c V14 V15a V15b'.split(' ');

/** A line a village, one figure an item of `GIVEN`; `-` where the office has not handed it in. */
const SCORES: Record<string, string> = {
  青石村: '93 7.6 4.8 2.4 2.3 0.5 0.9 0.5 2.8 0.9 1.8 1.9 1.9 1.8 1.9 1.9 0.9 0.8 1.8 3.7 3.8 1.9',
  柳塘村: '91 7.4 4.6 2.3 2.4 0.5 0.8 0.4 2.9 0.8 1.7 1.8 1.8 1.9 1.8 1.7 0.9 0.9 1.7 3.6 3.6 1.8',
  白鹭村: '86.5 7.0 4.3 2.2 2.0 0.5 0.8 0.4 2.6 0.8 1.6 1.7 1.6 1.8 1.7 1.6 0.8 0.7 1.6 3.4 3.5 1.7',
  石桥村: '88 7.2 4.5 2.2 2.2 0.5 0.9 0.3 2.7 0.9 1.5 1.8 1.7 1.7 1.8 1.7 0.8 0.8 1.7 3.5 3.4 1.8',
  双溪村: '90 7.5 4.4 2.4 2.1 0.5 0.9 0.5 2.8 0.8 1.7 1.9 1.8 1.8 1.6 1.8 0.9 0.8 1.8 3.3 2.6 1.2',
  云岭村: '79 6.5 3.8 0.9 0.4 0.1 0.2 0.4 2.9 0 1 1.9 1.7 0.6 0.5 0.9 0.6 0.8 0.5 0.3 1.5 0.8',
  长坪村: '84 6.8 4.2 2.1 2.0 0.5 0.7 0.4 2.5 0.7 1.6 1.6 - 1.7 1.6 1.5 0.8 0.7 1.5 3.2 3.3 1.6',
  新河村: '76 5.9 3.4 1.7 1.6 0.3 0.5 0.2 2.1 0.5 1.2 1.3 1.2 1.4 1.3 1.2 0.5 0.5 1.1 2.6 2.8 1.3',
  竹山村: '87 7.1 4.4 2.2 2.1 0.5 0.8 0.4 2.7 0.8 1.6 1.7 1.7 1.8 1.7 1.7 0.8 0.8 1.6 3.4 3.0 1.5',
  东湖村: '75 5.8 3.6 1.8 1.7 0.4 0.6 0.3 2.3 0.6 1.3 1.4 1.4 1.5 1.4 1.4 0.6 0.6 1.3 2.9 2.9 1.7',
  麦田村: '85 6.9 5.5 2.1 2.1 0.5 0.8 0.4 2.6 0.8 1.6 1.7 1.7 1.7 1.7 1.6 0.8 0.8 1.6 3.3 3.4 1.7',
  月塘社区: '89 7.3 4.5 2.5 2.2 0.5 0.9 0.4 2.8 0.9 1.7 1.8 1.8 1.8 1.8 1.7 0.9 0.8 1.7 3.6 3.5 1.8',
  红枫村: '100 8 5 2.5 2.5 0.5 1 0.5 3 1 2 2 2 2 2 2 1 1 2 4 4 2',
  金岭村: '89 7.1 4.6 2.4 2.3 0.5 0.9 0.5 2.8 0.9 1.6 1.8 1.8 1.8 1.8 1.7 0.9 0.9 1.7 3.6 3.5 1.8',
};

export const villages = Object.keys(SCORES);

/** What happened through the year, in the order in which the papers came in. */
const EVENTS: LedgerRow[] = [
  notice('新河村', '2019-03-08', '通报1号-走访', '逾期未完成', 2),
  notice('新河村', '2019-03-15', '通报2号-台账', '未及时上报', 2),
  { unit: '红枫村', item: 'V17', level: '国家级', date: '2019-03-20', evidence: '国检通报〔2019〕2号', note: '国检顺利过关' },
  notice('新河村', '2019-04-02', '通报3号-数据', '质量不高', 2),
  notice('东湖村', '2019-04-02', '通报3号-数据', '质量不高', 2),
  article('青石村', '中央', '2019-04-11', '一面旗帜插上青石坡'),
  notice('新河村', '2019-04-19', '通报4号-危房', '逾期未完成', 2),
  notice('东湖村', '2019-04-19', '通报4号-危房', '逾期未完成', 2),
  notice('白鹭村', '2019-05-06', '通报5号-走访', '未及时上报', 1),
  article('青石村', '省级', '2019-05-14', '青石村的油茶熟了'),
  notice('石桥村', '2019-06-03', '通报6号-数据更新', '逾期未完成', 1),
  { ...notice('石桥村', '2019-06-21', '通报6号-数据更新', '被批评', 2), note: '同一通报、同一任务，调研时又被点名：只扣一次，取重的' },
  notice('新河村', '2019-06-21', '通报7号-排查', '逾期未完成', 2),
  notice('东湖村', '2019-06-21', '通报7号-排查', '逾期未完成', 2),
  { unit: '柳塘村', item: 'V19', level: '省级', date: '2019-06-26', evidence: '省扶办函〔2019〕31号', note: '全省产业扶贫现场会' },
  { unit: '竹山村', item: 'V20', kind: '回复不及时或质量不高', count: 5, date: '2019-06-30', evidence: '信访台账上半年', note: '五件答复超期' },
  article('青石村', '省级', '2019-07-09', '一村一品看青石'),
  { unit: '柳塘村', item: 'V18', level: '国家级', date: '2019-07-18', evidence: '会议材料汇编第9篇', note: '全国会议作经验介绍' },
  article('长坪村', '省', '2019-07-22', '长坪村夜校开课'),
  notice('新河村', '2019-07-25', '通报8号-档案', '质量不高', 2),
  notice('东湖村', '2019-07-25', '通报8号-档案', '质量不高', 1.5),
  { unit: '柳塘村', item: 'V17', level: '省级', count: 2, date: '2019-08-05', evidence: '省检通报〔2019〕4号、7号', note: '两次省检顺利过关' },
  notice('新河村', '2019-08-13', '通报9号-饮水', '逾期未完成', 2),
  notice('东湖村', '2019-08-13', '通报9号-饮水', '逾期未完成', 1.5),
  notice('竹山村', '2019-08-13', '通报9号-饮水', '逾期未完成', 1.5),
  { unit: '柳塘村', item: 'V19', level: '市级', date: '2019-08-28', evidence: '市扶办函〔2019〕17号' },
  { unit: '东湖村', item: 'V17', level: '市级', date: '2019-09-02', evidence: '市检通报〔2019〕5号' },
  notice('青石村', '2019-09-10', '通报10号-培训', '质量不高', 0.5),
  notice('新河村', '2019-09-10', '通报10号-培训', '未及时上报', 2),
  { unit: '双溪村', item: 'V21', level: '省级', date: '2019-09-12', evidence: '省检通报〔2019〕9号', note: '搬迁住房空置被点名' },
  { unit: '双溪村', item: 'V22', kind: '领导被约谈或在全省检查', date: '2019-09-16', evidence: '约谈通知〔2019〕3号', by: '县委办', note: '省检突出问题，分管县领导被约谈' },
  notice('双溪村', '2019-09-20', '通报11号-整改', '逾期未完成', 1),
  notice('新河村', '2019-09-20', '通报11号-整改', '逾期未完成', 2),
  { unit: '竹山村', item: 'V21', level: '市级', date: '2019-09-24', evidence: '市检通报〔2019〕6号' },
  article('青石村', '市级', '2019-10-08', '青石村丰收节侧记'),
  { unit: '柳塘村', item: 'V17', level: '市级', date: '2019-10-15', evidence: '市检通报〔2019〕8号' },
  notice('石桥村', '2019-10-22', '通报12号-扶贫日', '质量不高', 0.5),
  article('东湖村', '中央', '2019-10-25', '东湖水清了'),
  { unit: '柳塘村', item: 'V18', level: '市级', date: '2019-11-01', evidence: '会议材料汇编第14篇' },
  article('青石村', '市级', '2019-11-05', '从青石村看集体经济'),
  notice('长坪村', '2019-11-08', '通报13号-年报', '未及时上报', 1),
  notice('新河村', '2019-11-08', '通报13号-年报', '未及时上报', 2),
  notice('月塘社区', '2019-11-08', '通报13号-年报', '质量不高', 0.5),
  notice('金岭村', '2019-11-08', '通报13号-年报', '质量不高', 0.5),
  { unit: '柳塘村', item: 'V19', level: '县级', date: '2019-11-12', evidence: '县扶办函〔2019〕44号' },
  { unit: '东湖村', item: 'V19', level: '县级', date: '2019-11-12', evidence: '县扶办函〔2019〕45号' },
  { unit: '青石村', item: 'V18', level: '市级', date: '2019-11-19', evidence: '会议材料汇编第17篇' },
  { ...notice('白鹭村', '2019-11-26', '通报14号-收支', '质量不高'), note: '扣多少分还没有定：按 0.5 至 2 分显示区间' },
  notice('新河村', '2019-11-26', '通报14号-收支', '质量不高', 2),
  { unit: '新河村', item: 'V20', kind: '不作为致上访', date: '2019-12-02', evidence: '信访核查〔2019〕11号', note: '查实' },
  { unit: '新河村', item: 'V20', kind: '回复不及时或质量不高', date: '2019-12-02', evidence: '信访台账下半年' },
  { unit: '竹山村', item: 'V20', kind: '不作为致上访', count: 3, date: '2019-12-05', evidence: '信访核查〔2019〕12号', note: '三件查实；第 20 项已扣满 3 分' },
  { ...article('青石村', '市级', '2019-12-24', '青石村里说变化'), note: '十二月才刊出：媒体宣传已满 3 分，不再加' },
];

function notice(unit: string, date: string, subject: string, kind: string, value?: number): LedgerRow {
  const number = /\d+/.exec(subject)?.[0];
  return { unit, item: 'V1', kind, ...(value === undefined ? {} : { value }), subject, date, evidence: `镇扶办通报〔2019〕${number}号`, by: '镇扶贫办' };
}

function article(unit: string, level: string, date: string, title: string): LedgerRow {
  return { unit, item: 'V16', level, subject: title, date, evidence: '报样存档' };
}

/** How some figures came in: as officials type them. */
const AS_TYPED: Record<string, Partial<LedgerRow>> = {
  '月塘社区 V5a': { value: '2.5分', note: '带单位的数字也读得出' },
  '金岭村 V8': { value: '１．８', note: '全角数字也读得出' },
  '红枫村 V3': { year: '2019年' },
  '麦田村 V4': { note: '满分 5 分，报来 5.5 分：这一行要改' },
  '长坪村 V9': { note: '人社站还没有报：按 0 至 2 分显示区间' },
};

/** The whole year: events as they came, then what the lead units handed in, an item after the other. */
export const facts: LedgerRow[] = [
  ...EVENTS,
  ...GIVEN.flatMap((item, column) =>
    villages.map((unit): LedgerRow => {
      const figure = SCORES[unit]!.split(' ')[column]!;
      return { unit, item, ...(figure === '-' ? {} : { value: Number(figure) }), ...AS_TYPED[`${unit} ${item}`] };
    }),
  ),
];
