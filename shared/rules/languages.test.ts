import { describe, expect, it } from 'vitest';
import { rulebookIds, rulebookOf } from '../../tests/lib/built-in';
import { checkRulebook } from '../engine/check-rulebook';

type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** The rulebook with what stands at a place replaced; `undefined` takes it away. */
function changed(rulebook: unknown, path: Path, put: unknown): unknown {
  const copy = structuredClone(rulebook);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((at, step) => (at as never)[step], copy) as Record<string | number, unknown>;
  if (put === undefined) delete holder[last];
  else holder[last] = put;
  return copy;
}

/** One way after the other to get each place wrong, a sample of them. */
function wrong(rulebook: object): unknown[] {
  const ways: readonly unknown[] = [undefined, 'zz', -1, 0.1234567891234, [], {}, null, 99];
  const places = leaves(rulebook).filter((path) => path.length > 0);
  // Of a short rulebook every place or nearly so, of a long one about every twentieth.
  const step = Math.min(23, Math.max(1, Math.floor(places.length / 30)));
  return places
    .flatMap((path, at) => (at % step === 0 ? [ways[(at / step) % ways.length], ways[(at / step + 3) % ways.length]].map((put) => changed(rulebook, path, put)) : []));
}

/** What is left of a text when names, keys and codes of the rulebook are taken out of it. */
const bare = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, '').replace(/(可用：|应为|之一|allowed: |Allowed: |should be one of ).*$/s, '');

describe.each(rulebookIds())('what is wrong with a changed %s', (id) => {
  const rulebook = rulebookOf(id) as object;
  const tried = [...wrong(rulebook), { ...rulebook, colour: 1 }, { ...rulebook, items: 7 }].map((data) => ({ zh: checkRulebook(data).faults, en: checkRulebook(data, 'en').faults }));

  it('is found at the same places in both languages', () => {
    expect(tried.filter(({ zh }) => zh.length > 0).length).toBeGreaterThan(20);
    for (const { zh, en } of tried) expect(zh.map(({ pointer }) => pointer)).toEqual(en.map(({ pointer }) => pointer));
  });

  it('is told in Chinese to those who read Chinese, and in English to the others', () => {
    const details = (language: 'zh' | 'en'): string[] => [...new Set(tried.flatMap((each) => each[language].map(({ detail }) => detail)))];
    expect(details('zh').filter((text) => !/\p{Script=Han}/u.test(text) || /[a-z]{2,} [a-z]{2,}|\{\w+\}|undefined/i.test(bare(text)))).toEqual([]);
    expect(details('en').filter((text) => /\p{Script=Han}/u.test(bare(text)) || /\{\w+\}|undefined/.test(bare(text)))).toEqual([]);
  });
});
