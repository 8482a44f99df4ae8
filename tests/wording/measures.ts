import type { CellReading, Read } from '../../workbook/wording/types';
import { isTrap, type Fixture, type Reader } from './fixture';
import { compare } from './same/compare';
import type { Rule } from './same/draft';
import { pathOf, touches, type Path } from './same/pointer';
import { isShown, lostPieces, matchByWords, restsOn } from './words';

type Verdict = 'right' | 'wrong' | 'left open';

/** What became of one fixture. */
export interface Result {
  readonly fixture: Fixture;
  readonly reading: CellReading;
  /** Of each proposed rule, in the order of the proposal. */
  readonly rules: readonly { readonly verdict: Verdict; readonly because: readonly string[] }[];
  /** Places of the reads in which no rule was proposed at all. */
  readonly notFound: readonly number[];
  readonly places: readonly { readonly place: string; readonly asked: boolean; readonly guessed: boolean }[];
  readonly unshown: readonly string[];
}

export interface Measures {
  readonly fixtures: number;
  readonly reads: number;
  readonly proposed: number;
  readonly wrong: number;
  readonly right: number;
  readonly leftOpen: number;
  readonly places: number;
  readonly asked: number;
  readonly guessed: number;
  readonly words: number;
  readonly shown: number;
  readonly traps: number;
  readonly emptyTraps: number;
  readonly questions: number;
  readonly questionsWanted: number;
}

/** Has the reader read every fixture, and holds each reading against the wanted one. */
export function evaluate(fixtures: readonly Fixture[], reader: Reader): { results: Result[]; measures: Measures } {
  const results = fixtures.map((fixture) => {
    const { id, text, weight, column } = fixture;
    return judge(fixture, reader({ id, text, weight, column }));
  });
  return { results, measures: count(results) };
}

/** The places of a rule among pointers into a list of rules. */
const placesIn = (reading: CellReading, rule: number): Path[] => reading.open_at.flat().map(pathOf).filter(([first]) => first === String(rule)).map((path) => path.slice(1));

const membersOf = ({ rests_on: _, ...members }: Read): Rule => members as unknown as Rule;

export function judge(fixture: Fixture, reading: CellReading): Result {
  const match = matchByWords(fixture.text, fixture.reads, reading.reads);
  const compared = reading.reads.map((rule, place) => {
    const at = match[place] as number;
    const read = fixture.reads[at];
    return read ? compare(membersOf(read), placesIn(fixture, at), membersOf(rule), placesIn(reading, place)) : null;
  });
  const rules = reading.reads.map((rule, place) => {
    const lost = lostPieces(fixture.text, restsOn(rule));
    const comparison = compared[place];
    if (isTrap(fixture)) return verdict('wrong', ['a rule where there is none']);
    if (lost.length > 0) return verdict('wrong', lost.map((piece) => `“${piece}” does not stand in the text`));
    if (!comparison) return verdict('wrong', ['no rule rests on these words']);
    if (comparison.wrong.length > 0) return verdict('wrong', comparison.wrong);
    return comparison.missing.length > 0 ? verdict('left open', comparison.missing.map((each) => `not found: ${each}`)) : verdict('right', []);
  });
  return {
    fixture,
    reading,
    rules,
    notFound: fixture.reads.flatMap((_, at) => (match.includes(at) ? [] : [at])),
    places: openPlaces(fixture, reading, match, compared),
    unshown: fixture.not_understood.filter((words) => !isShown(fixture.text, words, reading.not_understood)),
  };
}

const verdict = (what: Verdict, because: readonly string[]): Result['rules'][number] => ({ verdict: what, because });

/** Every place that is to be asked about, each once. */
function openPlaces(fixture: Fixture, reading: CellReading, match: readonly number[], compared: readonly (ReturnType<typeof compare> | null)[]): Result['places'] {
  const asked = reading.open_at.flat().map(pathOf);
  return [...new Set(fixture.open_at.flat())].map((pointer) => {
    const [first, ...rest] = pathOf(pointer);
    const rule = match.indexOf(Number(first));
    const comparison = compared[rule];
    if (!comparison) {
      // There is no rule to ask about: the question stands alone, as in the fixture, or it is not asked.
      const alone = !fixture.reads[Number(first)] && asked.some((path) => touches(path, pathOf(pointer)));
      return { place: pointer, asked: alone, guessed: false };
    }
    const whole = asked.some((path) => path.length === 1 && path[0] === String(rule));
    const open = comparison.open.find(({ place }) => place.join('/') === rest.join('/'));
    return { place: pointer, asked: whole || open?.asked === true, guessed: !whole && open?.filled === true && !open.asked };
  });
}

function count(results: readonly Result[]): Measures {
  const sum = (of: (result: Result) => number): number => results.reduce((total, result) => total + of(result), 0);
  const verdicts = (what: Verdict): number => sum(({ rules }) => rules.filter(({ verdict: each }) => each === what).length);
  const traps = results.filter(({ fixture }) => isTrap(fixture));
  return {
    fixtures: results.length,
    reads: sum(({ fixture }) => fixture.reads.length),
    proposed: sum(({ rules }) => rules.length),
    wrong: verdicts('wrong'),
    right: verdicts('right'),
    leftOpen: verdicts('left open'),
    places: sum(({ places }) => places.length),
    asked: sum(({ places }) => places.filter(({ asked }) => asked).length),
    guessed: sum(({ places }) => places.filter(({ guessed }) => guessed).length),
    words: sum(({ fixture }) => fixture.not_understood.length),
    shown: sum(({ fixture, unshown }) => fixture.not_understood.length - unshown.length),
    traps: traps.length,
    emptyTraps: traps.filter(({ reading }) => reading.reads.length === 0 && reading.open.length === 0).length,
    questions: sum(({ reading }) => reading.open.length),
    questionsWanted: sum(({ fixture }) => fixture.open.length),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export const precision = ({ wrong, proposed }: Measures): number => 1 - (proposed === 0 ? 0 : wrong / proposed);
export const recall = ({ right, reads }: Measures): number => share(right, reads);
export const askedShare = ({ asked, places }: Measures): number => share(asked, places);
export const shownShare = ({ shown, words }: Measures): number => share(shown, words);
export const questionsShare = ({ questions, questionsWanted }: Measures): number => share(questions, questionsWanted);
