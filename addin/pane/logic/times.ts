import { atYear } from '../../../workbook/ledger/editions';
import { timesOf } from '../../../workbook/results/prepare-request';
import type { When } from '../../../workbook/results/question';
import type { LedgerReading } from '../../../workbook/ledger/reading';
import type { Say } from '../hooks/words';

/** The times that can be looked at: those the ledger has rows for, with their halves where such are assessed. */
export function choicesOf(ledger: LedgerReading): readonly When[] {
  return timesOf(ledger).flatMap((time): readonly When[] => {
    const { year } = time;
    if (atYear(ledger, year).rulebook?.period !== 'year-or-half') return [time];
    return [
      { year, period: null },
      { year, period: `${year}-H1` },
      { year, period: `${year}-H2` },
    ];
  });
}

export function sameTime(one: When | null, other: When | null): boolean {
  return one?.year === other?.year && one?.period === other?.period;
}

/** The chosen time where the ledger still has it, else the last whole one. */
export function currentTime(choices: readonly When[], chosen: When | null): When | null {
  const found = choices.find((choice) => sameTime(choice, chosen));
  if (found) return found;
  const whole = choices.filter(({ period }) => period === null || /Q/.test(period));
  return whole[whole.length - 1] ?? null;
}

export function timeName({ year, period }: When, t: Say): string {
  const quarter = /-Q(\d)$/.exec(period ?? '')?.[1];
  if (quarter) return t('quarter', { year, quarter });
  if (period?.endsWith('H1')) return t('half1', { year });
  if (period?.endsWith('H2')) return t('half2', { year });
  return t('year', { year });
}
