import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { rowText, whereText } from '../../../shared/i18n/names';
import type { Slots } from '../../../shared/i18n/language';
import type { LedgerWord } from '../../../shared/i18n/workbook/ledger';
import { addressOf, type Cell, type Grid } from '../../model/grid';
import { percentIn, showsPercent } from '../../model/percent';
import { readFigure } from '../rows/percentages';
import { isBlank, narrow, quotable, textOf, wordKey } from '../../model/text';
import type { Problem } from '../problem';
import type { UnitCell, UnitRow } from '../reading';
import { both } from '../../../shared/i18n/language';
import { wantedWords } from '../../../shared/i18n/wanted';

/**
 * The columns of a list of units by their headers. A remark in brackets is no part of one, as in 户数（户）, unless another
 * column is called just so. Several columns of one header are all meant.
 */
export function headerKeys(grid: Grid, row: number): { readonly key: string; readonly columns: readonly number[] }[] {
  const whole = new Map<string, number[]>();
  const bare = new Map<string, number[]>();
  (grid.cells[row] ?? []).forEach((cell, column) => {
    if (typeof cell !== 'string' || isBlank(cell)) return;
    const [key, short] = [wordKey(cell), wordKey(narrow(cell).replace(/\(.*?\)|\[.*?\]|[*【】]/gu, ''))];
    whole.set(key, [...(whole.get(key) ?? []), column]);
    if (short !== key) bare.set(short, [...(bare.get(short) ?? []), column]);
  });
  return [...new Map([...bare, ...whole])].map(([key, columns]) => ({ key, columns }));
}

/** The cell of a unit under one header: of several columns the one that is filled, and another that says otherwise. */
export function cellUnder(grid: Grid, row: number, columns: readonly number[]): UnitCell {
  const at = (column: number): Cell => grid.cells[row]?.[column] ?? '';
  const [first = columns[0] ?? 0, ...others] = columns.filter((column) => !isBlank(at(column)));
  const other = others.find((column) => textOf(at(column)) !== textOf(at(first)));
  return {
    cell: at(first),
    address: addressOf(grid, row, first),
    ...(showsPercent(grid, row, first) ? { percent: true } : {}),
    ...(other === undefined ? {} : { other: { cell: at(other), address: addressOf(grid, row, other) } }),
  };
}

/** What multiplies: 105% of it is 1.05 of it. */
const factorWord = /系数|比例|占比|比重/u;

/** The attributes of a unit that a rulebook names, each from the column of that name. A blank is none. */
export function attributesOf({ name, under }: UnitRow, { attributes: keys = [] }: RulebookView): { attributes: Record<string, number | string>; problems: Problem[] } {
  const attributes: Record<string, number | string> = {};
  const problems: Problem[] = [];
  for (const key of keys) {
    const found = under.get(wordKey(key));
    if (!found) continue;
    const complain = (code: LedgerWord, slots: Slots, address = found.address): void => {
      const whole = { where: whereText(rowText(address), name), field: { zh: key, en: key }, value: quotable(textOf(found.cell)), ...slots };
      problems.push({ code, severity: 'error', address, unit: name, slots: whole });
    };
    if (found.other) {
      complain('both-filled', { other: quotable(textOf(found.other.cell)) }, found.other.address);
      continue;
    }
    const share = factorWord.test(key) ? percentIn(found.cell, found.percent === true)?.share : undefined;
    const reading = readFigure(found.cell, found.percent === true);
    if (share !== undefined) attributes[key] = share;
    else if (reading.kind === 'number') attributes[key] = reading.value;
    else if (reading.kind === 'asked') complain(reading.code, reading.slots);
    else if (reading.kind === 'bad') complain('not-a-number', { allowed: both(wantedWords, 'figure') });
  }
  return { attributes, problems };
}
