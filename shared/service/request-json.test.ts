import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SampleRequest, ScoreRequest } from '../contract/request';
import { doubledKeys } from './doubled-keys';
import { lookThrough, membersGiven } from './json-size';
import { told, type Language } from '../i18n/language';
import { LIMITS } from '../contract/limits';
import { Refused } from './problem';
import { requestJson, TooMuchAtOnce } from './request-json';

const entries = { units: 3, facts: 5 };
const bytes = (value: unknown): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : new TextEncoder().encode(JSON.stringify(value));

function refused(value: unknown): Refused {
  try {
    requestJson(value instanceof Uint8Array ? value : bytes(value), ScoreRequest, entries);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('the request was accepted');
}
const places = (value: unknown, language: Language = 'zh'): Record<string, string> =>
  Object.fromEntries((refused(value).more.errors ?? []).map(({ pointer, detail }) => [pointer, told(detail, language)]));

const sound = { rulebook: 'beijinggang-2019-village', year: 2019, units: [{ id: '青石村', type: 'village' }], facts: [] };

describe('the limits of a request', () => {
  it('are those that clients and administrators were told', () => {
    expect(LIMITS).toEqual({
      bodyBytes: 201_326_592, units: 40_000, facts: 1_048_575, results: 20_000_000, values: 8_388_608, entries: 16_000_000, lists: 2_500_000, members: 200_000,
      sampleItems: 100_000, text: 4_000, depth: 16,
    });
  });
});

describe('a request in JSON', () => {
  it('keeps every figure as it is written', () => {
    const text = '{"rulebook":"r","year":2019,"units":[],"facts":[{"value":79.40000000000000000001},{"value":0.1},{"value":"2.50"}]}';
    const { facts } = requestJson(bytes(text), ScoreRequest, entries);
    expect(facts.map((fact) => fact.value)).toEqual(['79.40000000000000000001', 0.1, '2.50']);
  });

  it('names every fault at once, each by its JSON Pointer', () => {
    const request = { ...sound, rulebook: 7, units: [{ id: '', type: 'village' }, 'x'], facts: [{ value: true, of: [] }, null], parameters: { r: { value: null } } };
    expect(places(request)).toMatchObject({
      '/rulebook': '应为文字或对象，实为数字 7',
      '/units/0/id': '不能是空文字',
      '/units/1': '应为对象，实为文字 "x"',
      '/facts/0/value': '应为数字或文字，实为真假值 true',
      '/facts/0/of': '应为数字或文字，实为列表',
      '/facts/1': '应为对象，实为空值null',
      '/parameters/r/value': '应为数字或文字或列表，实为空值null',
    });
  });

  it('names the column that a table of facts has twice, and a row that is longer than its columns', () => {
    const table = { ...sound, facts: { columns: ['value', 'value', 'note'], rows: [[1, 2], [1, 2, 'x', 4]] } };
    expect(places(table)).toEqual({ '/facts/columns/1': '列“value”写了不止一次', '/facts/rows/1': '这一行有4格，列只有3个' });
    expect(Object.values(places(table, 'en'))).toEqual(['the column "value" is given more than once', 'this row has 4 cells for 3 columns']);
  });

  it('names the cell of a table that is of another type than its column, where it stands', () => {
    const table = { ...sound, facts: { columns: ['unit', 'value', 'year'], rows: [['甲', 1, '2019'], [5, '三', 'x'], ['乙', true]] } };
    expect(places(table)).toEqual({ '/facts/rows/1/0': '应为文字，实为数字 5', '/facts/rows/2/1': '应为数字或文字或空值null，实为真假值 true' });
  });

  it('says in English what stands there: the text, the number, true', () => {
    const request = { ...sound, rulebook: 7, units: ['x'], facts: [{ value: true }, null] };
    expect(places(request, 'en')).toMatchObject({
      '/rulebook': 'should be a text or an object, is the number 7',
      '/units/0': 'should be an object, is the text "x"',
      '/facts/0/value': 'should be a number or a text, is true',
      '/facts/1': 'should be an object, is null',
    });
  });

  it('names what is missing, and what should stand there', () => {
    expect(Object.keys(places({}))).toEqual(['/rulebook', '/year', '/units', '/facts']);
    expect(places({}, 'en')['/units']).toBe('missing; should be a list');
  });

  it('refuses an unknown key, says which are known and which one was likely meant', () => {
    const found = places({ ...sound, fact: [], units: [{ id: '青石村', type: 'village', grup: 'A' }] });
    expect(found['/fact']).toBe('不认识的键“fact”，是不是“facts”？可用：rulebook、year、period、parameters、units、facts、only、detail');
    expect(found['/units/0/grup']).toBe('不认识的键“grup”，是不是“group”？可用：id、type、group、staff、attributes');
  });

  it('escapes what a pointer must escape', () => {
    expect(Object.keys(places({ ...sound, 'a/b~c': 1 }))).toEqual(['/a~1b~0c']);
  });

  it.each([
    ['an empty body', '', 'emptyBody'],
    ['a bare word', 'nope', 'notJson'],
    ['a comma too many', '{"a":1,}', 'notJson'],
    ['an unfinished list', '[1', 'notJson'],
    ['an exponent in what breaks off', '{"a":1e5', 'notJson'],
  ])('refuses %s as no JSON', (_what, body, text) => {
    expect(refused(body)).toMatchObject({ kind: 'invalid-request' });
    expect(refused(body).text).toContain(text);
  });

  it('says where the JSON breaks off, and quotes nothing of it', () => {
    const { text, slots } = refused('{\n "rulebook": "秘密" "year": 1\n}');
    expect({ text, slots }).toEqual({ text: 'notJsonAt', slots: { line: 2, column: 19 } });
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(refused(Uint8Array.of(0x22, 0xff, 0x22)).text).toBe('notUtf8');
  });

  it('refuses what nests too deep before a parser runs out of stack', () => {
    expect(refused('['.repeat(1_000_000)).text).toBe('tooDeep');
    expect(refused(`{"a":${'{"a":'.repeat(40)}1`).text).toBe('tooDeep');
  });

  it('refuses what is so broad that to parse it would take the memory of the process', () => {
    const most = { depth: 3, entries: 5, lists: 3, members: 2 };
    const given = (text: string) => membersGiven(bytes(text), most);
    expect(given('[1,1,1,1,1,1]')).toBe(0);
    expect(given('[1,1,1,1,1,1,1]')).toBe('entries');
    expect(given('[[],[]]')).toBe(0);
    expect(given('[[],[],{}]')).toBe('lists');
    expect(given('[{"a":1,"b":2},{"a":1}]')).toBe(3);
    expect(given('[{"a":{"c":1,"d":2},"b":2}]')).toBe(4);
    expect(given('{"a":1,"b":2,"c":"::,[{"}')).toBe('members');
  });

  it('nests up to 16 lists and objects, opened and closed ones counted apart', () => {
    const nested = (depth: number): string => `{"x":[${'[],{},'.repeat(20)}${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}]}`;
    expect(refused(nested(16)).text).not.toBe('tooDeep');
    expect(refused(nested(17))).toMatchObject({ text: 'tooDeep', slots: { limit: 16 } });
    expect(refused(`${'{"a":'.repeat(16)}1${'}'.repeat(16)}`).text).not.toBe('tooDeep');
    expect(refused(`${'{"a":'.repeat(17)}1${'}'.repeat(17)}`).text).toBe('tooDeep');
  });

  it('does not take brackets inside a text for nesting', () => {
    expect(places({ ...sound, year: `\\"${'['.repeat(50)}` })).toHaveProperty('/year');
  });

  it('refuses more entries than allowed as too large, not entry by entry', () => {
    const { kind, slots } = refused({ ...sound, facts: [1, 2, 3, 4, 5, 6] });
    expect({ kind, slots }).toEqual({ kind: 'too-large', slots: { field: 'facts', count: 6, limit: 5 } });
    expect(requestJson(bytes({ ...sound, facts: [{}, {}, {}, {}, {}] }), ScoreRequest, entries).facts).toHaveLength(5);
  });

  it('counts the rows of a table as it counts the entries of a list', () => {
    const table = (count: number) => ({ ...sound, facts: { columns: ['value'], rows: Array.from({ length: count }, (_, at) => [at]) } });
    expect(refused(table(6))).toMatchObject({ kind: 'too-large', slots: { field: 'facts', count: 6, limit: 5 } });
    expect(requestJson(bytes(table(5)), ScoreRequest, entries).facts).toHaveLength(5);
  });

  it('leaves a long list to where nobody waits for it, before it looks at the entries', () => {
    const body = bytes({ facts: [1, 2, 3] });
    expect(() => requestJson(body, ScoreRequest, entries, 2)).toThrow(TooMuchAtOnce);
    expect(() => requestJson(body, ScoreRequest, entries, 3)).toThrow(Refused);
  });

  it('refuses a text that is too long, wherever it stands, keys too', () => {
    const most = 'x'.repeat(4000);
    expect(requestJson(bytes({ ...sound, facts: [{ note: most }], parameters: { [most]: 1 } }), ScoreRequest, entries).facts).toEqual([{ note: most }]);
    const long = 'x'.repeat(4001);
    const found = places({ ...sound, facts: [{ note: long }], parameters: { [long]: 1 } });
    expect(found['/facts/0/note']).toBe('文字有4001个字符，最多4000个');
    expect(Object.keys(found)).toEqual(['/facts/0/note', `/parameters/${long}`]);
  });

  it('lists a thousand faults and says how many there are', () => {
    const items = Array.from({ length: 1500 }, () => 1);
    const request = bytes({ items, share: 1, seed: 1 });
    try {
      requestJson(request, SampleRequest, {});
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      expect(error.slots).toEqual({ count: 1500, shown: 1000 });
      expect(error.more.errors).toHaveLength(1000);
    }
  });

  it.each([[999, 'invalid'], [1000, 'invalid'], [1001, 'invalidMore']])('of %i faults says %s', (count, text) => {
    const found = refused({ ...sound, only: Array.from({ length: count }, () => 1) });
    expect({ text: found.text, listed: found.more.errors?.length }).toEqual({ text, listed: Math.min(count, 1000) });
  });
});

describe('a key that stands twice in one object', () => {
  const twice: [string, string, string[]][] = [
    ['at the top', '{"year":2019,"year":2019}', ['/year']],
    ['with equal values', '{"units":[{"id":"a","type":"village","type":"village"}]}', ['/units/0/type']],
    ['in a row', '{"facts":[{},{"value":1,"note":"x","value":2}]}', ['/facts/1/value']],
    ['in a row with a long decimal', '{"facts":[{"value":1.00000000000000000001,"value":2}]}', ['/facts/0/value']],
    ['among the parameters', '{"parameters":{"r":{"value":1,"by":"甲","by":"乙"},"r":1}}', ['/parameters/r/by', '/parameters/r']],
    ['deep in a rulebook', '{"rulebook":{"items":[{"cap":{"max":1,"min":0,"max":2}}]}}', ['/rulebook/items/0/cap/max']],
    ['spelt in two ways', '{"facts":[{"v\\u0061lue":1,"value":2}]}', ['/facts/0/value']],
    ['three times', '{"year":1, "year" : 2 ,\n"year"\t:3}', ['/year', '/year']],
    ['with signs that a pointer escapes', '{"parameters":{"a/b~c":1,"a/b~c":1}}', ['/parameters/a~1b~0c']],
    ['beside texts that look like keys', '{"period":"\\"year\\":","facts":["year","year"],"only":[":",":"],"period":"x"}', ['/period']],
  ];
  it.each(twice)('is refused %s', (_where, text, pointers) => {
    const { kind, more } = refused(text);
    expect(kind).toBe('invalid-request');
    const doubled = (more.errors ?? []).filter(({ detail }) => told(detail, 'zh') === '这个键写了不止一次');
    expect(doubled.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('is never seen in what a program writes, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(doubledKeys(text)).toEqual([]);
        expect(lookThrough(JSON.parse(text)).members).toBe(membersGiven(bytes(text), { depth: 100, entries: Infinity, lists: Infinity, members: Infinity }));
      }),
    );
  });

  it('is none where two objects have it, or a text holds it', () => {
    const text = JSON.stringify({ ...sound, facts: [{ note: '"note":"x","note":1' }, { note: '{"a":1,"a":2}\\' }] });
    expect(requestJson(bytes(text), ScoreRequest, entries).facts).toHaveLength(2);
  });
});

describe('a key that is none', () => {
  it.each([
    ['/parameters/__proto__', '{"rulebook":"r","year":2019,"units":[],"facts":[],"parameters":{"__proto__":1}}'],
    ['/parameters/r/__proto__', '{"rulebook":"r","year":2019,"units":[],"facts":[],"parameters":{"r":{"value":1,"__proto__":{}}}}'],
    ['/rulebook/weights/__proto__', '{"rulebook":{"weights":{"__proto__":1}},"year":2019,"units":[],"facts":[]}'],
    ['/facts/0/__proto__', '{"rulebook":"r","year":2019,"units":[],"facts":[{"__proto__":1.00000000000000000001}]}'],
    ['/__proto__', '{"rulebook":"r","year":2019,"units":[],"facts":[],"__proto__":{"year":2019}}'],
  ])('is refused at %s, and nowhere passed over', (pointer, text) => {
    expect(places(text)).toEqual({ [pointer]: '“__proto__”不能作键' });
  });
});
