import { bandsOfPlaces, compareBands } from './bands';
import { canonical } from './canonical';
import type { Draft, Json, Rule } from './draft';
import { alike, stable } from './figures';
import { lineOfSteps } from './line';
import { pair, swapped, type Named } from './names';
import { inWords, startsWith, type Path } from './pointer';

export interface Comparison {
  /** In words, whatever makes the proposed rule give other points than the read. */
  readonly wrong: readonly string[];
  /** What the read has and the proposed rule has not. */
  readonly missing: readonly string[];
  /** Of each open place of the read, as written: whether a question reaches it, and whether it is filled in. */
  readonly open: readonly { readonly place: Path; readonly asked: boolean; readonly filled: boolean }[];
}

/** Members whose text is a name: it must be there, its letters are not compared. */
const NAMES = new Set(['over', 'times', 'attribute', 'item', 'eligibility', 'consequence']);
/** Members that hold figures by name. */
const BY_NAME = new Set(['worth', 'shares', 'attributes', 'grades']);

/** Holds one proposed rule against the read that rests on the same words. */
export function compare(wanted: Rule, openOfWanted: readonly Path[], proposed: Rule, openOfProposed: readonly Path[]): Comparison {
  const left = canonical(wanted, openOfWanted);
  const right = canonical(withoutAnswered(wanted, openOfWanted, proposed), openOfProposed, proposed);
  return new Comparer(left, right).result();
}

/** What the read leaves out and asks is looked at by its question alone. */
function withoutAnswered(wanted: Rule, open: readonly Path[], proposed: Rule): Rule {
  const result = structuredClone(proposed);
  for (const path of open) {
    const [parent, other] = [path.slice(0, -1).reduce<Json | undefined>(inside, result), path.reduce<Json | undefined>(inside, wanted)];
    if (path.length > 0 && other === undefined && typeof parent === 'object' && parent !== null && !Array.isArray(parent)) delete parent[path.at(-1) as string];
  }
  return result;
}

const inside = (value: Json | undefined, step: string): Json | undefined =>
  Array.isArray(value) ? value[Number(step)] : typeof value === 'object' && value !== null ? value[step] : undefined;

class Comparer {
  readonly #wrong: string[] = [];
  readonly #missing: string[] = [];
  /** Steps of the read that have another name in the proposed rule: places in lists, names of kinds. */
  readonly #renamed: { from: Path; to: Path }[] = [];

  constructor(private readonly left: Draft, private readonly right: Draft) {}

  result(): Comparison {
    if (this.left.rule['kind'] !== this.right.rule['kind'] && this.left.isOpen('kind')) this.#missing.push('another kind, which is open');
    else if (this.left.rule['kind'] !== this.right.rule['kind']) this.#wrong.push(`a ${String(this.right.rule['kind'])}, not a ${String(this.left.rule['kind'])}`);
    else this.#rule();
    return { wrong: this.#wrong, missing: this.#missing, open: this.#open() };
  }

  #rule(): void {
    const scales = [this.left.get('scale', 'by'), this.right.get('scale', 'by')];
    if (scales.includes('line') && scales.includes('steps')) for (const draft of [this.left, this.right]) straighten(draft);
    if (scales.includes('bands') && scales.includes('places') && wholeFigures(this.left) !== null) for (const draft of [this.left, this.right]) asBands(draft);
    this.#object(this.left.rule, this.right.rule, []);
  }

  #value(want: Json | undefined, have: Json | undefined, path: Path): void {
    const name = path.at(-1) ?? '';
    if (this.left.isOpen(...path) || (want === undefined && have === undefined)) return;
    if (name === 'bands') return this.#bands(want, have, path);
    if (want === undefined) this.#surplus(have, path);
    else if (have === undefined) this.#missing.push(`${inWords(path)} ${JSON.stringify(want)}`);
    else if (Array.isArray(want) && Array.isArray(have)) this.#list(want, have, path);
    else if (isObject(want) && isObject(have)) {
      if (BY_NAME.has(name)) this.#byName(want, have, path);
      else this.#object(want, have, path);
    } else if (!same(want, have) && !(NAMES.has(name) && typeof want === 'string' && typeof have === 'string')) {
      this.#wrong.push(`${inWords(path)} is ${JSON.stringify(have)}, not ${JSON.stringify(want)}`);
    }
  }

  /** Something that the read does not have: wrong but where it is open. */
  #surplus(have: Json | undefined, path: Path): void {
    if (have === undefined || this.left.isOpen(...path)) return;
    if (isObject(have)) for (const [key, inner] of Object.entries(have)) this.#surplus(inner, [...path, key]);
    else this.#wrong.push(`${inWords(path)} ${JSON.stringify(have)} is not said`);
  }

  #object(want: Rule, have: Rule, path: Path): void {
    for (const key of new Set([...Object.keys(want), ...Object.keys(have)])) {
      // The name of a kind is looked at where its figures are.
      if (key === 'kind' && path.length > 0) continue;
      // A group that weighs its parts has no full mark of its own; the same figure with shares has one.
      if (key === 'weight' && want['kind'] === 'weighed' && (want[key] === undefined || have[key] === undefined)) continue;
      this.#value(want[key], have[key], [...path, key]);
    }
  }

  #byName(want: Rule, have: Rule, path: Path): void {
    const named = (value: Rule): Named[] => Object.entries(value).map(([name, figure]) => ({ name: name === `${figure as number}` ? '' : name, figures: stable(figure) }));
    const keys = [Object.keys(want), Object.keys(have)] as const;
    this.#pairs(named(want), named(have), path, (at, place) => {
      if (place !== undefined) this.#renamed.push({ from: [...path, keys[0][at] as string], to: [...path, keys[1][place] as string] });
      this.#value(want[keys[0][at] as string], place === undefined ? undefined : have[keys[1][place] as string], [...path, keys[0][at] as string]);
    }, (place) => this.#extra(have[keys[1][place] as string], [...path, keys[1][place] as string], Object.keys(want)));
    // A name that neither has, and both ask for: 差 and 其他 are one question.
    const asked = (draft: Draft, known: Rule): Path | undefined => draft.marks.find(({ is, at }) => is === 'open' && at.length === path.length + 1 && startsWith(at, path) && !((at.at(-1) as string) in known))?.at;
    const [mine, theirs] = [asked(this.left, want), asked(this.right, have)];
    if (mine && theirs) this.#renamed.push({ from: mine, to: theirs });
  }

  /** A name more than the read has: free where the read asks for names that it does not have. */
  #extra(value: Json | undefined, path: Path, known: readonly string[]): void {
    const more = this.left.marks.find(({ is, at }) => is === 'open' && at.length === path.length && startsWith(at, path.slice(0, -1)) && !known.includes(at.at(-1) as string));
    if (more) this.#renamed.push({ from: more.at, to: path });
    // Its place in the list may be that of another in the read: what is open there says nothing about this one.
    else if (!this.left.isOpen(...path.slice(0, -1))) this.#wrong.push(`${inWords(path)} ${JSON.stringify(value)} is not said`);
  }

  #list(want: readonly Json[], have: readonly Json[], path: Path): void {
    if (!want.every(isObject) || !have.every(isObject)) {
      if (path.at(-1) === 'types') return;
      if (stable(want) !== stable(have)) this.#wrong.push(`${inWords(path)} is ${JSON.stringify(have)}, not ${JSON.stringify(want)}`);
      return;
    }
    if (path.at(-1) === 'grades') return this.#inOrder(want, have, path);
    const named = (each: Rule): Named => ({ name: nameOf(each), figures: stable(withoutNames(each)) });
    this.#pairs(want.map(named), have.map(named), path, (at, place) => {
      const step = String(at);
      if (place !== undefined) this.#renamed.push({ from: [...path, step], to: [...path, String(place)] });
      this.#value(want[at], place === undefined ? undefined : have[place], [...path, step]);
    }, (place) => this.#extra(have[place], [...path, String(place)], want.map((_, at) => String(at))));
  }

  #pairs(want: readonly Named[], have: readonly Named[], path: Path, each: (at: number, place: number | undefined) => void, extra: (place: number) => void): void {
    const pairs = pair(want, have);
    const hangs = swapped(want, have, pairs).filter((_, at) => !this.left.isOpen(...path, String(at)));
    for (const name of hangs) this.#wrong.push(`${inWords(path)}: what belongs to ${name} hangs on another name`);
    want.forEach((_, at) => each(at, (pairs[at] ?? -1) < 0 ? undefined : pairs[at]));
    have.forEach((_, place) => pairs.includes(place) || extra(place));
  }

  /** The grades stand best first; one that the read asks for may come in. */
  #inOrder(want: readonly Rule[], have: readonly Rule[], path: Path): void {
    for (let at = 0; at < Math.max(want.length, have.length); at++) this.#value(want[at], have[at], [...path, String(at)]);
  }

  #bands(want: Json | undefined, have: Json | undefined, path: Path): void {
    const open = this.left.marks.filter(({ is, at }) => is === 'open' && startsWith(at, path));
    const count = Array.isArray(want) ? want.length : 0;
    const bands = new Set(open.filter(({ at }) => at.length === path.length + 1).map(({ at }) => Number(at.at(-1))));
    const gaps = open.some(({ at }) => at.length > path.length + 1 || Number(at.at(-1)) >= count) || this.left.isOpen('scale', 'rest');
    const { wrong, missing } = compareBands(want, have, { bands, gaps }, wholeFigures(this.left));
    this.#wrong.push(...wrong);
    this.#missing.push(...missing);
    if (!Array.isArray(want) || !Array.isArray(have)) return;
    // Places in both lists are named alike, from the best band to the worst.
    const named = (each: Json): Named => ({ name: '', figures: stable((each as Rule)['points']) });
    pair(want.map(named), have.map(named)).forEach((place, at) => place >= 0 && this.#renamed.push({ from: [...path, String(at)], to: [...path, String(place)] }));
    this.#renamed.push({ from: [...path, String(want.length)], to: [...path, String(have.length)] });
  }

  #open(): Comparison['open'] {
    const written = [...new Map(this.left.marks.filter(({ is }) => is === 'open').map(({ written: place }) => [place.join('/'), place])).values()];
    const asked = this.right.marks.filter(({ is }) => is === 'open');
    const said = this.right.marks.filter(({ is }) => is === 'said');
    return written.map((place) => {
      const all = this.left.marks.filter((mark) => mark.is === 'open' && mark.written === place).map(({ at }) => this.#translated(at));
      return {
        place,
        asked: all.some((at) => asked.some((mark) => startsWith(at, mark.at) || startsWith(mark.at, at))),
        filled: all.some((at) => said.some((mark) => startsWith(mark.at, at))),
      };
    });
  }

  /** The longest renaming goes first: a name in a list that moved itself. */
  #translated(path: Path): Path {
    const rename = this.#renamed.filter(({ from }) => startsWith(path, from)).sort((a, b) => b.from.length - a.from.length)[0];
    return rename ? [...rename.to, ...path.slice(rename.from.length)] : path;
  }
}

/** Writes the steps of a rule as the line that they are, where they are one. */
function straighten(draft: Draft): void {
  const points = lineOfSteps(draft);
  if (!points) return;
  for (const side of ['below', 'above']) draft.moveMarks(['scale', side], ['scale', 'points']);
  draft.moveMarks(['scale', 'from'], ['scale', 'points']);
  draft.put(['scale'], { by: 'line', points });
}

/** The first figure of a measure that gives whole ones alone: places, and what is counted. */
function wholeFigures(draft: Draft): number | null {
  const measure = draft.get('measure');
  if (!isObject(measure) || measure['per'] !== undefined || measure['minus'] !== undefined) return null;
  const place = measure['place'];
  if (isObject(place)) return place['as'] === 'share' ? null : 1;
  if (measure['of'] === 'rank') return measure['as'] === 'share' ? null : 1;
  return measure['of'] === 'count' ? 0 : null;
}

function asBands(draft: Draft): void {
  const [points, rest] = [draft.get('scale', 'points'), draft.get('scale', 'rest')];
  if (draft.get('scale', 'by') !== 'places' || !Array.isArray(points)) return;
  draft.put(['scale'], { by: 'bands', bands: bandsOfPlaces(points as number[], typeof rest === 'number' ? rest : null) });
}

const isObject = (value: Json | undefined): value is Rule => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: Json, other: Json): boolean => (typeof one === 'number' && typeof other === 'number' ? alike(one, other) : one === other);
const nameOf = (value: Rule): string => [value['kind'], value['item']].filter((name) => typeof name === 'string').join(' ');

/** What is compared of a rate or a condition when its partner is looked for. */
function withoutNames(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'kind' && !NAMES.has(key)).map(([key, inner]) => [key, withoutNames(inner)]));
}
