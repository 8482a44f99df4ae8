import type { ItemResult, Note, ScoreAnswer, UnitResult } from '../../shared/contract/answer';
import { type Language, say } from '../../shared/i18n/language';
import { overviewWords } from '../../shared/i18n/pane/overview';
import { openRows } from '../../shared/report/item/events';
import { opening } from '../../shared/report/item/open-reasons';
import type { LedgerField } from '../ledger/fields';
import type { LedgerReading } from '../ledger/reading';
import { askedParameter, type Asking } from './asked-parameter';
import { interval } from './figures';
import type { PlacedProblem } from './problems';
import type { Scored } from './question';

export const todoKinds = ['error', 'pending', 'warning', 'note'] as const;
export type TodoKind = (typeof todoKinds)[number];

/** Something that people have to look at, with the cell to go to. */
export interface Todo {
  readonly kind: TodoKind;
  readonly address: string;
  readonly text: string;
  /** The same without the unit: what is equal for several units is one matter. */
  readonly about: string;
  readonly unit: string | null;
  readonly item: string | null;
  /** Key of the parameter with which it would be settled. */
  readonly parameter: string | null;
}

/** Errors first, then what is open, then warnings and notes; each in the order of the sheet or the answer. */
export function todosOf(problems: readonly PlacedProblem[], ledger: LedgerReading | null, scoring: Pick<Scored, 'answer' | 'ledger'> | null, language: Language, document: Asking | null = null): readonly Todo[] {
  const placed = problems
    .filter((problem) => problem.ledger === null || problem.ledger === ledger?.key)
    .map(({ severity, address, text, unit }): Todo => ({ kind: severity, address, text, about: text, unit, item: null, parameter: null }));
  const open = scoring ? pendingOf({ ...scoring, language }, document) : [];
  return todoKinds.flatMap((kind) => (kind === 'pending' ? open : placed.filter((todo) => todo.kind === kind)));
}

/** The units of whose events `pendingOf` tells. */
export const unitsWithOpenRows = ({ units }: ScoreAnswer): readonly string[] =>
  units.flatMap((unit) => (unit.items.some((item) => opening.includes(item.status) && !waitsForParameter(unit, item)) ? [unit.unit] : []));

const noteOf = ({ notes }: UnitResult, { code, status }: ItemResult): Note | undefined => notes.find((note) => note.item === code && note.status === status);

/** It is told as a matter of the parameter, and of no row. */
const waitsForParameter = (unit: UnitResult, item: ItemResult): boolean => item.status === 'NEEDS_PARAM' && noteOf(unit, item) !== undefined;

/** Everything that is open in an answer: row by row where rows are open, else item by item. */
export function pendingOf({ answer, ledger, language }: Pick<Scored, 'answer' | 'ledger'> & { readonly language: Language }, document: Asking | null = null): readonly Todo[] {
  const homes = new Map(ledger.units.map(({ unit, address }) => [unit.id, address]));
  return answer.units.flatMap((unit) => {
    const base = { kind: 'pending', unit: unit.unit, parameter: null } as const;
    const address = homes.get(unit.unit) ?? '';
    const items = unit.items.filter(({ status }) => opening.includes(status));
    const listed = new Set(items.map(({ code }) => code));
    // What is open beside the items: a veto, a grade, the whole.
    const beside = unit.notes.filter(({ status, item }) => opening.includes(status) && (item === null || !listed.has(item)));
    const told = (message: string): Pick<Todo, 'text' | 'about' | 'parameter'> => ({
      text: say(overviewWords, 'todoUnit', language, { unit: unit.unit, message }),
      about: message,
      parameter: askedParameter(document, { message }),
    });
    return [
      ...items.flatMap((item): Todo[] => {
        const note = noteOf(unit, item);
        const rows = waitsForParameter(unit, item) ? [] : openRows(item);
        const name = `${item.code} ${item.name}`;
        if (rows.length > 0) {
          return rows.map(({ id, reason }) => ({
            ...base,
            item: item.code,
            address: cellOfRow(ledger, id, 'value'),
            text: say(overviewWords, 'todoRow', language, { unit: unit.unit, name, reason }),
            about: say(overviewWords, 'todoUnit', language, { unit: name, message: reason }),
          }));
        }
        const text = note ? told(note.message) : noScore(unit, item, language);
        return [{ ...base, item: item.code, address, ...text }];
      }),
      ...beside.map(({ item, message }): Todo => ({ ...base, item, address, ...told(message) })),
    ];
  });
}

function noScore({ unit }: UnitResult, item: ItemResult, language: Language): Pick<Todo, 'text' | 'about'> {
  const slots = { name: `${item.code} ${item.name}`, range: item.range ? interval(item.range) : '' };
  return { text: say(overviewWords, 'todoNoScore', language, { unit, ...slots }), about: say(overviewWords, 'todoNoScoreAll', language, slots) };
}

/** The cell of a row that holds a field: rows are known by their first cell, `台账!A17`. */
export function cellOfRow(ledger: LedgerReading, id: string, field: LedgerField): string {
  const column = ledger.columns[field];
  return column === undefined ? id : id.replace(/[A-Z]+(\d+)$/, `${column}$1`);
}

/** One matter with everybody whom it concerns. */
export interface TodoGroup {
  readonly kind: TodoKind;
  readonly about: string;
  readonly todos: readonly Todo[];
  /** How many units it concerns, each counted once. */
  readonly units: readonly string[];
  readonly parameter: string | null;
}

/** Equal matters together, in the order in which the first of each stands. */
export function groupsOf(todos: readonly Todo[]): readonly TodoGroup[] {
  const groups = new Map<string, Todo[]>();
  for (const todo of todos) {
    const key = [todo.kind, todo.parameter ?? '', todo.about].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), todo]);
  }
  return [...groups.values()].flatMap((alike): TodoGroup[] => {
    const [first] = alike;
    if (!first) return [];
    const units = [...new Set(alike.flatMap(({ unit }) => unit ?? []))];
    return [{ kind: first.kind, about: first.about, todos: alike, units, parameter: first.parameter }];
  });
}
