import type { ScoreRequest } from '../contract/request';
import type { Rulebook } from '../model/rulebook';
import { checkRulebook } from './check-rulebook';
import type { Registry } from './registry';

const inline = new WeakMap<object, Rulebook | null>();

/** The rulebook of a request: one of the registry, or the one that comes with it. Null where it may not score. */
export function askedRulebook(registry: Registry, asked: ScoreRequest['rulebook']): Rulebook | null {
  if (typeof asked === 'string') return registry.named(asked);
  let rulebook = inline.get(asked);
  if (rulebook === undefined) inline.set(asked, (rulebook = checkRulebook(asked).rulebook));
  return rulebook;
}
