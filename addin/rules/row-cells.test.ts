import { describe, expect, it } from 'vitest';
import { readRuleSheets, gridsOf } from '../../workbook/rule-sheet';
import { draftPlans } from './draft-sheets';
import { withPuts } from './pointer';
import { changedRow, rowCells } from './row-cells';

const grades = ['优秀', '合格', '不合格'];
const draft = {
  title: '防汛工作考核细则',
  unitTypes: [{ code: 'unit', name: '乡镇' }],
  grades: grades.map((code) => ({ code, name: code })),
  consequences: { 约谈: { clause: '四', message: '约谈', by: null, attendees: [] } },
  items: [{ kind: 'deduct', code: '1', name: '巡查值守', clause: '1', weight: 100, each: 2 }, { kind: 'tariff', code: 'E', name: '登记情形', clause: '二', kinds: [{ code: '溃坝', name: '溃坝' }], rates: [{ kind: '溃坝', points: 0 }] }],
  outcomes: [
    { kind: 'grading', clause: '等次', grades: [{ grade: '优秀', from: 90 }, { grade: '合格', from: 60 }, { grade: '不合格' }] },
    { kind: 'veto', clause: '三', code: 'V1', message: '发生溃坝的，一票否决', then: { grade: '不合格' } },
    { kind: 'trigger', clause: '四', when: { of: 'total', below: 60 }, consequence: '约谈' },
    { kind: 'award', clause: '五', code: '奖金', amount: 10000, by: { grades: { 优秀: 1, 合格: 0.5 } } },
    { kind: 'downgrade', clause: '六', when: { of: 'events', item: 'E', kind: '溃坝' }, by: 1 },
  ],
};
const cells = (pointer: string): readonly (readonly [string, string])[] => (rowCells(draft, pointer, 'zh') ?? []).map(({ heading, value }) => [heading, value]);
const said = (pointer: string): readonly (readonly [string, string])[] => cells(pointer).filter(([, value]) => value !== '');

/** The row as it was changed; the rules with it can be put on sheets and score. */
function after(pointer: string, values: Readonly<Record<string, string>>): Record<string, unknown> {
  const { part, besides, faults } = changedRow(draft, pointer, values, 'zh');
  expect(faults).toEqual([]);
  const [reading] = readRuleSheets(gridsOf(draftPlans(withPuts(draft, { ...besides, [pointer]: part }), 'zh')));
  expect(reading?.faults.filter(({ severity }) => severity === 'error').map(({ text }) => text.zh)).toEqual([]);
  return part as Record<string, unknown>;
}

describe('the row of an outcome', () => {
  it('has one line for each grade, and a line is changed by itself', () => {
    expect(said('/outcomes/0')).toEqual([['优秀 等次', '优秀'], ['优秀 分数线', '90'], ['合格 等次', '合格'], ['合格 分数线', '60'], ['不合格 等次', '不合格']]);
    expect(after('/outcomes/0', { '分数线 2': '65', 比例: '30%', 名额取整: '舍去' })).toMatchObject({ grades: [{ grade: '优秀', from: 90, share: 0.3 }, { grade: '合格', from: 65 }, { grade: '不合格' }] });
  });

  it('lists grades that nothing has listed yet', () => {
    const { part, besides } = changedRow(draft, '/outcomes/0', { '等次 3': '差' }, 'zh');
    expect(part).toMatchObject({ grades: [{ grade: '优秀', from: 90 }, { grade: '合格' }, { grade: '差' }] });
    expect(besides['/grades']).toEqual(expect.arrayContaining([expect.objectContaining({ code: '差' })]));
  });

  it('leaves blank what the words did not give, and is whole once it is filled in', () => {
    expect(said('/outcomes/1')).toEqual([['否决情形', '发生溃坝的，一票否决'], ['结果', '定为不合格']]);
    expect(changedRow(draft, '/outcomes/1', {}, 'zh').part).toBeNull();
    expect(after('/outcomes/1', { 条件: 'E 事件[溃坝]' })).toMatchObject({ kind: 'veto', code: 'V1', when: { of: 'events', item: 'E', kind: '溃坝' }, then: { grade: '不合格' } });
  });

  it('lists a consequence that nothing has listed', () => {
    expect(said('/outcomes/2')).toEqual([['类型', '后果'], ['条件', '总分<60'], ['内容', '约谈']]);
    expect(after('/outcomes/2', { 内容: '通报批评' })).toMatchObject({ kind: 'trigger', consequence: '通报批评', clause: '四' });
    expect(changedRow(draft, '/outcomes/2', { 内容: '通报批评' }, 'zh').besides).toMatchObject({ '/consequences/通报批评': { message: '通报批评' } });
  });

  it('may pay and grade otherwise', () => {
    expect(after('/outcomes/3', { 参数: '优秀×1、合格×0.6' })).toMatchObject({ code: '奖金', amount: 10000, by: { grades: { 优秀: 1, 合格: 0.6 } } });
    expect(after('/outcomes/4', { 内容: '降为不合格' })).toMatchObject({ kind: 'downgrade', to: '不合格' });
  });

  it('says what a cell does not say', () => {
    const { part, faults } = changedRow(draft, '/outcomes/2', { 条件: '很差的' }, 'zh');
    expect(part).toBeNull();
    expect(faults.map(({ address }) => address)).toEqual([expect.stringContaining('规则·结果')]);
  });
});
