import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { rowText, whereText } from '../../../shared/i18n/names';
import { type Grid } from '../../model/grid';
import { readNumber } from '../../model/numbers';
import { isBlank, narrow, quotable, textOf, wordKey } from '../../model/text';
import type { Problem } from '../problem';
import type { UnitRow } from '../reading';
import { both } from '../../../shared/i18n/language';
import { wantedWords } from '../../../shared/i18n/wanted';

/** The columns of a list of units by their headers; a remark in brackets is no part of one, as in 户数（户）. */
export function headerKeys(grid: Grid, row: number): { readonly key: string; readonly column: number }[] {
  const found = new Map<string, number>();
  (grid.cells[row] ?? []).forEach((cell, column) => {
    if (typeof cell !== 'string' || isBlank(cell)) return;
    for (const key of [wordKey(cell), wordKey(narrow(cell).replace(/\(.*?\)|\[.*?\]/gu, ''))]) if (!found.has(key)) found.set(key, column);
  });
  return [...found].map(([key, column]) => ({ key, column }));
}

/** The attributes of a unit that a rulebook names, each from the column of that name. A blank is none. */
export function attributesOf({ name, under }: UnitRow, { attributes: keys = [] }: RulebookView): { attributes: Record<string, number | string>; problems: Problem[] } {
  const attributes: Record<string, number | string> = {};
  const problems: Problem[] = [];
  for (const key of keys) {
    const found = under.get(wordKey(key));
    if (!found) continue;
    const number = readNumber(found.cell);
    if (number.kind === 'number') attributes[key] = number.value;
    else if (number.kind === 'bad') {
      const slots = { where: whereText(rowText(found.address), name), field: { zh: key, en: key }, value: quotable(textOf(found.cell)), allowed: both(wantedWords, 'figure') };
      problems.push({ code: 'not-a-number', severity: 'error', address: found.address, unit: name, slots });
    }
  }
  return { attributes, problems };
}
