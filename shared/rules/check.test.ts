import { describe, expect, it } from 'vitest';
import villages from '../rulebooks/beijinggang-2019-village/rulebook.json';
import { checkRulebook } from './check';

type Data = Record<string, unknown> & { items: Record<string, unknown>[] };

/** The villages' rulebook with one thing changed, and what the checker says of it. */
function faultsAfter(change: (rulebook: Data) => void): string[] {
  const data = structuredClone(villages) as unknown as Data;
  change(data);
  return checkRulebook(data).faults.map(({ pointer, detail }) => `${pointer}: ${detail}`);
}
const item = (data: Data, code: string): Record<string, unknown> => data.items.find((each) => each.code === code) ?? {};
const at = (code: string): number => (villages as unknown as Data).items.findIndex((each) => each.code === code);

describe('the checker of rulebooks', () => {
  it('passes the villages’ rulebook', () => {
    expect(faultsAfter(() => {})).toEqual([]);
  });

  it('names the nearest key for a misspelt one', () => {
    const faults = faultsAfter((data) => {
      const { cap, ...rest } = item(data, 'V16');
      data.items[at('V16')] = { ...rest, caps: cap };
    });
    expect(faults).toEqual([`/items/${at('V16')}: unknown key "caps", did you mean "cap"?`]);
  });

  it('finds an unknown key anywhere, and says what is allowed', () => {
    const faults = faultsAfter((data) => Object.assign(data, { colour: 'red' }));
    expect(faults[0]).toMatch(/^: unknown key "colour"; allowed: format, id, version/);
  });

  it('refuses a kind that does not exist', () => {
    expect(faultsAfter((data) => (item(data, 'V2').kind = 'gift'))[0]).toMatch(/unknown kind; allowed: .*given/);
  });

  it('refuses weights that do not add up to what is declared', () => {
    expect(faultsAfter((data) => (item(data, 'V3').weight = 7.5))).toEqual(['/weights/village: the weights add up to 99.5, not 100']);
  });

  it.each([
    ['a cap below the floor', { cap: { max: 1, min: 2 } }],
    ['one event beyond the cap', { cap: { max: 2 } }],
    ['a rate on the side that the cap leaves open', { rates: [{ levels: { national: -3 } }] }],
  ])('refuses %s', (_, change) => {
    expect(faultsAfter((data) => Object.assign(item(data, 'V17'), change)).length).toBeGreaterThan(0);
  });

  it('refuses a clause that is not listed, wherever it is pointed at', () => {
    const faults = faultsAfter((data) => (item(data, 'V16').clause = '附1-61'));
    expect(faults).toEqual([`/items/${at('V16')}/clause: the clause "附1-61" is not listed, did you mean "附1-1"?`]);
  });

  it('refuses a parameter that nobody declared', () => {
    const faults = faultsAfter((data) => {
      item(data, 'V16').once = { key: ['subject'], when: { parameter: 'article_reprints', is: 'once' } };
    });
    expect(faults[0]).toMatch(/unknown parameter "article_reprints", did you mean "article_reprint"\?/);
  });

  it('refuses a figure that cannot be held exactly, and a share of the weight that is no decimal', () => {
    expect(faultsAfter((data) => (item(data, 'V1').each = [0.1234567891, 2]))[0]).toMatch(/0.1234567891 cannot be held exactly/);
    expect(faultsAfter((data) => (item(data, 'V2').outOf = 7))[0]).toMatch(/V2: the weight over 7 is no decimal/);
  });

  it('refuses totals that cannot be held exactly', () => {
    const faults = faultsAfter((data) => {
      item(data, 'V20').cap = { min: -999_999 };
      item(data, 'V21').cap = { min: -999_999 };
    });
    expect(faults).toEqual(['/digits: totals of "village" cannot be held in 9 decimals']);
  });

  it('refuses an order of items that leaves one out, or names one that the type has not', () => {
    const codes = (villages as unknown as Data).items.map(({ code }) => String(code));
    const ordered = (list: string[]): string[] => faultsAfter((data) => (data.order = { village: list }));
    expect(ordered([...codes].reverse())).toEqual([]);
    expect(ordered(codes.slice(1))).toEqual([`/order/village: "${codes[0]}" is left out`]);
    expect(ordered([...codes, 'V99'])).toEqual(['/order/village: "V99" is no item of this type']);
  });

  it('refuses a code that is listed twice', () => {
    expect(faultsAfter((data) => (item(data, 'V22').code = 'V21'))).toContain(`/items/${at('V22')}: "V21" is listed twice`);
  });

  it('is soon done with a rulebook that names everything wrongly, however many things and however long their names', () => {
    // Each name against each other, letter by letter, would take minutes.
    const long = (letter: string): string => letter.repeat(100_000);
    const faults = faultsAfter((data) => {
      const [clause] = data.clauses as object[];
      data.clauses = [...Array.from({ length: 300 }, (_, at) => ({ ...clause, id: `clause of many letters, ${at}` })), { ...clause, id: long('a') }];
      data.items = Array.from({ length: 300 }, (_, at) => ({ ...item(data, 'V2'), code: `I${at}`, clause: `clause of mony lettres ${at}` }));
      Object.assign(item(data, 'I0'), { clause: long('b') });
    });
    expect(faults.length).toBeGreaterThan(300);
    expect(Math.max(...faults.filter((fault) => !fault.includes('bbb')).map((fault) => fault.length))).toBeLessThan(3_000);
    expect(faults.find((fault) => fault.includes('clause of mony lettres 7"'))).toMatch(/did you mean "clause of many letters, 7"\?$/);
  }, 60_000);

  it('tells the first of very many unknown keys', () => {
    const [fault = ''] = faultsAfter((data) => Object.assign(data, Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`key ${at} ${'x'.repeat(100)}`, 1]))));
    expect(fault).toMatch(/^: unknown key "key 0 x+…"; allowed: format, id, .*; …$/);
    expect(fault.length).toBeLessThan(20_000);
  });
});
