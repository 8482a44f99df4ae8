import type { UnitResult } from '../../../shared/contract/answer';
import type { ItemsReport } from '../../../shared/report/report';
import type { PrintSource } from '../model/source';
import { dayText, periodText } from './times';
import { saying } from './words';

/** What follows for a unit besides its points, a sentence each: veto, what it may be given, what comes after. */
export function outcomeLines({ language }: Pick<PrintSource, 'language'>, { veto }: UnitResult, { outcomes }: Pick<ItemsReport, 'outcomes'>): readonly string[] {
  const say = saying(language);
  const ofClause = (message: string, clause: string): string => say('byClause', { message, clause });
  const vetoed = veto.state === 'none' ? [] : veto.reasons.map(({ message, clause }) => say(veto.state === 'certain' ? 'vetoLine' : 'vetoMaybeLine', { message: ofClause(message, clause) }));
  return [
    ...vetoed,
    ...outcomes.eligibility.filter(({ places }) => places === null).map(({ who, message, clause }) => say('eligibleLine', { message: ofClause([who, message].filter(Boolean).join(say('colon')), clause) })),
    ...outcomes.consequences.map(({ message, clause, period, due }) => {
      const when = [...(period === null ? [] : [periodText(period, say)]), ...(due === null ? [] : [say('dueBy', { day: dayText(due, say) })])];
      return say('consequenceLine', { message: [ofClause(message, clause), ...when].join(say('comma')) });
    }),
  ];
}
