import type { Named } from '../../../../shared/contract/rulebook-view';

export type Noun = 'countedUnits' | 'countedPeople';

/** What the assessed are counted as: people or units. */
export function nounOf(types: readonly Named[]): Noun {
  return types.length > 0 && types.every(({ name }) => /干部|责任人/.test(name)) ? 'countedPeople' : 'countedUnits';
}
