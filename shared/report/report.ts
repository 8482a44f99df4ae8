import type { UnitResult } from '../contract/answer';
import { nameOf } from '../i18n/names';
import type { Depth } from './depth';
import { headlineOf, type Headline } from './unit/headline';
import { itemOf, openedItem, type ItemReport, type OpenedItem } from './item/items';
import { outcomesOf, type Outcomes } from './unit/outcomes';
import { ofWhole, remarkOf, type Remark, type RowError } from './unit/remarks';
import type { Sources } from './sources';

/** One unit's result, ready to be shown: whoever shows it chooses layout and wording, and works nothing out. */
export interface Report {
  readonly headline: Headline;
}

export interface ItemsReport<Item = ItemReport> extends Report {
  readonly items: readonly Item[];
  readonly outcomes: Outcomes;
  /** What people call the awards that are paid, by their codes. */
  readonly awardNames: Readonly<Record<string, string>>;
  /** Everything that is said of the unit, of its items too, in the order of the answer. */
  readonly notes: readonly Remark[];
  readonly errors: readonly RowError[];
  /** What of it belongs to no item of the list. */
  readonly whole: { readonly notes: readonly Remark[]; readonly errors: readonly RowError[] };
}

export type EventsReport = ItemsReport<OpenedItem>;

interface ReportTo {
  readonly headline: Report;
  readonly items: ItemsReport;
  readonly events: EventsReport;
}

export function reportOf<D extends Depth>(unit: UnitResult, depth: D, sources: Sources): ReportTo[D];
export function reportOf(unit: UnitResult, depth: Depth, sources: Sources): Report | ItemsReport | EventsReport {
  const headline = headlineOf(unit, sources);
  if (depth === 'headline') return { headline };
  const { language, errors = [] } = sources;
  const notes = unit.notes.map((note) => remarkOf(note, language));
  return {
    headline,
    items: unit.items.map((item) => (depth === 'items' ? itemOf : openedItem)(item, unit.notes, sources)),
    outcomes: outcomesOf(unit),
    awardNames: Object.fromEntries((sources.rulebook.awards ?? []).map((award) => [award.code, nameOf(award)[language]])),
    notes,
    errors,
    whole: { notes: ofWhole(notes, unit.items), errors: ofWhole(errors, unit.items) },
  };
}
