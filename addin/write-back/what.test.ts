import { describe, expect, it } from 'vitest';
import { villageBook } from '../pane/testing/villages';
import { fakeScoring } from '../explanation/testing/fake-scoring';
import { isSettled, valueOf } from './what';

const { scoring } = fakeScoring(villageBook());
const [unit] = scoring.answer.units;
const veto = (status: 'final' | 'invalid', state: 'none' | 'certain') => {
  const changed = { ...unit!, status, veto: { state, reasons: [] } };
  return [valueOf({ is: 'veto' }, changed, scoring, 'zh'), isSettled({ is: 'veto' }, changed, scoring.answer)];
};

describe('a veto as a value', () => {
  it('is 否 only where the total was judged, and says of a unit in error that it is in error', () => {
    expect(veto('final', 'none')).toEqual(['否', true]);
    expect(veto('invalid', 'none')).toEqual(['有误', false]);
  });

  it('stands where a fact brings it, though the unit is in error', () => {
    expect(veto('invalid', 'certain')).toEqual(['是', true]);
  });
});
