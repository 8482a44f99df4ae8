import type { Language } from './language';

/** How many columns of digits a text takes: a Chinese sign is as wide as two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e80 ? 2 : 1), 0);
}

/**
 * What a cell shows where a score is an interval: `待定 25～86.75`. A column that is aligned to the right cuts
 * the head of a long text away, and what is left reads as another number. So where `room` (the width of the
 * column in digits) does not hold all of it, the figures are left out.
 */
export function openRange({ low, high }: { readonly low: number; readonly high: number }, language: Language, room = Infinity): string {
  const word = language === 'zh' ? '待定' : 'open';
  const whole = language === 'zh' ? `${word} ${low}～${high}` : `${word} ${low} to ${high}`;
  return widthOf(whole) <= room ? whole : word;
}
