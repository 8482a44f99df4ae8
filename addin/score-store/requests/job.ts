import type { ScoreAnswer } from '../../../shared/contract/answer';
import type { ScoreRequest } from '../../../shared/contract/request';
import type { LedgerReading } from '../../../workbook/ledger/reading';
import type { Prepared } from '../../../workbook/results/prepare-request';
import type { EventsOf } from '../../../workbook/results/question';
import type { RequestPhase, RequestState, Trouble, When } from '../types';

/** One request on its way, or answered. An answer stays while the request is tried again: it is still true. */
export interface Job {
  readonly prepared: Prepared;
  readonly ledger: LedgerReading;
  readonly when: When;
  phase: RequestPhase;
  readonly wants: Wants;
  /** The totals, where they came before the answer. */
  totals: ScoreAnswer | null;
  /** The answer without events. */
  items: ScoreAnswer | null;
  /** The same with the events of the units that were opened; null where none was. */
  opened: { readonly answer: ScoreAnswer; readonly units: ReadonlySet<string> } | null;
  /** The whole answer, where somebody needs the events of all units. */
  answer: ScoreAnswer | null;
  answeredAt: number | null;
  startedAt: number | null;
  finishedAt: number | null;
  trouble: Trouble | null;
  control: AbortController | null;
}

/** What those who ask need of an answer, taken together. */
export interface Wants {
  /** Somebody may be content with the totals. */
  totals: boolean;
  /** Somebody needs more than the totals. */
  items: boolean;
  /** The units whose events somebody needs; `all`: of all. */
  all: boolean;
  readonly units: Set<string>;
  readonly unitsBy: Set<By>;
}

export const newJob = (prepared: Prepared, ledger: LedgerReading, when: When): Job => ({
  prepared, ledger, when,
  phase: 'waiting',
  wants: { totals: false, items: false, all: false, units: new Set(), unitsBy: new Set() },
  totals: null, items: null, opened: null, answer: null,
  answeredAt: null, startedAt: null, finishedAt: null, trouble: null, control: null,
});

/** So much of an answer as has come. */
export const told = ({ answer, items, totals }: Job): ScoreAnswer | null => answer ?? items ?? totals;

/** The answer, as soon as it has the events that are asked for. Whoever needs none is not told anew because others do. */
export function answerWith(job: Job, eventsOf: EventsOf = []): ScoreAnswer | null {
  const { answer, items, opened } = job;
  if (answer !== null || items === null || eventsOf === 'all') return answer;
  const units = typeof eventsOf === 'function' ? foundBy(eventsOf, items) : eventsOf;
  if (units.length === 0) return items;
  return missing(job, units).length === 0 ? (opened?.answer ?? items) : null;
}

/** How much of an answer is asked for at once. */
export type Step = Pick<ScoreRequest, 'detail' | 'only'>;

/** What is to be asked for next; null where everybody has what he needs. `anew`: what there is, is asked for again. */
export function nextStep(job: Job, anew = false): Step | null {
  const { wants, answer, items } = job;
  if (wants.all) return anew || answer === null ? {} : null;
  if (answer !== null && !anew) return null;
  const opens = wants.units.size + wants.unitsBy.size > 0;
  if (anew || items === null) return anew || wants.items || opens || told(job) === null ? { detail: 'items' } : null;
  const only = missing(job, [...wants.units, ...[...wants.unitsBy].flatMap((by) => foundBy(by, items))]);
  return only.length > 0 ? { only: [...only] } : null;
}

/** Keeps what has come. */
export function take(job: Job, { detail, only }: Step, answer: ScoreAnswer): void {
  job.answeredAt = Date.now();
  const { items, opened } = job;
  if (only && items) job.opened = { answer: withEvents(opened?.answer ?? items, answer), units: new Set([...(opened?.units ?? []), ...only]) };
  else Object.assign(job, detail === 'items' ? { items: answer, opened: null, answer: null } : { items: null, opened: null, answer });
}

type By = (answer: ScoreAnswer) => readonly string[];

const found = new WeakMap<ScoreAnswer, Map<By, readonly string[]>>();

/** The units that matter, looked for once in each answer: every cell that asks comes by here. */
function foundBy(by: By, items: ScoreAnswer): readonly string[] {
  let known = found.get(items);
  if (!known) found.set(items, (known = new Map()));
  let units = known.get(by);
  if (!units) known.set(by, (units = by(items)));
  return units;
}

/** The units of these whose events are not there. Whoever is not assessed has none. */
function missing({ opened, prepared: { request } }: Job, units: readonly string[]): readonly string[] {
  const lacking = new Set(units.filter((unit) => !opened?.units.has(unit)));
  return lacking.size === 0 ? [] : request.units.flatMap(({ id }) => (lacking.has(id) ? [id] : []));
}

/** All else is the same to the byte: the units that have their events stand in the place of those that have not. */
function withEvents(answer: ScoreAnswer, { units }: ScoreAnswer): ScoreAnswer {
  const opened = new Map(units.map((unit) => [unit.unit, unit]));
  return { ...answer, units: answer.units.map((unit) => opened.get(unit.unit) ?? unit) };
}

export function stateOf(job: Job): RequestState {
  const { prepared, ledger, when, phase, startedAt, finishedAt, trouble } = job;
  return {
    id: prepared.id,
    ledger: ledger.key,
    rulebook: ledger.rulebook?.id ?? '',
    when,
    units: prepared.request.units.length,
    facts: prepared.request.facts.length,
    phase,
    startedAt,
    finishedAt,
    trouble,
  };
}
