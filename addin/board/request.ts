import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fact, Parameter, ParameterValue, ScoreRequest } from '../../shared/contract/request';
import type { LedgerReading } from '../ledger/reading';
import type { When } from './types';

/** A request ready to be sent, known by its content. */
export interface Prepared {
  /** SHA-256 of the request: the same content is the same request, whoever asks. */
  readonly id: string;
  readonly request: ScoreRequest;
}

const prepared = new WeakMap<LedgerReading, Map<string, Prepared>>();

/** The request of one ledger and time; the ledger's rulebook must be known. Made once for each reading. */
export function prepare(ledger: LedgerReading, when: When): Prepared {
  const key = `${when.year} ${when.period ?? ''}`;
  let ofLedger = prepared.get(ledger);
  if (!ofLedger) prepared.set(ledger, (ofLedger = new Map()));
  let made = ofLedger.get(key);
  if (!made) {
    const request = requestOf(ledger, when);
    made = { request, id: bytesToHex(sha256(utf8ToBytes(JSON.stringify(request)))) };
    ofLedger.set(key, made);
  }
  return made;
}

/**
 * Only what scoring needs leaves the workbook: no later years, which nothing reads; neither remarks nor
 * who decided, which no clause asks for.
 */
function requestOf(ledger: LedgerReading, when: When): ScoreRequest {
  return {
    rulebook: ledger.rulebook?.id ?? '',
    year: when.year,
    ...(when.period === null ? {} : { period: when.period }),
    parameters: Object.fromEntries(Object.entries(ledger.parameters).map(([key, parameter]) => [key, valueOf(parameter)])),
    units: ledger.units.map(({ unit }) => unit),
    facts: ledger.facts.flatMap(({ fact }) => (typeof fact.year === 'number' && fact.year > when.year ? [] : [needed(fact)])),
  };
}

function needed({ by: _by, note: _note, ...fact }: Fact): Fact {
  return fact;
}

function valueOf(parameter: Parameter): ParameterValue {
  return typeof parameter === 'object' && !Array.isArray(parameter) ? parameter.value : parameter;
}

/** The times that a ledger has rows for: its years, or its quarters where the rulebook scores those. */
export function timesOf(ledger: LedgerReading): readonly When[] {
  if (ledger.rulebook?.period !== 'quarter') return ledger.years.map((year) => ({ year, period: null }));
  const quarters = ledger.facts.flatMap(({ fact }) => {
    const period = typeof fact.period === 'string' && /^\d{4}-Q[1-4]$/.test(fact.period) ? fact.period : null;
    return period === null ? [] : [period];
  });
  return [...new Set(quarters)].sort().map((period) => ({ year: Number(period.slice(0, 4)), period }));
}
