import { itemKinds, outcomeKinds } from '../kinds';
import type { Rulebook } from '../model/rulebook/rulebook';
import { faultOf, type Fault } from '../schema/fault';
import { isGeneral } from './is-general';

/** Kinds and settings that single documents brought with them and that the exact way of scoring does not know. */
export function mixedFaults(rulebook: Rulebook): Fault[] {
  if (!isGeneral(rulebook)) return [];
  const at = (pointer: string, name: string): Fault => ({ pointer, detail: faultOf('notBeside', { name }) });
  return [
    ...rulebook.items.flatMap(({ kind }, index) => (itemKinds.find((each) => each.kind === kind)?.exact ? [] : [at(`/items/${index}/kind`, kind)])),
    ...rulebook.items.flatMap((item, index) => {
      const { several, once } = item as { several?: unknown; once?: { levelDecides?: boolean } };
      return [
        ...(several === undefined ? [] : [at(`/items/${index}/several`, 'several')]),
        ...(typeof once === 'object' && once.levelDecides ? [at(`/items/${index}/once/levelDecides`, 'levelDecides')] : []),
      ];
    }),
    ...rulebook.outcomes.flatMap(({ kind }, index) => (outcomeKinds.find((each) => each.kind === kind)?.exact ? [] : [at(`/outcomes/${index}/kind`, kind)])),
    ...(rulebook.sharedOnce ? [at('/sharedOnce', 'sharedOnce')] : []),
  ];
}
