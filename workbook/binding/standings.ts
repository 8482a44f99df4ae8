import type { RulebookView } from '../../shared/contract/rulebook-view';
import { timeIn } from './infer/when';
import type { Draft, Question, ScoreDraft } from './draft/draft';
import { questionsOf } from './draft/draft';
import { isUnfilled } from './draft/preview';

/**
 * How far a draft is. `used`: a ledger that is read for its name, without being bound. `result`: it shows results,
 * and is no source of them. `unfilled`: a form without figures. `aside`: somebody left it out.
 */
export type DraftStanding = 'asks' | 'ready' | 'bound' | 'changed' | 'used' | 'result' | 'unfilled' | 'aside';

export interface Overlap {
  /** Key and name of the other table. */
  readonly key: string;
  readonly sheet: string;
  readonly items: readonly string[];
  readonly units: number;
}

export interface Standing {
  readonly draft: Draft;
  readonly standing: DraftStanding;
  readonly questions: readonly Question[];
  /** Figures that an earlier table of the book gives too, and about which nobody has decided. */
  readonly overlap: Overlap | null;
}

/** So many answers are still missing before the table can be bound. */
export function stillOpen({ questions, overlap }: Pick<Standing, 'questions' | 'overlap'>): number {
  return questions.length + (overlap === null ? 0 : 1);
}

export interface Settled {
  /** Keys of drafts about which something was said and not bound yet. */
  readonly changed: ReadonlySet<string>;
  readonly aside: ReadonlySet<string>;
  /** Keys of drafts that are to be read although another table gives the same. */
  readonly both: ReadonlySet<string>;
}

export function standingsOf(drafts: readonly Draft[], views: readonly RulebookView[], settled: Settled): readonly Standing[] {
  const sources: ScoreDraft[] = [];
  return drafts.map((draft): Standing => {
    const questions = questionsOf(draft, views);
    const standing = standingOf(draft, settled);
    const source = draft.what === 'scores' && (standing === 'ready' || standing === 'bound' || standing === 'changed') ? draft : null;
    const overlap = source && !source.bound && !settled.both.has(source.key) ? overlapOf(source, sources) : null;
    if (source) sources.push(source);
    const asks = questions.length > 0 || overlap !== null;
    return { draft, questions, overlap, standing: standing === 'ready' && asks ? 'asks' : standing };
  });
}

function standingOf(draft: Draft, { changed, aside }: Settled): DraftStanding {
  if (draft.bound) return changed.has(draft.key) || (draft.what === 'scores' && draft.gone.length > 0) ? 'changed' : 'bound';
  if (aside.has(draft.key)) return 'aside';
  if (draft.what === 'ledger') return draft.byName && draft.reading.rulebook !== null && !changed.has(draft.key) ? 'used' : 'ready';
  if (draft.result) return 'result';
  return isUnfilled(draft) ? 'unfilled' : 'ready';
}

/** The earlier table that gives figures of the same units and items at the same time: read twice, deductions count twice. */
function overlapOf(draft: ScoreDraft, earlier: readonly ScoreDraft[]): Overlap | null {
  const [items, units] = [itemsRead(draft), new Set(draft.units.map(({ name, group }) => `${group} ${name}`))];
  for (const other of earlier) {
    if (other.rulebook.id !== draft.rulebook.id || other.year !== draft.year || other.period !== draft.period) continue;
    const shared = [...new Set([...itemsRead(other)].flatMap(([key, item]) => (items.has(key) ? [item] : [])))];
    const same = new Set(other.units.map(({ name, group }) => `${group} ${name}`).filter((key) => units.has(key))).size;
    if (shared.length > 0 && same > 0) return { key: other.key, sheet: other.sheets[0]?.name ?? '', items: shared, units: same };
  }
  return null;
}

/** By item, level, kind and figure: neither columns for different levels of one clause nor its target and its result count it twice. */
function itemsRead({ columns }: ScoreDraft): ReadonlyMap<string, string> {
  return new Map(
    columns.flatMap(({ role, item, level, kind, meaning, label }) => {
      if (role !== 'item' || item === null) return [];
      const shown = [item, level, kind].filter(Boolean).join(' ');
      const beside = meaning === 'target' || meaning === 'base' ? [meaning] : label.byRow ? ['', 'target', 'base'] : [''];
      return beside.map((figure) => [`${shown}\n${figure}`, shown] as const);
    }),
  );
}

/** Years that may be meant: those of the other tables, those already scored, that of the document. */
export function yearsLikely(drafts: readonly Draft[], scored: readonly number[], view: RulebookView | undefined): readonly number[] {
  const found = drafts.flatMap((draft) => (draft.what === 'scores' ? (draft.year ?? []) : [...draft.reading.years]));
  const titled = view ? timeIn(view.title).year : null;
  return [...new Set([...found, ...scored, ...(titled === null ? [] : [titled])])].slice(0, 3);
}

/** `2019-Q1` to `Q4`, or the halves and nothing. */
export function periodsOf(view: RulebookView | undefined, year: number): readonly string[] {
  if (view?.period === 'quarter') return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  return view?.period === 'year-or-half' ? [`${year}-H1`, `${year}-H2`] : [];
}
