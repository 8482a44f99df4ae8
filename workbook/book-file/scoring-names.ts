import { functionName, parts } from '../results/functions/names';
import { FunctionNames } from '../xlsx/formula';

/** How the scoring functions are called in cells and in files. */
export const scoringNames = new FunctionNames(parts.map(functionName));
