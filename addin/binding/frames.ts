import { ledgerColumns } from '../ledger/fields';
import type { Grid } from '../ledger/grid';
import { findHeader } from '../ledger/header';
import { framesAcross } from './across';
import type { Lie } from './bound';
import { framesDown } from './down';
import type { Frame } from './frame';
import { recordsOf } from './records';

/** The tables of one sheet that lie this way. `corner`: a text that was pointed out as standing over the units. */
export function framesOf(grid: Grid, lie: Lie, corner?: string): readonly Frame[] {
  if (lie === 'across') return withUnits(cornered(grid, corner));
  return withUnits(framesDown(grid).filter(({ unitColumn }) => (unitColumn === null) === (lie === 'cards')));
}

function cornered(grid: Grid, corner: string | undefined): readonly Frame[] {
  const usual = framesAcross(grid).filter((frame) => corner === undefined || frame.corner === corner);
  return usual.length > 0 || corner === undefined ? usual : framesAcross(grid, corner);
}

/** All score sheets that a sheet may hold. Lines that are the header of a ledger begin none. */
export function allFrames(grid: Grid): readonly Frame[] {
  const ledger = findHeader(grid, ledgerColumns, ['unit', 'item']);
  const across = withUnits(framesAcross(grid)).filter(({ tiers }) => !ledger || !tiers.some(({ row }) => row === ledger.row));
  return [...across, ...withUnits(framesDown(grid))];
}

function withUnits(frames: readonly Frame[]): readonly Frame[] {
  return frames.filter((frame) => recordsOf(frame).units.length > 0);
}
