import { itemKinds } from '../kinds';
import type { Tries } from '../model/tried';
import type { Rulebook, RulebookItem } from '../model/rulebook';

export interface ItemTries extends Tries {
  readonly item: RulebookItem;
  readonly type: string;
}

/** Rows worth trying, by item and unit type: one type stands for all whose figures are the same. */
export function triesOf(rulebook: Rulebook): readonly ItemTries[] {
  const types = rulebook.unitTypes.map(({ code }) => code);
  return rulebook.items.flatMap((item) => {
    const kind = itemKinds.find((each) => each.kind === item.kind);
    const seen = new Set<string>();
    return types.flatMap((type): ItemTries[] => {
      if (!kind?.tries || (item.types && !item.types.includes(type))) return [];
      const tries = kind.tries(item, type);
      const text = JSON.stringify(tries.rows);
      if (tries.rows.length === 0 || seen.has(text)) return [];
      seen.add(text);
      return [{ ...tries, item, type }];
    });
  });
}
