import { narrow } from '../model/text';

/**
 * The words by which offices head the columns of outcomes. Neither is a list of whole headers: 年终考核总分 and 加权总分 are
 * one word with something said of it before. What is said must be harmless: 自评总分, 上年总分 and 行业部门总分 are other figures.
 */
const about =
  '(?:年终|年度|总分|年底|全年|本年度?|考核|考评|考评结果|绩效|目标管理|工作|综合|加权|折算后?|折后|最终|最后|最终考核|当前|目前|实际|评定|核定|总体|各项|总|得分|全镇|全乡|全县|全区|全市|镇|县)';
const surely = new RegExp(`^${about}*(?:总分|总分数|总分值|总得分|总评分|总评|总积分|总成绩|总计|合计|合计得分|合计分|得分合计|分数合计|得分总计|得分汇总|综合得分|综合评分|综合成绩|综合分)$`, 'u');
const probably = new RegExp(`^${about}+(?:得分|评分|分数|成绩|积分|分)$|^实得分?$`, 'u');
const perhaps = /^(?:得分|评分|分数|成绩|积分|考评分)$/u;
const rank = new RegExp(`^${about}*(?:名次|排名|位次|排序|排位|序次|名次排名|排名名次)$`, 'u');
const inEnglish = { total: /^(?:total|sum|totalscore|total score)$/iu, rank: /^(?:rank|ranking)$/iu };

/**
 * How surely a header is that of the total. `surely`: whatever else the table has. `probably`: 年度得分, the total unless the
 * table is about one item. `perhaps`: 得分, the total where a rank stands beside it and nothing else can be meant.
 */
export type TotalWord = 'surely' | 'probably' | 'perhaps';

export function totalWord(header: string): TotalWord | null {
  const text = bare(header);
  if (surely.test(text) || inEnglish.total.test(narrow(header).trim())) return 'surely';
  if (probably.test(text)) return 'probably';
  return perhaps.test(text) ? 'perhaps' : null;
}

export function isRankHeader(header: string): boolean {
  return rank.test(bare(header)) || inEnglish.rank.test(narrow(header).trim());
}

/** A weight, a unit of measure or a remark in brackets is no part of the word: `总分（100分）`, `名次（全镇）`. */
function bare(header: string): string {
  return narrow(header).replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|[\s*：:、/]+/gu, '');
}
