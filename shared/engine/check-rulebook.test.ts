import { describe, expect, it } from 'vitest';
import villages from '../rulebooks/beijinggang-2019-village/rulebook.json';
import { checkRulebook } from './check-rulebook';

type Data = Record<string, unknown> & { items: Record<string, unknown>[] };

/** The villages' rulebook with one thing changed, and what the checker says of it. */
function faultsAfter(change: (rulebook: Data) => void): string[] {
  const data = structuredClone(villages) as unknown as Data;
  change(data);
  return checkRulebook(data, 'en').faults.map(({ pointer, detail }) => `${pointer}: ${detail}`);
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

  it('refuses a figure that cannot be held exactly, and one that is worked out exactly beside kinds that are not', () => {
    expect(faultsAfter((data) => (item(data, 'V1').each = [0.1234567891, 2]))[0]).toMatch(/0.1234567891 cannot be held exactly/);
    expect(faultsAfter((data) => (item(data, 'V2').outOf = 7))[0]).toMatch(/"veto-fact" belongs to a single document/);
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

  it('refuses an order that leaves an item out, names a strange one, or is of no unit type', () => {
    const codes = (villages as unknown as Data).items.map((each) => String(each.code));
    expect(faultsAfter((data) => (data.order = { village: codes }))).toEqual([]);
    expect(faultsAfter((data) => (data.order = { village: codes.slice(1) }))).toEqual(['/order/village: "V1" is left out']);
    expect(faultsAfter((data) => (data.order = { village: [...codes, 'V99'] }))).toEqual(['/order/village: "V99" is no item of this type']);
    expect(faultsAfter((data) => (data.order = { villages: codes }))).toEqual(['/order/villages: unknown unit type "villages", did you mean "village"?']);
  });

  it.each<[string, string, (data: Data) => void]>([
    ['the value of a reading', '/items/*/once/when/is', (data) => Object.assign(item(data, 'V16').once as object, { when: { parameter: 'article_reprint', is: 'twice' } })],
    ['a default', '/parameters/0/default', (data) => Object.assign((data.parameters as object[])[0] as object, { default: 'neither' })],
    ['a value listed twice', '/parameters/0/values/2', (data) => {
      const { values } = (data.parameters as { values: object[] }[])[0] as { values: object[] };
      values.push(values[0] as object);
    }],
    ['the kind of an effect', '/items/*/effects/0/kind', (data) => Object.assign(item(data, 'V20'), { effects: [{ kind: 'replies' }] })],
    ['the level of an effect', '/items/*/effects/0/level', (data) => Object.assign(item(data, 'V21'), { effects: [{ level: 'world' }] })],
    ['the unit type of an effect', '/items/*/effects/0/types/0', (data) => Object.assign(item(data, 'V21'), { effects: [{ types: ['town'] }] })],
    ['the unit type of a rate', '/items/*/rates/0/types/0', (data) => Object.assign((item(data, 'V21').rates as object[])[0] as object, { types: ['town'] })],
    ['the unit type of a weight', '/items/*/weight/town', (data) => Object.assign(item(data, 'V2'), { weight: { village: 30, town: 30 } })],
    ['the level of a word', '/items/*/levelWords/0/code', (data) => Object.assign(item(data, 'V21'), { levelWords: [{ code: 'world', name: '世界' }] })],
    ['the kind of a proof', '/items/*/needsEvidence/0', (data) => Object.assign(item(data, 'V20'), { needsEvidence: ['replies'] })],
    ['the item of a note', '/notes/0/item', (data) => (data.notes = [{ status: 'DOC_SILENT', item: 'V99', clause: '附1-1', message: { zh: '无', en: 'none' } }])],
    ['what carries out a clause', '/clauses/0/by/0', (data) => Object.assign((data.clauses as object[])[0] as object, { by: ['V99'] })],
    ['the first day', '/force/from', (data) => (data.force = { clause: '附1-1', message: { zh: '无', en: 'none' }, from: '2019-02-30' })],
  ])('refuses %s that stands for nothing', (_, place, change) => {
    const found = faultsAfter(change).map((fault) => fault.replace(/^\/items\/\d+/, '/items/*').replace(/: .*$/s, ''));
    expect(found).toContain(place);
  });

  it('refuses to share events with a kind that cannot tell beforehand what a row weighs', () => {
    const share = (items: string[]) => faultsAfter((data) => (data.sharedOnce = [{ items, key: 'evidence', clause: '附1-1' }]));
    expect(share(['V20', 'V21'])).toEqual([]);
    expect(share(['V21', 'V1'])).toEqual(['/sharedOnce/0/items/1: what a row of "V1" weighs is not known beforehand: a "deduct" cannot share its events']);
    expect(share(['V21', 'V21'])).toEqual(['/sharedOnce/0/items/1: "V21" is listed twice']);
  });
});
