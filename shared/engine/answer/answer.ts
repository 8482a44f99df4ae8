import type { ItemResult, Note, UnitResult } from '../../contract/answer';
import type { Detail } from '../../contract/request';
import { toNumber } from '../../numbers/decimal';
import type { Scaled } from '../../numbers/scaled';
import { engineWords } from '../../i18n/answers/engine';
import { fill, say, type Language, type Slots } from '../../i18n/language';
import { nameOf } from '../../i18n/names';
import { consequencesOf, eligibilityOf } from './follow';
import { ItemWriter } from './item-results';
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
  const ranks = rankAll(run);
  const { settings, listed, pays } = run.compiled;
  if (detail === 'totals') return (unit) => unitResult(run, unit, ranks[unit] ?? 0, null, language, pays);
  const notes = notesByUnit(run, language);
  const items = settings.types.map((_, type) => (listed[type] ?? []).map((item) => new ItemWriter(run, item, type, language, detail === 'full')));
  return (unit) => {
    const results = (items[run.types[unit] ?? 0] ?? []).map((writer) => writer.write(unit));
    const said = notes.get(unit) ?? [];
    said.push(...cutNotes(run, unit, listed[run.types[unit] ?? 0] ?? [], language));
    return unitResult(run, unit, ranks[unit] ?? 0, { items: results, notes: said }, language, pays);
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

/** Without `parts`: the totals alone. */
function unitResult(
  run: Run,
  unit: number,
  rank: number,
  parts: { items: ItemResult[]; notes: Note[] } | null,
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
    items: parts?.items ?? [],
    veto: {
      state: vetoStates[run.veto[unit] ?? 0] ?? 'none',
      reasons: (run.vetoReasons.get(unit) ?? []).map(({ code, clause, text, slots }) => ({
        code,
        clause,
        message: render(text, slots, language),
      })),
    },
    grade: invalid ? null : (run.grade.get(unit) ?? null),
    eligibility: invalid || !parts ? [] : eligibilityOf(rulebook, run.eligibility.get(unit) ?? [], language),
    consequences: invalid || !parts ? [] : consequencesOf(rulebook, run.consequences.get(unit) ?? [], language),
    ...(pays ? { pay: invalid ? null : (run.pay.get(unit) ?? null) } : {}),
    notes: parts?.notes ?? [],
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
