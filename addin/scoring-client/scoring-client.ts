import type { Registry } from '../../shared';
import { sample } from '../../shared/engine/sample';
import { ScoreRefusal } from '../../shared/engine/score-refusal';
import type { Expected } from '../../shared/engine/expected';
import type { SampleAnswer, ScoreAnswer } from '../../shared/contract/answer';
import type { SampleRequest, ScoreRequest } from '../../shared/contract/request';
import { jsonAsSent, PieceMemory } from '../../shared/contract/request-pieces';
import type { Language } from '../../shared/i18n/language';
import { checkedSample, checkedScore } from './contents/answer-check';
import { ServiceFailure } from './failure';
import { type Call, type HttpOptions, call as callByHttp } from './network/http';
import { expecting, type Expecting } from './contents/expecting';
import { bytesOfAUnit, refuseTooMany } from './contents/sizes';
import { inParts } from './contents/split-cohort';
import { pseudonymized } from './contents/pseudonymize';

export interface CallOptions {
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/** The scoring service as the add-in uses it. Every method rejects with `ServiceFailure` alone. */
export interface ScoringService {
  /** Its address; empty where it is this machine. */
  readonly address: string;
  /** It runs on this machine, and nothing is sent. */
  readonly local: boolean;
  score(request: ScoreRequest, options: CallOptions): Promise<ScoreAnswer>;
  sample(request: SampleRequest, options: CallOptions): Promise<SampleAnswer>;
  /** One rulebook whole: items, clauses, figures, what the document leaves unsaid. */
  rulebook(id: string, options: CallOptions): Promise<unknown>;
  health(options: CallOptions): Promise<Health>;
}

export interface Health {
  readonly version: string;
}

interface Known {
  /** The rulebooks that this build knows; answers are held against them. */
  readonly registry: Registry;
  /** Asked anew for each request: codes in the place of names. */
  readonly privacy: () => boolean;
}

export type ServiceOptions = HttpOptions & Known;

export interface Way extends Known {
  readonly address: string;
  /** Whether it ends on this machine. */
  readonly local: boolean;
  /** The answer as JSON says it. Throws `ServiceFailure` alone. */
  readonly call: (asked: Call) => Promise<unknown>;
}

export const scoringService = (options: ServiceOptions): ScoringService =>
  serviceBy({ address: options.service, local: false, call: (asked) => callByHttp(options, asked), registry: options.registry, privacy: options.privacy });

/** The service, whatever way leads to it. */
export function serviceBy({ address, local, call, registry, privacy }: Way): ScoringService {
  const written = new PieceMemory();
  const garbled = (): ServiceFailure => new ServiceFailure('garbled', { service: address });
  return {
    address,
    local,
    async score(request, { language, signal }) {
      const veil = privacy() ? pseudonymized(request) : null;
      const sent = veil?.request ?? request;
      const expected = expecting(registry, sent);
      try {
        refuseTooMany(sent);
        const answer = await inParts(sent, async (body) => {
          const part = await call({ path: '/api/v1/score', pieces: () => jsonAsSent(body, written), language, ...(signal ? { signal } : {}) });
          return checkedScore(part, body, address, await expected.value());
        }, { service: address, bytesOfAUnit: bytesOfAUnit(registry, sent) });
        return veil ? { ...veil.lift(answer, language), ...(await named(answer, await expected.value(), expecting(registry, request))) } : answer;
      } finally {
        expected.stop();
      }
    },
    async sample(request, { language, signal }) {
      // The draw depends on the very names, so codes would not do: it is made here, by the same rules.
      if (privacy()) return drawn(request, language);
      const answer = await call({ path: '/api/v1/sample', body: request, language, ...(signal ? { signal } : {}) });
      return checkedSample(answer, request, address, language);
    },
    rulebook: (id, { language, signal }) =>
      call({ path: `/api/v1/rulebooks/${encodeURIComponent(id)}`, language, ...(signal ? { signal } : {}) }),
    async health({ language, signal }) {
      const answer = await call({ path: '/api/v1/health', language, ...(signal ? { signal } : {}) });
      if (!hasFields(answer, ['version'])) throw garbled();
      return answer as unknown as Health;
    },
  };
}

/**
 * The fingerprint is that of what was asked, with codes or without: once it is known that the service saw just what
 * was sent, that of the names follows from it.
 */
async function named({ fingerprint }: ScoreAnswer, sent: Expected | null, plain: Expecting): Promise<Partial<ScoreAnswer>> {
  const own = sent?.fingerprint === fingerprint ? await plain.value() : null;
  plain.stop();
  return own ? { fingerprint: own.fingerprint } : {};
}

function drawn(request: SampleRequest, language: Language): SampleAnswer {
  try {
    return sample(request, language);
  } catch (error) {
    if (!(error instanceof ScoreRefusal)) throw error;
    throw new ServiceFailure('refused', { detail: error.in(language).map(({ detail }) => detail).join('；') });
  }
}

function hasFields(answer: unknown, fields: readonly string[]): answer is Record<string, unknown> {
  return typeof answer === 'object' && answer !== null && fields.every((field) => field in answer);
}
