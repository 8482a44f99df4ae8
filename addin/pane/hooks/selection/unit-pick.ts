import { useState } from 'react';
import { headerTextAt } from '../../../../workbook/binding/draft/preview';
import type { Frame } from '../../../../workbook/binding/layout/frame';
import { sheetCell } from '../../../../workbook/model/grid';
import { useBinding } from '../binding/binding';
import { useSelected } from './selected';
import { useWords } from '../words';

/** A click in the sheet that is waited for. */
export interface UnitPick {
  readonly on: boolean;
  /** What was wrong with the last click. */
  readonly wrong: string | null;
  /** The text under which the units were looked for; null as long as nothing was pointed at. */
  readonly pointed: string | null;
  begin(): void;
  end(): void;
}

/** Takes the cell over the names of the units from a click in the sheet; `frames` are the tables known there. */
export function useUnitPick(sheet: string, frames: readonly Frame[] = []): UnitPick {
  const { t } = useWords();
  const { cells, pointCorner } = useBinding();
  const [state, setState] = useState<Pick<UnitPick, 'on' | 'wrong' | 'pointed'>>({ on: false, wrong: null, pointed: null });
  useSelected(state.on, (selection) => {
    const refuse = (wrong: string): void => setState((before) => ({ ...before, wrong }));
    if (selection.sheet !== sheet) {
      refuse(t('pickWrongSheet', { other: selection.sheet, sheet }));
      return;
    }
    const { row, column } = selection.extent;
    const grid = cells?.sheets.find((each) => each.grid.sheet === sheet)?.grid;
    const text = headerTextAt(frames, { sheet, row, column, value: grid ? sheetCell(grid, row, column) : '' });
    if (text === '') {
      refuse(t('pickNoText', { address: selection.address }));
      return;
    }
    setState({ on: false, wrong: null, pointed: text });
    pointCorner(sheet, text);
  });
  return {
    ...state,
    begin: () => setState({ on: true, wrong: null, pointed: null }),
    end: () => setState((before) => ({ ...before, on: false, wrong: null })),
  };
}
