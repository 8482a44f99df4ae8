// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createRegistry, score, ScoreRequest } from '../../../../shared';
import { checkRulebook } from '../../../../shared/engine/check-rulebook';
import { viewOf } from '../../../../shared/engine/rulebook-view';
import { reportOf } from '../../../../shared/report/report';
import { partsOf } from '../../../../shared/report/item/tree';
import { ServicesProvider } from '../../hooks/services';
import { fakeServices } from '../../testing/fake-services';
import { villageBook } from '../../testing/villages';
import { ItemDetails } from './item-details';
import { Outcomes } from './outcomes';

afterEach(cleanup);

const rulebook = {
  format: 'kaohe-rulebook/1', id: 'own', version: '1', title: 'own', source: { title: 'own' }, period: 'year', total: {}, unitTypes: [{ code: 't', name: 't' }],
  items: [{ kind: 'measured', code: 'A', name: '到位资金', clause: '1', weight: 50, measure: { of: 'value' }, scale: { by: 'same' } }, { kind: 'group', code: 'G', name: '发展', clause: '1', items: ['A'], weight: 50 }],
  outcomes: [{ kind: 'award', clause: '2', code: 'bonus', name: '年度奖金', amount: 100, by: { score: 50 } }, { kind: 'award', clause: '2', code: 'prize', amount: 1, by: { item: 'A' } }],
};
const view = viewOf(checkRulebook(rulebook).rulebook!);
const [unit] = score(createRegistry({}), ScoreRequest.parse({ rulebook, year: 2019, units: [{ id: '甲', type: 't' }], facts: [{ unit: '甲', item: 'A', year: 2019, value: 42.5 }] })).units;
const report = reportOf(unit!, 'events', { rulebook: view, language: 'zh' });

describe('a unit of an office’s own document', () => {
  it('has a group that says its parts, and not that there is no record', () => {
    const group = report.items.find(({ code }) => code === 'G')!;
    render(<ServicesProvider services={fakeServices(villageBook())}><ItemDetails id="G" item={group} parts={partsOf(report.items, 'G')} fact={null} ledger={{} as never} rows={new Map()} /></ServicesProvider>);
    expect(screen.getByText(/A 到位资金 42\.5/)).toBeTruthy();
    expect(screen.queryByText('没有记录')).toBeNull();
    expect(group).toMatchObject({ full: 50, lost: { low: 7.5, high: 7.5 } });
  });

  it('is paid by awards that have their names, and by their clauses where they have none', () => {
    render(<ServicesProvider services={fakeServices(villageBook())}><Outcomes report={report} /></ServicesProvider>);
    expect(screen.getByText(/年度奖金 85.*奖励（2） 42\.5/)).toBeTruthy();
  });
});
