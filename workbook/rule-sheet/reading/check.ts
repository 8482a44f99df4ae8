import { examineRulebook } from '../../../shared/engine/check-rulebook';
import type { Rulebook } from '../../../shared/model/rulebook/rulebook';
import { warnings } from '../../../shared/rules/warnings';
import { told as wordsOf } from '../../../shared/i18n/language';
import type { Fault } from '../../../shared/schema/fault';
import type { RuleFault } from '../types';
import type { Places, Where } from './reader';
import { suggest } from './suggest';

/** More of them repeat one mistake. */
const MOST = 1_000;

/** What the check of rulebooks says, at the cells of the sheet. `elsewhere`: for what stands in no cell. */
export function checkDraft(draft: unknown, places: Places, elsewhere: string): { rulebook: Rulebook | null; faults: RuleFault[] } {
  const { rulebook, read, faults } = examineRulebook(draft);
  const told = (severity: RuleFault['severity'], { pointer, detail }: Fault): RuleFault => {
    const text = { zh: wordsOf(detail, 'zh'), en: wordsOf(detail, 'en') };
    const where: Where = places.nearest(pointer) ?? { address: elsewhere };
    return { severity, ...where, text, ...suggest(draft, pointer, places) };
  };
  return {
    rulebook,
    faults: [
      ...faults.slice(0, MOST).map((fault) => told('error', fault)),
      ...(read ? warnings(read).slice(0, MOST).map((warning) => told('warning', warning)) : []),
    ],
  };
}
