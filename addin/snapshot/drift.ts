import { say, type Language } from '../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../shared/i18n/pane';
import { canonicalJson } from '../../shared/provenance/canonical-json';
import { rulesHash } from '../../shared/provenance/rules-hash';
import type { Decision, Source } from '../../shared/provenance/snapshot-record';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import type { Knowledge } from '../../workbook/results/formulas/answered';
import { timeKey } from '../../workbook/results/question';
import { columnName, quoteSheet } from '../../workbook/model/area';
import type { Cell } from '../../workbook/model/grid';
import { differences } from '../../workbook/editions/differences';
import { atYear } from '../../workbook/ledger/editions';
import type { BookReading, LedgerReading } from '../../workbook/ledger/reading';
import { textOf } from '../../workbook/model/text';
import type { Put } from '../../workbook/model/port/editor';
import { compareRows, keyOf, type RowChange } from '../../workbook/snapshot/compare';
import type { Kept } from '../../workbook/snapshot/copy';
import { factRow, fieldName, shownField, unitRows, type Row } from '../../workbook/snapshot/facts';
import { overtypedIn, type SnapshotRecord } from '../../workbook/snapshot/record';
import type { Recorded } from '../../workbook/snapshot/record-lines';
import { bySheet } from './by-sheet';
import { keptRules } from '../../workbook/snapshot/kept-rules';
import { contentsOf, type SheetContent } from './sheets';
import { decidedIn } from '../../workbook/snapshot/source';
import type { Memory, Steps } from './steps';
import { finalValues } from './verify';

/** Something that is otherwise than when the final copy was made. */
export interface Drift {
  readonly is: 'cell' | 'sheet' | 'fact' | 'unit' | 'parameter' | 'rules' | 'result';
  /** The cell to go to; '' where there is none. */
  readonly address: string;
  readonly text: string;
}

/** So much is done between two steps. */
const piece = 50;

export interface Beside {
  /** The sheets on which cells of the record stood, and those that their formulas point at. */
  readonly contents: ReadonlyMap<string, SheetContent>;
  /** The record's copy of the ledger. */
  readonly kept: readonly Kept[];
  readonly knowledge: Knowledge;
  /** What was found out before, of what has not changed since. */
  readonly memory: Memory;
}

/** Everything that is otherwise than a record says. */
export function* driftsOf(record: SnapshotRecord, { contents, kept, knowledge, memory }: Beside): Steps<readonly Drift[]> {
  const { language, book, scored } = knowledge;
  const tell: Tell = (key, slots) => say(paneWords, key, language, slots);
  const sheets = bySheet(record);
  const [gone, typed, results]: [Drift[], Drift[], Drift[]] = [[], [], []];
  for (const { sheet, cells, points } of sheets) {
    const content = contents.get(sheet);
    if (!content) {
      gone.push({ is: 'sheet', address: '', text: tell('driftSheetGone', { sheet, count: cells.length }) });
      continue;
    }
    const key = `${record.sheet} ${sheet}`;
    typed.push(...(yield* memory.recall(`typed ${key}`, [record, content, language], () => typedOver(cells, contents, language, tell))));
    const from = [record, book, language, ...scored.map(({ answer }) => answer), ...points.map((name) => contents.get(name)?.grid)];
    results.push(...(yield* memory.recall(`results ${key}`, from, () => resultsOf(cells, record.language, knowledge, tell))));
  }
  const rows = yield* memory.recall(`rows ${record.sheet}`, [record, kept, book, language], () => rowsOf(record, kept, knowledge));
  return [...gone, ...typed, ...parametersOf(record, knowledge, tell), ...rows, ...rulesOf(record, knowledge, tell), ...results];
}

function* typedOver(cells: SnapshotRecord['cells'], contents: Beside['contents'], language: Language, tell: Tell): Steps<readonly Drift[]> {
  const drifts: Drift[] = [];
  for (let first = 0; first < cells.length; first += piece) {
    const some = cells.slice(first, first + piece);
    for (const { sheet, row, column, old, now } of overtypedIn({ cells: some }, some.map((area) => contentsOf(area, contents)))) {
      const address = `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`;
      drifts.push({ is: 'cell', address, text: tell('driftCell', { address, old: shownCell(old, language), now: shownCell(now, language) }) });
    }
    yield;
  }
  return drifts;
}

type Tell = (key: PaneWord, slots: Readonly<Record<string, string | number>>) => string;

function ledgersOf({ scored }: SnapshotRecord, { book }: Knowledge): readonly { ledger: LedgerReading; year: number }[] {
  return book.ledgers.flatMap((ledger) => {
    const years = scored.filter((source) => source.ledger === ledger.key).map(({ time }) => Number(time.slice(0, 4)));
    return years.length > 0 ? [{ ledger, year: Math.max(...years) }] : [];
  });
}

function* rowsOf(record: SnapshotRecord, kept: readonly Kept[], knowledge: Knowledge): Steps<readonly Drift[]> {
  const drifts: Drift[] = [];
  for (const { ledger, year } of ledgersOf(record, knowledge)) {
    const before = kept.find((each) => each.ledger === ledger.key);
    // Without the copy nobody knows what stood there; that something is otherwise shows in the results.
    if (!before) continue;
    const now: Row[] = [];
    for (const [index, fact] of ledger.facts.entries()) {
      now.push(...factRow(fact, year));
      if (index % piece === 0) yield;
    }
    for (const [index, row] of [...before.facts, ...now].entries()) {
      keyOf(row);
      if (index % piece === 0) yield;
    }
    const tellRow = (is: 'fact' | 'unit') => (change: RowChange): Drift => ({ is, address: change.how === 'removed' ? '' : change.at, text: textOfRow(change, is, ledger, knowledge.language) });
    drifts.push(...compareRows(before.facts, now).map(tellRow('fact')), ...compareRows(before.units, unitRows(atYear(ledger, year))).map(tellRow('unit')));
    yield;
  }
  return drifts;
}

function textOfRow({ how, at, row, before, fields }: RowChange, is: 'fact' | 'unit', ledger: LedgerReading, language: Language): string {
  const { rulebook } = row.says['year'] === undefined ? ledger : atYear(ledger, Number(row.says['year']));
  const shown = ({ says }: Row, field: string): string => shownField(says, field, rulebook) || say(paneWords, 'batchEmpty', language);
  const item = rulebook?.items.find(({ code }) => code === row.says['item']);
  const name = [row.says['unit'] ?? '', item ? `${item.code} ${item.name}` : (row.says['item'] ?? '')].filter(Boolean).join(' ');
  if (how === 'changed' && before) {
    const changes = fields.map((field) => say(paneWords, 'driftField', language, { field: fieldName(field, language), old: shown(before, field), now: shown(row, field) }));
    return say(paneWords, 'driftChanged', language, { at, name, changes: changes.join(language === 'zh' ? '；' : '; ') });
  }
  const rest = Object.keys(row.says).filter((field) => !['unit', 'item', 'year'].includes(field)).map((field) => shown(row, field));
  const words = { fact: { added: 'driftAdded', removed: 'driftRemoved' }, unit: { added: 'driftUnitAdded', removed: 'driftUnitRemoved' } } as const;
  return say(paneWords, words[is][how === 'added' ? 'added' : 'removed'], language, { at, name: [name, ...rest].join(' ') });
}

function parametersOf(record: SnapshotRecord, { book }: Knowledge, tell: Tell): readonly Drift[] {
  const drifts = record.scored.flatMap((source) => {
    const ledger = ledgerOf(source, book);
    if (!ledger?.rulebook) return [];
    const now = decidedIn(ledger, record.language);
    // In a record that keeps words alone, a parameter is known by its question.
    const byKey = source.parameters.every(({ key }) => key !== undefined);
    const idOf = ({ key, question }: Decision): string => (byKey ? (key ?? question) : question);
    return [...new Set([...source.parameters, ...now].map(idOf))].flatMap((id): Drift[] => {
      const [old, current] = [source.parameters, now].map((all) => all.find((each) => idOf(each) === id));
      if (sameDecision(old, current)) return [];
      const unset = tell('parameterUnset', {});
      const question = (current ?? old)!.question;
      return [{ is: 'parameter', address: '', text: tell('driftParameter', { question, old: old?.value || unset, now: current?.value || unset }) }];
    });
  });
  return [...new Map(drifts.map((drift) => [drift.text, drift])).values()];
}

/** By what was decided, where that is known, since a choice may be worded anew; else by its words. */
function sameDecision(old: Decision | undefined, now: Decision | undefined): boolean {
  if (old?.setting !== undefined && now?.setting !== undefined && canonicalJson(old.setting) === canonicalJson(now.setting)) return true;
  return (old?.value ?? '') === (now?.value ?? '');
}

/** The ledger of a result, as it is read for that time. */
function ledgerOf({ ledger: key, time }: Source, { ledgers }: BookReading): LedgerReading | null {
  const whole = ledgers.find((each) => each.key === key);
  return whole ? atYear(whole, Number(time.slice(0, 4))) : null;
}

function rulesOf(record: SnapshotRecord, knowledge: Knowledge, tell: Tell): readonly Drift[] {
  return record.scored.flatMap((source): readonly Drift[] => {
    const { ledger: key, time, rulebook: old, version } = source;
    const ledger = ledgerOf(source, knowledge.book);
    if (!ledger) return [{ is: 'rules', address: '', text: tell('driftLedgerGone', { ledger: key }) }];
    // The service may have another version of the document than the one that is known here.
    const answered = knowledge.scored.find(({ ledger: { key: of }, when }) => of === key && timeKey(when) === time)?.answer.rulebook;
    const rules = answered ?? ledger.rulebook;
    const now = rules ? `${rules.title} (${rules.version})` : '';
    if (rules && now !== `${old} (${version})`) return [{ is: 'rules', address: ledger.address, text: tell('driftRules', { old: `${old} (${version})`, now }) }];
    return rewritten(keptRules(record, source), ledger, knowledge.language, tell);
  });
}

/** So many of the differences of rules are told here; the page of editions has all of them. */
const mostDifferences = 5;

/** Rules of the workbook's own that were changed under the same title and version. */
function rewritten(kept: Rulebook | null, { edition, address }: LedgerReading, language: Language, tell: Tell): readonly Drift[] {
  const now = edition?.rulebook;
  if (!kept || !now || rulesHash(kept) === rulesHash(now)) return [];
  const found = differences(kept, now).map(({ text }) => text[language]);
  const changes = found.slice(0, mostDifferences).join(language === 'zh' ? '；' : '; ');
  const text = tell(found.length > mostDifferences ? 'driftRulesMore' : 'driftRulesChanged', { rulebook: now.title, changes, count: found.length });
  return [{ is: 'rules', address: edition.sheets[0] === undefined ? address : `${quoteSheet(edition.sheets[0])}!A1`, text }];
}

/** What the formulas would show now, where that is not what was left in their cells. */
function* resultsOf(cells: SnapshotRecord['cells'], language: Language, knowledge: Knowledge, tell: Tell): Steps<readonly Drift[]> {
  const drifts: Drift[] = [];
  for (const [index, cell] of cells.entries()) {
    if (index % piece === 0) yield;
    drifts.push(...resultOf(cell, language, knowledge, tell));
  }
  return drifts;
}

function resultOf(cell: Recorded, language: Language, knowledge: Knowledge, tell: Tell): readonly Drift[] {
  const now = finalValues(cell, { ...knowledge, language });
  if (!now) return [];
  return cell.values.flatMap((line, down) =>
    line.flatMap((old, across): Drift[] => {
      const put = now[down]?.[across] ?? null;
      if (alike(old, put)) return [];
      const address = `${quoteSheet(cell.sheet)}!${columnName(cell.column + across)}${cell.row + down + 1}`;
      const from = firstDifference(textOfCell(old), textOfCell(put ?? ''));
      return [{ is: 'result', address, text: tell('driftResult', { address, old: shownCell(old, language, from), now: shownCell(put ?? '', language, from) }) }];
    }),
  );
}

/** A word in place of an interval, for want of room, says the same. */
function alike(old: Cell, now: Put): boolean {
  if (now === null || typeof now === 'object') return textOf(old) === '';
  return textOf(old) === textOf(now) || (typeof old === 'string' && old !== '' && !/\d/.test(old) && textOf(now).startsWith(old));
}

/** A cell may hold a whole explanation; of that so much is shown, with what is otherwise in it. */
const longest = 40;
/** So much of what is alike stands before the difference. */
const lead = 10;

const textOfCell = (cell: Cell | Put): string => (typeof cell === 'object' ? (cell?.formula ?? '') : textOf(cell).replace(/\s+/gu, ' '));

function firstDifference(one: string, other: string): number {
  const [signs, others] = [[...one], [...other]];
  const at = signs.findIndex((sign, index) => sign !== others[index]);
  return at < 0 ? signs.length : at;
}

function shownCell(cell: Cell | Put, language: Language, from = 0): string {
  if (cell === null || cell === '') return say(paneWords, 'batchEmpty', language);
  const signs = [...textOfCell(cell)];
  if (signs.length <= longest) return signs.join('');
  const start = from + lead < longest ? 0 : Math.min(from - lead, signs.length - longest);
  return `${start > 0 ? '…' : ''}${signs.slice(start, start + longest).join('')}${start + longest < signs.length ? '…' : ''}`;
}
