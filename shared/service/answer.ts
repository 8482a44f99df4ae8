import { LIMITS } from '../contract/limits';
import type { Registry } from '../engine/registry';
import { ENGINE_VERSION } from '../engine/version';
import type { NewHash } from '../provenance/hashing';
import type { Language } from '../i18n/language';
import { addresses } from './addresses';
import { computeCheck } from './check';
import type { Compute } from './computing';
import { Refused, tooLarge } from './problem';
import { refusalOf } from './refusal';
import { json, type Reply } from './reply';
import { listRulebooks, showRulebook } from './rulebooks';
import { computeSample } from './sample';
import { computeScore } from './score';

/** A call of the service that goes to no network. */
export interface Question {
  /** As the service has it, `/api/v1/score`. */
  readonly path: string;
  /** The JSON text; null where there is none. */
  readonly body: Uint8Array | null;
  readonly language: Language;
}

/**
 * The service without a host: the same bytes for the same request. Who may call, how many at a time and for how long is the
 * matter of a host. Throws nothing but what is a fault of the program.
 */
export function answersHere(registry: Registry, newHash?: NewHash): (asked: Question) => Reply {
  const computing = new Map<string, Compute>([
    [addresses.score.path, computeScore(registry, newHash)],
    [addresses.sample.path, computeSample],
    [addresses.check.path, computeCheck],
  ]);
  const [beforeId = ''] = addresses.rulebook.path.split('{id}');
  const reply = ({ path: whole, body, language }: Question): Reply => {
    const path = whole.replace(/^\/api\//, '');
    const compute = computing.get(path);
    if (compute) {
      if (body && body.byteLength > LIMITS.bodyBytes) throw tooLarge(LIMITS.bodyBytes);
      return compute(body ?? new Uint8Array(), language, Infinity);
    }
    if (path === addresses.rulebooks.path) return listRulebooks(registry);
    if (path === addresses.health.path) return json({ status: 'ok', version: ENGINE_VERSION });
    if (path.startsWith(beforeId)) return showRulebook(registry, decodeURIComponent(path.slice(beforeId.length)));
    throw new Refused('not-found', 'noRoute');
  };
  return (asked) => {
    try {
      return reply(asked);
    } catch (error) {
      const refusal = refusalOf(error, asked.language);
      if (!refusal) throw error;
      return refusal;
    }
  };
}
