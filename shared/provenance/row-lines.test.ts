import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../contract/request';
import { atOnce } from '../contract/steps';
import { isDecimal } from '../numbers/decimal';
import { HashWriter } from './hash-writer';
import { writeRows } from './row-lines';
import { wholeNumber } from './whole-number';

/** All that is written, in place of its hash. */
function written(facts: readonly Fact[]): string {
  const pieces: Uint8Array[] = [];
  const writer = new HashWriter({ update: (bytes) => pieces.push(bytes.slice()), digest: () => new Uint8Array() });
  atOnce(writeRows(writer, facts));
  writer.hex();
  return pieces.map((bytes) => new TextDecoder().decode(bytes)).join('');
}

const COMMON = ['unit', 'item', 'year', 'period', 'level', 'kind', 'value', 'of', 'count', 'points', 'series', 'subject', 'role', 'date', 'evidence', 'by', 'note'] as const;
const RARE = ['target', 'base'] as const;
const FIGURES: readonly string[] = ['value', 'of', 'count', 'points', 'target', 'base'];

/** The same by its definition, as every fingerprint that was ever kept has it: the lines as texts, and the texts sorted. */
function defined(facts: readonly Fact[]): string {
  const textOf = (fact: Fact, field: (typeof COMMON | typeof RARE)[number]): string => {
    const value = fact[field] ?? '';
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
    if (field === 'unit' || field === 'item') return value;
    if (field === 'year') return String(wholeNumber(value)).trim();
    const text = value.trim();
    return FIGURES.includes(field) && isDecimal(text) ? new Decimal(text).toString() : text;
  };
  const line = (fact: Fact): string => {
    const rare = RARE.map((field) => textOf(fact, field));
    return JSON.stringify([...COMMON.map((field) => textOf(fact, field)), ...(rare.every((text) => text === '') ? [] : rare)]);
  };
  return facts.map(line).sort().map((text) => `\n${text}`).join('');
}

describe('the rows of a fingerprint', () => {
  // Texts of which one begins another, or that JSON escapes, or whose order in UTF-8 and in UTF-16 differ.
  const text = fc.oneof(fc.constantFrom('甲', '甲村', '', ' ', 'a', 'a"', 'a!', 'a\\', '\n', '\ue000', '𠮷', '\ud800', '2019', ' 2019'), fc.string({ unit: 'binary', maxLength: 3 }));
  const figure = fc.oneof(fc.constantFrom<string | number | null>(1, 10, 2, '2.50', '2.5', '+1', ' 1 ', -0, 0.1 + 0.2, 1e21, '三', '', null, Number.NaN), fc.double());
  const fields = Object.fromEntries([...COMMON, ...RARE].map((field) => [field, FIGURES.includes(field) || field === 'year' ? fc.oneof(figure, text) : fc.oneof(text, fc.constant(null))]));
  const fact = fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Fact>;

  it('are the lines of the definition in their order, whatever stands in them and in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }).chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))), ([facts, shuffled]) => {
        expect(written(facts)).toBe(defined(facts));
        expect(written(shuffled)).toBe(defined(facts));
      }),
      { numRuns: 300 },
    );
  });

  it('are so where many agree in unit and item', () => {
    const close = fc.record({ unit: fc.constantFrom('甲', '乙'), item: fc.constantFrom('V1', 'V16'), value: figure, note: fc.constantFrom('', 'a', 'ab', null), target: fc.constantFrom(null, 1, '2') }) as fc.Arbitrary<Fact>;
    fc.assert(fc.property(fc.array(close, { minLength: 10, maxLength: 60, size: 'max' }), (facts) => void expect(written(facts)).toBe(defined(facts))), { numRuns: 200 });
  });

  it('are those of no rows, and of a line longer than is gathered at once', () => {
    expect(written([])).toBe('');
    const long = [{ unit: '甲', note: '长'.repeat(100_000) }, { unit: '乙' }];
    expect(written(long)).toBe(defined(long));
  });
});
