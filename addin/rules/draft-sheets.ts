import { told, type Language } from '../../shared/i18n/language';
import { readRulebook } from '../../shared/rules/check';
import { cellAt } from '../../workbook/model/grid';
import { splitAddress } from '../../workbook/model/area';
import { items as itemsBlock } from '../../workbook/rule-sheet/blocks';
import { gridsOf, readRuleSheets, writeRuleSheets, type RuleSheetPlan, type RulesReading } from '../../workbook/rule-sheet';
import { around } from './example';
import { withColumn, withHeading } from './plan-columns';
import { isWholeItem, isWholeOutcome, isPart, partsIn, type Part } from './whole';

export interface DraftOptions {
  /** The years for which they hold, where one is said: for a sheet of its own beside those of other years. */
  readonly years?: RulesReading['years'];
  /** The printed words of items, by code: they are set beside what was made of them. */
  readonly words?: ReadonlyMap<string, string>;
}

/**
 * Rules as sheets, also where they are not whole: an item that does not say yet how it scores has its row, with
 * the cells for that left blank, and the checker asks for them. Throws, in words, what no sheet can say.
 */
export function draftPlans(draft: unknown, language: Language, { words, years }: DraftOptions = {}): readonly RuleSheetPlan[] {
  const unsaid = new Set<string>();
  const items = partsIn(draft, 'items').map((item) => {
    if (isWholeItem(item)) return item;
    unsaid.add(String(item['code']));
    return holding(item);
  });
  const outcomes = partsIn(draft, 'outcomes').filter(isWholeOutcome);
  const { read, faults } = readRulebook({ ...around, ...(isPart(draft) ? draft : {}), items, outcomes });
  if (!read) throw new Error(faults.map(({ pointer, detail }) => `${pointer} ${told(detail, language)}`).join('\n'));
  const year = years?.from ?? years?.to ?? null;
  const written = writeRuleSheets(read, year === null ? {} : { sheet: `规则${year}`, years: years ?? { from: null, to: null } });
  if ('refused' in written) throw new Error(written.refused.map(({ text }) => text[language]).join('\n'));
  const [reading] = readRuleSheets(gridsOf(written.plans), { check: false });
  if (!reading) return written.plans;
  const [first, ...others] = withoutCells(written.plans, cellsUnsaid(reading, unsaid, partsIn(draft, 'items')));
  if (!first) return written.plans;
  const head = first.headings[0] ?? 0;
  return [withUsualColumns(withWords(first, head, reading, words), head, unsaid.size > 0), ...others];
}

/** Holds the row of an item that is not whole; what it says of scoring is taken out again. */
function holding({ code, name, clause, weight, types, reportedBy }: Part): Part {
  const known = Object.fromEntries(Object.entries({ clause, types, reportedBy }).filter(([, value]) => value !== undefined));
  return { ...known, kind: 'given', code, name: name ?? code, weight: typeof weight === 'number' && weight > 0 ? weight : 1 };
}

/** Where it stands how an item scores, and its full mark where none is known. */
function cellsUnsaid({ draft, places }: RulesReading, unsaid: ReadonlySet<string>, items: readonly Part[]): ReadonlySet<string> {
  return new Set(
    partsIn(draft, 'items').flatMap(({ code }, index) => {
      if (!unsaid.has(String(code))) return [];
      const known = items.some((item) => item['code'] === code && typeof item['weight'] === 'number');
      return [`/items/${index}/kind`, ...(known ? [] : [`/items/${index}/weight`])].flatMap((pointer) => places[pointer] ?? []);
    }),
  );
}

function withoutCells(plans: readonly RuleSheetPlan[], addresses: ReadonlySet<string>): readonly RuleSheetPlan[] {
  const blank = new Set([...addresses].flatMap((address) => {
    const { sheet, rest } = splitAddress(address);
    const at = cellAt(rest);
    return at ? [`${sheet} ${at.row} ${at.column}`] : [];
  }));
  if (blank.size === 0) return plans;
  return plans.map((plan) => ({ ...plan, cells: plan.cells.map((line, row) => line.map((cell, column) => (blank.has(`${plan.name} ${row} ${column}`) ? '' : cell))) }));
}

const headingOf = (key: string): string => itemsBlock.columns.find((column) => column.key === key)?.headings[0] ?? '';

/** The printed words beside the number under which the document has them: people compare the two. */
function withWords(plan: RuleSheetPlan, head: number, { draft, places }: RulesReading, words: DraftOptions['words']): RuleSheetPlan {
  if (!words || words.size === 0) return plan;
  const [clause, rule] = [headingOf('clause'), headingOf('rule')];
  // Rules that hold the text of their clauses have it beside the number already.
  if (plan.cells[head]?.includes(clause) && plan.cells[head].includes(rule)) return plan;
  const numbered = withHeading(plan, head, rule, { heading: clause, width: 8 });
  const cells = new Map(
    partsIn(draft, 'items').flatMap(({ code }, index) => {
      const at = cellAt(splitAddress(places[`/items/${index}`] ?? '').rest);
      const text = words.get(String(code));
      return at && text !== undefined ? [[at.row, text] as const] : [];
    }),
  );
  const at = (numbered.cells[head] ?? []).indexOf(clause) + 1;
  return withColumn(numbered, head, at, { heading: rule, width: 36, cells });
}

/** What is still to be said needs its columns; what is whole has those that say something. */
function withUsualColumns(plan: RuleSheetPlan, head: number, wanted: boolean): RuleSheetPlan {
  if (!wanted) return plan;
  const filledIn = new Set(['taken', 'scale', 'params', 'max', 'min', 'absent', 'without']);
  return itemsBlock.columns.filter(({ key }) => filledIn.has(key)).reduce((grown, { headings: [heading], width = 12, codec: { words }, example }) => {
    const line = grown.cells[head] ?? [];
    if (line.includes(heading)) return grown;
    return withColumn(grown, head, lastBefore(line, heading) + 1, { heading, width, words, example });
  }, plan);
}

/** The column after which a heading comes in the usual order. */
function lastBefore(line: readonly unknown[], heading: string): number {
  const order = itemsBlock.columns.map(({ headings: [each] }) => each);
  const before = new Set<unknown>(order.slice(0, order.indexOf(heading)));
  return Math.max(...line.map((cell, column) => (before.has(cell) ? column : -1)));
}
