import { ledgerColumns } from '../../ledger/fields';
import type { Grid } from '../../model/grid';
import { findHeader } from '../../ledger/rows/header';
import { framesAcross } from './across';
import type { Lie } from '../bound';
import { framesDown } from './down';
import type { Frame } from './frame';
import { cornersWith } from './guess-corner';
import { recordsOf } from './records';

/** The tables of one sheet that lie as one that was bound, by the text over its units and its headers. */
export function framesLike(grid: Grid, lie: Lie, corner: string, headers: readonly string[]): readonly Frame[] {
  if (lie !== 'across') return withUnits(framesDown(grid).filter(({ unitColumn }) => (unitColumn === null) === (lie === 'cards')));
  const usual = framesAcross(grid).filter((frame) => frame.corner === corner);
  if (usual.length > 0) return withUnits(usual);
  const pointed = corner === '' ? [] : withUnits(framesAcross(grid, corner));
  return pointed.length > 0 ? pointed : cornersWith(grid, headers);
}

/** All score sheets that a sheet may hold. Lines that are the header of a ledger begin none. */
export function allFrames(grid: Grid): readonly Frame[] {
  const ledger = findHeader(grid, ledgerColumns, ['unit', 'item']);
  const across = withUnits(framesAcross(grid)).filter(({ tiers }) => !ledger || !tiers.some(({ row }) => row === ledger.row));
  return [...across, ...withUnits(framesDown(grid))];
}

/** The tables whose units stand under this text, whatever it says. */
export function framesUnder(grid: Grid, corner: string): readonly Frame[] {
  return withUnits(framesAcross(grid, corner));
}

function withUnits(frames: readonly Frame[]): readonly Frame[] {
  return frames.filter((frame) => recordsOf(frame).units.length > 0);
}
