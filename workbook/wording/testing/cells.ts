import type { PrintedCell, Read } from '../types';

/** A cell as printed, short. */
export const cell = (text: string, weight: number | null = 10, column = '计分细则'): PrintedCell => ({ id: 'cell', text, weight, column });

type Rule = Omit<Read, 'rests_on'>;

/** Cells of every way of scoring with the rules that are to be read in them; invented. */
export const examples: readonly (readonly [about: string, cell: PrintedCell, rules: readonly Rule[]])[] = [
  ['a share of the full mark', cell('完成率×分值，超额部分不加分', 7), [{ kind: 'measured', weight: 7, measure: { of: 'ratio' }, scale: { by: 'share' } }]],
  ['a share that may pass it', cell('实际完成数/目标数×8分，最高10分', 8), [{ kind: 'measured', weight: 8, max: 10, measure: { of: 'ratio' }, scale: { by: 'share', over: 10 } }]],
  ['steps below a line', cell('合格率不低于97%得满分，每降低1个百分点扣0.8分，扣完为止', 8), [{ kind: 'measured', weight: 8, measure: { of: 'ratio' }, scale: { by: 'steps', from: 0.97, below: { each: 0.01, points: -0.8 } } }]],
  ['steps on both sides', cell('完成全年目标得12分，每超2个百分点加1分，最多加4分；每差2个百分点扣1.5分，扣完为止', 12), [{ kind: 'measured', weight: 12, max: 16, measure: { of: 'ratio' }, scale: { by: 'steps', from: 1, below: { each: 0.02, points: -1.5 }, above: { each: 0.02, points: 1 } } }]],
  ['what there should be', cell('年内至少组织演练4次，每少1次扣1分，扣完为止', 4), [{ kind: 'measured', weight: 4, measure: { of: 'count' }, scale: { by: 'steps', from: 4, below: { each: 1, points: -1 } } }]],
  ['bands', cell('得票率90%以上得6分，75%（含）至90%得4分，其余不得分', 6), [{ kind: 'measured', weight: 6, measure: { of: 'ratio' }, scale: { by: 'bands', bands: [{ from: 0.9, points: 6 }, { from: 0.75, below: 0.9, points: 4 }, { below: 0.75, points: 0 }] } }]],
  ['bands of whole things', cell('投诉件数0件得5分，1—2件得3分，3件以上不得分', 5), [{ kind: 'measured', weight: 5, measure: { of: 'count' }, scale: { by: 'bands', bands: [{ from: 0, to: 0, points: 5 }, { from: 1, to: 2, points: 3 }, { from: 3, points: 0 }] } }]],
  ['places', cell('第1名得9分，第2名7分，第3名5分，其余名次得2分', 9), [{ kind: 'measured', weight: 9, measure: { of: 'rank' }, scale: { by: 'places', points: [9, 7, 5], rest: 2 } }]],
  ['a place less, points less', cell('排名第一的得10分，每下降一名减0.5分，减完为止'), [{ kind: 'measured', weight: 10, measure: { of: 'rank' }, scale: { by: 'places', first: 10, step: 0.5, least: 0 } }]],
  ['words', cell('优秀得5分，合格得3分，不合格不得分', 5), [{ kind: 'measured', weight: 5, measure: { of: 'kind', worth: { 优秀: 5, 合格: 3, 不合格: 0 } }, scale: { by: 'same' } }]],
  ['done or not', cell('完成得3分，未完成不得分', 3), [{ kind: 'measured', weight: 3, measure: { of: 'kind', worth: { 完成: 3, 未完成: 0 } }, scale: { by: 'same' } }]],
  ['one figure for every event', cell('每发现一处扣0.4分，扣完为止', 6), [{ kind: 'deduct', each: 0.4, weight: 6 }]],
  ['events by kind', cell('迟到一次扣0.2分，缺席一次扣1分，扣完为止', 6), [{ kind: 'tariff', rates: [{ kind: '迟到', points: -0.2 }, { kind: '缺席', points: -1 }], weight: 6, start: 6, min: 0 }]],
  ['events by level', cell('省级表彰加4分，市级加2分，累计加分不超过6分', null), [{ kind: 'tariff', rates: [{ levels: { provincial: 4, municipal: 2 } }], cap: { max: 6 } }]],
  ['events by size', cell('逾期5天以内的每次扣1分，超过5天的每次扣3分，扣完为止', 9), [{ kind: 'tariff', rates: [{ when: { to: 5 }, points: -1 }, { when: { above: 5 }, points: -3 }], weight: 9, start: 9, min: 0 }]],
  ['so much for each', cell('每采用1条得0.3分，得满6分为止', 6), [{ kind: 'measured', weight: 6, measure: { of: 'count' }, scale: { by: 'same', times: 0.3 } }]],
  ['numbered parts', cell('①建立台账得2分；②发布通告得3分', 5), [
    { kind: 'measured', weight: 2, measure: { of: 'kind', worth: { 建立台账: 2, 未建立台账: 0 } }, scale: { by: 'same' } },
    { kind: 'measured', weight: 3, measure: { of: 'kind', worth: { 发布通告: 3, 未发布通告: 0 } }, scale: { by: 'same' } },
  ]],
  ['a score taken over', cell('测评得分（百分制）×8%', 8), [{ kind: 'measured', weight: 8, measure: { of: 'value', low: 0, high: 100 }, scale: { by: 'same', times: 0.08 } }]],
  ['a score converted', cell('检查满分150分，折算成12分计入', 12), [{ kind: 'given', weight: 12, outOf: 150 }]],
  ['the best as measure', cell('以最高值为满分，其他单位按与最高值的比例得分'), [{ kind: 'measured', weight: 10, measure: { of: 'value' }, scale: { by: 'best', order: 'high' } }]],
  ['a straight line', cell('完成率高于70%不足95%的，按线性插值法在0至10分之间计分，70%及以下不得分'), [{ kind: 'measured', weight: 10, measure: { of: 'ratio' }, scale: { by: 'line', points: [[0.7, 0], [0.95, 10]] } }]],
  ['weighted parts', cell('日常考核占45%，年终考核占55%', 100, '计分办法'), [{ kind: 'group', by: 'weights', weights: { 日常考核: 0.45, 年终考核: 0.55 } }]],
  ['a heading', cell('生态环境（35分）', 35, '一级指标'), [{ kind: 'group', name: '生态环境', by: 'sum', weight: 35 }]],
];

/** Cells that give no rule, whatever figures stand in them. */
export const traps: readonly PrintedCell[] = [
  cell('由牵头部门于11月15日前报送材料', null, '备注'),
  cell('〔2021〕8号文件要求的任务', null, '考核内容'),
  cell('依照《条例》第9条第2款执行', null, '考核依据'),
  cell('全年组织培训不少于6次', null, '考核内容'),
  cell('覆盖率达到70%以上', null, '目标值'),
  cell('全镇人口41200人，辖15个村', null, '基本情况'),
  cell('100分', null, '分值'),
  cell('每年3月、9月各抽查一次，每次抽查8个村', null),
  cell('数据截至12月31日24时，以平台导出为准', null),
];
