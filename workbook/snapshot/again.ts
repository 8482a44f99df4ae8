import type { Fact, ParameterValue, ScoreRequest, Unit } from '../../shared/contract/request';
import type { ParameterView } from '../../shared/contract/rulebook-view';
import type { Language } from '../../shared/i18n/language';
import type { Source } from '../../shared/provenance/snapshot-record';
import { prepare } from '../results/prepare-request';
import type { When } from '../results/question';
import type { FactReading, LedgerReading, UnitReading } from '../ledger/reading';
import { unitsFor, type Kept } from './copy';
import type { Row } from './facts';
import type { SnapshotRecord } from './record';
import { underKeptRules } from './kept-rules';
import { shownValue } from './source';

/** A final copy with the rows that its results stand on. */
export interface FinalCopy {
  readonly record: SnapshotRecord;
  readonly kept: readonly Kept[];
  /** What is otherwise than when it was made. */
  readonly drifts: readonly unknown[];
}

/** A final copy that holds results of one ledger and time. */
export interface FinalOf {
  readonly record: SnapshotRecord;
  readonly source: Source;
  /** Null where its rows were not kept, or are not there any more. */
  readonly kept: Kept | null;
  /** Something of it, or of what it stands on, is otherwise now. */
  readonly drifted: boolean;
}

/** The last of the final copies that hold results of this ledger and time. */
export function finalOf(finals: readonly FinalCopy[], ledger: string, time: string): FinalOf | null {
  const found = finals.flatMap(({ record, drifts, kept }) =>
    record.scored
      .filter((source) => source.ledger === ledger && source.time === time)
      .map((source): FinalOf => ({ record, source, kept: kept.find((each) => each.ledger === ledger) ?? null, drifted: drifts.length > 0 })),
  );
  return found.reduce<FinalOf | null>((last, each) => (last === null || each.record.time >= last.record.time ? each : last), null);
}

/**
 * What has to be asked to have the results of a final copy again: its rows and its decisions, under the rules that it
 * kept, or those of today where they are built in. Whether it comes to the same is told by the fingerprint of the answer.
 */
export function requestAgain(final: FinalOf, kept: Kept, today: LedgerReading, when: When): ScoreRequest {
  return prepare(ledgerAgain(final, kept, today, when), when).request;
}

/** The ledger as it was when the results were frozen. */
export function ledgerAgain({ record, source }: FinalOf, kept: Kept, today: LedgerReading, when: When): LedgerReading {
  const ledger = underKeptRules(record, source, today);
  const units = unitsFor(kept, when.year).map(unitFrom);
  const facts = kept.facts.map(factFrom);
  const known = new Set(units.map(({ unit }) => unit.id));
  // What is doubtful of a row is known by the row; where that was put right since, it is not in doubt any more.
  const problems = ledger.problems.filter(({ near = [] }) => near.every((name) => known.has(name)));
  return { ...ledger, units, facts, problems, parameters: parametersOf(source, ledger, record.language) };
}

function unitFrom({ at, says }: Row): UnitReading {
  const { unit = '', staff, attributes, ...rest } = says;
  const written = { ...(staff === undefined ? {} : { staff: numberOf(staff) }), ...(attributes === undefined ? {} : { attributes: JSON.parse(attributes) as Unit['attributes'] }) };
  return { unit: { ...rest, id: unit, ...written } as Unit, aliases: [], address: at } as UnitReading;
}

function factFrom({ at, says }: Row): FactReading {
  const { year, ...rest } = says;
  return { fact: { ...rest, id: at, ...(year === undefined ? {} : { year: numberOf(year) }) } as Fact, row: 0 } as FactReading;
}

/** What is no number is sent as it was written: a fault of the row, then as now. */
function numberOf(text: string): number | string {
  return String(Number(text)) === text ? Number(text) : text;
}

/** A record that keeps words alone has its decisions in the words of that day. */
function parametersOf({ parameters }: Source, { rulebook }: LedgerReading, language: Language): LedgerReading['parameters'] {
  const views = rulebook?.parameters ?? [];
  return Object.fromEntries(
    parameters.flatMap(({ key, setting, question, value, by, basis }) => {
      const view = views.find((each) => (key === undefined ? each.question[language] === question : each.key === key));
      return view ? [[view.key, { value: setting ?? valueFrom(value, view, language), by, basis }] as const] : [];
    }),
  );
}

function valueFrom(text: string, view: ParameterView, language: Language): ParameterValue {
  const choice = view.values?.find(({ value }) => shownValue(view, value, language) === text);
  if (choice) return choice.value;
  if (view.type === 'dates') return text.split('、');
  return view.type === 'number' ? numberOf(text) : text;
}
