import { wordKey } from '../model/text';
import { figure, itemNumber, sameMembers, sentence, text, words, type Codec } from './codecs';
import * as cells from './grammar/cells';
import { named, number } from './grammar/fields';
import { ABSENT, FATES, GATHERED, PARAMETER_TYPES, POOLS, ROUND_SHARE, SCALES, TAKEN, TIES, WITHOUT, YES_NO } from './words';

/** A column of a block: found by its heading, whatever its place. */
export interface Column {
  readonly key: string;
  /** The heading that is written, then others that are read. */
  readonly headings: readonly [string, ...string[]];
  readonly codec: Codec;
  /** Without it the block cannot be read. */
  readonly needed?: boolean;
  /** Stands on an empty sheet too. */
  readonly usual?: boolean;
  /** In characters. */
  readonly width?: number;
  /** What may stand below, for people who fill it in. */
  readonly example?: string;
}

export interface Block {
  readonly name: string;
  /** Its title line; the first is written. */
  readonly titles: readonly [string, ...string[]];
  readonly columns: readonly Column[];
}

const column = (key: string, codec: Codec<never>, headings: string, more: Partial<Column> = {}): Column => ({
  key, codec: codec as unknown as Codec, headings: headings.split(' ') as [string, ...string[]], ...more,
});
const c = <T>(key: string, codec: Codec<T>, headings: string, more: Partial<Column> = {}): Column => column(key, codec as unknown as Codec<never>, headings, more);

const order = c('order', figure, '行次 行号 排序', { width: 6 });
const clause = c('clause', text, '条款 依据条款', { width: 14 });
const english = (key: string, of: string): Column => c(key, text, `${of}英文`, { width: 20 });

export const DEPTH = 5;
const levelNames = ['一级', '二级', '三级', '四级', '五级'] as const;
export const levelKey = (depth: number): string => `level${depth}`;
const levels = levelNames.map((name, at) => c(levelKey(at), text, `${name}指标 ${name}项目 ${name}`, { width: 12, ...(at < 1 ? { usual: true } : {}) }));

export const items: Block = {
  name: 'items',
  titles: ['规则', '考核指标', '指标', '指标体系', '评分细则', '考核细则'],
  columns: [
    c('code', itemNumber, '序号 编号 指标代码 代码 指标编号', { needed: true, usual: true, width: 8 }),
    ...levels,
    c('name', text, '考核内容 指标名称 考核指标 指标 考核项目 项目名称 内容 考核要点 名称', { needed: true, usual: true, width: 18 }),
    c('weight', sentence(cells.figures, '10', { figures: true }), '权重 分值 标准分 满分 权重分值 分数', { usual: true, width: 8 }),
    clause,
    c('rule', text, '计分细则 评分标准 计分办法 考核标准 评分细则 计分标准 评分办法 考核办法 计分方法', { usual: true, width: 36 }),
    c('reportedBy', text, '责任单位 数据来源 考核单位 报送单位 牵头单位 考核责任单位', { usual: true, width: 12 }),
    c('taken', words(TAKEN, sameMembers), '取数 计分对象 取数方式 指标类型', { needed: true, usual: true, width: 9 }),
    c('gathered', words(GATHERED, sameMembers), '多条取 多条记录 多条合并', { width: 10 }),
    c('scale', words(SCALES), '换算 换算方式 计分方式', { usual: true, width: 9 }),
    c('params', text, '参数 计分参数 标准', { usual: true, width: 36 }),
    c('max', figure, '封顶 最高分 上限', { usual: true, width: 7 }),
    c('min', figure, '保底 最低分 下限', { usual: true, width: 7 }),
    c('absent', words(ABSENT), '缺报 未报 无数据', { usual: true, width: 8 }),
    c('without', words(WITHOUT), '不涉及 无此项任务 无任务', { usual: true, width: 9 }),
    c('types', sentence(cells.types, '乡镇、街道'), '适用对象 适用类别 适用范围', { usual: true, width: 10 }),
    c('scaling', sentence(cells.scaling, '×难度系数'), '乘除 乘除属性 系数', { width: 10, example: '×难度系数 ÷人数' }),
    c('round', sentence(cells.round, '2位 四舍五入'), '取整 小数位 保留小数', { width: 10, example: '2位 四舍五入' }),
    c('zero', sentence(cells.condition, 'A1 事件[瞒报]'), '此项不得分 不得分 不得分情形 零分条件', { width: 18, example: 'A1 事件[瞒报] ≥2次' }),
    c('periods', sentence(cells.periods, '每月 平均'), '分期 分期计分 考核分期', { width: 10, example: '每月 平均' }),
    c('counts', words(YES_NO), '计入总分 计入 是否计入', { width: 8 }),
    c('row', text, '原文序号 文件序号', { width: 8 }),
    c('remark', text, '备注 说明', { usual: true, width: 12 }),
    order,
  ],
};

export const gradings: Block = {
  name: 'gradings',
  titles: ['等次', '考核等次', '等次评定'],
  columns: [
    order,
    c('plan', text, '方案', { width: 6 }),
    c('grade', sentence(named((names) => names.grades), '优秀'), '等次 考核等次 档次', { needed: true, usual: true, width: 10 }),
    c('from', figure, '分数线 最低总分 总分不低于 分数', { usual: true, width: 10 }),
    c('share', sentence(cells.share, '30%'), '比例 名额比例 占比', { usual: true, width: 8, example: '30%' }),
    c('places', figure, '名额 名额数', { width: 8 }),
    c('upTo', words(YES_NO), '含以上等次 含上级等次', { width: 10 }),
    c('round', words(ROUND_SHARE), '名额取整 取整', { width: 10 }),
    c('when', sentence(cells.condition, '前3名'), '条件 限于', { width: 22, example: '前3名 且 总分≥80' }),
    c('unless', sentence(cells.condition, 'A1 事件[瞒报]'), '除外 不得评定 除外情形', { width: 22 }),
    c('pool', words(POOLS), '比较范围 范围', { width: 9 }),
    c('tie', words(TIES), '并列 并列处理', { width: 10 }),
    { ...clause, usual: true },
  ],
};

export const vetoes: Block = {
  name: 'vetoes',
  titles: ['一票否决', '否决', '一票否决事项'],
  columns: [
    order,
    c('code', itemNumber, '代码 编号', { width: 8 }),
    c('message', text, '否决情形 情形 内容 事项 否决事项', { needed: true, usual: true, width: 36 }),
    english('messageEn', '情形'),
    c('when', sentence(cells.condition, 'A1 事件[较大事故]'), '条件 否决条件', { needed: true, usual: true, width: 28, example: 'A1 事件[较大事故] 或 总分<60' }),
    c('then', sentence(cells.vetoThen, '总分记零'), '结果 否决结果 后果', { usual: true, width: 16, example: '总分记零、不排名、定为不合格、最高合格' }),
    { ...clause, usual: true },
  ],
};

export const uses: Block = {
  name: 'uses',
  titles: ['结果运用', '结果应用', '考核结果运用'],
  columns: [
    order,
    c('what', words([['downgrade', '降等', '降级', '降等次'], ['consequence', '后果', '处理', '问责'], ['eligibility', '资格', '评先资格', '评优']] as const), '类型 种类 方式', { needed: true, usual: true, width: 8 }),
    c('when', sentence(cells.condition, '总分<60'), '条件 情形 适用情形', { needed: true, usual: true, width: 28, example: '后3名 且 总分<75' }),
    c('content', text, '内容 结果 处理 结果内容', { needed: true, usual: true, width: 28, example: '约谈；降1等；降为合格；最高合格' }),
    { ...clause, usual: true },
  ],
};

export const awards: Block = {
  name: 'awards',
  titles: ['奖励', '奖金', '绩效奖金'],
  columns: [
    order,
    c('code', itemNumber, '代码 编号', { width: 10 }),
    c('amount', sentence(cells.figureOrAttribute, '10000', { figures: true }), '金额 奖金 基数', { usual: true, width: 12, example: '10000，或 属性 奖补基数' }),
    c('by', words([['grades', '按等次', '等次'], ['score', '按得分', '得分率', '按总分比例'], ['item', '按指标', '指标得分'], ['scale', '按换算', '换算'], ['pool', '分配', '按得分分配']] as const), '方式 发放方式 计发方式', { needed: true, usual: true, width: 10 }),
    c('scale', words(SCALES), '换算', { width: 9 }),
    c('params', text, '参数 标准', { usual: true, width: 36, example: '优秀×1、良好×0.98；满分100；第1名:5000' }),
    c('on', words([['total', '总分'], ['place', '名次', '排名']] as const), '依据 按', { width: 8 }),
    c('pool', words(POOLS), '分配范围 范围 比较范围', { width: 9 }),
    c('times', text, '乘属性 乘', { width: 10 }),
    c('share', sentence(number({ units: [] }), '0.25', { figures: true }), '发放份额 份额', { width: 9 }),
    { ...clause, usual: true },
  ],
};

export const parameters: Block = {
  name: 'parameters',
  titles: ['待定事项', '待定', '文件未定事项'],
  columns: [
    order,
    c('key', itemNumber, '代码 编号', { needed: true, usual: true, width: 12 }),
    c('question', text, '问题 待定问题 事项', { needed: true, usual: true, width: 30 }),
    english('questionEn', '问题'),
    clause,
    c('type', words(PARAMETER_TYPES), '类型 填写方式', { needed: true, usual: true, width: 9 }),
    c('values', sentence(cells.words, '不足不计、按比例'), '可选 可选值 选项', { usual: true, width: 30 }),
    c('texts', sentence(cells.words, '不足的不计、按比例计'), '选项说明', { width: 30 }),
    english('textsEn', '选项'),
    c('low', figure, '下限 最小', { width: 8 }),
    c('high', figure, '上限 最大', { width: 8 }),
    c('default', text, '决定 取值 采用', { usual: true, width: 12 }),
    c('notBelow', text, '不低于', { width: 10 }),
    c('decidedBy', text, '决定人 决定单位', { usual: true, width: 12 }),
    c('basis', text, '依据 决定依据', { usual: true, width: 16 }),
  ],
};

export const consequences: Block = {
  name: 'consequences',
  titles: ['后果', '后果清单'],
  columns: [
    c('code', itemNumber, '代码 编号', { needed: true, width: 12 }),
    c('message', text, '内容 后果', { needed: true, width: 36 }),
    english('messageEn', '内容'),
    c('by', text, '执行单位 由谁执行', { width: 16 }),
    c('attendees', sentence(cells.words, '主要负责人'), '对象 参加人员', { width: 24 }),
    c('gravity', figure, '轻重', { width: 8 }),
    clause,
  ],
};

export const eligibilities: Block = {
  name: 'eligibilities',
  titles: ['资格', '资格清单'],
  columns: [
    c('code', itemNumber, '代码 编号', { needed: true, width: 12 }),
    c('who', text, '对象 涉及对象', { needed: true, width: 14 }),
    english('whoEn', '对象'),
    c('message', text, '内容 资格', { needed: true, width: 36 }),
    english('messageEn', '内容'),
    clause,
  ],
};

export const names: Block = {
  name: 'names',
  titles: ['名称对照', '代码对照', '名称'],
  columns: [
    order,
    c('what', words([['type', '考核对象', '对象', '类别'], ['grade', '等次'], ['item', '指标'], ['kind', '情形'], ['level', '级别']] as const), '种类 所属', { needed: true, width: 10 }),
    c('of', text, '所属指标 指标', { width: 12 }),
    c('code', itemNumber, '代码 编号', { needed: true, width: 14 }),
    c('name', text, '名称', { width: 24 }),
    c('en', text, '英文 英文名称', { width: 24 }),
    c('words', sentence(cells.words, '别名、简称'), '其他叫法 别名 简称', { width: 24 }),
  ],
};

export const clauses: Block = {
  name: 'clauses',
  titles: ['条款', '条款清单'],
  columns: [
    order,
    c('id', itemNumber, '条款 条款号', { needed: true, width: 10 }),
    c('text', text, '条款内容 内容', { needed: true, width: 60 }),
    c('fate', words(FATES), '处理 处理方式', { needed: true, width: 12 }),
    c('by', sentence(cells.words, 'A1'), '落实于 落实', { width: 16 }),
    c('remark', text, '备注', { width: 24 }),
  ],
};

export const unsaid: Block = {
  name: 'unsaid',
  titles: ['未写明', '文件未写明', '文件未写明之处'],
  columns: [
    order, clause,
    c('text', text, '未写明之处 未写明 内容', { needed: true, width: 40 }),
    english('textEn', '未写明之处'),
    c('reading', text, '读法 理解', { needed: true, width: 40 }),
    english('readingEn', '读法'),
  ],
};

export const effects: Block = {
  name: 'effects',
  titles: ['随附后果', '附带后果'],
  columns: [
    order,
    c('item', text, '指标 所属指标', { needed: true, width: 12 }),
    c('kind', text, '情形', { width: 14 }),
    c('level', text, '级别', { width: 10 }),
    c('types', sentence(cells.types, '乡镇'), '适用对象', { width: 12 }),
    c('place', sentence(cells.placesAt, '前1-3名'), '名次', { width: 10 }),
    c('consequence', text, '后果', { width: 14 }),
    c('eligibility', text, '资格', { width: 14 }),
    c('due', sentence(cells.dueIn, '5个工作日'), '时限', { width: 18 }),
    c('unsaid', text, '未写明之处', { width: 24 }),
    english('unsaidEn', '未写明之处'),
    clause,
  ],
};

export const info: Block = {
  name: 'info',
  titles: ['基本信息', '基本情况'],
  columns: [c('key', text, '项目 名目', { needed: true, width: 14 }), c('value', text, '内容 填写', { needed: true, width: 50 }), c('en', text, '英文', { width: 30 })],
};

export const blocks: readonly Block[] = [info, items, vetoes, gradings, uses, awards, parameters, consequences, eligibilities, effects, unsaid, clauses, names];
export const blockNamed = (name: string): Block => blocks.find((each) => each.name === name) as Block;

/** A heading as it is compared: width, blanks and what stands in brackets do not count. */
function headingKeys(cell: string): readonly string[] {
  const whole = wordKey(cell);
  const bare = wordKey(cell.normalize('NFKC').replace(/\([^()]*\)/gu, ''));
  return bare === '' || bare === whole ? [whole] : [whole, bare];
}

const index = new Map(blocks.map((block) => [block.name, new Map(block.columns.flatMap((each) => each.headings.map((heading) => [wordKey(heading), each] as const)))]));
const anyHeading = new Set([...index.values()].flatMap((known) => [...known.keys()]));
const LONGEST = 20;
/** Whether a cell is a heading of any block: asked of every cell of every row. */
export const isHeading = (cell: string): boolean => cell.length <= LONGEST && headingKeys(cell).some((key) => anyHeading.has(key));
export const columnOf = (block: Block, heading: string): Column | null => {
  const known = index.get(block.name);
  for (const key of headingKeys(heading)) {
    const found = known?.get(key);
    if (found) return found;
  }
  return null;
};
export const blockTitled = (cell: string): Block | null => {
  const key = wordKey(cell.normalize('NFKC').replace(/^[一二三四五六七八九十]+、/u, ''));
  return blocks.find((block) => block.titles.some((title) => wordKey(title) === key)) ?? null;
};
