import { describe, expect, it } from 'vitest';
import { flagsOf, type Fact } from '../../index';
import { rulebookOf, score } from '../../../tests/lib/built-in';

const villages = ['荷塘村', '枫树村'];
const row = (unit: string, item: string, value: number): Fact => ({ unit, item, year: 2019, value }) as Fact;
const flags = (facts: Fact[], ids = villages) =>
  flagsOf(score({ rulebook: 'beijinggang-2019-village', year: 2019, units: ids.map((id) => ({ id, type: 'village' })), facts }), rulebookOf('beijinggang-2019-village')!);

describe('flags of the body text', () => {
  it('a sector that gives every village the same score is asked to spread its scores', () => {
    const found = flags([row('荷塘村', 'V3', 7), row('枫树村', 'V3', 7), row('荷塘村', 'V4', 5), row('枫树村', 'V4', 4.5)]);
    expect(found).toMatchObject([{ check: 'B10', item: 'V3', unit: null, clause: '二(三)原则一' }]);
  });

  it('one village alone, or a score that is still missing, is no lack of spread', () => {
    expect(flags([row('荷塘村', 'V3', 7)], ['荷塘村'])).toEqual([]);
    expect(flags([row('荷塘村', 'V3', 7)])).toEqual([]);
  });

  it('a second field assessment in the year is named with its village', () => {
    const found = flags([row('荷塘村', 'V2', 80), row('荷塘村', 'V2', 85), row('枫树村', 'V2', 80)]);
    expect(found).toMatchObject([{ check: 'B12', item: 'V2', unit: '荷塘村' }]);
  });

  it('a unit to which the clause does not apply has no second row', () => {
    const units = [{ id: '办公室', type: 'class-1' }, { id: '农办', type: 'class-3' }];
    const facts = [0, 5].map((value): Fact => ({ unit: '农办', item: 'O2a', year: 2019, value }) as Fact);
    const check = { id: 'B1', clause: '附2-1', message: { zh: '一年一次', en: 'once a year' }, measure: 'second-row', items: ['O2a'] };
    expect(flagsOf(score({ rulebook: 'beijinggang-2019-office', year: 2019, units, facts }), { checks: [check] }, 'en')).toEqual([
      { check: 'B1', clause: '附2-1', message: 'once a year', item: 'O2a', unit: '农办' },
    ]);
  });
});
