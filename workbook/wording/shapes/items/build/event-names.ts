import type { FactOf } from '../facts';

/** Which way the points of a clause go. */
export type Sign = (fact: FactOf<'event'> | FactOf<'levels'>) => 1 | -1;

export const namesOf = (found: readonly FactOf<'event'>[]): string[] => {
  const names = found.flatMap(({ text }) => trimmed(text).split(/[、]/)).filter((name) => name !== '');
  return [...new Set(names)];
};
export const trimmed = (text: string): string => text.replace(/^(?:每|被|发现|发生|出现|凡|对|经|查实|有|同时|，)+|(?:每|的|，|者|情况|一|发现|出现|发生)+$/g, '');
