import { askedShare, precision, questionsShare, recall, shownShare, type Measures, type Result } from './measures';

const percent = (figure: number): string => `${(figure * 100).toFixed(1)} %`;

/** The measures of one set as lines of a table. */
export function measuresTable(about: string, measures: Measures): string {
  const { fixtures, reads, proposed, wrong, right, leftOpen, places, asked, guessed, words, shown, traps, emptyTraps, questions, questionsWanted } = measures;
  const rows: [string, string][] = [
    ['fixtures', `${fixtures}`],
    ['rules proposed', `${proposed}: ${right} right, ${leftOpen} left open, ${wrong} wrong`],
    ['precision', percent(precision(measures))],
    ['recall', `${percent(recall(measures))} (${right} of ${reads})`],
    ['asked', `${percent(askedShare(measures))} (${asked} of ${places})`],
    ['guessed', `${guessed}`],
    ['not understood, shown', `${percent(shownShare(measures))} (${shown} of ${words})`],
    ['traps that stayed empty', `${emptyTraps} of ${traps}`],
    ['questions', `${questions}, wanted ${questionsWanted} (${questionsShare(measures).toFixed(2)})`],
  ];
  return [about, ...rows.map(([name, value]) => `  ${name.padEnd(24)} ${value}`)].join('\n');
}

/** One line for each thing that is not as it should be, wrong rules first. */
export function faultLines(results: readonly Result[]): string[] {
  const lines = results.flatMap(({ fixture, rules, notFound, places, unshown }) => {
    const head = `${fixture.id} “${fixture.text.replace(/\s+/g, ' ')}”`;
    return [
      ...rules.filter(({ verdict }) => verdict !== 'right').map(({ verdict, because }) => ({ rank: verdict === 'wrong' ? 0 : 2, line: `${verdict}: ${head}: ${because.join('; ')}` })),
      ...places.filter(({ guessed }) => guessed).map(({ place }) => ({ rank: 1, line: `guessed: ${head}: ${place}` })),
      ...notFound.map((at) => ({ rank: 3, line: `not found: ${head}: ${fixture.reads[at]?.kind} resting on ${fixture.reads[at]?.rests_on.join('｜')}` })),
      ...places.filter(({ asked, guessed }) => !asked && !guessed).map(({ place }) => ({ rank: 4, line: `not asked: ${head}: ${place}` })),
      ...unshown.map((words) => ({ rank: 5, line: `not shown: ${head}: ${words}` })),
    ];
  });
  return lines.sort((a, b) => a.rank - b.rank).map(({ line }) => line);
}
