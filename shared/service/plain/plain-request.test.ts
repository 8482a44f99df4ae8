import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactList } from '../../contract/fact-columns';
import { factFields } from '../../contract/fact-fields';
import { LIMITS } from '../../contract/limits';
import { ScoreRequest, type Fact } from '../../contract/request';
import type { Scorable } from '../../engine/score';
import { Refused } from '../problem';
import { requestJson } from '../request-json';
import { plainRequest } from './plain-request';

const entries = { units: 20, facts: 20, only: 20 };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All that a row says. */
const saidBy = (fact: Fact): Record<string, unknown> => Object.fromEntries(factFields.flatMap((field) => ((fact[field] ?? null) === null ? [] : [[field, fact[field]]])));
const listed = (facts: FactList): Record<string, unknown>[] => Array.from({ length: facts.length }, (_, row) => saidBy(facts.at(row) ?? {}));
const told = ({ facts, ...rest }: Scorable): unknown => ({ ...rest, facts: listed(facts) });

const quickly = (body: Uint8Array): unknown => {
  const request = plainRequest(body, entries, Infinity, () => undefined);
  return request && told(request);
};
/** What the usual way makes of a body; null where it refuses it. */
const carefully = (body: Uint8Array): unknown => {
  try {
    return told(requestJson(body, ScoreRequest, entries));
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

const head = '"rulebook":"r","year":2019,"units":[{"id":"甲","type":"village"}]';
const taken = (facts: string): Record<string, unknown>[] | null => {
  const request = plainRequest(utf8(`{${head},"facts":${facts}}`), entries, Infinity, () => undefined);
  return request && listed(request.facts);
};

describe('rows that are read in one pass', () => {
  const row: Fact = { id: '台账!A2', unit: '青石村', item: 'V16', year: 2019, level: 'national', value: 2.5, count: 3, subject: '景扶通〔2019〕3号', note: '' };

  it.each<[string, string, Record<string, unknown>[]]>([
    ['as the add-in sends them', JSON.stringify([row, { ...row, item: 'V2' }]), [{ ...row }, { ...row, item: 'V2' }]],
    ['as a table', '{"columns":["unit","value"],"rows":[["甲",1.5],["乙"],[null,"2"],[]]}', [{ unit: '甲', value: 1.5 }, { unit: '乙' }, { value: '2' }, {}]],
    ['none', '[]', []],
    ['with blanks between', ' [ { "unit" : "甲" ,\n"year":\t2019 } , {} ] ', [{ unit: '甲', year: 2019 }, {}]],
    ['with escapes', '[{"unit":"\\u7532\\n","id":"\\"A\\"","item":"a\\\\"}]', [{ unit: '甲\n', id: '"A"', item: 'a\\' }]],
    ['with characters of four bytes', '[{"unit":"𠮷村","id":"𠮷!A1"}]', [{ unit: '𠮷村', id: '𠮷!A1' }]],
    ['with a year in text, and that text elsewhere', '[{"year":" 2019","subject":" 2019"},{"year":"去年"},{"subject":"2019","year":"2019"}]', [{ year: 2019, subject: ' 2019' }, { year: '去年' }, { subject: '2019', year: 2019 }]],
    ['with figures of every form', '[{"value":-0.5,"of":1e2,"count":"1","base":79.40000000000000000001,"target":0,"points":123456789012345}]', [{ value: -0.5, of: 100, count: '1', base: '79.40000000000000000001', target: 0, points: 123456789012345 }]],
    ['with fields in another order in each', '[{"item":"a","unit":"b"},{"unit":"b","note":"c","item":"a"}]', [{ item: 'a', unit: 'b' }, { unit: 'b', note: 'c', item: 'a' }]],
  ])('are taken %s', (_what, facts, expected) => {
    expect(taken(facts)).toEqual(expected);
  });

  it.each([
    ['of another type', '[{"unit":5}]'],
    ['with an unknown field', '[{"unlt":"甲"}]'],
    ['with a field twice', '[{"unit":"甲","unit":"甲"}]'],
    ['with a list in a cell', '[{"value":[]}]'],
    ['with a text that is too long', `[{"note":"${'x'.repeat(LIMITS.text + 1)}"}]`],
    ['that are too many', `[${Array.from({ length: 21 }, () => '{}').join()}]`],
    ['with a column twice', '{"columns":["value","value"],"rows":[]}'],
    ['with an unknown column', '{"columns":["x"],"rows":[]}'],
    ['longer than their columns', '{"columns":["value"],"rows":[[1,2]]}'],
    ['with a number in a column of text', '{"columns":["unit"],"rows":[[1]]}'],
    ['that break off', '[{"unit":"甲"'],
    ['with a number that is none', '[{"value":01}]'],
    ['with a control character', '[{"unit":"\u0001"}]'],
    ['with a comma too many', '[{"unit":"甲",}]'],
  ])('are left to the usual way %s, which refuses them', (_what, facts) => {
    expect(taken(facts)).toBeNull();
    expect(carefully(utf8(`{${head},"facts":${facts}}`))).toBeNull();
  });

  it('are found wherever they stand, and the rest is checked as ever', () => {
    expect(quickly(utf8(`{"facts":[{"unit":"甲"}],${head}}`))).toEqual(carefully(utf8(`{"facts":[{"unit":"甲"}],${head}}`)));
    for (const rest of ['"rulebook":"r"', `${head},"facts":[]`, `${head},"x":1`, `${head},`, `${head},"f\\u0061cts":[]`]) expect(quickly(utf8(`{"facts":[{}],${rest}}`))).toBeNull();
  });

  it('of a million bytes are taken as they are of ten', () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ ...row, note: `${at}`.padEnd(3000, '注') }));
    expect(taken(JSON.stringify(rows.map(({ note: _, ...rest }) => rest)))).toHaveLength(20);
    // A text of more bytes than a text may have characters is looked at with care.
    expect(taken(JSON.stringify(rows))).toBeNull();
    expect(carefully(utf8(`{${head},"facts":${JSON.stringify(rows)}}`))).not.toBeNull();
  });
});

describe('the quick way and the usual one', () => {
  const text = fc.oneof(fc.constantFrom('甲', '2019', ' 2019 ', 'V16', '', '𠮷', 'a"b\\', '\u2028', '\ud800'), fc.string({ unit: 'binary', maxLength: 6 }));
  const number = fc.oneof(fc.constantFrom(2019, 0, -0, 1.5, 1e21, 1e-7, 0.1 + 0.2), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const cell = fc.oneof({ arbitrary: text, weight: 5 }, { arbitrary: number, weight: 5 }, { arbitrary: fc.constant(null), weight: 2 }, { arbitrary: fc.constantFrom<unknown>(true, [], {}), weight: 1 });
  const field = fc.oneof({ arbitrary: fc.constantFrom(...factFields), weight: 20 }, { arbitrary: fc.constantFrom('unlt', '__proto__'), weight: 1 });
  const list = fc.array(fc.dictionary(field, cell, { maxKeys: 6 }), { maxLength: 5 });
  const table = fc.record({ columns: fc.array(field, { maxLength: 5 }), rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }) });
  const facts = fc.oneof({ arbitrary: list, weight: 5 }, { arbitrary: table, weight: 5 }, { arbitrary: cell, weight: 1 });
  const request = fc.record({ rulebook: fc.constantFrom<unknown>('r', 5), year: fc.constantFrom<unknown>(2019, '2019', null), units: fc.constant([{ id: '甲', type: 'village' }]), facts });
  /** Where JSON may be written in more than one way, or not quite. */
  const marred = fc.array(fc.record({ at: fc.nat(), put: fc.constantFrom('', ' ', ',', '"', '\\', '}', ']', '0', '.', 'e9', 'null', '"unit":"x",', '\u00ff') }), { maxLength: 1 });
  const spaced = fc.constantFrom(0, 1, '\t');

  it('agree: what the quick one takes, the usual one takes, and makes the same of it', () => {
    fc.assert(
      fc.property(request, spaced, marred, (value, indent, changes) => {
        let body = JSON.stringify(value, null, indent);
        for (const { at, put } of changes) body = body.slice(0, at % body.length) + put + body.slice((at % body.length) + (put === '' ? 1 : 0));
        const own = quickly(utf8(body));
        if (own !== null) expect(own).toEqual(carefully(utf8(body)));
      }),
      { numRuns: 1000 },
    );
  });

  it('agree where rows say the same again and again, one field what another says', () => {
    const again = fc.constantFrom<unknown>('2019', ' 2019', '甲', '乙村', '甲"', 2019, 5, null);
    const rows = fc.array(fc.dictionary(fc.constantFrom('id', 'unit', 'item', 'year', 'kind', 'value', 'count'), again, { maxKeys: 7, size: 'max' }), { maxLength: 20, size: 'max' });
    fc.assert(
      fc.property(rows, spaced, (facts, indent) => {
        const body = utf8(JSON.stringify({ rulebook: 'r', year: 2019, units: [], facts: facts.map((fact) => ({ ...fact, ...(typeof fact['unit'] === 'number' && { unit: '丙' }) })) }, null, indent));
        const own = quickly(body);
        if (own !== null) expect(own).toEqual(carefully(body));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('2019', '甲', '乙村'), fc.constantFrom('2019', '甲', 2019), again, fc.constantFrom('甲', '2019')), { minLength: 5, maxLength: 20, size: 'max' }), (cells) => {
        const body = utf8(JSON.stringify({ rulebook: 'r', year: 2019, units: [], facts: { columns: ['unit', 'year', 'value', 'kind'], rows: cells } }));
        expect(quickly(body)).toEqual(carefully(body));
        expect(quickly(body)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('agree where single bytes are other ones', () => {
    fc.assert(
      fc.property(request, fc.nat(), fc.nat(255), (value, at, byte) => {
        const body = utf8(JSON.stringify(value));
        body[at % body.length] = byte;
        const own = quickly(body);
        if (own !== null) expect(own).toEqual(carefully(body));
      }),
      { numRuns: 1000 },
    );
  });

  it('agree in what they refuse, wherever rows are such as the contract has them', () => {
    const plain = fc.record(Object.fromEntries(factFields.map((name) => [name, ['year', 'value', 'of', 'target', 'base', 'count', 'points'].includes(name) ? fc.oneof(text, number) : text])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 8 }), (rows) => {
        const body = utf8(JSON.stringify({ rulebook: 'r', year: 2019, units: [], facts: rows }));
        expect(quickly(body)).toEqual(carefully(body));
        expect(quickly(body)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
