import { describe, expect, it } from 'vitest';
import type { ItemView, RulebookView } from '../contract/rulebook-view';
import { rulebookViews } from '../../tests/lib/built-in';

/** One clause in one line, as a reader of ledgers sees it; what is the same for most is left out. */
function lineOf({ code, name, types, fields, kinds, levels, roles, value, max, min, scored, given, direction, weighted, figure }: ItemView): string {
  const range = value && `${value.low ?? 'any'} to ${value.high ?? 'any'}${value.whole ? ', whole' : ''}`;
  const bound = (figure: number | null | undefined): string => (figure === undefined ? 'by type' : String(figure ?? 'none'));
  return [
    `${code} ${name}`,
    `for ${types.join(' ')}`,
    `reads ${fields.join(' ')}`,
    ...(kinds ? [`kinds ${kinds.map((kind) => kind.code).join(' ')}`] : []),
    ...(levels ? [`levels ${levels.join(' ')}`] : []),
    ...(roles ? [`roles ${roles.join(' ')}`] : []),
    ...(range ? [`value ${range}`] : []),
    ...(figure ? [`figure ${[figure.of, ...(figure.together ? ['together'] : []), ...(figure.most === undefined ? [] : [`up to ${figure.most}`]), ...(figure.shares ? ['shares'] : [])].join(' ')}`] : []),
    `most ${bound(max)}, least ${bound(min)}`,
    [direction, ...(scored ? ['scored'] : []), ...(given ? ['given'] : []), ...(weighted ? ['weighted'] : [])].join(' '),
  ].join('; ');
}

const written = (view: RulebookView): string =>
  [
    `# ${view.id}: ${view.title}`,
    `by ${view.period}; ${view.points ? 'points' : 'no points'}; ${view.pays ? 'pays' : 'does not pay'}; ${view.gradesEveryUnit ? 'every unit gets a grade' : 'no grade for every unit'}`,
    ...view.thresholds.map((threshold) => `threshold ${JSON.stringify(threshold)}`),
    ...view.items.map(lineOf),
    '',
  ].join('\n');

describe('what a reader of ledgers is told of a document', () => {
  it('is what people have read beside the document: what each clause reads, and within which bounds', async () => {
    await expect(rulebookViews().map(written).join('\n')).toMatchFileSnapshot('testing/views.txt');
  });
});
