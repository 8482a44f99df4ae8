import { Decimal } from 'decimal.js';

/**
 * Compares an answer with what a case gives: every field that the case gives must be equal, what it
 * leaves out is not looked at. Numbers compare as decimals. Lists whose order says nothing compare
 * as multisets. Each difference names its place in domain words.
 */
const unordered = new Set(['eligibility', 'consequences', 'reasons', 'problems', 'notes']);

export function differences(expected: unknown, found: unknown, place = 'answer'): string[] {
  if (isNumber(found) && isFigure(expected)) {
    return new Decimal(expected).equals(found) ? [] : [unlike(place, expected, found)];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(found)) return [unlike(place, expected, found)];
    const name = place.slice(place.lastIndexOf('.') + 1);
    return unordered.has(name) ? multiset(expected, found, place) : inOrder(expected, found, place);
  }
  if (expected !== null && typeof expected === 'object') {
    if (found === null || typeof found !== 'object') return [unlike(place, expected, found)];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (found as Record<string, unknown>)[key], `${place}.${key}`),
    );
  }
  return expected === found ? [] : [unlike(place, expected, found)];
}

/** A figure may be written as the text of its decimal. */
const isFigure = (value: unknown): value is number | string => isNumber(value) || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));

const isNumber = (value: unknown): value is number => typeof value === 'number';

const unlike = (place: string, expected: unknown, found: unknown): string =>
  `${place}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;

/** Units and items go by name, so that a difference reads "青石村 V16.score". */
const label = (entry: unknown, index: number): string => {
  const { unit, code } = (entry ?? {}) as { unit?: string; code?: string };
  return unit ?? code ?? String(index);
};

function inOrder(expected: unknown[], found: unknown[], place: string): string[] {
  if (expected.length !== found.length) {
    const [want, have] = [expected, found].map((list) => list.map(label).join(', '));
    return [`${place}: expected ${expected.length} (${want}), found ${found.length} (${have})`];
  }
  return expected.flatMap((entry, index) => differences(entry, found[index], `${place}[${label(entry, index)}]`));
}

function multiset(expected: unknown[], found: unknown[], place: string): string[] {
  const left = [...found];
  const lacking = expected.filter((entry) => {
    const at = left.findIndex((candidate) => differences(entry, candidate).length === 0);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...lacking.map((entry) => `${place}: expected ${JSON.stringify(entry)}, not found`),
    ...left.map((entry) => `${place}: found ${JSON.stringify(entry)}, not expected`),
  ];
}
