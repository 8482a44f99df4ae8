import { type Language, say } from '../../shared/i18n/language';
import { paneWords } from '../../shared/i18n/pane';
import { lookingIn, sheetsOf, type Knowledge } from '../../workbook/results/formulas/answered';
import { gapsAmong, typedIn, type Gap, type Typed } from '../../workbook/results/formulas/typed';
import type { StoreState, ScoreStore } from '../score-store/types';
import { functionName } from '../../workbook/results/functions/names';
import type { BookReading } from '../../workbook/ledger/reading';
import { callIn } from '../../workbook/results/formulas/formula';
import type { Editor, FormulaCell } from '../../workbook/model/port/editor';
import type { Workbook } from '../../workbook/model/port/workbook';
import type { FinalCopy } from '../../workbook/snapshot/again';
import { copyTime, type Kept } from '../../workbook/snapshot/copy';
import { keptRows } from '../../workbook/snapshot/kept-rows';
import { bySheet } from './by-sheet';
import type { Beside, Drift, driftsOf } from './drift';
import { recordOf } from './find';
import { isOfRecord, type SnapshotRecord } from '../../workbook/snapshot/record';
import { EventsOfCopies } from './events-of-copies';
import { placeOf, Sheets, type SheetContent } from './sheets';
import { inSlices, Memory, type Steps } from './steps';
import { acknowledge, readTraces, withoutRecord, type Trace } from './trace';

/** A final copy with everything that is otherwise since. */
export interface Final extends FinalCopy {
  readonly drifts: readonly Drift[];
}

/** A sheet that a final copy made, and that is not there any more. */
export interface Missing {
  /** For `acknowledge`. */
  readonly key: string;
  readonly what: 'record' | 'copy';
  readonly text: string;
}

export interface Watched {
  readonly finals: readonly Final[];
  readonly missing: readonly Missing[];
  /** Figures typed among scoring formulas. */
  readonly typed: readonly Typed[];
}

/** Looks after what was written: tells when a cell, the ledger or a parameter is no longer what it was. */
export interface ResultWatch {
  state(): Watched;
  subscribe(listener: () => void): () => void;
  /** Somebody knows that it is missing: it is told no more. Kept in the workbook. */
  acknowledge(missing: Missing): Promise<void>;
}

interface Around {
  readonly store: Pick<ScoreStore, 'state' | 'subscribe' | 'ask'>;
  readonly workbook: Pick<Workbook, 'outline' | 'read' | 'watch' | 'settings'>;
  readonly editor: Pick<Editor, 'formulasWith'>;
  readonly language: Language;
}

/** Milliseconds after a change: somebody may still be typing, and results come in one after the other. */
const quiet = 250;
/** Changes that never end put a look off no longer than this. */
const patience = 1_500;
/** After what compares could not be fetched. */
const fetchAgain = 10_000;
const nothing: Watched = { finals: [], missing: [], typed: [] };

export function resultWatch(around: Around): ResultWatch {
  const listeners = new Set<() => void>();
  const sheets = new Sheets(around);
  const memory = new Memory();
  const events = new EventsOfCopies(around.store);
  let watched = nothing;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since: number | null = null;
  let looking = false;
  let hearing = false;
  let known: Pick<StoreState, 'book' | 'scored'> = { book: null, scored: [] };

  const soon = (): void => {
    if (listeners.size === 0) return;
    since ??= Date.now();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void pass(), Math.max(0, Math.min(quiet, since + patience - Date.now())));
  };
  const pass = async (): Promise<void> => {
    timer = null;
    // A change during a look begins another after it.
    if (looking) return soon();
    looking = true;
    since = null;
    try {
      const next = await lookAt(around, sheets, memory);
      events.hold(listeners.size > 0 ? (next ?? watched).finals.map(({ record }) => record) : []);
      if (next && !alike(next, watched)) {
        watched = next;
        for (const listener of listeners) listener();
      }
    } catch (error) {
      // A cell that is being typed in cannot be read: the end of that is a change, too. The network comes back unheard.
      if (error instanceof Unfetched) timer ??= setTimeout(() => void pass(), fetchAgain);
    } finally {
      looking = false;
    }
  };
  const hear = (): void => {
    if (hearing) return;
    hearing = true;
    const heard: Parameters<Workbook['watch']>[0] = (sheet, cause) => {
      sheets.hear(sheet, cause);
      soon();
    };
    around.workbook.watch(heard).catch(() => false);
  };
  return {
    state: () => watched,
    subscribe(listener) {
      listeners.add(listener);
      hear();
      soon();
      const leave = around.store.subscribe(() => {
        let now: Pick<StoreState, 'book' | 'scored'>;
        try {
          now = around.store.state();
        } catch {
          // An answer that cannot be read is told by whoever shows it.
          return;
        }
        const { book, scored } = now;
        // An answer on its way is no change of what is known.
        if (book === known.book && scored.length === known.scored.length && scored.every(({ answer }, index) => answer === known.scored[index]?.answer)) return;
        known = { book, scored };
        soon();
      });
      return () => {
        listeners.delete(listener);
        leave();
        if (listeners.size === 0) events.hold([]);
      };
    },
    async acknowledge({ key }) {
      await acknowledge(around.workbook.settings, key);
      soon();
    },
  };
}

/** What was read of a sheet is the same object as long as the sheet is: it need not be looked through. */
function alike(one: Watched, other: Watched): boolean {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return (
    one.finals.length === other.finals.length &&
    one.finals.every(({ record, kept, drifts }, index) => {
      const before = other.finals[index];
      return before !== undefined && record === before.record && kept === before.kept && same(drifts, before.drifts);
    }) &&
    same(one.missing, other.missing) &&
    same(one.typed, other.typed)
  );
}

async function lookAt({ store, workbook, language }: Around, sheets: Sheets, memory: Memory): Promise<Watched | null> {
  const { book, scored } = store.state();
  if (!book) return null;
  const names = (await workbook.outline()).sheets.map(({ name }) => name);
  const others = names.filter((name) => !book.ledgers.some(({ sheet }) => sheet === name));
  const read = await sheets.read(names.filter((name) => others.includes(name) || sheets.holds(name)));
  const found = others.flatMap((name) => read.get(name) ?? []);
  const { records, pointed } = await inSlices(scan(found));
  const contents = await sheets.read(names.filter((name) => others.includes(name) || pointed.has(name)));
  const knowledge: Knowledge = { book, scored, language, ...lookingIn([...contents.values()].map(({ grid }) => grid)) };
  const live = records.filter(({ thawed }) => !thawed);
  const copies = found.filter(({ grid }) => grid && copyTime(grid) !== null);
  const finals = live.length > 0 ? await inSlices(finalsOf(live, copies, { contents, knowledge, memory }, await comparing())) : [];
  const typed = await inSlices(typedOn(found, contents, knowledge));
  const missing = [...(await recordsGone(workbook, records, contents, language)), ...live.flatMap((record) => copyGone(record, copies, live, language))];
  const known = missing.length > 0 ? (await readTraces(workbook.settings)).known : [];
  memory.tidy();
  return { finals, missing: missing.filter(({ key }) => !known.includes(key)), typed };
}

/** The records among the sheets, and every sheet that their formulas and those of the others point at. */
function* scan(found: readonly SheetContent[]): Steps<{ readonly records: readonly SnapshotRecord[]; readonly pointed: ReadonlySet<string> }> {
  const records: SnapshotRecord[] = [];
  const pointed = new Set<string>();
  for (const content of found) {
    const record = content.grid && isOfRecord(content.grid) ? recordOf(content.grid) : null;
    if (record) records.push(record);
    if (record && !record.thawed) for (const { sheet, points } of bySheet(record)) for (const name of [sheet, ...points]) pointed.add(name);
    for (const name of scoringOf(content).points) pointed.add(name);
    yield;
  }
  return { records, pointed };
}

class Unfetched extends Error {}

interface Comparing {
  readonly driftsOf: typeof driftsOf;
}

/** Few workbooks have a final copy: what compares it with today is fetched when the first is met. */
async function comparing(): Promise<Comparing> {
  try {
    return await import('./drift');
  } catch (error) {
    throw new Unfetched('drift', { cause: error });
  }
}

function* finalsOf(records: readonly SnapshotRecord[], copies: readonly SheetContent[], beside: Omit<Beside, 'kept'>, { driftsOf }: Comparing): Steps<readonly Final[]> {
  const finals: Final[] = [];
  for (const record of records) {
    const copy = copyOf(record, copies, records);
    const kept = copy ? keptIn(copy, record, beside.knowledge.book) : none;
    yield;
    finals.push({ record, kept, drifts: yield* driftsOf(record, { ...beside, kept }) });
  }
  return finals;
}

function* typedOn(found: readonly SheetContent[], contents: ReadonlyMap<string, SheetContent>, knowledge: Knowledge): Steps<readonly Typed[]> {
  const typed: Typed[] = [];
  for (const content of found) {
    // A formula of the user's own is no figure that was typed.
    const own = gapsOn(content).filter(({ row, column }) => !contents.get(content.name)?.formulas.has(placeOf(row, column)));
    yield;
    typed.push(...typedIn(content.name, own, knowledge));
    yield;
  }
  return typed;
}

const none: readonly Kept[] = [];

interface Scoring {
  readonly formulas: readonly FormulaCell[];
  /** The sheets that they stand on and point at. */
  readonly points: readonly string[];
}

const scorings = new WeakMap<SheetContent['formulas'], Scoring>();

function scoringOf({ grid, formulas: all }: SheetContent): Scoring {
  let own = scorings.get(all);
  if (!own) {
    const root = functionName('');
    const formulas = grid && isOfRecord(grid) ? [] : [...all.values()].filter(({ formula }) => callIn(formula, root) !== null);
    scorings.set(all, (own = { formulas, points: sheetsOf(formulas) }));
  }
  return own;
}

const gaps = new WeakMap<SheetContent, readonly Gap[]>();

function gapsOn(content: SheetContent): readonly Gap[] {
  let own = gaps.get(content);
  if (!own) gaps.set(content, (own = content.grid ? gapsAmong(scoringOf(content).formulas, content.grid) : []));
  return own;
}

/** The copy of the ledger that belongs to a record: by its name, or by when it was made, whatever it is called now. */
function copyOf(record: SnapshotRecord, copies: readonly SheetContent[], records: readonly SnapshotRecord[]): SheetContent | undefined {
  if (record.copy === '') return undefined;
  const named = copies.find(({ name }) => name === record.copy);
  if (named) return named;
  const free = copies.filter(({ name, grid }) => grid && copyTime(grid) === record.time && !records.some(({ copy }) => copy === name));
  return free.length === 1 ? free[0] : undefined;
}

const kept = new WeakMap<object, { readonly rulebooks: string; readonly kept: readonly Kept[] }>();

function keptIn({ grid }: SheetContent, record: SnapshotRecord, book: BookReading): readonly Kept[] {
  if (!grid) return none;
  const rulebooks = JSON.stringify([record.sheet, book.ledgers.map(({ key, rulebook }) => [key, rulebook?.id])]);
  let held = kept.get(grid);
  if (held?.rulebooks !== rulebooks) {
    held = { rulebooks, kept: keptRows(grid, record, book) };
    kept.set(grid, held);
  }
  return held.kept;
}

function copyGone(record: SnapshotRecord, copies: readonly SheetContent[], records: readonly SnapshotRecord[], language: Language): readonly Missing[] {
  if (record.copy === '' || copyOf(record, copies, records)) return [];
  const { sheet: name, time, copy } = record;
  return [{ key: `copy ${time} ${copy}`, what: 'copy', text: say(paneWords, 'missingCopy', language, { name, time, copy }) }];
}

/** Records of which only the file itself knows. Where the formula stands in its cell again, the whole was undone. */
async function recordsGone({ settings }: Pick<Workbook, 'settings'>, records: readonly SnapshotRecord[], contents: ReadonlyMap<string, SheetContent>, language: Language): Promise<readonly Missing[]> {
  const { finals } = await readTraces(settings);
  const undone = ({ at: { sheet, row, column } }: Trace): boolean => contents.get(sheet)?.formulas.has(placeOf(row, column)) === true;
  return withoutRecord(finals, records)
    .filter((trace) => !undone(trace))
    .map(({ time, sheet: name, count }) => ({ key: `record ${time} ${name}`, what: 'record', text: say(paneWords, 'missingRecord', language, { name, time, count }) }));
}
