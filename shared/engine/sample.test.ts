import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from './sample';
import { ScoreRefusal } from './score-refusal';

const villages = (count: number): string[] => Array.from({ length: count }, (_, index) => `村${index + 1}`);

describe('the random draw', () => {
  it('draws 30 per cent of 47 rounded up, and exactly a tenth of 30', () => {
    expect(sample({ items: villages(47), share: 0.3, seed: 7 }).size).toBe(15);
    expect(sample({ items: villages(30), share: '0.1', seed: '2019年7月' }).size).toBe(3);
  });

  it('counts in decimals however many digits the share has', () => {
    const share = `0.1${'0'.repeat(60)}1`;
    expect(sample({ items: villages(30), share, seed: 1 }).size).toBe(4);
  });

  it('cuts off blanks of every kind round the share', () => {
    expect(sample({ items: villages(30), share: ' 0.1\u3000\ufeff', seed: 1 }).size).toBe(3);
  });

  it('gives nothing of nothing', () => {
    expect(sample({ items: [], share: 1, seed: 1 })).toMatchObject({ drawn: [], size: 0 });
  });

  it('takes 7 and "7" for one seed', () => {
    const items = villages(50);
    expect(sample({ items, share: 0.2, seed: 7 }).drawn).toEqual(sample({ items, share: 0.2, seed: '7' }).drawn);
  });

  it('can be redone from its method with other tools', () => {
    const items = villages(12);
    const list = [...items].sort();
    const redone: string[] = [];
    for (let k = 0; redone.length < 5; k++) {
      const r = BigInt(`0x${createHash('sha256').update(`甲乙:${k}`, 'utf8').digest('hex').slice(0, 12)}`);
      const m = BigInt(list.length);
      if (r >= 2n ** 48n - (2n ** 48n % m)) continue;
      const [taken] = list.splice(Number(r % m), 1, list.at(-1) ?? '');
      redone.push(taken ?? '');
      list.pop();
    }
    expect(sample({ items, share: 0.4, seed: '甲乙' }).drawn).toEqual(redone);
  });

  it('says its method in the language of the reader, with the figures of the draw', () => {
    const request = { items: villages(47), share: 0.3, seed: 7 };
    expect(sample(request).method).toContain('抽15项（47×0.3，有小数就进一）');
    expect(sample(request, 'en').method).toContain('draw 15 (47 x 0.3, rounded up)');
  });

  it('draws the same whatever the order of the items, each once and only what was given', () => {
    const lists = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { maxLength: 60 });
    const shares = fc.integer({ min: 1, max: 1000 }).map((thousandths) => String(thousandths / 1000));
    fc.assert(
      fc.property(lists, shares, fc.string({ minLength: 1 }), (items, share, seed) => {
        const { drawn, size } = sample({ items, share, seed });
        expect(drawn).toHaveLength(size);
        expect(new Set(drawn).size).toBe(size);
        expect(items).toEqual(expect.arrayContaining(drawn));
        expect(sample({ items: [...items].reverse(), share, seed }).drawn).toEqual(drawn);
      }),
    );
  });

  it('sorts by code point, where JavaScript itself would not', () => {
    // U+20BB7 stands after U+FF5E, but its first UTF-16 unit before it.
    const rare = ['\u{20bb7}', '\uff5e'];
    const plain = ['a', 'b'];
    const places = sample({ items: plain, share: 1, seed: 3 }).drawn.map((item) => plain.indexOf(item));
    expect(sample({ items: rare, share: 1, seed: 3 }).drawn).toEqual(places.map((place) => ['\uff5e', '\u{20bb7}'][place]));
  });

  it('puts a name before those that begin with it, whatever their order', () => {
    const names = ['青石', '青石村', '青石村二组', '青石村二'];
    const sorted = ['青石', '青石村', '青石村二', '青石村二组'];
    const plain = ['a', 'b', 'c', 'd'];
    const places = sample({ items: plain, share: 1, seed: 5 }).drawn.map((item) => sorted[plain.indexOf(item)]);
    for (const items of [names, [...names].reverse(), sorted]) expect(sample({ items, share: 1, seed: 5 }).drawn).toEqual(places);
  });

  it('gives each item the same chance to be drawn, and to be drawn first', () => {
    const [items, rounds, size] = [villages(10), 4000, 3];
    const first = new Map<string, number>();
    const any = new Map<string, number>();
    for (let seed = 0; seed < rounds; seed++) {
      const { drawn } = sample({ items, share: 0.3, seed });
      for (const item of drawn) any.set(item, (any.get(item) ?? 0) + 1);
      first.set(drawn[0] ?? '', (first.get(drawn[0] ?? '') ?? 0) + 1);
    }
    // Chi-square with nine degrees of freedom: 27.9 is passed by chance once in a thousand times.
    expect(chiSquare(items, first, rounds / items.length)).toBeLessThan(27.9);
    expect(chiSquare(items, any, (rounds * size) / items.length)).toBeLessThan(27.9);
  });

  it.each([0, -0.1, 1.0001, '1.1', '0', '三成', '', '1e-1', '０.3'])('refuses a share of %j', (share) => {
    expect(refusals({ items: ['a'], share, seed: 1 })).toEqual(['/share']);
  });

  it('refuses every repeat of an item, and a wrong share beside them', () => {
    expect(refusals({ items: ['a', 'b', 'a', 'b'], share: 2, seed: 1 })).toEqual(['/share', '/items/2', '/items/3']);
  });
});

function refusals(request: Parameters<typeof sample>[0]): string[] {
  try {
    sample(request);
    return [];
  } catch (error) {
    return error instanceof ScoreRefusal ? error.faults.map(({ pointer }) => pointer) : [String(error)];
  }
}

function chiSquare(items: readonly string[], counts: ReadonlyMap<string, number>, expected: number): number {
  return items.reduce((sum, item) => sum + ((counts.get(item) ?? 0) - expected) ** 2 / expected, 0);
}
