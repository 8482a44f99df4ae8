import type { ItemResult, Note, Pay, UnitResult } from '../../contract/answer';
import type { FactList } from '../../contract/fact-columns';
import type { Detail, Unit } from '../../contract/request';
import { engineWords } from '../../i18n/answers/engine';
import { fill, say, type Language } from '../../i18n/language';
import type { NoteEntry, ProblemEntry } from '../../model/entries';
import { LEFT_OUT, WHOLE, type Amount, type Result, type Score } from '../../model/general';
import type { CompiledItem } from '../../model/plan';
import { CAPPED, FLOORED, INVALID, itemStatuses, OK, OUT_OF_FORCE } from '../../model/statuses';
import { jsonOf, same, sumOf, type Exact } from '../../numbers/fraction';
import type { CohortRun } from '../cohort-run';
import type { Program } from '../compile/compile';
import { readCohort, standingNotes } from '../evaluate';
import { inForce } from '../../model/time/force';
import { bringEffects } from './effects';
import { consequencesOf, eligibilityOf } from '../answer/follow';
import { eventsOf } from './events';
import type { GeneralProgram } from './general-program';
import { ExactRun } from './general-run';
import { Standings } from './standings';

/** Scores a cohort exactly. The answer has the form of every other. */
export function scoreExactly(program: Program, general: GeneralProgram, units: readonly Unit[], facts: FactList, language: Language): {
  problems: ProblemEntry[];
  results: (wanted: readonly number[], detail: Detail) => UnitResult[];
  texts: (detail: Detail) => (unit: number) => string;
} {
  const { run, bad } = readCohort(program, units, facts);
  const { rulebook } = program.settings;
  const holds = inForce(program.settings);
  const exactly = new ExactRun(run, general, bad, !holds);
  exactly.workOutAll();
  const standings = new Standings(exactly);
  if (holds) {
    bringEffects(run, exactly, standings, language);
    for (const outcome of general.outcomes) outcome(standings);
  }
  standingNotes(run);
  if (!holds && rulebook.force) for (let unit = 0; unit < units.length; unit++) run.note(unit, null, 'OUT_OF_FORCE', rulebook.force.message);
  const writer = new Writer(program, run, exactly, standings, language);
  return {
    problems: run.problems,
    results: (wanted, detail) => wanted.map((unit) => writer.unit(unit, detail)),
    texts: (detail) => (unit) => JSON.stringify(writer.unit(unit, detail)),
  };
}

/** What is the same of an item for all units of a type. */
interface Column {
  readonly item: CompiledItem;
  readonly results: readonly Result[];
  readonly max: number | null;
  readonly min: number | null;
  readonly group: string | null;
}

class Writer {
  private readonly columns = new Map<number, readonly Column[]>();
  /** What the reading of rows and the document itself have to say, by unit. */
  private readonly read = new Map<number, NoteEntry[]>();

  constructor(
    private readonly program: Program,
    private readonly run: CohortRun,
    private readonly exactly: ExactRun,
    private readonly standings: Standings,
    private readonly language: Language,
  ) {
    for (const note of run.notes) {
      const own = this.read.get(note.unit);
      if (own) own.push(note);
      else this.read.set(note.unit, [note]);
    }
  }

  unit(unit: number, detail: Detail): UnitResult {
    const { standings, run, language } = this;
    const { rulebook } = this.program.settings;
    const asked = run.units[unit];
    const invalid = run.isInvalid(unit);
    const total = standings.total(unit);
    const final = standings.isFinal(unit);
    const brief = detail === 'totals';
    const pointless = invalid || !rulebook.points || total === null;
    const vetoes = standings.vetoes(unit);
    const state = vetoes.some((veto) => veto.state === 'certain') ? 'certain' : vetoes.length > 0 ? 'possible' : 'none';
    return {
      unit: asked?.id ?? '',
      type: asked?.type ?? '',
      status: invalid ? 'invalid' : final ? 'final' : 'provisional',
      total: pointless || !final ? null : jsonOf(total.low),
      range: pointless ? null : rangeOf(total),
      rank: rulebook.points ? standings.rank(unit) : null,
      items: brief ? [] : this.items(unit, detail === 'full'),
      veto: {
        state,
        reasons: vetoes.filter((veto) => veto.state === state).map(({ code, clause, message }) => ({ code, clause, message: message[language] })),
      },
      grade: invalid ? null : (standings.grade(unit) ?? null),
      eligibility: invalid || brief ? [] : eligibilityOf(rulebook, standings.eligibilities[unit] ?? [], language),
      consequences: invalid || brief ? [] : consequencesOf(rulebook, standings.consequences[unit] ?? [], language),
      ...(this.program.pays ? { pay: invalid ? null : payOf(standings.payments[unit] ?? new Map<string, Amount>()) } : {}),
      notes: brief ? [] : this.notes(unit),
    };
  }

  private columnsOf(type: number): readonly Column[] {
    let columns = this.columns.get(type);
    if (!columns) {
      columns = (this.program.listed[type] ?? []).map((item): Column => {
        const own = this.exactly.items.get(item.code);
        const { max, min } = own?.plan.bounds(this.program.settings.types[type] ?? '') ?? { max: null, min: null };
        return { item, results: this.exactly.results(item.code, WHOLE), max: max && jsonOf(max), min: min && jsonOf(min), group: own?.group ?? null };
      });
      this.columns.set(type, columns);
    }
    return columns;
  }

  private items(unit: number, withEvents: boolean): ItemResult[] {
    const items: ItemResult[] = [];
    for (const column of this.columnsOf(this.run.typeOf(unit))) {
      const result = column.results[unit] ?? null;
      if (result !== null && result !== LEFT_OUT) items.push(this.item(unit, column, result, withEvents));
    }
    return items;
  }

  private item(unit: number, { item, max, min, group }: Column, result: Score, withEvents: boolean): ItemResult {
    const invalid = result.status === INVALID;
    const range = invalid ? null : rangeOf(result);
    return {
      code: item.code,
      name: item.spec.name,
      clause: item.spec.clause,
      status: itemStatuses[result.status] ?? 'INVALID',
      score: range !== null && isDecided(result) ? range.low : null,
      range,
      raw: invalid || result.raw === null ? null : result.raw === result.low && range !== null ? range.low : jsonOf(result.raw),
      max,
      min,
      events: withEvents ? eventsOf(this.exactly, item, unit, this.language) : [],
      group,
    };
  }

  /** One note per status and item; of an item in error there are none. */
  private notes(unit: number): Note[] {
    const { language } = this;
    const notes: Note[] = [];
    const add = ({ status, item, message }: Note): void => {
      if (item !== null && this.statusOf(item, unit) === INVALID) return;
      const same = notes.find((note) => note.status === status && note.item === item);
      if (!same) notes.push({ status, item, message });
      else if (!same.message.includes(message)) same.message += (language === 'zh' ? '；' : '; ') + message;
    };
    for (const { item, status, text, slots } of this.read.get(unit) ?? []) {
      add({ status, item, message: typeof text === 'string' ? say(engineWords, text, language, slots) : fill(text, language, slots) });
    }
    for (const { item, status, text } of this.exactly.notesOf(unit)) add({ status, item, message: text[language] });
    return notes;
  }

  private statusOf(item: string, unit: number): number {
    const result = this.exactly.results(item, WHOLE)[unit] ?? null;
    return result === null || result === LEFT_OUT ? OK : result.status;
  }
}

const isDecided = ({ low, high, status }: Score): boolean => same(low, high) && (status === OUT_OF_FORCE || status === OK || status === CAPPED || status === FLOORED);

function rangeOf({ low, high }: { low: Exact; high: Exact }): { low: number; high: number } {
  const least = jsonOf(low);
  return { low: least, high: same(low, high) ? least : jsonOf(high) };
}

type Money = Pay['total'];

function payOf(payments: ReadonlyMap<string, Amount>): Pay {
  const paid = [...payments.values()].filter((amount) => amount !== null);
  const total = paid.length === 0 ? null : { low: sumOf(paid.map(({ low }) => low)), high: sumOf(paid.map(({ high }) => high)) };
  return {
    base: null,
    performance: null,
    total: moneyOf(total),
    awards: Object.fromEntries([...payments].map(([code, amount]) => [code, moneyOf(amount)])),
  };
}

const moneyOf = (amount: Amount): Money => (amount === null ? null : same(amount.low, amount.high) ? jsonOf(amount.low) : rangeOf(amount));
