import type { Sort } from './symbols';

/** What may stand after a figure, longest first. */

/** Units that only count whole things: half an article cannot be sent in. */
const WHOLE = '人次 户次 起次 篇次 件次 场次 辆次 册 人 名 位 户 次 件 起 篇 条 份 家 个 项 处 例 期 场 宗 批 幅 本 部 栋 座 间 所 只 头 株 棵 站 支 队 组 套 台 辆 字 页 票 单 笔 档 轮 回 节 张 块 幢 艘 眼 面 枚 对'.split(' ');
/** Units in which a figure may have a fraction. */
const PARTED = '微克/立方米 毫克/立方米 微克/升 毫克/升 工作日 自然日 小时 分钟 个月 季度 课时 学时 天 周 年 吨标准煤 吨 公里 千米 平方公里 平方米 立方米 万立方米 亩 公顷 千克 公斤 克 微克 毫克 ㎡ ㎞ km 米 升 千瓦时 度 分贝 秒'.split(' ');
const MONEY: Readonly<Record<string, number>> = { 亿元: 10000, 千万元: 1000, 百万元: 100, 万元: 1, 千元: 0.1, 元: 0.0001, 亿美元: 0, 万美元: 0, 美元: 0 };

/** Words that begin like a unit and are none: 一次性, 3个百分点 is matched before. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  次: '性|序',
  个: '别|人|体|性',
  部: '分|门|委|署',
  人: '均|为|员',
  名: '单|称|次|录|额',
  位: '置|次',
  起: '步|点|止|草',
  条: '件|例|款',
  组: '织|长|成',
  家: '庭',
  面: '积|向|试',
  对: '口|照|应|比|外|标|本',
  张: '贴',
  间: '隔',
  站: '点',
  项: '目|工作',
  例: '外|如|会',
  期: '间|限|末',
  节: '能|约',
  单: '位|项|独|个',
  户: '籍',
  票: '否',
  度: '过',
  年: '度|终|末|初|底|内|报',
  天: '然|气',
  周: '边|期|报',
  所: '有|在|辖',
  处: '理|置|分|罚|级',
  本: '单|项|级|镇|县|乡|村|年|月|季|地|数|组|人',
  支: '部|付|持|出',
  队: '伍|员',
  件: '数',
  元: '素|旦',
  米: '粉',
  份: '额',
  场: '所|地|面',
  升: '级|降',
  回: '访|复|头',
  字: '样',
  只: '计|算|取|加|扣|能|有',
  克: '服|扣',
  页: '面',
  篇: '幅',
  轮: '换|流',
  笔: '试|录',
  档: '案',
  头: '版',
};
const guarded = (word: string): string => (NOT_AFTER[word] === undefined ? word : `${word}(?!${NOT_AFTER[word]})`);
const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);

const POINTS = '分(?![值数别工钟管享析类级档组局公司步期解配布批担制红歧散流割段支店部包行项贝]|内(?![打评赋给计酌，。；]|$)|之(?![间内外上下]))';
const PERCENT_POINTS = '个?百分点|%点|个点(?!位)|pct|pp';
const RATE = '%|‰|成(?![立员果效功本绩长为就交])';
const MONEY_UNIT = longestFirst(Object.keys(MONEY)).map(guarded).join('|');
const COUNT = `个?(?:工作日|自然日|小时|课时|学时|村|社区|单位|乡镇|部门|项目|等次|档次|火点|自然村|小组|网格|季度|名次|位次)|${longestFirst([...WHOLE, ...PARTED]).map(guarded).join('|')}`;

/** Sticky: the unit at a place. Groups: points, points of a hundred, rate, money, ten thousand of something, count. */
export const UNIT = new RegExp(`(${PERCENT_POINTS})|(${POINTS})|(${RATE})|(${MONEY_UNIT})|(万|亿)?(${COUNT})`, 'y');

export interface Unit {
  readonly sort: Sort;
  readonly unit: string;
  /** By what the printed figure is multiplied. */
  readonly factor: number;
  readonly length: number;
}

export function unitAt(text: string, at: number): Unit | null {
  UNIT.lastIndex = at;
  const found = UNIT.exec(text);
  if (!found) return null;
  const [all, pp, points, rate, money, tenThousand, count] = found;
  const length = all.length;
  if (pp !== undefined) return { sort: 'percentPoints', unit: '百分点', factor: 0.01, length };
  if (points !== undefined) return { sort: 'points', unit: '分', factor: 1, length };
  if (rate !== undefined) return { sort: 'rate', unit: '%', factor: rate === '%' ? 0.01 : rate === '‰' ? 0.001 : 0.1, length };
  if (money !== undefined) {
    const factor = MONEY[money] as number;
    return factor === 0 ? { sort: 'count', unit: money, factor: 1, length } : { sort: 'money', unit: '元', factor, length };
  }
  const unit = (count as string).replace(/^个(?=.)/, '');
  return { sort: 'count', unit: count === '个' ? '个' : count === '个月' ? '个月' : unit, factor: tenThousand === '万' ? 10000 : tenThousand === '亿' ? 100000000 : 1, length };
}

/** Units of which there are only whole ones, so that no part of a step can be left over. */
export const isWhole = (unit: string): boolean => WHOLE.includes(unit) || ['村', '社区', '单位', '乡镇', '部门', '项目', '等次', '档次', '火点', '自然村', '小组', '网格', '名次', '位次', '个月', '季度'].includes(unit);
/** Units of things that happen and are counted one by one (for people, households, areas the sum is reported). */
export const isEvent = (unit: string): boolean => '次 件 起 篇 条 份 期 场 宗 批 例 处 个 项 幅 本 部 单 笔 轮 节 张 家 辆 人次 起次 篇次 件次 场次 项目'.split(' ').includes(unit);
/** Units of time that pass, by which a delay is measured. */
export const isTime = (unit: string): boolean => ['工作日', '自然日', '小时', '分钟', '天', '周', '个月', '日', '年', '秒'].includes(unit);
