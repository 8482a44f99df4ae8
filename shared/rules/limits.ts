import { faultOf, type Fault } from '../schema/fault';

/** How large a rulebook may be; what is larger is refused before anything of it is read. */
export const LIMITS = {
  items: 2_000,
  /** Groups in groups; an item that stands alone is 1 deep. */
  depth: 6,
  /** In one outcome. */
  conditions: 200,
  /** Of its JSON text in UTF-8, written without blanks. */
  bytes: 1024 * 1024,
} as const;

/** What is so large that the rest is not looked at. */
export function tooLarge(data: unknown): Fault[] {
  if (typeof data !== 'object' || data === null) return [];
  const items = (data as { items?: unknown }).items;
  if (Array.isArray(items) && items.length > LIMITS.items) return [{ pointer: '/items', detail: faultOf('tooManyItems', { count: items.length, limit: LIMITS.items }) }];
  const bytes = bytesOf(JSON.stringify(data));
  return bytes > LIMITS.bytes ? [{ pointer: '', detail: faultOf('tooManyBytes', { count: bytes, limit: LIMITS.bytes }) }] : [];
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half of a pair of surrogates is two of the four bytes of its character.
    if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code >= 0x80) bytes += 1;
  }
  return bytes;
}
