import type { ScoreAnswer } from '../../shared/contract/answer';
import { score } from '../lib/built-in';
import type { ScoreRequest } from '../../shared';
import { differences } from '../lib/compare-answer';
import type { Remark } from './parts';
import { references } from './index';
import type { Reference } from './reference';

/** Notes whose presence the document settles, whatever else is remarked. */
const isSettled = ({ status, item }: Remark): boolean =>
  status === 'DUPLICATE' || status === 'CONFLICT' || status === 'RECORDED' || (status === 'DOC_SILENT' && item === null);

/**
 * Scores a request both ways. Every difference, in domain words; none where both agree.
 * `rulebook` lets the engine score by other rules than the reference knows.
 */
export function disagreements(request: ScoreRequest, rulebook: ScoreRequest['rulebook'] = request.rulebook): string[] {
  const id = String(request.rulebook).replace(/@.*$/, '');
  const reference = references[id];
  if (!reference) throw new Error(`no evaluation of its own for the rulebook "${id}"`);
  const { remarks, ...verdict } = reference.judge(request);
  const answer = score({ ...request, rulebook });
  return [
    ...differences(verdict, answer, 'answer').map((line) => line.replace('expected', 'by the document').replace('found', 'by the engine')),
    ...answer.units.flatMap((unit) => ofNotes(unit, remarks.get(unit.unit) ?? [], reference)),
  ];
}

function ofNotes(unit: ScoreAnswer['units'][number], remarks: readonly Remark[], reference: Reference): string[] {
  // Of a unit in error nothing is promised beyond its items.
  if (unit.status === 'invalid') return [];
  const name = ({ status, item }: Remark): string => `${status} of ${item ?? 'the unit'}`;
  const given = new Set(unit.notes.map(name));
  const due = new Set(remarks.map(name));
  return [
    ...[...due].filter((each) => !given.has(each)).map((each) => `${unit.unit}: the note ${each} is missing`),
    ...unit.notes
      .filter((note) => (isSettled(note) || reference.settles?.(note)) && !due.has(name(note)))
      .map((note) => `${unit.unit}: the note ${name(note)} has no ground: ${note.message}`),
  ];
}
