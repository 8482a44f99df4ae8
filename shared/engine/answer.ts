import type { Event, ItemResult, Note, UnitResult } from '../contract/answer';
import { toNumber } from '../numbers/decimal';
import { engineWords } from '../words/engine';
import { fill, say, type Language, type Slots } from '../words/language';
import type { CompiledItem } from './compiled';
import { explainRow } from './explain';
import { CONFLICT, COUNTED, INVALID, itemStatuses, NONE, OPEN, DIFFERS, SILENT, UNUSED, UNPROVEN, type Run } from './run';

const statusNames = ['final', 'provisional'] as const;
const vetoStates = ['none', 'possible', 'certain'] as const;

/** Puts a run into the words and numbers of the contract. Without `explain`, events and notes stay empty. */
export function unitResults(run: Run, wanted: readonly number[], language: Language, explain: boolean): UnitResult[] {
  const ranks = rankAll(run);
  const notes = explain ? notesByUnit(run, language) : new Map<number, Note[]>();
  return wanted.map((unit) => unitResult(run, unit, ranks[unit] ?? 0, notes.get(unit) ?? [], language, explain));
}

function unitResult(
  run: Run,
  unit: number,
  rank: number,
  notes: Note[],
  language: Language,
  explain: boolean,
): UnitResult {
  const { rulebook } = run.compiled.settings;
  const asked = run.units[unit];
  const invalid = run.invalid[unit] === 1;
  const pointless = invalid || !rulebook.points;
  const [low, high] = [plain(run, run.totalLow[unit] ?? 0), plain(run, run.totalHigh[unit] ?? 0)];
  const open = run.open[unit] === 1;
  const pays = rulebook.outcomes.some((outcome) => outcome.kind === 'pay');
  return {
    unit: asked?.id ?? '',
    type: asked?.type ?? '',
    status: invalid ? 'invalid' : statusNames[open ? 1 : 0],
    total: pointless || open ? null : low,
    range: pointless ? null : { low, high },
    rank: rank || null,
    items: itemResults(run, unit, language, explain),
    veto: {
      state: vetoStates[run.veto[unit] ?? 0] ?? 'none',
      reasons: (run.vetoReasons.get(unit) ?? []).map(({ code, clause, text, slots }) => ({
        code,
        clause,
        message: render(text, slots, language),
      })),
    },
    grade: invalid ? null : (run.grade.get(unit) ?? null),
    eligibility: invalid ? [] : eligibility(run, unit, language),
    consequences: invalid ? [] : consequences(run, unit, language),
    ...(pays ? { pay: invalid ? null : (run.pay.get(unit) ?? null) } : {}),
    notes,
  };
}

const plain = (run: Run, scaled: number): number => toNumber(scaled, run.compiled.settings.digits);

function itemResults(run: Run, unit: number, language: Language, explain: boolean): ItemResult[] {
  const type = run.types[unit] ?? 0;
  const items = run.compiled.listed[type] ?? [];
  return items.map((item) => itemResult(run, unit, item, type, language, explain));
}

function itemResult(run: Run, unit: number, item: CompiledItem, type: number, language: Language, explain: boolean): ItemResult {
  const { now } = run;
  const slot = item.index * run.units.length + unit;
  const status = now.status[slot] ?? INVALID;
  const low = now.low[slot] ?? 0;
  const high = now.high[slot] ?? 0;
  const raw = now.raw[slot] ?? Number.NaN;
  const { max, min } = item.bounds(type);
  const invalid = status === INVALID;
  return {
    code: item.code,
    name: item.spec.name,
    clause: item.spec.clause,
    status: itemStatuses[status] ?? 'INVALID',
    score: invalid || status === CONFLICT || low !== high ? null : plain(run, low),
    range: invalid ? null : { low: plain(run, low), high: plain(run, high) },
    raw: Number.isNaN(raw) ? null : plain(run, raw),
    max: max === null ? null : plain(run, max),
    min: min === null ? null : plain(run, min),
    events: explain ? events(run, item, slot, language) : [],
  };
}

function events(run: Run, item: CompiledItem, slot: number, language: Language): Event[] {
  const { rows, now } = run;
  const list: Event[] = [];
  for (let row = now.head[slot] ?? NONE; row !== NONE; row = rows.next[row] ?? NONE) {
    const fate = rows.fate[row] ?? UNUSED;
    const low = rows.low[row] ?? 0;
    const open = fate === OPEN || fate === UNPROVEN || fate === DIFFERS || low !== rows.high[row];
    list.push({
      id: rows.facts[row]?.id?.trim() || null,
      points: open ? null : plain(run, low),
      counted: fate === COUNTED || fate === SILENT || fate === OPEN || fate === UNPROVEN,
      reason: item.explain?.(run, row, language) ?? explainRow(run, item, row, language),
    });
  }
  return list;
}

function eligibility(run: Run, unit: number, language: Language): UnitResult['eligibility'] {
  const texts = run.compiled.settings.rulebook.eligibilities ?? {};
  return (run.eligibility.get(unit) ?? []).map(({ code, ...figures }) => ({
    code,
    who: texts[code]?.who[language] ?? '',
    clause: texts[code]?.clause ?? '',
    message: texts[code]?.message[language] ?? code,
    ...figures,
  }));
}

function consequences(run: Run, unit: number, language: Language): UnitResult['consequences'] {
  const texts = run.compiled.settings.rulebook.consequences ?? {};
  return (run.consequences.get(unit) ?? []).map(({ code, period, due }) => ({
    code,
    clause: texts[code]?.clause ?? '',
    message: texts[code]?.message[language] ?? code,
    by: texts[code]?.by ?? null,
    attendees: texts[code]?.attendees ?? [],
    period: period ?? null,
    due: due ?? null,
  }));
}

/** One note per status and item; what else was to be said of it is joined to it. */
function notesByUnit(run: Run, language: Language): Map<number, Note[]> {
  const byUnit = new Map<number, Note[]>();
  for (const { unit, item, status, text, slots, clauses } of run.notes) {
    let notes = byUnit.get(unit);
    if (!notes) byUnit.set(unit, (notes = []));
    const message = render(text, slots, language);
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

/** Competition rank (1, 1, 3) by unrounded total among the final units of one type; 0: none. */
function rankAll(run: Run): Int32Array {
  const ranks = new Int32Array(run.units.length);
  if (!run.compiled.settings.rulebook.points) return ranks;
  for (let type = 0; type < run.compiled.settings.types.length; type++) {
    const final: number[] = [];
    for (let unit = 0; unit < run.units.length; unit++) {
      if (run.types[unit] === type && !run.invalid[unit] && !run.open[unit]) final.push(unit);
    }
    final.sort((a, b) => (run.totalLow[b] ?? 0) - (run.totalLow[a] ?? 0));
    final.forEach((unit, at) => {
      const before = final[at - 1];
      const tied = before !== undefined && run.totalLow[before] === run.totalLow[unit];
      ranks[unit] = tied ? (ranks[before] ?? 0) : at + 1;
    });
  }
  return ranks;
}

