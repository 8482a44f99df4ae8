import { narrow } from '../../model/text';

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
  const near = nearNames(name, list);
  return near.length === 1 ? (near[0] ?? null) : null;
}

/**
 * The names of the list that may be meant: those that are the same but for blanks, brackets and what offices put
 * behind a name; else those one slip of the hand away; else those of which it is a part, or that are a part of it.
 */
export function nearNames(name: string, list: readonly string[]): readonly string[] {
  const others = list.filter((known) => known !== name);
  const alike = others.filter((known) => lookAlike(known, name));
  if (alike.length > 0) return alike;
  const signs = [...name];
  const slips = signs.length < 3 ? [] : others.filter((known) => [...known].length >= 3 && oneSlipApart([...known], signs));
  if (slips.length > 0) return slips;
  const { stem } = stemOf(name);
  return [...stem].length < 2 ? [] : others.filter((known) => holdsOther(stemOf(known).stem, stem));
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

/** One sign another, one too many, one too few, or two neighbours in each other's place. */
function oneSlipApart(one: readonly string[], other: readonly string[]): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const rest = (signs: readonly string[], skip: number): string => signs.slice(at + skip).join('');
  if (one.length !== other.length) return one.length > other.length ? rest(one, 1) === rest(other, 0) : rest(one, 0) === rest(other, 1);
  return rest(one, 1) === rest(other, 1) || (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2));
}

function holdsOther(one: string, other: string): boolean {
  return [...one].length >= 2 && one !== other && (one.includes(other) || other.includes(one));
}
