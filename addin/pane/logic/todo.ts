import type { ItemResult, Status, UnitResult } from '../../../shared/contract/answer';
import type { Language } from '../../../shared/words/language';
import { say } from '../../../shared/words/language';
import { paneWords } from '../../../shared/words/pane';
import type { PlacedProblem } from '../../board/types';
import type { LedgerField } from '../../ledger/fields';
import type { LedgerReading } from '../../ledger/reading';
import type { Scoring } from '../../why/scoring';
import { interval } from './figures';

export const todoKinds = ['error', 'pending', 'warning', 'note'] as const;
export type TodoKind = (typeof todoKinds)[number];

/** Something that people have to look at, with the cell to go to. */
export interface Todo {
  readonly kind: TodoKind;
  readonly address: string;
  readonly text: string;
  readonly unit: string | null;
  readonly item: string | null;
}

/** What keeps an item from having one score. */
const opening: ReadonlySet<Status> = new Set(['PENDING', 'NEEDS_PARAM', 'NEEDS_JUDGEMENT', 'CONFLICT']);

/** Errors first, then what is open, then warnings and notes; each in the order of the sheet or the answer. */
export function todosOf(problems: readonly PlacedProblem[], ledger: LedgerReading | null, scoring: Scoring | null, language: Language): readonly Todo[] {
  const placed = problems
    .filter((problem) => problem.ledger === null || problem.ledger === ledger?.key)
    .map(({ severity, address, text, unit }): Todo => ({ kind: severity, address, text, unit, item: null }));
  const open = scoring ? pendingOf({ ...scoring, language }) : [];
  return todoKinds.flatMap((kind) => (kind === 'pending' ? open : placed.filter((todo) => todo.kind === kind)));
}

/** Everything that is open in an answer: row by row where rows are open, else item by item. */
export function pendingOf({ answer, ledger, language }: Pick<Scoring, 'answer' | 'ledger'> & { readonly language: Language }): readonly Todo[] {
  const homes = new Map(ledger.units.map(({ unit, address }) => [unit.id, address]));
  return answer.units.flatMap((unit) => {
    const base = { kind: 'pending', unit: unit.unit } as const;
    const address = homes.get(unit.unit) ?? '';
    const items = unit.items.filter(({ status }) => opening.has(status));
    const listed = new Set(items.map(({ code }) => code));
    // What is open beside the items: a veto, a grade, the whole.
    const beside = unit.notes.filter(({ status, item }) => opening.has(status) && (item === null || !listed.has(item)));
    return [
      ...items.flatMap((item): Todo[] => {
        const rows = openRows(item);
        if (rows.length === 0) return [{ ...base, item: item.code, address, text: openText(unit, item, language) }];
        const name = `${item.code} ${item.name}`;
        return rows.map(({ id, reason }) => ({ ...base, item: item.code, address: cellOfRow(ledger, id, 'value'), text: say(paneWords, 'todoRow', language, { unit: unit.unit, name, reason }) }));
      }),
      ...beside.map(({ item, message }): Todo => ({ ...base, item, address, text: say(paneWords, 'todoUnit', language, { unit: unit.unit, message }) })),
    ];
  });
}

function openText({ unit, notes }: UnitResult, item: ItemResult, language: Language): string {
  const note = notes.find((each) => each.item === item.code && each.status === item.status);
  if (note) return say(paneWords, 'todoUnit', language, { unit, message: note.message });
  const name = `${item.code} ${item.name}`;
  const range = item.range ? interval(item.range) : '';
  return say(paneWords, 'todoNoScore', language, { unit, name, range });
}

function openRows(item: ItemResult): { id: string; reason: string }[] {
  return item.events.flatMap(({ id, points, counted, reason }) => (counted && points === null && id !== null ? [{ id, reason }] : []));
}

/** The cell of a row that holds a field: rows are known by their first cell, `台账!A17`. */
export function cellOfRow(ledger: LedgerReading, id: string, field: LedgerField): string {
  const column = ledger.columns[field];
  return column === undefined ? id : id.replace(/[A-Z]+(\d+)$/, `${column}$1`);
}

/** How the units of an answer stand. */
export interface Standing {
  readonly units: number;
  readonly final: number;
  readonly open: number;
  readonly invalid: number;
  readonly vetoed: number;
  readonly vetoPossible: number;
}

export function standingOf(units: readonly UnitResult[]): Standing {
  const count = (holds: (unit: UnitResult) => boolean): number => units.filter(holds).length;
  return {
    units: units.length,
    final: count(({ status }) => status === 'final'),
    open: count(({ status }) => status === 'provisional'),
    invalid: count(({ status }) => status === 'invalid'),
    vetoed: count(({ veto }) => veto.state === 'certain'),
    vetoPossible: count(({ veto }) => veto.state === 'possible'),
  };
}
