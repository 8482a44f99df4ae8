import { functionName } from '../../functions/names';
import { targetOf } from '../../why/target';
import { useSelected } from './selected';
import { useBoard, useServices } from './services';
import { useView } from './view';

/** While it is on, whatever is selected in the workbook is explained. A cell that is about nothing changes nothing. */
export function useFollowSelection(on: boolean): void {
  const { workbook, editor } = useServices();
  const { book } = useBoard();
  const { explain } = useView();
  useSelected(on, async (selection, stillOn) => {
    const target = book && (await targetOf(selection, { book, workbook, editor, root: functionName('') }));
    if (stillOn() && target) explain({ unit: target.unit, item: target.item, fact: target.fact }, target.ledger);
  });
}
