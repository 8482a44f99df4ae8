import { checkRulebook } from '../../shared/engine/check-rulebook';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { warnings } from '../../shared/rules/warnings';
import { told as wordsOf, type Text } from '../../shared/i18n/language';
import type { RuleFault } from './types';
import type { Places, Where } from './reader';
import { suggest } from './suggest';

/** More of them repeat one mistake. */
const MOST = 1_000;

/** What the check of rulebooks says, at the cells of the sheet. `elsewhere`: for what stands in no cell. */
export function checkDraft(draft: unknown, places: Places, elsewhere: string): { rulebook: Rulebook | null; faults: RuleFault[] } {
  const zh = checkRulebook(draft, 'zh');
  const en = zh.faults.length === 0 ? zh : checkRulebook(draft, 'en');
  const told = (severity: RuleFault['severity'], pointer: string, text: Text): RuleFault => {
    const where: Where = places.nearest(pointer) ?? { address: elsewhere };
    return { severity, ...where, text, ...suggest(draft, pointer, places) };
  };
  return {
    rulebook: zh.rulebook,
    faults: [
      ...zh.faults.slice(0, MOST).map(({ pointer, detail }, at) => told('error', pointer, { zh: detail, en: en.faults[at]?.detail ?? detail })),
      ...(zh.read ? warnings(zh.read).slice(0, MOST).map(({ pointer, detail }) => told('warning', pointer, { zh: wordsOf(detail, 'zh'), en: wordsOf(detail, 'en') })) : []),
    ],
  };
}
