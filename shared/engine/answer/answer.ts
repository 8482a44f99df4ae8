import type { ItemResult, Note, UnitResult } from '../../contract/answer';
import type { Detail } from '../../contract/request';
import { toNumber } from '../../numbers/decimal';
import type { Scaled } from '../../numbers/scaled';
import { engineWords } from '../../i18n/answers/engine';
import { fill, say, type Language, type Slots } from '../../i18n/language';
import { nameOf } from '../../i18n/names';
import { consequencesOf, eligibilityOf } from './follow';
import { ItemWriter } from './item-results';
import { ItemTexts } from './item-texts';
import { rankAll } from './ranks';
import { repeatsOf } from '../../model/rows/row-name';
import type { CompiledItem, Run } from '../../model/plan';
import { CAPPED, FLOORED } from '../../model/statuses';

const statusNames = ['final', 'provisional'] as const;
const vetoStates = ['none', 'possible', 'certain'] as const;

/** Puts a run into the words and numbers of the contract. What `detail` leaves out stays empty. */
export function unitResults(run: Run, wanted: readonly number[], language: Language, detail: Detail): UnitResult[] {
  const write = unitWriter(run, language, detail);
  return wanted.map(write);
}

/** Writes one unit's result after the other, for callers that do not keep them all. */
export function unitWriter(run: Run, language: Language, detail: Detail): (unit: number) => UnitResult {
  const whole = wholeUnits(run, language, detail);
  const items = itemWriters(run, language, detail);
  return (unit) => whole(unit, (items[run.types[unit] ?? 0] ?? []).map((writer) => writer.write(unit)));
}

/** The same as JSON: the very text that `JSON.stringify` gives of each result. */
export function unitTexts(run: Run, language: Language, detail: Detail): (unit: number) => string {
  const wholeUnit = wholeUnits(run, language, detail);
  const items = itemWriters(run, language, detail).map((writers) => writers.map((writer) => new ItemTexts(writer)));
  return (unit) => {
    const whole = JSON.stringify(wholeUnit(unit, []));
    const writers = items[run.types[unit] ?? 0] ?? [];
    if (writers.length === 0) return whole;
    // Within a text of JSON no quotation mark stands as it is.
    const place = whole.indexOf(NO_ITEMS) + NO_ITEMS.length - 1;
    let text = whole.slice(0, place);
    for (const [at, writer] of writers.entries()) text += at === 0 ? writer.write(unit) : `,${writer.write(unit)}`;
    return text + whole.slice(place);
  };
}

const NO_ITEMS = '"items":[]';

/** By type of unit: the items that are listed. */
function itemWriters(run: Run, language: Language, detail: Detail): ItemWriter[][] {
  const { settings, listed } = run.compiled;
  if (detail === 'totals') return [];
  return settings.types.map((_, type) => (listed[type] ?? []).map((item) => new ItemWriter(run, item, type, language, detail === 'full')));
}

/** Results, with the items that they are given. */
function wholeUnits(run: Run, language: Language, detail: Detail): (unit: number, items: ItemResult[]) => UnitResult {
  const ranks = rankAll(run);
  const { listed, pays } = run.compiled;
  if (detail === 'totals') return (unit, items) => unitResult(run, unit, ranks[unit] ?? 0, items, null, language, pays);
  const notes = notesByUnit(run, language);
  return (unit, items) => {
    const said = notes.get(unit) ?? [];
    said.push(...cutNotes(run, unit, listed[run.types[unit] ?? 0] ?? [], language));
    return unitResult(run, unit, ranks[unit] ?? 0, items, said, language, pays);
  };
}

/** What caps and floors cut is told where they act. */
function cutNotes(run: Run, unit: number, items: readonly CompiledItem[], language: Language): Note[] {
  const notes: Note[] = [];
  for (const item of items) {
    const slot = item.index * run.units.length + unit;
    const status = run.now.status[slot];
    if (!item.cut || (status !== CAPPED && status !== FLOORED)) continue;
    const told = item.cut(run, unit, slot).map(({ text, slots }) => render(text, slots, language));
    if (told.length === 0) continue;
    const message = nameOf(item.spec)[language] + (language === 'zh' ? `：${told.join('；')}` : `: ${told.join('; ')}`);
    notes.push({ status: status === CAPPED ? 'CAPPED' : 'FLOORED', item: item.code, message });
  }
  return notes;
}

/** `notes` null: the totals alone. */
function unitResult(
  run: Run,
  unit: number,
  rank: number,
  items: ItemResult[],
  notes: Note[] | null,
  language: Language,
  pays: boolean,
): UnitResult {
  const { rulebook } = run.compiled.settings;
  const asked = run.units[unit];
  const invalid = run.invalid[unit] === 1;
  const pointless = invalid || !rulebook.points;
  const [low, high] = [plain(run, run.leastTotal(unit)), plain(run, run.mostTotal(unit))];
  const open = run.open[unit] === 1;
  return {
    unit: asked?.id ?? '',
    type: asked?.type ?? '',
    status: invalid ? 'invalid' : statusNames[open ? 1 : 0],
    total: pointless || open ? null : low,
    range: pointless ? null : { low, high },
    rank: rank || null,
    items,
    veto: {
      state: vetoStates[run.veto[unit] ?? 0] ?? 'none',
      reasons: (run.vetoReasons.get(unit) ?? []).map(({ code, clause, text, slots }) => ({
        code,
        clause,
        message: render(text, slots, language),
      })),
    },
    grade: invalid ? null : (run.grade.get(unit) ?? null),
    eligibility: invalid || !notes ? [] : eligibilityOf(rulebook, run.eligibility.get(unit) ?? [], language),
    consequences: invalid || !notes ? [] : consequencesOf(rulebook, run.consequences.get(unit) ?? [], language),
    ...(pays ? { pay: invalid ? null : (run.pay.get(unit) ?? null) } : {}),
    notes: notes ?? [],
  };
}

const plain = (run: Run, scaled: Scaled): number => toNumber(scaled, run.compiled.settings.digits);

/** One note per status and item; what else was to be said of it is joined to it. */
function notesByUnit(run: Run, language: Language): Map<number, Note[]> {
  const byUnit = new Map<number, Note[]>();
  for (const { unit, item, status, text, slots, clauses, repeats } of run.notes) {
    let notes = byUnit.get(unit);
    if (!notes) byUnit.set(unit, (notes = []));
    const message = render(text, repeats ? { ...slots, repeats: repeatsOf(run.rows, repeats) } : slots, language);
    let same = notes.find((note) => note.status === status && note.item === item);
    if (!same) notes.push((same = { status, item, message }));
    else if (!same.message.includes(message)) same.message += (language === 'zh' ? '；' : '; ') + message;
    if (clauses) same.clauses = [...new Set([...(same.clauses ?? []), ...clauses])];
  }
  return byUnit;
}

function render(text: keyof typeof engineWords | { zh: string; en: string }, slots: Slots, language: Language): string {
  return typeof text === 'string'
    ? say(engineWords, text, language, slots)
    : fill(text, language, slots);
}
