import type { ItemResult, Status, UnitResult } from '../../contract/answer';

/** What keeps an item from having one score, the heaviest first. */
export const opening: readonly Status[] = ['CONFLICT', 'NEEDS_PARAM', 'NEEDS_JUDGEMENT', 'PENDING'];

export interface OpenReasons {
  /** In the words of the answer, each once. */
  readonly messages: readonly string[];
  /** Items of which there is no record at all: nothing more is to be said of them. */
  readonly unscored: readonly ItemResult[];
}

/** Why a unit is open, or one of its items. */
export function openReasons(unit: Pick<UnitResult, 'items' | 'notes'>, item: ItemResult | null): OpenReasons {
  const code = item?.code ?? null;
  const notes = unit.notes
    .filter((note) => opening.includes(note.status) && (code === null || note.item === code))
    .sort((one, other) => opening.indexOf(one.status) - opening.indexOf(other.status));
  const noted = new Set(notes.map((note) => note.item));
  const unscored = (item ? [item] : unit.items).filter((each) => each.score === null && each.range !== null && !noted.has(each.code));
  return { messages: [...new Set(notes.map(({ message }) => message))], unscored };
}
