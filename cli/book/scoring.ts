import { createHash } from 'node:crypto';
import { builtIn, type Failure, type Language, type ScoreAnswer } from '../../shared';
import type { ScoreRequest } from '../../shared/contract/request';
import type { Place } from '../../shared/contract/place';
import { asSent } from '../../shared/contract/fact-table';
import { addresses } from '../../shared/service/addresses';
import { answersHere } from '../../shared/service/answer';
import { textOf } from '../../shared/service/reply';
import type { LedgerReading } from '../../workbook/ledger/reading';
import { prepare } from '../../workbook/results/prepare-request';
import type { Scored, When } from '../../workbook/results/question';

/** A request that is not answered, with what the service would say of it. */
export interface Refused {
  readonly ledger: LedgerReading;
  readonly when: When;
  readonly faults: readonly Place[];
}

/** The service, without a host. */
const answer = answersHere(builtIn, () => createHash('sha256'));

/** What is refused as a whole has no place of its own. */
const placesOf = ({ title, detail, errors }: Failure): readonly Place[] => errors ?? [{ pointer: '', detail: detail ?? title }];

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
    const { status, told } = this.ask(request);
    if (status === 200) this.scored.push({ request, answer: told as ScoreAnswer, ledger, when, at: 0 });
    else this.refused.push({ ledger, when, faults: placesOf(told as Failure) });
  }

  /** The answer to a request of any other kind of rows; null where it is refused. */
  answerTo(request: ScoreRequest): ScoreAnswer | null {
    const { status, told } = this.ask(request);
    return status === 200 ? (told as ScoreAnswer) : null;
  }

  private ask(request: ScoreRequest): { readonly status: number; readonly told: unknown } {
    const reply = answer({ path: `/api/${addresses.score.path}`, body: new TextEncoder().encode(JSON.stringify(asSent(request))), language: this.language });
    return { status: reply.status, told: JSON.parse(textOf(reply)) as unknown };
  }
}
