import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../../tests/lib/built-in';
import { figureOf } from './figure';
import type { Meaning } from './meaning';

const read = (code: string, meaning: Meaning, cell: string | number): ReturnType<typeof figureOf> => {
  const item = rulebookViews().flatMap(({ items }) => items).find((each) => each.code === code);
  if (!item) throw new Error(`There is no clause ${code}.`);
  return figureOf(cell, meaning, item);
};

describe('a figure of a score sheet, as its clause takes it', () => {
  it('is a score as it stands', () => expect(read('V3', 'value', '7。5分')).toEqual({ is: 'fact', fact: { value: 7.5 } }));
  it('is the item’s share of a score out of 100, exactly', () => expect(read('V5a', 'hundred', 93.3)).toEqual({ is: 'fact', fact: { value: 2.3325 } }));
  it('is the item’s share of an average with many decimals, as the service takes such', () => expect(read('V5a', 'hundred', '93.33333333333')).toEqual({ is: 'fact', fact: { value: 2.33333333325 } }));
  it('is the finished score as it stands, of whatever clause', () => {
    for (const [code, cell, points] of [['V2', 25, 25], ['V1', '18.5分', 18.5], ['V16', 0.5, 0.5], ['V21', -1, -1], ['V16', 0, 0]] as const) {
      expect(read(code, 'points', cell)).toEqual({ is: 'fact', fact: { points } });
    }
  });
  it('is the finished score in workbooks that were bound by the points left', () => expect(read('V1', 'left', 16.5)).toEqual({ is: 'fact', fact: { points: 16.5 } }));
  it('is a negative score where a clause that takes points off is told what was taken', () => {
    expect(read('V20', 'lost', 0.5)).toEqual({ is: 'fact', fact: { points: -0.5 } });
    expect(read('V20', 'lost', -0.5)).toEqual({ is: 'fact', fact: { points: -0.5 } });
    expect(read('V20', 'lost', 0)).toEqual({ is: 'fact', fact: { points: 0 } });
  });
  it('is one deduction where the clause allows that much at once', () => expect(read('V1', 'lost', -1.5)).toEqual({ is: 'fact', fact: { value: 1.5 }, parts: 1 }));
  it('is the score that is left where it is a sum of deductions, or one that the clause does not know', () => {
    expect(read('V1', 'lost', 5)).toEqual({ is: 'fact', fact: { points: 15 } });
    expect(read('V1', 'lost', 0.3)).toEqual({ is: 'fact', fact: { points: 19.7 } });
    expect(read('V1', 'lost', 20.5)).toEqual({ is: 'unfit', shown: '20.5' });
  });
  it('is several equal deductions where nothing says of how much they are taken', () => expect(read('O1', 'lost', 5)).toEqual({ is: 'fact', fact: { value: 1.25, count: 4 }, parts: 4 }));
  it('is nothing where nothing was deducted, or counted, or written', () => {
    for (const [meaning, cell] of [['lost', 0], ['points', ''], ['count', 0], ['lost', ' '], ['lost', '—']] as const) {
      expect(read('V1', meaning, cell)).toEqual({ is: 'nothing' });
    }
  });
  it('is none where the cell holds no number', () => expect(read('V3', 'value', '7(28)')).toEqual({ is: 'bad', shown: '7(28)' }));
});
