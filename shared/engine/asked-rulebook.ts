import type { ScoreRequest } from '../contract/request';
import type { Rulebook } from '../model/rulebook/rulebook';
import type { Registry } from './registry';

/**
 * The rulebook of a request that was made here: one of the registry, or the one that comes with it, which was checked when
 * it was read. Whoever takes requests from others checks what they bring (`score`). Null where there is none of that name.
 */
export function askedRulebook(registry: Registry, asked: ScoreRequest['rulebook']): Rulebook | null {
  return typeof asked === 'string' ? registry.named(asked) : (asked as Rulebook);
}
