import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../shared';
import { figureOf } from './figure';
import type { Meaning } from './meaning';

const view = rulebookViews().find(({ id }) => id === 'beijinggang-2019-village');
const read = (code: string, meaning: Meaning, cell: string | number): ReturnType<typeof figureOf> => {
  const item = view?.items.find((each) => each.code === code);
  if (!item) throw new Error(`There is no clause ${code}.`);
  return figureOf(cell, meaning, item);
};

describe('a figure of a score sheet, as its clause takes it', () => {
  it('is a score as it stands', () => expect(read('V3', 'value', '7。5分')).toEqual({ is: 'fact', fact: { value: 7.5 } }));
  it('is the item’s share of a score out of 100, exactly', () => expect(read('V5a', 'hundred', 93.3)).toEqual({ is: 'fact', fact: { value: 2.3325 } }));
  it('is the raw score behind weighted points where there is an exact one', () => expect(read('V2', 'points', 27.6)).toEqual({ is: 'fact', fact: { value: 92 } }));
  it('is no raw score that would have to be rounded', () => expect(read('V2', 'points', 25)).toEqual({ is: 'unfit', shown: '25' }));
  it('is one deduction where the clause allows that much at once', () => expect(read('V1', 'lost', -1.5)).toEqual({ is: 'fact', fact: { value: 1.5 }, parts: 1 }));
  it('is several equal deductions where it is more', () => expect(read('V1', 'lost', 5)).toEqual({ is: 'fact', fact: { value: 1.25, count: 4 }, parts: 4 }));
  it('is what is missing from the full points where the points left stand there', () => expect(read('V1', 'left', 16.5)).toEqual({ is: 'fact', fact: { value: 1.75, count: 2 }, parts: 2 }));
  it('is no deduction that the clause does not know', () => expect(read('V1', 'lost', 0.3)).toEqual({ is: 'unfit', shown: '0.3' }));
  it('is nothing where nothing was deducted, or counted, or written', () => {
    for (const [meaning, cell] of [['lost', 0], ['left', 20], ['count', 0], ['lost', ' '], ['lost', '—']] as const) {
      expect(read('V1', meaning, cell)).toEqual({ is: 'nothing' });
    }
  });
  it('is none where the cell holds no number', () => expect(read('V3', 'value', '7(28)')).toEqual({ is: 'bad', shown: '7(28)' }));
});
