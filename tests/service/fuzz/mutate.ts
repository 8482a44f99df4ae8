import type { Random } from './random';

/** Values that programs trip over. */
const awkward: readonly unknown[] = [
  null, true, false, 0, -0, -1, 0.1, 1e308, 1e-320, 2 ** 53 + 2, 123456789012345680000, NaN, '',
  ' ', '0', '-', '1e5', '0x10', '１２', '=1+1', '∞', 'NaN', 'null', '\u0000', '\ud800', '\u{1f600}', '国家级', 'a'.repeat(5000),
  '79.00000000000000000000000001', '-0.0', '+5', '.5', '5.', '99999999999999999999', '2019-13', '2019-Q5', '2019-02-30',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', [], {}, [[]], [null], { value: null }, ['2019-10-01'],
];
const keys = ['__proto__', 'constructor', 'prototype', 'unit', 'value', 'year', 'x', '', 'a/b', 'items', 'kind', 'length', 'toJSON', 'then'];

/** The value with one to a few places changed, taken out, doubled or added; the deeper the likelier. */
export function mutated(value: unknown, random: Random): unknown {
  let result = structuredClone(value);
  for (let times = random.pick([1, 1, 1, 2, 4]); times > 0; times--) result = mutateOnce(result, random);
  return result;
}

/** How often a list or an object is left as it is, and one of its members changed in its place. */
const DEEPER = 0.85;

function mutateOnce(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null) return instead(value, random);
  if (random.chance(0.02)) return random.pick(awkward);
  if (Array.isArray(value)) return mutateList(value, random);
  return mutateObject(value as Record<string, unknown>, random);
}

/** Mostly of the same type, so that the schema lets it through to the rules. */
function instead(value: unknown, random: Random): unknown {
  const alike = awkward.filter((other) => typeof other === typeof value);
  return alike.length > 0 && random.chance(0.8) ? random.pick(alike) : random.pick(awkward);
}

function mutateList(list: unknown[], random: Random): unknown[] {
  const at = random.below(list.length);
  if (list.length > 0 && random.chance(DEEPER)) return list.with(at, mutateOnce(list[at], random));
  switch (random.below(4)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return list.toSpliced(at, 0, structuredClone(list[at] ?? null));
    case 2:
      return list.toReversed();
    default:
      return [...list, random.pick(awkward)];
  }
}

function mutateObject(object: Record<string, unknown>, random: Random): Record<string, unknown> {
  const entries = Object.entries(object);
  const inner = entries.filter(([, member]) => typeof member === 'object' && member !== null);
  const [chosen = ''] = entries.length === 0 ? [] : random.pick(inner.length > 0 && random.chance(0.8) ? inner : entries);
  if (entries.length > 0 && random.chance(DEEPER)) {
    return fromEntries(entries.map(([name, member]) => [name, name === chosen ? mutateOnce(member, random) : member]));
  }
  switch (random.below(3)) {
    case 0:
      return fromEntries(entries.filter(([name]) => name !== chosen));
    case 1:
      return fromEntries([...entries, [random.pick(keys), random.pick(awkward)]]);
    default:
      return fromEntries(entries.map(([name, member]) => [name === chosen ? random.pick(keys) : name, member]));
  }
}

/** `__proto__` becomes a key like any other, as JSON makes it. */
function fromEntries(entries: [string, unknown][]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [key, value] of entries) Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
}

/** The bytes with some of them flipped, cut off, doubled, or replaced by noise. */
export function damaged(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  switch (random.below(6)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(random.below(bytes.length + 1))]);
    case 2:
      return Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256)));
    case 3:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(['{', '}', '[', ']', '"', ',', '\\', '\u0000', '1e999', '\ufeff', '//'])), bytes.subarray(at)]);
    case 4:
      return Buffer.from(random.pick(['[', '{"a":', '"', '[{"'] as const).repeat(random.below(20_000)));
    default: {
      const changed = Buffer.from(bytes);
      for (let times = random.below(8); times >= 0; times--) changed[random.below(changed.length)] = random.below(256);
      return changed;
    }
  }
}
