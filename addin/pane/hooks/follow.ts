import { useState } from 'react';
import { cellsIn, sheetsOf } from '../../answers/content';
import { troubleOf, type CellTrouble } from '../../answers/trouble';
import { functionName } from '../../functions/names';
import { isErrorValue } from '../../ledger/text';
import { targetOf } from '../../why/target';
import type { Selection } from '../../workbook/workbook';
import { useSelected } from './selected';
import { useBoard, useServices } from './services';
import { useView } from './view';

/**
 * While it is on, whatever is selected in the workbook is explained, with its year and quarter: what is selected
 * already, where the page was not opened for something else. A cell that is about nothing changes nothing. Gives what
 * is wrong with a selected cell that shows an error.
 */
export function useFollowSelection(on: boolean): CellTrouble | null {
  const { workbook, editor, board, language } = useServices();
  const { book } = useBoard();
  const { asked, explain } = useView();
  const [trouble, setTrouble] = useState<CellTrouble | null>(null);
  const [opened] = useState(asked);

  const troubleAt = async ({ sheet, extent: { row, column } }: Selection): Promise<CellTrouble | null> => {
    const [state] = await editor.states([{ sheet, row, column, rows: 1, columns: 1 }]);
    const [formula, value] = [state?.formulas[0]?.[0] ?? '', state?.values[0]?.[0] ?? ''];
    const { book: now, scored } = board.state();
    if (formula === '' || !isErrorValue(value) || !now) return null;
    const cell = { sheet, row, column, formula, value };
    const grids = await workbook.read(sheetsOf([cell]).map((name) => ({ sheet: name })));
    return troubleOf(cell, { book: now, scored, language, cell: cellsIn(grids) });
  };

  useSelected(
    on && book !== null,
    async (selection, stillOn) => {
      const target = book && (await targetOf(selection, { book, workbook, editor, root: functionName('') }));
      if (stillOn() && target) explain({ unit: target.unit, item: target.item, fact: target.fact }, target.ledger, target.when);
      const found = await troubleAt(selection);
      if (stillOn()) setTrouble(found);
    },
    !opened,
  );
  return trouble;
}
