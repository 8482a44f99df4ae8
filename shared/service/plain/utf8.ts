/** How many bytes the character has that begins here; 0 where they are no UTF-8 (RFC 3629, section 4). */
export function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0xff;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  // The first byte narrows the second: no longer form than needed, no half of a surrogate pair, nothing beyond U+10FFFF.
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return isTail(second) ? 2 : 0;
  if (first < 0xf0) {
    const sound = first === 0xe0 ? second >= 0xa0 && second <= 0xbf : first === 0xed ? second >= 0x80 && second <= 0x9f : isTail(second);
    return sound && isTail(bytes[at + 2]) ? 3 : 0;
  }
  const sound = first === 0xf0 ? second >= 0x90 && second <= 0xbf : first === 0xf4 ? second >= 0x80 && second <= 0x8f : isTail(second);
  return sound && isTail(bytes[at + 2]) && isTail(bytes[at + 3]) ? 4 : 0;
}

/** Whether it is a byte of a character, and not the first. */
export const isTail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;
