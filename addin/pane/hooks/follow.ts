import { useEffect } from 'react';
import { functionName } from '../../functions/names';
import { targetOf } from '../../why/target';
import { useBoard, useServices } from './services';
import { useView } from './view';

/** While it is on, whatever is selected in the workbook is explained. A cell that is about nothing changes nothing. */
export function useFollowSelection(on: boolean): void {
  const { workbook, editor } = useServices();
  const { book } = useBoard();
  const { explain } = useView();
  useEffect(() => {
    if (!on || !book) return undefined;
    let live = true;
    let stop: (() => void) | null = null;
    const look = async (): Promise<void> => {
      const selection = await workbook.selection();
      const target = selection && (await targetOf(selection, { book, workbook, editor, root: functionName('') }));
      if (live && target) explain({ unit: target.unit, item: target.item, fact: target.fact }, target.ledger);
    };
    // A selection that cannot be read (a chart, a cell being typed in) is none.
    const quietly = (): void => void look().catch(() => undefined);
    workbook.onSelection(quietly).then(
      (unhear) => {
        if (live) stop = unhear;
        else unhear();
      },
      () => undefined,
    );
    return () => {
      live = false;
      stop?.();
    };
  }, [on, book, workbook, editor, explain]);
}
