import type { Cell } from '../../model/grid';
import { isRankHeader, totalWord } from '../../ledger/outcome-words';
import { narrow, textOf, wordKey } from '../../model/text';

/** Headers over the names of units. The further down the list, the smaller the unit: 村 before 乡镇. */
const unitWords = [
  'unit', '街道', '乡镇', '镇乡', '乡镇名称', '镇街', '部门', '站所', '部门单位', '单位', '单位名称', '被考核单位', '考核对象', '对象',
  '社区', '村', '村别', '村居', '村社区', '行政村', '村名', '村名称', '村居名称', '姓名',
].map(wordKey);
const groupWords = new Set(['序列', '组别', '分组', '片区', '所属乡镇', '所在乡镇', '乡镇', '镇', '街道', '镇街', 'group', 'town'].map(wordKey));
const typeWords = new Set(['类别', '单位类别', '类型', 'type'].map(wordKey));
const orderWords = new Set(['序号', '编号', '项次', '序', 'no'].map(wordKey));
const weightWords = new Set(['权重', '分值', '满分', '标准分', '满分值', '总分值', '权重分', 'weight', 'max'].map(wordKey));
const codeWords = new Set(['代码', '条款', '条款号', '条款代码', '指标代码', 'code', 'clause'].map(wordKey));
const nameWords = new Set(
  ['指标', '考核内容', '考核项目', '考核指标', '项目', '内容', '评分项目', '一级指标', '二级指标', '三级指标', '考核事项', '指标名称', 'item', 'indicator'].map(wordKey),
);
const proseWords = new Set(
  ['计分细则', '评分细则', '评分标准', '考核标准', '计分办法', '评分办法', '考核方式', '扣分标准', '数据来源', '牵头单位', '责任单位', '考核单位', '评分依据', '扣分原因', '完成情况', '佐证材料'].map(wordKey),
);
const scoreWords = new Set(
  ['得分', '实得分', '考核得分', '考核分', '评分', '自评分', '自评得分', '核定得分', '核定分', '最终得分', '各村得分', '各单位得分', '分数', '成绩', '自评', '自评分数', '上级评分', '领导评分', '复核得分', 'score', 'points'].map(wordKey),
);

/** Sums of every kind, of the whole or of a part: none is an item. */
const sums = /(?:小计|合计|总计|总分|总得分)$|^(?:其中[:：]?)?(合计|总计|总分|总得分|小计|累计|总成绩|综合得分|得分合计|最终得分|考核总分|汇总|total|sum)/iu;
const ranks = /(名次|排名|位次|排位|rank)$/iu;
const remarks = /^(备注|说明|remarks?|notes?)$/iu;

/** The word of a header without what stands in brackets: `村（社区）` is 村. */
export function headerKey(cell: Cell): string {
  return wordKey(narrow(cell).replace(/\(.*?\)|\[.*?\]|【.*?】|[*：:]/gu, ''));
}

/** How surely a header stands over units: the larger, the smaller the units; -1 where it does not. */
export function unitRank(cell: Cell): number {
  if (typeof cell !== 'string' || cell.length > 24) return -1;
  return Math.max(unitWords.indexOf(headerKey(cell)), unitWords.indexOf(wordKey(cell)));
}

export const isGroupWord = (cell: Cell): boolean => groupWords.has(headerKey(cell));
export const isTypeWord = (cell: Cell): boolean => typeWords.has(headerKey(cell));
export const isOrderWord = (cell: Cell): boolean => orderWords.has(headerKey(cell));
export const isWeightWord = (cell: Cell): boolean => weightWords.has(headerKey(cell)) || /^权重(?:占比|分解|分值|比例)$/u.test(headerKey(cell));
export const isCodeWord = (cell: Cell): boolean => codeWords.has(headerKey(cell));
export const isNameWord = (cell: Cell): boolean => nameWords.has(headerKey(cell)) || /^(?:业务|工作|关键|绩效|具体)?(?:考核)?(?:指标|内容|项目|事项)$/u.test(headerKey(cell));
export const isProseWord = (cell: Cell): boolean => proseWords.has(headerKey(cell)) || /^(?:工作|考核|评分|计分|扣分|评价|具体)(?:细则|标准|办法|依据|说明|要求|措施|目标)$/u.test(headerKey(cell));
export const isScoreWord = (cell: Cell): boolean => scoreWords.has(headerKey(cell));
export const isTotalWord = (cell: Cell): boolean => (sums.test(plain(cell)) && !ranks.test(plain(cell))) || totalWord(textOf(cell)) === 'surely';
export const isRankWord = (cell: Cell): boolean => ranks.test(plain(cell)) || isRankHeader(textOf(cell));
/** 年度得分, 得分: the total where the table has items besides, and nothing names one here. */
export const mayBeTotal = (cell: Cell): boolean => totalWord(textOf(cell)) !== null;
export const isRemarkWord = (cell: Cell): boolean => remarks.test(plain(cell));

/** What begins a line that is no unit: totals, averages, footnotes, signatures. */
export function isFootWord(cell: Cell): boolean {
  return /^(合计|总计|总分|小计|累计|汇总|共计|平均|均值|最高|最低|满分|权重|分值|注[:：]|说明|备注|填表|制表|审核|单位负责人|total|average|sum|max|min)/iu.test(plain(cell));
}

function plain(cell: Cell): string {
  return narrow(cell).replace(/\(.*?\)|\s+/gu, '');
}
