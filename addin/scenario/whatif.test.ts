import { describe, expect, it } from 'vitest';
import { score } from '../../tests/lib/built-in';
import { prepare } from '../../workbook/results/prepare-request';
import { villageBook } from '../pane/testing/villages';
import { fakeScoring } from '../explanation/testing/fake-scoring';
import { compare } from './compare';
import { suppose, supposing, unsuppose, type Supposition } from './scenario';

const { scoring } = fakeScoring(villageBook());
const { request } = prepare(scoring.ledger, scoring.when);

function trial(...suppositions: Supposition[]) {
  const answer = score(supposing(request, suppositions), { language: 'zh' });
  return new Map(compare(scoring.answer, answer).map((each) => [each.unit, each]));
}

describe('what if', () => {
  it('an event were not counted: its unit gains what it cost, and a rank with it', () => {
    const units = trial({ suppose: 'without', id: '台账!A267' }, { suppose: 'without', id: '台账!A268' });
    expect(units.get('白水村')).toMatchObject({ more: 1.5, places: 1, changed: true });
    expect(units.get('大塘村')).toMatchObject({ more: 0, places: -1, changed: true });
    expect(units.get('古渡村')?.changed).toBe(false);
  });

  it('a row said something else: a blank amount that is filled settles the unit', () => {
    const units = trial({ suppose: 'changed', id: '台账!A269', value: '0.5' });
    expect(units.get('石桥村')?.trial).toMatchObject({ status: 'final', total: 91.95 });
  });

  it('there were one more event', () => {
    const fact = { id: '试算1', unit: '梅岭村', item: 'V22', year: 2019, kind: 'incident' };
    expect(trial({ suppose: 'added', fact }).get('梅岭村')?.trial.veto.state).toBe('certain');
  });

  it('the document were read the other way', () => {
    const answer = score(supposing(request, [{ suppose: 'parameter', key: 'veto_total', value: 'without_bonus' }]));
    expect(answer.parameters.veto_total).toBe('without_bonus');
  });

  it('the request itself stays as it was', () => {
    const before = JSON.stringify(request);
    supposing(request, [{ suppose: 'without', id: '台账!A267' }, { suppose: 'parameter', key: 'veto_total', value: 'without_bonus' }]);
    expect(JSON.stringify(request)).toBe(before);
  });

  it('a later supposition about one thing takes the place of the earlier, and can be taken back', () => {
    const first: Supposition = { suppose: 'changed', id: 'A', value: '1' };
    const later: Supposition = { suppose: 'without', id: 'A' };
    expect(suppose([first], later)).toEqual([later]);
    expect(unsuppose([later], first)).toEqual([]);
  });
});
