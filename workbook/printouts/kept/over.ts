import { cellsOf, type PlannedSheet, type PresentSheet } from './plan';
import { changesOf, type PrintChange } from './changes';

/** What somebody edited by hand, and what it would say in its place: to be shown before it is written over. */
export function lostBy({ fate, laid }: PlannedSheet, present: readonly PresentSheet[]): readonly PrintChange[] {
  const there = fate === 'edited' ? presentOf(laid.sheet.name, present) : undefined;
  return there ? changesOf(there.cells, cellsOf(laid)) : [];
}

/** Plans in which these sheets, by the name of the printout, are written over though they were edited. No other is: what was never ours, and what is protected, stays. */
export function writtenOver(planned: readonly PlannedSheet[], present: readonly PresentSheet[], over: ReadonlySet<string>): readonly PlannedSheet[] {
  return planned.map((each) => {
    const there = each.fate === 'edited' && over.has(each.laid.sheet.name) ? presentOf(each.laid.sheet.name, present) : undefined;
    return there && !there.protected ? { ...each, name: there.name, changes: lostBy(each, present) } : each;
  });
}

const presentOf = (name: string, present: readonly PresentSheet[]): PresentSheet | undefined => present.find((each) => each.name.toLowerCase() === name.toLowerCase());
