import { reviewRulebook } from '../../shared/engine/check-rulebook';
import type { RuleFault } from './types';
import type { Places, Where } from './reader';

/** What the check of rulebooks says, at the cells of the sheet. `elsewhere`: for what stands in no cell. */
export function checkDraft(draft: unknown, places: Places, elsewhere: string): RuleFault[] {
  const zh = reviewRulebook(draft, 'zh');
  const en = reviewRulebook(draft, 'en');
  const both = (severity: RuleFault['severity'], list: 'errors' | 'warnings'): RuleFault[] => zh[list].map(({ pointer, detail }, at) => {
    const where: Where = places.nearest(pointer) ?? { address: elsewhere };
    return { severity, ...where, text: { zh: detail, en: en[list][at]?.detail ?? detail } };
  });
  return [...both('error', 'errors'), ...both('warning', 'warnings')];
}
