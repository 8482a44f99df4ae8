import { sameAsAnswer } from '../../results/formulas/typed';
import { isError, type Content } from '../../results/content';
import { columnName, quoteSheet } from '../../model/area';
import { cell, finding, type Check } from '../finding';

/** A figure typed among scoring formulas: it stays what it is when the ledger changes. */
export const typedFigures: Check = {
  name: 'checkTyped',
  find: ({ watched }) =>
    (watched?.typed ?? []).map((typed) => {
      const at = `${quoteSheet(typed.sheet)}!${columnName(typed.column)}${typed.row + 1}`;
      const slots = { at, unit: typed.unit, value: String(typed.value), answer: shown(typed.answer) };
      return sameAsAnswer(typed) ? finding('warning', cell(at), 'typedSame', slots) : finding('error', cell(at), 'typedDiffers', slots);
    }),
};

function shown(content: Content): string {
  if (Array.isArray(content)) return '';
  return isError(content) ? content.error : String(content);
}
