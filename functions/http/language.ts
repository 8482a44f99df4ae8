import type { Language } from '../../shared';

/**
 * The reader's language by `Accept-Language` (RFC 9110, 12.5.4): the first of the preferred tags
 * that is Chinese or English. Chinese where nothing else is asked for.
 */
export function preferredLanguage(header: string | null): Language {
  const wishes = (header ?? '').slice(0, 200).split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
  });
  // A stable sort: of equal wishes the earlier one holds.
  for (const { tag } of wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)) {
    if (/^zh\b/.test(tag)) return 'zh';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'zh';
}
