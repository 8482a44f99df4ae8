/** A lone half of a surrogate pair: such a text has no bytes in UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * JSON in the one form that RFC 8785 (JCS) gives: no white space, numbers and texts as ECMAScript
 * writes them, keys in the order of their UTF-16 code units. Equal data have equal bytes, whoever
 * writes them. As in `JSON.stringify`, a member that is undefined is left out.
 *
 * The fingerprint of an answer is older and has a form of its own.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberOf(value);
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`);
  const members = value as Readonly<Record<string, unknown>>;
  // The order of `sort` without a comparison is that of UTF-16 code units.
  const keys = Object.keys(members).filter((key) => members[key] !== undefined).sort();
  return `{${keys.map((key) => `${textOf(key)}:${canonicalJson(members[key])}`).join(',')}}`;
}

function numberOf(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
  return JSON.stringify(value);
}

function textOf(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('half of a surrogate pair is no text');
  return JSON.stringify(value);
}
