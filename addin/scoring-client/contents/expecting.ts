import type { Registry } from '../../../shared';
import type { ScoreRequest } from '../../../shared/contract/request';
import { expectedOf, type Expected } from '../../../shared/engine/expected';

export interface Expecting {
  /** Null where this build does not know. */
  readonly value: () => Expected | null;
  /** Ends what was to be worked out beforehand. */
  readonly stop: () => void;
}

const known = new WeakMap<ScoreRequest['facts'], { readonly registry: Registry; readonly rest: string; readonly value: Expected | null }>();

/**
 * What this build's own engine says of a question. It is worked out while the service does its part, so that nobody
 * waits for it twice, and once for the same rows: which of the units are asked for, and how much of each, is no matter
 * of rules and figures.
 */
export function expecting(registry: Registry, request: ScoreRequest): Expecting {
  const value = (): Expected | null => {
    const { facts, only: _only, detail: _detail, ...others } = request;
    const rest = JSON.stringify(others);
    let held = known.get(facts);
    if (held?.registry !== registry || held.rest !== rest) known.set(facts, (held = { registry, rest, value: expectedOf(registry, request) }));
    return held.value;
  };
  const timer = setTimeout(value);
  return { value, stop: () => clearTimeout(timer) };
}
