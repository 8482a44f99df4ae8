import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../../tests/lib/built-in';
import { disorderOf } from './decisions';
import { parametersOf, type ParameterRow } from '../../../workbook/ledger/parameters';
import { tell } from '../../../workbook/ledger/problem';

const view = rulebookViews().find(({ id }) => id === 'village-cadre')!;
const row = (key: string, value: number, at: number): ParameterRow => ({ key, value, by: '', basis: '', address: `参数!B${at}` });

describe('two figures of which one may not be below the other', () => {
  it('are told on the sheet by their questions, and nothing is scored by them', () => {
    const { blocked } = parametersOf([row('excellent_min', 90, 3), row('pass_min', 95, 4)], view, [view]);
    expect(blocked.map((problem) => tell(problem, 'zh'))).toEqual([
      '参数!B3 参数“多少分以上可评优秀？”是 90，不能低于 参数!B4 的“多少分以上为合格？”（95）：请核对这两个数。改正以前不计分。',
    ]);
    expect(parametersOf([row('excellent_min', 90, 3), row('pass_min', 60, 4)], view, [view]).blocked).toEqual([]);
  });

  it('are told before they are written, at both', () => {
    const drafts: Record<string, string> = { excellent_min: '90', pass_min: '95' };
    const draftFor = ({ key }: { key: string }) => ({ value: drafts[key] ?? '', by: '', basis: '' });
    const told = view.parameters.flatMap((parameter) => (disorderOf(parameter, view, draftFor) ? [parameter.key] : []));
    expect(told).toEqual(['excellent_min', 'pass_min']);
  });
});
