import type { Cell } from '../../model/grid';
import { isEmpty, squeezed } from '../text';
import type { PlacedCell } from './view';

/** What a column of a score table is for. */
export type Role =
  | 'number' | 'tier' | 'content' | 'weight' | 'rule' | 'situation' | 'takes' | 'adds' | 'counted' | 'remark' | 'score'
  | 'by' | 'target' | 'grade' | 'line' | 'share' | 'factor' | 'pay' | 'band';

const roles: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(序号|编号|项次|序列|序|号|no\.?)$/i],
  ['score', /^(得分|自评|考评|核定|实得分|考核得分|评分|自评分|考评分|核定分|扣分情况|扣分原因|实际得分|最后得分|得分小计|加减分|测评得分|自查得分|复核得分|自评得分|核定得分|审核|审定)$/],
  ['grade', /^(考核|评定|年度)?(等次|等级|档次)$/],
  ['weight', /^(考核|指标|项目|标准)?(分值|权重|标准分|满分|分数|基本分|基础分|配分|赋分|标准分值|分值权重|权重分值|满分值)$/],
  ['rule', /^(考核|评分|计分|得分|评价|评定|打分|考评|扣分|加分)?(内容及)?(考核|评分|计分|得分|评价|评定|打分|考评|扣分|加分|赋分|记分|奖惩)(细则|标准|办法|方法|规则|说明|依据及标准|标准及办法|细则及标准|方式)$/],
  ['situation', /^(扣分|加分|加减分|违规|减分|失分)(情形|事项|项目|内容|行为|因素)$|^情形$|^问题$|^违规行为$/],
  ['takes', /^(扣分|减分|扣分值|减分值|扣分分值)$/],
  ['adds', /^(加分|奖分|加分值|加分分值)$/],
  ['counted', /^(计量|计量单位|计分单位|计量方式|频次|计次)$/],
  ['remark', /^(备注|说明|注|附注|有关说明)$/],
  ['by', /(责任|牵头|考核|配合|主管|实施|评价|打分)(单位|部门|主体|科室|人|领导)|^数据来源|^资料来源|^(考核|查验|检查|考评|评分|核查|验收|取数|考察)(方式|方法|依据|手段|途径|材料)|^(完成)?时限|^完成时间|^(考核)?(周期|时间|频率)$|^(印证|佐证|支撑|查阅|备查)(材料|资料)/],
  ['target', /目标值|任务数|目标数|完成数|基数|上年数|实绩|完成值|年度目标$|完成情况|去年同期|实际值/],
  ['tier', /^(([一二三四五]|1|2|3)级(考核)?指标|类别|项目|指标|大类|大项|小项|考核(项目|指标|类别|要素|事项|要点|目标)|评价(项目|指标)|指标(名称|类别)|项目名称|工作项目|重点工作|分类|事项|工作任务|主要指标|考评项目|评分项目|加减分项|板块|维度)$/],
  ['content', /^(考核|评分|评价|考评|工作|指标|目标|任务|具体|主要)?(内容|要求|标准|任务|解释|目标|内容及要求|内容和要求|考核内容|工作要求|目标任务|目标要求|要点)$/],
  ['share', /^(比例|占比|名额|所占比例|控制比例|比例控制)$/],
  ['factor', /^(得分率|系数|绩效系数|奖金系数|考核系数|发放比例|支付比例|奖励系数|兑现比例|奖金比例)$/],
  ['pay', /^(奖金|奖励|绩效|服务费|费用|报酬|工资|奖励金额|绩效奖|补贴).{0,6}$/],
];

/** A heading without what stands in brackets behind it: unit of the figures, full mark. */
export const headingWord = (cell: Cell): string => squeezed(cell).replace(/[(（【[〔][^)）】\]〕]*[)）】\]〕]$/u, '').replace(/[:：]$/u, '');

export function roleOf(heading: Cell): Role | null {
  const whole = headingWord(heading);
  if (whole === '' || whole.length > 16) return null;
  const found = roles.find(([, words]) => words.test(whole));
  if (found) return found[0];
  return bandPoints(heading) === null ? null : 'band';
}

/** What a heading says of points: `得10分`, `扣2分`, `不扣分`, `不得分`, `优（10分）`. */
export type BandHeading =
  | { readonly is: 'gets' | 'takes' | 'adds'; readonly points: number }
  | { readonly is: 'full' | 'nothing' };

export function bandPoints(heading: Cell): BandHeading | null {
  const text = squeezed(heading);
  if (/^(不扣分|满分|得满分|计满分)$/.test(text)) return { is: 'full' };
  if (/^(不得分|不计分|零分|计零分)$/.test(text)) return { is: 'nothing' };
  const [, verb, digits] = /^(得|计|记|扣|减|加)?(\d+(?:\.\d+)?)分$/.exec(text) ?? /^[\p{Script=Han}]{1,4}[(（【]()(\d+(?:\.\d+)?)分[)）】]$/u.exec(text) ?? [];
  if (digits === undefined) return null;
  return { is: verb === '扣' || verb === '减' ? 'takes' : verb === '加' ? 'adds' : 'gets', points: Number(digits) };
}

/** Whether a row is one of headings: most of what stands in it are words for columns. */
export function isHeadingRow(cells: readonly PlacedCell[]): boolean {
  const written = cells.filter(({ value }) => !isEmpty(value));
  if (written.length < 2 || written.some(({ value }) => squeezed(value).length > 24)) return false;
  const known = written.filter(({ value }) => roleOf(value) !== null).length;
  return known >= 2 && known * 2 >= written.length;
}
