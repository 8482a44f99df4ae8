import { SampleRequest } from '../../../shared/contract/request';
import { sample } from '../../../shared/engine/sample';
import type { CellError, Content } from '../content';
import { sampleContent, sampleRequest } from '../functions/sample';
import { blockOf, plainOf, type Asked, type Knowledge } from './answered';
import type { FormulaArgument } from './formula';

/** What a draw shows, worked out here; null where its arguments cannot be followed. */
export function drawnFor({ sheet }: Pick<Asked, 'sheet'>, [items, share, seed]: readonly FormulaArgument[], knowledge: Pick<Knowledge, 'cell' | 'language'>): Content | null {
  const names = items && blockOf(items, sheet, knowledge);
  const [part, start] = [share, seed].map((argument) => argument && plainOf(argument, sheet, knowledge));
  if (!names || !part || !start) return null;
  const request: SampleRequest | CellError = sampleRequest(names.cells.map((row) => [...row]), part.value, start.value, knowledge.language);
  return 'error' in request ? request : sampleContent(sample(SampleRequest.parse(request), knowledge.language));
}
