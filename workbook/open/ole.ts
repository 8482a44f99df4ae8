/** Names of the streams in an OLE file: what tells an old workbook from a document, and from one that is locked. Streams of what is embedded in it do not count. */
const ENTRY = 128;
const END = 0xfffffff0;
const STREAM = 2;

/** Of a file that does not hold together as many as can be read. */
export function streamNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return [];
  // Real files have 512 or 4,096; what a damaged header says must not lead outside.
  const size = 2 ** Math.max(7, Math.min(view.getUint16(30, true), 16));
  const at = (sector: number): number => (sector + 1) * size;
  const inside = (offset: number, length: number): boolean => offset >= 0 && offset + length <= bytes.length;
  const sectors = tableSectors();
  const entries: { name: string; isStream: boolean; before: number; after: number; inside: number }[] = [];
  const seen = new Set<number>();
  for (let sector = view.getUint32(48, true); sector < END && !seen.has(sector) && inside(at(sector), ENTRY); sector = next(sector)) {
    seen.add(sector);
    for (let entry = at(sector); entry + ENTRY <= at(sector) + size && inside(entry, ENTRY); entry += ENTRY) {
      const letters = Math.max(0, Math.min(view.getUint16(entry + 64, true), 64) / 2 - 1);
      entries.push({
        name: String.fromCharCode(...Array.from({ length: letters }, (_, index) => view.getUint16(entry + index * 2, true))), isStream: bytes[entry + 66] === STREAM,
        before: view.getUint32(entry + 68, true), after: view.getUint32(entry + 72, true), inside: view.getUint32(entry + 76, true),
      });
    }
  }
  const names: string[] = [];
  const waiting = [entries[0]?.inside ?? END];
  const met = new Set<number>();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = entries[place];
    if (!entry || met.has(place)) continue;
    met.add(place);
    waiting.push(entry.before, entry.after);
    if (entry.isStream) names.push(entry.name);
  }
  return names;

  /** The sectors that say which sector follows which: the first 109 stand in the header, and further ones where it says. */
  function tableSectors(): number[] {
    const found = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true));
    const visited = new Set<number>();
    for (let more = view.getUint32(68, true); more < END && !visited.has(more) && inside(at(more), size); more = view.getUint32(at(more) + size - 4, true)) {
      visited.add(more);
      for (let offset = at(more); offset < at(more) + size - 4; offset += 4) found.push(view.getUint32(offset, true));
    }
    return found;
  }

  function next(sector: number): number {
    const perSector = size / 4;
    const table = sectors[Math.floor(sector / perSector)] ?? END;
    const offset = at(table) + (sector % perSector) * 4;
    return table < END && inside(offset, 4) ? view.getUint32(offset, true) : END;
  }
}
