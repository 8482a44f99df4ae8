import { atOnce, ROWS_OF_A_STEP, type Steps } from '../../shared/contract/steps';
import type { Fact, Parameter, ParameterValue, ScoreRequest } from '../../shared/contract/request';
import { atYear } from '../ledger/editions';
import type { BookReading, LedgerReading } from '../ledger/reading';
import { contentKeyInSteps } from './content-key';
import type { When } from './question';

/** A request ready to be sent, known by its content. */
export interface Prepared {
  /** See `contentKey`: the same content is the same request, whoever asks. */
  readonly id: string;
  readonly request: ScoreRequest;
}

const prepared = new WeakMap<LedgerReading, Map<string, Prepared>>();

/** The request of one ledger and time; the ledger's rulebook must be known. Made once for each reading. */
export const prepare = (whole: LedgerReading, when: When): Prepared => atOnce(prepareInSteps(whole, when));

/** The same, with pauses between rows; what was made so is at hand for whoever wants it at once. */
export function* prepareInSteps(whole: LedgerReading, when: When): Steps<Prepared> {
  const ledger = atYear(whole, when.year);
  const key = `${when.year} ${when.period ?? ''}`;
  let ofLedger = prepared.get(ledger);
  if (!ofLedger) prepared.set(ledger, (ofLedger = new Map()));
  let made = ofLedger.get(key);
  if (!made) {
    const request = yield* requestOf(ledger, when);
    made = { request, id: yield* contentKeyInSteps(request) };
    ofLedger.set(key, made);
  }
  return made;
}

/**
 * Only what scoring needs leaves the workbook: no later years, which nothing reads; neither remarks nor
 * who decided, which no clause asks for.
 */
function* requestOf(ledger: LedgerReading, when: When): Steps<ScoreRequest> {
  const facts: Fact[] = [];
  for (const [at, { fact }] of ledger.facts.entries()) {
    if (at % ROWS_OF_A_STEP === 0) yield;
    if (typeof fact.year === 'number' && fact.year > when.year) continue;
    const near = doubtful(fact, ledger);
    if (near) facts.push(...near);
    else facts.push(needed(fact, ledger));
  }
  return {
    rulebook: ledger.edition?.rulebook ?? ledger.rulebook?.id ?? '',
    year: when.year,
    ...(when.period === null ? {} : { period: when.period }),
    parameters: Object.fromEntries(Object.entries(ledger.parameters).map(([key, parameter]) => [key, valueOf(parameter)])),
    units: ledger.units.map(({ unit }) => unit),
    facts: [...facts, ...twins(ledger, when)],
  };
}

/**
 * A row whose unit is not known but nearly one of the list: sent as a row of that unit that cannot be used, so that
 * the unit is in error, and out of ranks and quotas, until somebody has said whose row it is.
 */
function doubtful(fact: Fact, ledger: LedgerReading): readonly Fact[] | null {
  const near = nearOf(ledger).get(fact.id ?? '');
  return near ? near.map((unit) => ({ ...needed(fact, ledger), ...unusable(fact.unit ?? '', fact), unit })) : null;
}

/** Two names that are probably one unit: a row for each that cannot be used. */
function twins({ problems }: LedgerReading, { year, period }: When): readonly Fact[] {
  return problems.flatMap(({ code, near, address, slots }) =>
    code === 'unit-alike' && near
      ? near.map((unit): Fact => ({ id: address, unit, year, ...(period === null ? {} : { period }), ...unusable(String(slots.value)) }))
      : [],
  );
}

/** `count` is looked at in every row but that of a finished score. */
function unusable(written: string, fact: Fact = {}): Pick<Fact, 'count' | 'points'> {
  const sign = `“${written}”`;
  return fact.points === undefined || fact.points === null ? { count: sign } : { count: sign, points: sign };
}

const nearest = new WeakMap<LedgerReading, ReadonlyMap<string, readonly string[]>>();

/** The units that are probably meant, by the row that names none. */
function nearOf(ledger: LedgerReading): ReadonlyMap<string, readonly string[]> {
  let near = nearest.get(ledger);
  if (!near) {
    const known = new Set(ledger.units.map(({ unit }) => unit.id));
    const found = ledger.problems.filter(({ code, unit }) => code === 'unit-unknown-alike' && !known.has(unit ?? ''));
    near = new Map(found.map(({ fact, near: names = [] }) => [fact ?? '', names.filter((name) => known.has(name))] as const).filter(([, names]) => names.length > 0));
    nearest.set(ledger, near);
  }
  return near;
}

/** Rows as they are sent; the same row of the book is the same object from one request to the next. */
const sent = new WeakMap<Fact, { readonly anonymous?: Fact; readonly named?: Fact }>();

/** Who decided and what was remarked stays in the workbook, unless the clause tells rows apart by who gave them. */
function needed(fact: Fact, ledger: LedgerReading): Fact {
  if (fact.by === undefined && fact.note === undefined) return fact;
  const item = fact.by === undefined ? undefined : ledger.rulebook?.items.find(({ code }) => code === fact.item);
  const form = item?.fields.includes('by') ? 'named' : 'anonymous';
  const held = sent.get(fact);
  let made = held?.[form];
  if (!made) {
    const { by, note: _note, ...rest } = fact;
    made = form === 'named' ? { ...rest, by } : rest;
    sent.set(fact, { ...held, [form]: made });
  }
  return made;
}

function valueOf(parameter: Parameter): ParameterValue {
  return typeof parameter === 'object' && !Array.isArray(parameter) ? parameter.value : parameter;
}

/** The times that a ledger has rows for: its years, or its quarters where the rulebook scores those. */
export function timesOf(ledger: LedgerReading): readonly When[] {
  if (!ledger.editions) return timesUnder(ledger);
  const times = ledger.editions.flatMap((each) => timesUnder(each).filter(({ year }) => each.years.includes(year)));
  return times.sort((one, other) => one.year - other.year);
}

/** Those that can be scored, each with the ledger as it is read for it. */
export function scorableTimes(ledger: LedgerReading): readonly { readonly ledger: LedgerReading; readonly when: When }[] {
  return timesOf(ledger).flatMap((when) => {
    const own = atYear(ledger, when.year);
    return isScorable(own) ? [{ ledger: own, when }] : [];
  });
}

/** The ledger of this key, as it is read for that time; null where it is not there, or cannot be scored. */
export function scorableIn({ ledgers }: Pick<BookReading, 'ledgers'>, key: string, { year }: When): LedgerReading | null {
  const whole = ledgers.find((each) => each.key === key);
  const ledger = whole ? atYear(whole, year) : null;
  return ledger && isScorable(ledger) ? ledger : null;
}

export function isScorable({ rulebook, blocked }: LedgerReading): boolean {
  return rulebook !== null && blocked.length === 0;
}

function timesUnder(ledger: LedgerReading): readonly When[] {
  const written = { quarter: /^\d{4}-Q[1-4]$/, month: /^\d{4}-\d\d$/ }[ledger.rulebook?.period === 'month' ? 'month' : 'quarter'];
  if (ledger.rulebook?.period !== 'quarter' && ledger.rulebook?.period !== 'month') return ledger.years.map((year) => ({ year, period: null }));
  const periods = ledger.facts.flatMap(({ fact }) => {
    const period = typeof fact.period === 'string' && written.test(fact.period) ? fact.period : null;
    return period === null ? [] : [period];
  });
  return [...new Set(periods)].sort().map((period) => ({ year: Number(period.slice(0, 4)), period }));
}
