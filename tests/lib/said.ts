import type { ScoreAnswer, UnitResult } from '../../shared/contract/answer';
import type { Language } from '../../shared/i18n/language';

/** A sentence in both languages; `place` says where people read it. */
export interface Said {
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

type Lines = readonly (readonly [place: string, text: string])[];

/** All that an answer says in words, in the order in which it stands there. */
function linesOf({ units, problems }: ScoreAnswer): Lines {
  return [
    ...units.flatMap((unit) => ofUnit(unit).map(([place, text]) => [`${unit.unit} ${place}`, text] as const)),
    ...problems.map(({ fact, code, message }) => [`row ${fact + 1}, ${code}`, message] as const),
  ];
}

function ofUnit({ items, notes, veto, eligibility, consequences }: UnitResult): Lines {
  return [
    ...items.flatMap(({ code, events }) => events.map(({ reason, points, counted }) => [`${code}, ${counted ? '' : 'not counted, '}${points ?? 'open'}`, reason] as const)),
    ...notes.map(({ status, item, message, clauses }) => [`${status}${item === null ? '' : ` ${item}`}${clauses ? ` (${clauses.join(' ')})` : ''}`, message] as const),
    ...veto.reasons.map(({ code, clause, message }) => [`veto ${veto.state}, ${code} (${clause})`, message] as const),
    ...eligibility.map(({ code, clause, message, who }) => [`eligible, ${code} (${clause})`, `${who}: ${message}`] as const),
    ...consequences.map(({ code, clause, message }) => [`follows, ${code} (${clause})`, message] as const),
  ];
}

/** What two answers to one question say, each sentence beside its translation. */
export function saidBy(answer: (language: Language) => ScoreAnswer): Said[] {
  const [zh, en] = [linesOf(answer('zh')), linesOf(answer('en'))];
  return zh.map(([place, text], at) => ({ place, zh: text, en: en[at]?.[1] ?? '' }));
}

/** As it stands in a file that people read: the place, and below it the sentences. */
export const written = (said: readonly Said[]): string =>
  said.map(({ place, zh, en }) => `${place}\n  ${zh}\n  ${en}\n`).join('');
