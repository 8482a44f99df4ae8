import { functionName } from '../functions/names';

const opening = new RegExp(`^=\\s*[@+]?\\s*(?:_xldudf_)?${functionName('').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:[._][A-Z]+)?\\(`, 'i');

/** Whether a formula is one call of a scoring function and nothing else: `=SCORE(A5,2019)`, but not `=SCORE(A5,2019)+1`. */
export function isScoringCall(formula: string): boolean {
  const start = opening.exec(formula);
  if (!start) return false;
  let depth = 1;
  let quote = '';
  const rest = [...formula.slice(start[0].length).trimEnd()];
  return rest.every((sign, index) => {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    return (depth === 0) === (index === rest.length - 1);
  });
}
