import { paneWords } from '../../shared/i18n/pane';
import { functionName } from '../../workbook/results/functions/names';
import { callOf } from '../../workbook/results/formulas/formula';

const inWords = /^(=\s*[@+]?\s*)IF\((.+),\s*"([^"]*)"\s*,\s*"([^"]*)"\s*\)\s*$/is;

/**
 * Whether a formula is one call of a scoring function and nothing else: `=SCORE(A5,2019)`, but not `=SCORE(A5,2019)+1`;
 * or one that tells a veto in words, as it is written here: `=IF(SCORE.VETO(A5,2019),"是","否")`.
 */
export function isScoringCall(formula: string): boolean {
  const [, start, inner, yes, no] = inWords.exec(formula) ?? [];
  if (start === undefined) return callOf(formula, functionName(''))?.whole ?? false;
  const call = callOf(`${start}${inner}`, functionName(''));
  const ours = (['zh', 'en'] as const).some((language) => yes === paneWords.yes[language] && no === paneWords.no[language]);
  return ours && call?.whole === true && call.part === 'VETO';
}
