import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../shared';
import { request } from '../../shared/engine/general/testing/random-request';
import { whole } from '../../shared/kinds/testing/short-rulebook';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { rulesHash } from '../../shared/provenance/rules-hash';
import { checkRulebook } from '../../shared/engine/check-rulebook';
import { changesBetween } from './changes';
import { differences } from './differences';

type Loose = Record<string, unknown>;
const rules = (change: Loose = {}): Rulebook =>
  ({
    ...whole({
      items: [
        { kind: 'given', code: 'A1', name: '重点工作', weight: 60, reportedBy: '督查室' },
        { kind: 'measured', code: 'A2', name: '完成率', weight: 40, measure: { of: 'ratio' }, scale: { by: 'bands', bands: [{ from: 0.95, points: 40 }, { from: 0.8, below: 0.95, points: 30 }, { below: 0.8, points: 0 }] } },
        { kind: 'tariff', code: 'A3', name: '表彰加分', kinds: ['praise'], rates: [{ kind: 'praise', levels: { national: 3, municipal: 1 } }], cap: { max: 3 } },
      ],
      grades: ['good', 'fair'],
      outcomes: [{ kind: 'grading', grades: [{ grade: 'good', from: 90 }, { grade: 'fair' }] }],
    } as never),
    ...change,
  }) as unknown as Rulebook;

const said = (older: Rulebook, newer: Rulebook, language: 'zh' | 'en' = 'zh'): string[] => differences(older, newer).map(({ text }) => text[language]);

/** The rules with one item changed. */
function withItem(code: string, change: Loose): Rulebook {
  const made = rules();
  return { ...made, items: made.items.map((item) => (item.code === code ? { ...item, ...change } : item)) };
}

describe('two editions of rules', () => {
  it('that are the same differ in nothing, whatever the order of their members', () => {
    const made = rules();
    expect(differences(made, JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(made).reverse()))) as Rulebook)).toEqual([]);
  });

  it.each<[string, Rulebook, string[], string[]]>([
    ['a cap', withItem('A3', { cap: { max: 5 } }), ['A3 上限 3 → 5'], ['A3 most 3 → 5']],
    ['a cap that goes', withItem('A3', { cap: undefined }), ['删除A3 上限（原为3）'], ['gone: A3 most (was 3)']],
    ['what the document leaves unsaid', withItem('A3', { cap: { max: 3, min: null } }), ['新增A3 下限：文件未写明'], ['new: A3 least: the document does not say']],
    ['a weight', withItem('A1', { weight: 50 }), ['A1 权重 60 → 50'], ['A1 weight 60 → 50']],
    ['who reports', withItem('A1', { reportedBy: '考核办' }), ['A1 填报部门 “督查室” → “考核办”'], ['A1 reported by “督查室” → “考核办”']],
    ['the points of a band', withItem('A2', { scale: { by: 'bands', bands: [{ from: 0.95, points: 40 }, { from: 0.8, below: 0.95, points: 25 }, { below: 0.8, points: 0 }] } }), ['A2 第2档 分值 30 → 25'], ['A2 band 2 points 30 → 25']],
    ['the points of a level', withItem('A3', { rates: [{ kind: 'praise', levels: { national: 4, municipal: 1 } }] }), ['A3 “praise” 国家级 3 → 4'], ['A3 “praise” national level 3 → 4']],
    ['the line of a grade', { ...rules(), outcomes: [{ kind: 'grading', clause: '1', grades: [{ grade: 'good', from: 92 }, { grade: 'fair' }] }] as never }, ['等次评定 等次“good” 起点 90 → 92'], ['grading grade “good” from 90 → 92']],
    ['the title', rules({ title: '二〇二七年细则' }), ['办法名称 “sample” → “二〇二七年细则”'], ['title “sample” → “二〇二七年细则”']],
  ])('that differ in %s say it with old and new', (_, newer, zh, en) => {
    expect(said(rules(), newer)).toEqual(zh);
    expect(said(rules(), newer, 'en')).toEqual(en);
  });

  it('tell an item that is new, or gone, with its rule', () => {
    const made = rules();
    const more = { ...made, items: [...made.items, { kind: 'given', code: 'B2', name: '满意度', clause: '1', weight: 10 }] } as Rulebook;
    expect(said(made, more)).toEqual([expect.stringMatching(/^新增B2 满意度：“.*10.*”$/)]);
    expect(said(more, made)).toEqual([expect.stringMatching(/^删除B2 满意度（原为“.*10.*”）$/)]);
  });

  it('tell a rule that works otherwise by its sentences', () => {
    const [text = ''] = said(rules(), withItem('A2', { measure: { of: 'growth' } }));
    expect(text).toMatch(/^A2 规则改为“.*”（原为“.*”）$/);
  });

  it('tell that items stand in another order', () => {
    const made = rules();
    expect(said(made, { ...made, items: [...made.items].reverse() })).toEqual(['指标的顺序改为A3、A2、A1']);
  });

  const documents = builtIn.ids().map((id) => builtIn.rulebook(id) as Rulebook);
  const anyRules = fc.oneof(fc.constantFrom(...documents), request.map(({ rulebook }) => rulebook as unknown as Rulebook));

  it('have no change that is silent, whatever it is', () => {
    fc.assert(
      fc.property(anyRules, fc.nat(), fc.nat(), (older, where, how) => {
        const newer = changedAt(older, where, how);
        expect(changesBetween(older, newer).length > 0).toBe(rulesHash(older) !== rulesHash(newer));
      }),
      { numRuns: 250 },
    );
  });

  it('have no difference that is not said, in rules that may score', () => {
    fc.assert(
      fc.property(anyRules, fc.nat(), fc.nat(), (older, where, how) => {
        const { rulebook: newer } = checkRulebook(changedAt(older, where, how));
        fc.pre(newer !== null);
        const sound = checkRulebook(older).rulebook as Rulebook;
        const found = differences(sound, newer);
        expect(found.length > 0).toBe(rulesHash(sound) !== rulesHash(newer));
        for (const { text } of found) {
          expect(text.zh).not.toMatch(/undefined|\{\w+\}|\[object/u);
          expect(text.en).not.toMatch(/undefined|\{\w+\}|\[object/u);
        }
      }),
      { numRuns: 80 },
    );
  });
});

/** The rules with one of their places changed: a figure, a text, a list or a member that goes. */
function changedAt(rulebook: Rulebook, where: number, how: number): Rulebook {
  const copy = JSON.parse(JSON.stringify(rulebook)) as Loose;
  const places: [Loose | unknown[], string | number][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      const at: string | number = Array.isArray(value) ? Number(key) : key;
      places.push([value as Loose, at]);
      walk((value as Loose)[key]);
    }
  };
  walk(copy);
  const [holder, key] = places[where % places.length] as [Loose & unknown[], number];
  const value: unknown = holder[key];
  if (how % 4 === 0 && Array.isArray(holder)) holder.splice(key, 1);
  else if (how % 4 === 0) delete holder[key];
  else if (Array.isArray(value) && how % 4 === 1) value.reverse();
  else if (how % 4 === 1 && !Array.isArray(holder)) holder[key] = null as never;
  else if (typeof value === 'number') holder[key] = value + 1;
  else if (typeof value === 'string') holder[key] = `${value}改`;
  else if (typeof value === 'boolean') holder[key] = !value;
  else if (Array.isArray(value)) value.push(value[0] ?? '新');
  else if (value !== null) (value as Loose)['新'] = 1;
  return copy as unknown as Rulebook;
}
