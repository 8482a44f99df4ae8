import type { Message, Text } from '../../i18n/language';
import type { RulebookFaultText } from '../../i18n/rulebooks/rulebook-faults';
import type { Rulebook, RulebookItem } from '../../model/rulebook/rulebook';
import { faultOf } from '../../schema/fault';

/** Code and name, as people find it in the document; with the name of one of its kinds. */
export function titleOf({ code, name, en = name, kinds }: RulebookItem, kind?: string): Text {
  const own = kinds?.find((each) => each.code === kind);
  const title = (its: string): string => (its === code ? code : `${code} ${its}`);
  return { zh: title(name) + (own ? `（${own.name}）` : ''), en: title(en) + (own ? ` (${own.en ?? own.name})` : '') };
}

const numbered: Readonly<Record<string, RulebookFaultText>> = { rates: 'nthRate', bands: 'nthBand', points: 'nthPoint', grades: 'nthLine' };

/** Where a path leads, in words: the item or clause, and which of its rates, bands or grades. null: to the whole. */
export function whereOf(rulebook: Rulebook, [part, index, ...inner]: readonly PropertyKey[]): Text | Message | null {
  let where: Text | Message | null = null;
  const item = part === 'items' ? rulebook.items[Number(index)] : undefined;
  const outcome = part === 'outcomes' ? rulebook.outcomes[Number(index)] : undefined;
  if (item) where = titleOf(item);
  else if (outcome) where = faultOf('atClause', { clause: outcome.clause });
  else if (part === 'total') where = faultOf('atTotal');
  inner.forEach((step, at) => {
    const key = numbered[String(inner[at - 1])];
    // Grades that a condition lists are no lines of a grading.
    if (where && key && typeof step === 'number' && !(key === 'nthLine' && at > 1)) where = faultOf(key, { where, n: step + 1 });
  });
  return where;
}
