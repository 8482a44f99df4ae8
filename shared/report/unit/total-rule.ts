import type { Unit } from '../../contract/request';
import type { TotalView } from '../../contract/rulebook-view';
import { totalWords } from '../../i18n/answers/total';
import { say, type Language } from '../../i18n/language';

/** How the total comes about, with the figures that the unit itself has; null where it is the sum and no more. */
export function totalRuleOf(total: TotalView | undefined, attributes: Unit['attributes'], language: Language): string | null {
  if (!total) return null;
  const { start, times, round, min, max } = total;
  const put = (key: keyof typeof totalWords, slots: Readonly<Record<string, string | number>> = {}): string => say(totalWords, key, language, slots);
  const named = (attribute: string): { attribute: string; value: string } => {
    const value = attributes?.[attribute];
    return { attribute, value: value === undefined || value === null ? '' : put('value', { value }) };
  };
  return [
    put('sum'),
    start === undefined ? '' : typeof start === 'string' ? put('startOf', named(start)) : put('start', { start }),
    times === undefined ? '' : put('times', named(times)),
    round === undefined ? '' : put(round.mode ?? 'half-up', { digits: round.digits }),
    min === undefined ? '' : put('min', { min }),
    max === undefined ? '' : put('max', { max }),
  ].join('');
}
