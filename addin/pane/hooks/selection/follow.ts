import { useRef, useState } from 'react';
import { lookingIn, sheetsOf } from '../../../../workbook/results/formulas/answered';
import { troubleOf, type CellTrouble } from '../../../cell-audit/trouble';
import { withEvents } from '../../../cell-audit/with-events';
import { functionName } from '../../../../workbook/results/functions/names';
import { isErrorValue } from '../../../../workbook/model/text';
import { targetOf } from '../../../explanation/target';
import type { Selection } from '../../../../workbook/model/port/workbook';
import { useMoves } from './moves';
import { useSelected } from './selected';
import { useScoreStore, useServices } from '../services';
import { useView } from '../view';

/**
 * While it is on, whatever is selected in the workbook is explained, with its year and quarter: what is selected
 * already, where the page was not opened for something else. A cell that is about nothing changes nothing. A followed
 * cell that comes to show or to ask for something else is taken anew. Gives what is wrong with one that shows an error.
 */
export function useFollowSelection(on: boolean): CellTrouble | null {
  const { workbook, editor, store, language } = useServices();
  const { book } = useScoreStore();
  const { asked, explain } = useView();
  const [trouble, setTrouble] = useState<CellTrouble | null>(null);
  const [opened] = useState(asked);

  const troubleAt = async ({ sheet, extent: { row, column } }: Selection): Promise<CellTrouble | null> => {
    const [state] = await editor.states([{ sheet, row, column, rows: 1, columns: 1 }]);
    const [formula, value] = [state?.formulas[0]?.[0] ?? '', state?.values[0]?.[0] ?? ''];
    const { book: now, scored } = store.state();
    if (formula === '' || !isErrorValue(value) || !now) return null;
    const cell = { sheet, row, column, formula, value };
    const grids = await workbook.read(sheetsOf([cell]).map((name) => ({ sheet: name })));
    return troubleOf(cell, await withEvents(cell, { book: now, scored, language, ...lookingIn(grids) }, store));
  };

  /** The cell that was followed last, and what it was about. */
  const followed = useRef({ address: '', about: '' });
  const follow = async (selection: Selection, stillOn: () => boolean, again: boolean): Promise<void> => {
    const { address } = selection;
    if (again && address !== followed.current.address) return;
    const target = book && (await targetOf(selection, { book, workbook, editor, root: functionName('') }));
    const found = await troubleAt(selection);
    if (!stillOn()) return;
    const about = JSON.stringify(target ?? null);
    // What somebody turned to meanwhile stays, as long as the cell is about the same.
    if (target && !(again && about === followed.current.about)) explain({ unit: target.unit, item: target.item, fact: target.fact }, target.ledger, target.when);
    followed.current = { address, about };
    setTrouble(found);
  };

  const following = on && book !== null;
  useSelected(following, (selection, stillOn) => follow(selection, stillOn, false), !opened);
  useMoves(following, () => {
    const again = async (): Promise<void> => {
      const selection = await workbook.selection();
      if (selection) await follow(selection, () => true, true);
    };
    // A cell that is being typed in cannot be read: the end of that is a move, too.
    again().catch(() => undefined);
  });
  return trouble;
}
