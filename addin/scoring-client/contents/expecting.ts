import type { Registry } from '../../../shared';
import type { ScoreRequest } from '../../../shared/contract/request';
import { inTurns } from '../../../shared/contract/steps';
import { handingOver } from '../hand-over';
import type { Expected } from '../../../shared/engine/expected';

export interface Expecting {
  /** Null where this build does not know. */
  readonly value: () => Promise<Expected | null>;
  /** Ends what was to be worked out beforehand. */
  readonly stop: () => void;
}

/** What this build's own engine says of a question. Its code is fetched with the first answer, against which alone it is held. */
const expectedBy = async (registry: Registry, request: ScoreRequest): Promise<Expected | null> => inTurns((await import('../../../shared/engine/expected')).expectedInSteps(registry, request), handingOver());

const known = new WeakMap<ScoreRequest['facts'], { readonly registry: Registry; readonly rest: string; readonly value: Promise<Expected | null> }>();

/**
 * What is expected of an answer. It is worked out while the service does its part, so that nobody waits for it twice,
 * and once for the same rows: which of the units are asked for, and how much of each, is no matter of rules and figures.
 */
export function expecting(registry: Registry, request: ScoreRequest): Expecting {
  const value = (): Promise<Expected | null> => {
    const { facts, only: _only, detail: _detail, ...others } = request;
    const rest = JSON.stringify(others);
    let held = known.get(facts);
    if (held?.registry !== registry || held.rest !== rest) {
      known.set(facts, (held = { registry, rest, value: expectedBy(registry, request) }));
      // Code that could not be fetched is fetched again the next time.
      held.value.catch(() => known.delete(facts));
    }
    return held.value;
  };
  // What fails here fails again where it is waited for.
  const timer = setTimeout(() => void value().catch(() => undefined));
  return { value, stop: () => clearTimeout(timer) };
}
