import { useEffect, useRef } from 'react';
import type { Selection } from '../../../../workbook/model/port/workbook';
import { useServices } from '../services';

/** What is done with a selection; `stillOn` tells, after something was waited for, whether anybody still wants it. */
type Take = (selection: Selection, stillOn: () => boolean) => void | Promise<void>;

/** While it is on, hands over whatever is selected in the workbook: from the next selection on, or from the one that is there. */
export function useSelected(on: boolean, take: Take, atOnce = false): void {
  const { workbook } = useServices();
  const taker = useRef(take);
  useEffect(() => {
    taker.current = take;
  });
  useEffect(() => {
    if (!on) return undefined;
    let live = true;
    let stop: (() => void) | null = null;
    const look = async (): Promise<void> => {
      const selection = await workbook.selection();
      if (live && selection) await taker.current(selection, () => live);
    };
    // A selection that cannot be read (a chart, a cell being typed in) is none.
    const quietly = (): void => void look().catch(() => undefined);
    if (atOnce) quietly();
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
  }, [on, workbook, atOnce]);
}
