import type { Language } from '../../shared/i18n/language';
import { readRulebook } from '../../shared/rules/check';
import { workedExample } from '../../workbook/rule-trial/boundary-cases';
import type { WorkedExample } from '../../workbook/rule-trial/types';
import { valueAt } from './pointer';
import { isPart, isWholeItem, partsIn, type Part } from './whole';

/** What a rulebook must have, where a draft does not say it yet. None of it changes a score. */
export const around = { format: 'kaohe-rulebook/1', id: 'draft', version: '1', title: 'draft', source: { title: 'draft' }, period: 'year', unitTypes: [{ code: 'unit', name: 'unit' }] } as const;

/** One case of an item of a draft, worked out by that item and what it hangs on alone; null as long as that is not whole. */
export function exampleAt(draft: unknown, pointer: string, language: Language): WorkedExample | null {
  const item = valueAt(draft, pointer);
  if (!isPart(draft) || !isPart(item) || !pointer.startsWith('/items/') || !isWholeItem(item)) return null;
  const items = hangingTogether(item, partsIn(draft, 'items').filter(isWholeItem));
  const { period, digits, unitTypes, parameters } = draft;
  const own = Object.fromEntries(Object.entries({ period, digits, unitTypes, parameters }).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
  const { rulebook } = readRulebook({ ...around, ...own, items, outcomes: [] });
  return rulebook && workedExample(rulebook, String(item['code']), language);
}

/** The item with all whose codes it names, and those that they name. */
function hangingTogether(item: Part, all: readonly Part[]): readonly Part[] {
  const found = new Set([item['code']]);
  const look = (part: unknown): void => {
    if (typeof part === 'string') {
      const named = found.has(part) ? undefined : all.find(({ code }) => code === part);
      if (named) {
        found.add(part);
        look(named);
      }
    } else if (Array.isArray(part)) part.forEach(look);
    else if (isPart(part)) Object.values(part).forEach(look);
  };
  look(item);
  return all.filter(({ code }) => found.has(code));
}
