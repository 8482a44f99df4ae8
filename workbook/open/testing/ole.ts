/** An OLE file with streams of these names and nothing in them; its directory lies in pieces, and far from the beginning. */
const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;

export function oleFile(streams: readonly string[], { before = 0, embedded = [] as readonly string[] } = {}): Uint8Array {
  const entries = ['Root Entry', 'ObjectPool', ...streams, ...embedded];
  const [first, own, others] = [1, 2, 2 + streams.length];
  const pieces = Math.ceil(entries.length / 4);
  const places = Array.from({ length: pieces }, (_, index) => 1 + before + index * 2);
  const sectors = places.at(-1)! + 1;
  const bytes = new Uint8Array((sectors + 1) * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, places[0]!, true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index === 0 ? 0 : FREE, true);
  const follow = (sector: number, next: number): void => view.setUint32(SECTOR + sector * 4, next, true);
  for (let sector = 0; sector < SECTOR / 4; sector += 1) follow(sector, sector === 0 ? 0xfffffffd : FREE);
  places.forEach((place, index) => follow(place, places[index + 1] ?? END));
  entries.forEach((name, index) => {
    const at = (places[Math.floor(index / 4)]! + 1) * SECTOR + (index % 4) * 128;
    [...name].forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = index === 0 ? 5 : index === first ? 1 : 2;
    view.setUint32(at + 68, FREE, true);
    view.setUint32(at + 72, index === first ? (streams.length > 0 ? own : FREE) : index >= own && index + 1 !== others && index + 1 < entries.length ? index + 1 : FREE, true);
    view.setUint32(at + 76, index === 0 ? first : index === first && embedded.length > 0 ? others : FREE, true);
  });
  return bytes;
}
