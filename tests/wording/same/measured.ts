import type { Draft, Json, Rule } from './draft';
import { canonicalEvents } from './events';
import { over, times } from './figures';

/** `given` and `measured`, as far as two of them may give the same points. */
export function canonicalMeasured(draft: Draft): void {
  if (draft.rule['kind'] === 'given') return asMeasured(draft);
  shareIsTimes(draft);
  if (draft.get('scale', 'by') === 'same' && draft.get('scale', 'times') === 1) draft.drop('scale', 'times');
  meanOfPeriods(draft);
  if (weighed(draft) || countedEvents(draft) || words(draft)) return;
  foldWorth(draft);
  places(draft);
  steps(draft);
  bounds(draft);
}

function asMeasured(draft: Draft): void {
  draft.put(['kind'], 'measured');
  const [weight, outOf] = [draft.figure('weight'), draft.figure('outOf')];
  if (draft.get('choices') !== undefined) {
    draft.put(['kind'], 'words');
    const choices = draft.get('choices') as number[];
    draft.drop('choices');
    draft.put(['worth'], Object.fromEntries(choices.map((figure) => [`${figure}`, figure])));
    draft.moveMarks(['choices'], ['worth']);
    return bounds(draft);
  }
  draft.put(['measure'], { of: 'value', low: 0, ...(outOf ?? weight) !== undefined && { high: (outOf ?? weight) as number } });
  draft.put(['scale'], { by: 'same', ...(outOf !== undefined && weight !== undefined && outOf !== weight && { times: over(weight, outOf) }) });
  draft.drop('outOf');
  draft.copyMarks(['outOf'], ['scale', 'times']);
  draft.moveMarks(['outOf'], ['measure', 'high']);
  if (outOf === undefined) draft.copyMarks(['weight'], ['measure', 'high']);
  bounds(draft);
}

/** A share without a threshold is the figure, times the full mark, cut at both ends. */
function shareIsTimes(draft: Draft): void {
  if (draft.get('scale', 'by') !== 'share') return;
  const [weight, top] = [draft.figure('weight'), draft.figure('scale', 'over')];
  const full = draft.figure('scale', 'full') ?? 1;
  draft.put(['scale', 'by'], 'same');
  if (weight !== undefined) draft.put(['scale', 'times'], over(weight, full));
  draft.drop('scale', 'full');
  draft.drop('scale', 'over');
  draft.moveMarks(['scale', 'full'], ['scale', 'times']);
  draft.moveMarks(['scale', 'over'], ['max']);
  const bound = draft.figure('max') ?? weight;
  const held = top ?? weight;
  if (bound !== undefined && held !== undefined) draft.put(['max'], Math.min(bound, held));
}

const PERIODS: Record<number, string> = { 12: 'month', 4: 'quarter', 2: 'half' };

/** The mean of twelve scores, one a month, is what `periods` puts together. */
function meanOfPeriods(draft: Draft): void {
  if (draft.get('measure', 'per') !== 'mean' || draft.get('measure', 'key') !== 'period') return;
  const expect = draft.figure('measure', 'expect');
  if (draft.get('measure', 'after') !== 'scale' && draft.get('scale', 'by') !== 'same') return;
  if (expect === undefined && !draft.isOpen('measure', 'expect')) return;
  draft.put(['periods'], { ...(expect !== undefined && { each: PERIODS[expect] ?? String(expect) }), take: 'mean' });
  for (const member of ['per', 'key', 'expect', 'after']) draft.drop('measure', member);
  if (expect === undefined) draft.copyMarks(['measure', 'expect'], ['periods', 'each']);
  draft.moveMarks(['measure', 'expect'], ['periods', 'of']);
  draft.moveMarks(['measure', 'per'], ['periods', 'take']);
  draft.moveMarks(['measure', 'key'], ['periods', 'each']);
}

/** Scores with shares are a group of as many parts, each weighed. */
function weighed(draft: Draft): boolean {
  const plain = draft.get('measure', 'of') === 'value' && draft.get('measure', 'per') === 'shares' && draft.get('scale', 'by') === 'same';
  if (!plain || (draft.get('scale', 'times') !== undefined && !draft.isOpen('scale', 'times'))) return false;
  draft.put(['kind'], 'weighed');
  draft.move(['measure', 'shares'], ['shares']);
  for (const member of ['measure', 'scale']) draft.drop(member);
  return true;
}

/** So much for each row up to the full mark is a tariff of adds. */
function countedEvents(draft: Draft): boolean {
  const weight = draft.figure('weight');
  const free = draft.get('measure', 'key') === undefined && draft.get('scale', 'plus') === undefined && draft.get('periods') === undefined;
  const most = draft.figure('max') ?? weight;
  if (draft.get('measure', 'of') !== 'count' || draft.get('scale', 'by') !== 'same' || !free || most === undefined) return false;
  const where = draft.get('measure', 'where');
  draft.put(['kind'], 'tariff');
  draft.put(['max'], most);
  draft.put(['rates'], [{ points: draft.figure('scale', 'times') ?? 1, ...(where !== undefined && { when: where }) }]);
  draft.drop('measure');
  draft.drop('scale');
  draft.moveMarks(['scale', 'times'], ['rates', '0', 'points']);
  draft.moveMarks(['measure', 'where'], ['rates', '0', 'when']);
  canonicalEvents(draft);
  return true;
}

/** Words that carry points: the measure `kind`, the choices of a given score, and all-or-nothing by a ratio. */
function words(draft: Draft): boolean {
  if (draft.get('measure', 'of') === 'kind' && draft.get('scale', 'by') === 'same' && draft.get('measure', 'per') === undefined) {
    const worth = draft.get('measure', 'worth') as Rule;
    const each = draft.figure('scale', 'times') ?? 1;
    draft.put(['kind'], 'words');
    draft.put(['worth'], Object.fromEntries(Object.entries(worth ?? {}).map(([word, figure]) => [word, typeof figure === 'number' ? times(figure, each) : figure])));
    draft.drop('measure');
    draft.drop('scale');
    draft.moveMarks(['measure', 'worth'], ['worth']);
    draft.moveMarks(['scale', 'times'], ['worth']);
    bounds(draft);
    return true;
  }
  const bands = draft.get('scale', 'bands') as Rule[] | undefined;
  const alone = JSON.stringify(draft.get('measure')) === '{"of":"ratio"}';
  if (!alone || bands?.length !== 2 || draft.marks.some(({ is, at }) => is === 'open' && at[0] === 'scale')) return false;
  const done = bands.find((band) => band['from'] === 1 && Object.keys(band).length === 2);
  const not = bands.find((band) => band['below'] === 1 && Object.keys(band).length === 2);
  if (!done || !not || not['points'] !== 0) return false;
  draft.put(['kind'], 'words');
  draft.put(['worth'], { 完成: done['points'] as Json, 未完成: not['points'] as Json });
  draft.drop('measure');
  draft.drop('scale');
  bounds(draft);
  return true;
}

/** What a vote is worth may stand in the votes or in the scale. */
function foldWorth(draft: Draft): void {
  if (draft.get('measure', 'of') !== 'votes' || draft.get('scale', 'by') !== 'same' || draft.isOpen('scale', 'times')) return;
  const each = draft.figure('scale', 'times') ?? 1;
  const worth = (draft.get('measure', 'worth') ?? {}) as Rule;
  draft.put(['measure', 'worth'], Object.fromEntries(Object.entries(worth).map(([word, figure]) => [word, typeof figure === 'number' ? times(figure, each) : figure])));
  draft.drop('scale', 'times');
}

function places(draft: Draft): void {
  if (draft.get('scale', 'by') !== 'places') return;
  if (draft.get('scale', 'rest') === undefined && draft.get('scale', 'points') !== undefined && !draft.isOpen('scale', 'rest')) draft.put(['scale', 'rest'], 0);
  if (draft.get('scale', 'least') === undefined && draft.get('scale', 'first') !== undefined && !draft.isOpen('scale', 'least')) draft.put(['scale', 'least'], 0);
}

function steps(draft: Draft): void {
  if (draft.get('scale', 'by') !== 'steps') return;
  const full = draft.figure('weight') ?? draft.figure('max');
  if (draft.get('scale', 'start') === undefined && full !== undefined && !draft.isOpen('scale', 'start')) draft.put(['scale', 'start'], full);
  for (const side of ['below', 'above']) {
    const [each, points] = [draft.figure('scale', side, 'each'), draft.figure('scale', side, 'points')];
    if (draft.get('scale', side, 'part') !== 'exact' || each === undefined || points === undefined) continue;
    if (draft.isOpen('scale', side, 'each') || draft.isOpen('scale', side, 'points')) continue;
    draft.put(['scale', side, 'points'], over(points, each));
    draft.put(['scale', side, 'each'], 1);
  }
}

/** The bounds that hold where none is said, but where it is asked for them. */
function bounds(draft: Draft): void {
  const weight = draft.figure('weight');
  if (draft.get('min') === undefined && !draft.isOpen('min')) draft.put(['min'], 0);
  if (draft.get('max') === undefined && weight !== undefined && !draft.isOpen('max')) draft.put(['max'], weight);
}
