import type { Grid } from '../../model/grid';
import type { Problem } from '../../ledger/problem';
import type { ScoreSheetBinding } from '../bound';
import type { Frame } from '../layout/frame';
import { framesLike } from '../layout/frames';
import { labelsOf } from '../layout/label';

/** Where the bound columns stand on a sheet now. */
export interface Fit {
  /** The tables to be read; none where the sheet no longer fits. */
  readonly frames: readonly Frame[];
  readonly problems: readonly Problem[];
  /** Header and column of each bound column that is there. */
  columnsOf(frame: Frame): readonly (readonly [string, number])[];
}

/** So many of the bound headers must be there for a table to be the one that was bound. */
const enough = 0.5;

/** Finds the bound table again by its headers, wherever it has moved. */
export function fitSheet(grid: Grid, binding: ScoreSheetBinding): Fit {
  const wanted = new Set(binding.columns.map(({ header }) => header));
  const columnsOf = (frame: Frame): [string, number][] =>
    labelsOf(frame).flatMap(({ key, column }): [string, number][] => (wanted.has(key) ? [[key, column]] : []));
  const fitting = framesLike(grid, binding.lies, binding.corner, [...wanted]).filter((frame) => columnsOf(frame).length >= Math.max(1, wanted.size * enough));
  const none = (problem: Omit<Problem, 'severity' | 'address'>): Fit => ({ frames: [], problems: [{ severity: 'error', address: '', ...problem }], columnsOf });
  if (fitting.length === 0) return none({ code: 'sheet-unfit', slots: { value: grid.sheet } });
  const chosen = binding.block === undefined ? null : fitting[binding.block];
  if (chosen === undefined) return none({ code: 'block-gone', slots: { value: grid.sheet, number: (binding.block ?? 0) + 1 } });
  const frames = chosen ? [chosen] : fitting;
  const there = new Set(frames.flatMap((frame) => columnsOf(frame).map(([header]) => header)));
  const problems = [...wanted].filter((header) => !there.has(header)).map((header): Problem => ({ code: 'column-gone', severity: 'error', address: '', slots: { value: grid.sheet, other: header } }));
  return { frames, problems, columnsOf };
}
