import { narrow } from './text';

/** What offices put behind a name, by what it stands for. A 村 and a 社区 of one name are two. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:村民委员会|村委会|行政村|村)$/u, '村'],
  [/(?:社区居民委员会|社区居委会|居民委员会|居委会|社区)$/u, '社区'],
  [/(?:镇人民政府|镇政府|镇)$/u, '镇'],
  [/(?:乡人民政府|乡政府|乡)$/u, '乡'],
];

/** Whether two names are probably one unit written in two ways. Never a reason to count them as one. */
export function lookAlike(one: string, other: string): boolean {
  const [a, b] = [stemOf(one), stemOf(other)];
  return a.stem === b.stem && a.stem !== '' && (a.ending === b.ending || a.ending === '' || b.ending === '');
}

/** Groups that `lookAlike` may join share this key. */
export function stemKey(name: string): string {
  return stemOf(name).stem;
}

/** The one name of the list that is meant, as far as one can tell; null where there is none or several. */
export function closestName(name: string, list: readonly string[]): string | null {
  const alike = list.filter((known) => known !== name && lookAlike(known, name));
  if (alike.length > 0) return alike.length === 1 ? (alike[0] ?? null) : null;
  if ([...name].length < 3) return null;
  const near = list.filter((known) => [...known].length === [...name].length && differing(known, name) === 1);
  return near.length === 1 ? (near[0] ?? null) : null;
}

function stemOf(name: string): { stem: string; ending: string } {
  const bare = narrow(name)
    .toLowerCase()
    .replace(/[\s()[\]{}·•.,、，。:：;；"'“”‘’《》_-]+/gu, '');
  for (const [pattern, ending] of endings) {
    const stem = bare.replace(pattern, '');
    if (stem !== bare && stem !== '') return { stem, ending };
  }
  return { stem: bare, ending: '' };
}

function differing(one: string, other: string): number {
  const signs = [...other];
  return [...one].filter((sign, index) => sign !== signs[index]).length;
}
