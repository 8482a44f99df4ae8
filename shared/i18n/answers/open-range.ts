import type { Language } from '../language';

/** What a cell shows where a score is an interval: `待定 25～86.75`. Whoever writes it sees to it that the column holds it. */
export function openRange({ low, high }: { readonly low: number; readonly high: number }, language: Language): string {
  return language === 'zh' ? `待定 ${low}～${high}` : `open ${low} to ${high}`;
}
