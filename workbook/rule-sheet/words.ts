/** Words of the cells that hold one word of a list: the first is written, all are read. */
export type WordTable<T = string> = readonly (readonly [T, ...string[]])[];

/** 取数: the kind of the item and, where it is measured, which figure. */
export interface Taken {
  readonly kind: string;
  readonly of?: string;
  readonly end?: 'bottom';
  readonly as?: 'share';
  readonly by?: string;
}
export const TAKEN: readonly (readonly [Taken, ...string[]])[] = [
  [{ kind: 'given' }, '评分', '打分', '考评得分', '直接评分'],
  [{ kind: 'tariff' }, '加减分', '按次加减分', '加扣分', '加分', '按次加分'],
  [{ kind: 'deduct' }, '扣分', '按次扣分', '逐次扣分'],
  [{ kind: 'measured', of: 'value' }, '数值', '数量', '实际值'],
  [{ kind: 'measured', of: 'ratio' }, '完成率', '任务完成率'],
  [{ kind: 'measured', of: 'growth' }, '增长率', '增幅', '增速'],
  [{ kind: 'measured', of: 'gap' }, '与目标差', '差额', '与目标值之差'],
  [{ kind: 'measured', of: 'increase' }, '增加额', '增量', '与基数差'],
  [{ kind: 'measured', of: 'target' }, '目标值', '任务数'],
  [{ kind: 'measured', of: 'base' }, '基数', '上年数'],
  [{ kind: 'measured', of: 'count' }, '次数', '件数', '起数'],
  [{ kind: 'measured', of: 'votes' }, '票数', '测评票', '民主测评'],
  [{ kind: 'measured', of: 'kind' }, '评定', '档次', '评价等级'],
  [{ kind: 'measured', of: 'rank' }, '名次', '公布名次', '排名'],
  [{ kind: 'measured', of: 'rank', end: 'bottom' }, '倒数名次'],
  [{ kind: 'measured', of: 'rank', as: 'share' }, '名次占比'],
  [{ kind: 'measured', of: 'rank', end: 'bottom', as: 'share' }, '倒数名次占比'],
  [{ kind: 'group' }, '小计', '分组', '汇总'],
  [{ kind: 'group', by: 'sum' }, '合计', '相加'],
  [{ kind: 'group', by: 'mean' }, '平均', '平均分'],
  [{ kind: 'group', by: 'max' }, '最高', '取最高'],
  [{ kind: 'group', by: 'min' }, '最低', '取最低'],
  [{ kind: 'group', by: 'weights' }, '加权', '加权平均', '加权合计'],
];

export const SCALES: WordTable = [
  ['same', '原值', '按数值', '直接计分'],
  ['share', '按比例', '比例', '按完成率'],
  ['bands', '分档', '分段', '区间'],
  ['line', '折线', '直线内插', '内插'],
  ['steps', '增减', '每增减', '逐点增减', '每低每高'],
  ['places', '名次分', '按名次'],
  ['spread', '最好最差之间', '极差', '功效系数'],
  ['best', '与最优比', '与最好比'],
  ['average', '与平均比', '与均值比'],
];

/** 多条取: how several rows become one figure; `after`: points are put together. */
export interface Gathered {
  readonly per?: string;
  readonly after?: 'scale';
}
const PER: WordTable = [
  ['sum', '求和', '合计', '累计'],
  ['mean', '平均', '平均值'],
  ['max', '最高', '最大'],
  ['min', '最低', '最小'],
  ['trimmed', '去高去低平均', '去掉最高最低平均'],
  ['shares', '分类加权', '按类加权'],
  ['last', '最近一条', '最新', '最近'],
];
export const GATHERED: readonly (readonly [Gathered, ...string[]])[] = [
  ...PER.map(([per, ...words]): readonly [Gathered, ...string[]] => [{ per }, ...(words as [string, ...string[]])]),
  ...PER.map(([per, ...words]): readonly [Gathered, ...string[]] => [{ per, after: 'scale' }, ...(words.map((word) => `先换算再${word}`) as [string, ...string[]])]),
  [{ after: 'scale' }, '先换算'],
];

export const ABSENT: WordTable = [['open', '待定', '未定'], ['zero', '记零', '0分', '零分', '不得分', '0'], ['full', '满分', '得满分']];
export const WITHOUT: WordTable = [['zero', '记零', '0分', '零分', '不得分', '0'], ['full', '满分', '得满分'], ['mean', '取平均', '平均分', '同类平均'], ['spread', '分摊权重', '权重分摊', '摊到其他指标', '分摊']];
export const YES_NO: WordTable<boolean> = [[true, '是', '计入', '对', 'TRUE'], [false, '否', '不计入', '不计', 'FALSE']];
export const PERIODS: WordTable = [['year', '年度', '年', '全年'], ['quarter', '季度', '季'], ['month', '月度', '月', '每月'], ['year-or-half', '年度或半年', '半年或年度']];
export const ROUND_SHARE: WordTable = [['down', '舍去', '向下取整', '只舍不入'], ['up', '进一', '向上取整', '只入不舍'], ['half-up', '四舍五入']];
export const TIES: WordTable = [['out', '并列都不算', '都不算'], ['in', '并列都算', '都算']];
export const POOLS: WordTable = [['type', '同类', '同类别', '同类型'], ['group', '同组', '同序列'], ['all', '全部', '全体']];
export const FATES: WordTable = [['computed', '计算'], ['flagged', '提示'], ['judgement', '由人判断'], ['not-computable', '不能计算'], ['lost', '缺失'], ['no-rule', '不涉及计分']];
export const PARAMETER_TYPES: WordTable = [['choice', '选择'], ['number', '数值', '数字'], ['date', '日期'], ['dates', '多个日期']];
export const LEVELS = [['national', '国家级'], ['provincial', '省级'], ['municipal', '市级'], ['county', '县级'], ['township', '乡镇级']] as const;
