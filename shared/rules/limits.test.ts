import { describe, expect, it } from 'vitest';
import { reviewRulebook } from '../engine/check-rulebook';
import { RULEBOOK_LIMITS } from './limits';

type Loose = Record<string, unknown>;
const measured = (over: Loose): Loose => ({ kind: 'measured', code: 'A', name: 'A', clause: '1', weight: 10, measure: { of: 'value' }, scale: { by: 'same' }, ...over });
const group = (code: string, items: readonly string[], over: Loose = {}): Loose => ({ kind: 'group', code, name: code, clause: '1', items, ...over });
const book = (over: Loose): Loose => ({
  format: 'kaohe-rulebook/1', id: 'own', version: '1', title: 'own', source: { title: 'own' }, period: 'year', unitTypes: [{ code: 't', name: 't' }], outcomes: [], total: {}, items: [measured({})], ...over,
});
const list = <T>(count: number, each: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => each(at));
const veto = (when: Loose, code = 'v'): Loose => ({ kind: 'veto', clause: '1', code, message: 'x', when });

/** An entry that may not be looked into: whoever counts it is content, whoever reads it is caught. */
function sealed(): Loose {
  const open = (): never => {
    throw new Error('an entry was read');
  };
  return new Proxy({}, { get: open, ownKeys: open, has: open });
}

describe('a rulebook that is far too large', () => {
  it.each<[string, Loose, string]>([
    ['items', { items: list(RULEBOOK_LIMITS.items + 1, sealed) }, '/items'],
    ['bands', { items: [measured({ scale: { by: 'bands', bands: list(1_000_000, sealed) } })] }, '/items/0/scale/bands'],
    ['unit types', { unitTypes: list(RULEBOOK_LIMITS.unitTypes + 1, sealed) }, '/unitTypes'],
    ['outcomes', { outcomes: list(5000, sealed) }, '/outcomes'],
    ['weights of periods', { items: [measured({ periods: { each: 'month', take: 'weights', weights: list(100_000, sealed) } })] }, '/items/0/periods/weights'],
  ])('is refused for its %s, and none of them is looked into', (_, over, at) => {
    const { ok, errors, hash } = reviewRulebook(book(over));
    expect({ ok, hash, places: errors.map(({ pointer }) => pointer) }).toEqual({ ok: false, hash: null, places: [at] });
    expect(errors[0]?.detail).toMatch(/最多\d+/);
  });

  it('is refused for the conditions of one outcome before any is read', () => {
    const when = { any: list(200, () => ({ all: list(11, (): Loose => ({ of: 'total', below: 1 })) })) };
    expect(reviewRulebook(book({ outcomes: [veto(when)] })).errors).toEqual([{ pointer: '/outcomes/0', detail: '条件有2200个，一条规则里最多200个' }]);
  });

  it('is refused for its length, one byte above and not at it', () => {
    const length = JSON.stringify(book({})).length;
    const long = (bytes: number): string[] => reviewRulebook(book({ title: 'x'.repeat(bytes - length + 3) })).errors.map(({ detail }) => detail);
    expect(long(RULEBOOK_LIMITS.bytes)).toEqual([]);
    expect(long(RULEBOOK_LIMITS.bytes + 1)).toEqual(['办法共1048577字节，最多1048576字节（1MB）']);
  });
});

describe('a rulebook that goes round in itself', () => {
  it('is refused, and names no more faults than people can read', () => {
    const circle = book({ items: list(2000, (at) => group(`G${at}`, [`G${(at + 1) % 2000}`])) });
    expect(reviewRulebook(circle).errors).toHaveLength(RULEBOOK_LIMITS.faults);
    const tangle = book({ items: list(100, (at) => group(`G${at}`, list(100, (to) => `G${to}`), { weight: 1 })) });
    expect(reviewRulebook(tangle).errors).toHaveLength(RULEBOOK_LIMITS.faults);
    const chain = list(2000, (at) => measured({ code: `A${at}`, zero: { of: 'item', item: `A${(at + 1) % 2000}`, below: 1 } }));
    expect(reviewRulebook(book({ items: chain })).errors.map(({ detail }) => detail)).toEqual(['A0 A：绕了一圈又取决于自己；请核对下级，以及不得分的条件里提到的项']);
  });
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  it.each(names)('are unknown where nobody declared them: %s', (name) => {
    const { errors } = reviewRulebook(book({
      items: [measured({ measure: { of: 'value', rows: name }, zero: { of: 'item', item: name, below: 1 } }), group('G', [name])],
      outcomes: [{ kind: 'trigger', clause: '1', when: { of: 'total', below: 1 }, consequence: name }, { kind: 'downgrade', clause: '1', when: { of: 'total', below: 1 }, to: name }],
    }));
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/items/0/measure/rows', '/items/0/zero/item', '/items/1/items/0', '/outcomes/0/consequence', '/outcomes/1/to'].sort());
  });

  it('are names like all others where somebody did', () => {
    const items = [...names.map((code) => measured({ code })), group('G', names, { weight: 50 })];
    expect(reviewRulebook(book({ items, weights: { t: 50 } })).errors).toEqual([]);
  });
});
