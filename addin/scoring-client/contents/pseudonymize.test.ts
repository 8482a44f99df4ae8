import { describe, expect, it } from 'vitest';
import { score } from '../../../tests/lib/built-in';
import type { ScoreRequest } from '../../../shared/contract/request';
import { pseudonymized } from './pseudonymize';

const request: ScoreRequest = {
  rulebook: 'beijinggang-2019-village',
  year: 2019,
  units: [
    { id: '青石村', type: 'village', group: '甲片' },
    { id: '白水村', type: 'village', group: '甲片' },
  ],
  facts: [
    { id: '台账!A2', unit: '青石村', item: 'V1', year: 2019, value: 2, subject: '景扶通〔2019〕3号', evidence: '文一', by: '张三', note: '李四家' },
    { id: '台账!A3', unit: '青石村', item: 'V1', year: 2019, value: 1, subject: ' 景扶通〔2019〕3号', evidence: ' ' },
    { id: '台账!A4', unit: '白水村', item: 'V3', year: 2019, value: 9 },
    { id: '台账!A5', unit: '无名村', item: 'V3', year: 2019, value: 1 },
  ],
};

describe('a request with codes in the place of names', () => {
  it('holds no name, no matter and no document', () => {
    const text = JSON.stringify(pseudonymized(request).request);
    for (const name of ['青石村', '白水村', '无名村', '甲片', '景扶通', '文一', '张三', '李四', '台账']) expect(text).not.toContain(name);
  });

  it('is scored as the plain one, and the answer names everything again', () => {
    const { request: hidden, lift } = pseudonymized(request);
    for (const language of ['zh', 'en'] as const) {
      const { fingerprint: _, ...plain } = score(request, { language });
      const { fingerprint: __, ...lifted } = lift(score(hidden, { language }), language);
      expect(lifted).toEqual(plain);
    }
  });

  it('sorts its codes as their texts are sorted, though there be many', () => {
    const subjects = Array.from({ length: 120 }, (_, at) => `事项${String(at).padStart(3, '0')}`);
    const facts = subjects.map((subject) => ({ unit: '青石村', item: 'V1', year: 2019, subject }));
    const codes = pseudonymized({ ...request, facts }).request.facts.map(({ subject }) => subject ?? '');
    expect(new Set(codes).size).toBe(120);
    expect([...codes].sort()).toEqual(codes);
  });

  it('tells nobody who settled a parameter, and on what paper', () => {
    const parameters = { veto_total: { value: 'with_bonus', by: '王主任', basis: '会议纪要 ' } };
    const { request: hidden, lift } = pseudonymized({ ...request, parameters });
    expect(JSON.stringify(hidden)).not.toMatch(/王主任|会议纪要/);
    expect(lift(score(hidden), 'zh').parameters).toMatchObject(parameters);
  });

  it('is the same request for the same ledger in another order', () => {
    const turned = { ...request, facts: [...request.facts].reverse() };
    expect(new Set(pseudonymized(turned).request.facts.map((fact) => JSON.stringify(fact)))).toEqual(
      new Set(pseudonymized(request).request.facts.map((fact) => JSON.stringify(fact))),
    );
  });
});
