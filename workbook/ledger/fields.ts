import type { Text } from '../../shared/i18n/language';

/** The columns of a ledger, in the order of a row. */
export const ledgerFields = [
  'unit',
  'type',
  'group',
  'year',
  'period',
  'item',
  'level',
  'kind',
  'value',
  'target',
  'base',
  'points',
  'of',
  'count',
  'series',
  'subject',
  'role',
  'date',
  'evidence',
  'by',
  'note',
] as const;
export type LedgerField = (typeof ledgerFields)[number];
export type UnitField = 'unit' | 'alias' | 'type' | 'group' | 'staff';
export type ParameterField = 'key' | 'value' | 'by' | 'basis';

/** A column: what it is called to people, and the headers by which it is known, the usual one first. */
export interface Column {
  readonly name: Text;
  readonly headers: readonly string[];
}

export const ledgerColumns: Readonly<Record<LedgerField, Column>> = {
  unit: {
    name: { zh: '单位', en: 'unit' },
    headers: ['单位', '考核对象', '单位名称', '被考核单位', '姓名', '村名', '村', 'unit'],
  },
  type: { name: { zh: '类别', en: 'type' }, headers: ['类别', '单位类别', '类型', 'type'] },
  group: { name: { zh: '序列', en: 'group' }, headers: ['序列', '组别', '分组', 'group'] },
  year: { name: { zh: '年度', en: 'year' }, headers: ['年度', '年份', '考核年度', 'year'] },
  period: { name: { zh: '期次', en: 'period' }, headers: ['期次', '季度', '月份', '考核期', 'period'] },
  item: {
    name: { zh: '条款', en: 'clause' },
    headers: ['条款', '指标', '条款号', '条款代码', '指标代码', '指标编号', '考核指标', 'clause', 'item'],
  },
  level: { name: { zh: '级别', en: 'level' }, headers: ['级别', '层级', 'level'] },
  kind: { name: { zh: '情形', en: 'kind' }, headers: ['情形', 'kind'] },
  value: {
    name: { zh: '数值', en: 'value' },
    headers: ['数值', '分值', '名次', '得分', '分数', 'value', 'score', 'rank'],
  },
  target: { name: { zh: '目标值', en: 'target' }, headers: ['目标值', '目标', '任务数', '目标任务', '应完成数', 'target'] },
  base: { name: { zh: '基数', en: 'base' }, headers: ['基数', '上年数', '上年同期', '上年同期数', '去年同期', '去年数', 'base'] },
  points: {
    name: { zh: '照录分', en: 'finished score' },
    headers: ['照录分', '得分照录', '照录得分', '照录', '已算好的得分', 'points', 'finishedscore'],
  },
  of: { name: { zh: '总数', en: 'of' }, headers: ['总数', '参评总数', '排名总数', 'of'] },
  count: { name: { zh: '次数', en: 'count' }, headers: ['次数', 'count'] },
  series: { name: { zh: '榜单', en: 'list' }, headers: ['榜单', '排行榜', 'list', 'series'] },
  subject: {
    name: { zh: '对象/事项编号', en: 'subject' },
    headers: ['对象', '事项编号', '对象编号', '事项', 'subject'],
  },
  role: { name: { zh: '角色', en: 'role' }, headers: ['角色', 'role'] },
  date: { name: { zh: '日期', en: 'date' }, headers: ['日期', '发文日期', '文件日期', 'date'] },
  evidence: {
    name: { zh: '文号/佐证', en: 'evidence' },
    headers: ['文号', '佐证', '佐证材料', '文件号', 'evidence'],
  },
  by: { name: { zh: '决定人', en: 'decided by' }, headers: ['决定人', '认定人', '评分人', '打分人', '评委', '评定人', 'by', 'decidedby', 'scoredby'] },
  note: { name: { zh: '备注', en: 'remark' }, headers: ['备注', '说明', 'remark', 'note'] },
};

export const unitColumns: Readonly<Record<UnitField, Column>> = {
  unit: ledgerColumns.unit,
  alias: {
    name: { zh: '代码', en: 'code' },
    headers: ['代码', '单位代码', '编号', '单位编号', '序号', 'code', 'no'],
  },
  type: ledgerColumns.type,
  group: ledgerColumns.group,
  staff: { name: { zh: '人数', en: 'head count' }, headers: ['人数', '职工人数', 'staff', 'headcount'] },
};

export const parameterColumns: Readonly<Record<ParameterField, Column>> = {
  key: { name: { zh: '键', en: 'key' }, headers: ['键', '参数', '参数名', 'key', 'parameter'] },
  value: { name: { zh: '值', en: 'value' }, headers: ['值', '取值', 'value'] },
  by: ledgerColumns.by,
  basis: { name: { zh: '依据', en: 'basis' }, headers: ['依据', 'basis'] },
};

/** Names of the sheets and tables that are read where no binding says otherwise, the usual one first. */
export const sheetNames = {
  ledger: ['台账', 'Ledger'],
  units: ['单位', 'Units'],
  parameters: ['参数', 'Parameters'],
} as const;
