import { builtIn, parseJson, score, ScoreRefusal, ScoreRequest, type Language } from '../../shared';
import { SchemaFaults } from '../../shared/contract/faults';
import { placeOf, type Place } from '../../shared/contract/place';
import type { LedgerReading } from '../../workbook/ledger/reading';
import { prepare } from '../../workbook/results/prepare-request';
import type { Scored, When } from '../../workbook/results/question';

/** A request that is not answered, with what the service would say of it. */
export interface Refused {
  readonly ledger: LedgerReading;
  readonly when: When;
  readonly faults: readonly Place[];
}

/** Scores each ledger and time once, however many cells ask. */
export class Scorer {
  readonly scored: Scored[] = [];
  readonly refused: Refused[] = [];
  readonly #done = new Set<string>();

  constructor(private readonly language: Language) {}

  score(ledger: LedgerReading, when: When): void {
    const { id, request } = prepare(ledger, when);
    if (this.#done.has(id)) return;
    this.#done.add(id);
    const asked = asReceived(request, this.language);
    const answer = 'faults' in asked ? asked : answered(asked.request, this.language);
    if ('faults' in answer) this.refused.push({ ledger, when, faults: answer.faults });
    else this.scored.push({ request, answer, ledger, when, at: 0 });
  }
}

/** The request as the service reads it from its JSON. */
function asReceived(request: ScoreRequest, language: Language): { request: ScoreRequest } | { faults: readonly Place[] } {
  const faults = new SchemaFaults();
  const read = ScoreRequest.safeParse(parseJson(JSON.stringify(request)), { error: faults.error });
  return read.success ? { request: read.data } : { faults: faults.all(read.error.issues).map((fault) => placeOf(fault, language)) };
}

function answered(request: ScoreRequest, language: Language): Scored['answer'] | { faults: readonly Place[] } {
  try {
    return score(builtIn, request, { language });
  } catch (error) {
    if (error instanceof ScoreRefusal) return { faults: error.in(language) };
    throw error;
  }
}
