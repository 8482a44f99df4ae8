import type { Clause } from '../../text/clauses';
import { pattern } from '../../text/match';
import type { Words } from '../../text/words';
import { matchedIn } from './sentences';

const WHAT = '(?:计算|最后|最终|考核|年度|各项|各指标|各小项|每项|单项|所有|指标|表中|以上|上述|得分|总分|总得分|结果|分值|分数|计分|评分|打分|均|都|一律|时|的|，)*';
const MODE = '(?:(?<up>四舍五入)|(?<down>(?:直接)?舍去|舍弃|不(?:再|作|进行)?四舍五入|只舍不入|不进位))';

interface Rounded {
  round?: { digits?: number; mode?: string };
}

/** 保留两位小数，第三位四舍五入: what a clause says of it is put into `rule`; false where it says nothing. */
export function rounding(words: Words, clause: Clause, rule: Rounded): boolean {
  const kept = matchedIn(words, clause, pattern(`${WHAT}(?:(?:计算)?(?:保留|精确|取|计算)(?:到|至)?(?:小数点后)?(?:(?<digits>Ⓒ)(?:小数)?|(?<whole>整数))|(?<whole2>取整(?:数)?))(?:[，（]?${MODE}）?)?`));
  if (kept) {
    const digits = kept.has('whole') || kept.has('whole2') ? 0 : kept.token('digits')?.value;
    if (digits === undefined || !Number.isInteger(digits) || digits > 6 || rule.round?.digits !== undefined) return false;
    if (digits > 0 && !/位/.test(kept.plain('digits'))) return false;
    rule.round = { digits, ...rule.round, ...(kept.has('up') ? { mode: 'half-up' } : kept.has('down') ? { mode: 'down' } : {}) };
    return true;
  }
  const both = matchedIn(words, clause, pattern(`${WHAT}四舍五入(?:后)?(?:取整数?|保留(?:为)?整数)`));
  if (both && !rule.round) {
    rule.round = { digits: 0, mode: 'half-up' };
    return true;
  }
  const cut = matchedIn(words, clause, pattern(`${WHAT}四舍五入(?:后)?(?:保留|精确)(?:到|至|为)?(?:小数点后)?(?<digits>Ⓒ)(?:小数)?`));
  const digits = cut?.token('digits');
  if (digits && digits.unit === '位' && Number.isInteger(digits.value) && digits.value <= 6 && !rule.round) {
    rule.round = { digits: digits.value, mode: 'half-up' };
    return true;
  }
  const mode = matchedIn(words, clause, pattern(`(?:小数点?后?)?(?:第)?[ⒸⓃ]?(?:位)?(?:小数|以后|以下|及以后)?(?:部分)?(?:按|进行|的)?${MODE}(?:取整)?`));
  if (!mode || rule.round?.mode !== undefined) return false;
  rule.round = { ...rule.round, mode: mode.has('up') ? 'half-up' : 'down' };
  return true;
}
