import { atOnce, type Steps } from '../contract/steps';
import type { Parameter, ScoreRequest } from '../contract/request';
import { fingerprintInSteps } from '../provenance/fingerprint';
import { rulesHash } from '../provenance/rules-hash';
import { askedRulebook } from './asked-rulebook';
import { applyParameters } from './compile/parameters';
import type { Fault } from '../schema/fault';
import type { Registry } from './registry';

/** What an answer to a request says of the rules and figures that it stands on. */
export interface Expected {
  readonly rulebook: { readonly id: string; readonly version: string; readonly hash: string };
  /** As applied, defaults filled in. */
  readonly parameters: Readonly<Record<string, Parameter | null>>;
  readonly fingerprint: string;
}

/** What the answer of this very engine would say of its question, without scoring anything. Null where it would refuse the request. */
export const expectedOf = (registry: Registry, request: ScoreRequest): Expected | null => atOnce(expectedInSteps(registry, request));

/** The same, with pauses between rows. */
export function* expectedInSteps(registry: Registry, { rulebook: asked, year, period, parameters, units, facts }: ScoreRequest): Steps<Expected | null> {
  const rulebook = askedRulebook(registry, asked);
  if (!rulebook) return null;
  const refusals: Fault[] = [];
  const { applied } = applyParameters(rulebook, parameters ?? {}, refusals);
  if (refusals.length > 0) return null;
  const hash = rulesHash(rulebook);
  // A year may be sent as text.
  const when = { year: Number(year), period: rulebook.period === 'year' ? null : period?.trim() || null };
  return { rulebook: { id: rulebook.id, version: rulebook.version, hash }, parameters: applied, fingerprint: yield* fingerprintInSteps({ hash, ...when, parameters: applied }, units, facts) };
}
