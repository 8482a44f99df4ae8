import { readRulebook } from '../../shared/rules/check';
import { both } from '../../shared/i18n/language';
import { ruleSheet } from '../../shared/i18n/rule-sheet';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { blockNamed } from './blocks';
import { firstDifference } from './writing/differences';
import type { Loose } from './grammar/fields';
import { Lexicon, noNames } from './grammar/names';
import { infoLines, writeYears } from './info';
import { gridsOf, layOut, type WriteOptions } from './writing/plan';
import { readRuleSheets } from './read';
import type { RuleSheetPlan, RulesReading } from './types';
import { namesOf, type NamedEntry } from './vocabulary';
import { isImplied, writeOutcomes } from './writing/write-outcomes';
import { kindsAreImplied, writeItems } from './writing/write-items';
import { BlockWriter, Refusals, texts, type Refusal } from './writing/writer';

export type Written = { readonly plans: readonly RuleSheetPlan[] } | { readonly refused: readonly Refusal[] };

/** Members of a rulebook that no block holds. */
const BEYOND = ['order', 'sharedOnce', 'notes', 'force', 'checks'];
const PLACE = both(ruleSheet, 'rulebook-place');

/**
 * A rulebook as sheets. What the sheets cannot say is refused in words: what was written is read back
 * and compared, so that nothing is ever dropped.
 */
export function writeRuleSheets(rulebook: Rulebook, options: WriteOptions = {}): Written {
  const refusals = new Refusals();
  const blocks = blocksOf(rulebook, options, refusals);
  if (refusals.all.length > 0) return { refused: refusals.all };
  const plans = layOut(blocks, rulebook.title, options);
  const [reading] = readRuleSheets(gridsOf(plans), { check: false });
  const different = reading ? differenceFrom(rulebook, reading) : '';
  return different === null ? { plans } : { refused: [{ text: both(ruleSheet, 'refused-otherwise', { where: different || PLACE }) }] };
}

/** Sheets to be filled in: the usual blocks and columns, and the lines of 基本信息 that every document needs. */
export function blankRuleSheets(options: Omit<WriteOptions, 'blank'> = {}): RuleSheetPlan[] {
  const refusals = new Refusals();
  const made = ['items', 'vetoes', 'gradings', 'uses', 'info', 'parameters'].map((name) => new BlockWriter(blockNamed(name), refusals));
  for (const { labels } of infoLines.filter(({ usual }) => usual)) made.find(({ block }) => block.name === 'info')?.row(PLACE, { key: labels[0] }, noNames);
  return layOut(made, '', { ...options, blank: true });
}

/** The first part that would be read back as something else. */
function differenceFrom(rulebook: Rulebook, { draft, faults }: RulesReading): string | null {
  const { read } = readRulebook(draft);
  if (read) return firstDifference(rulebook, read);
  return faults.find(({ severity }) => severity === 'error')?.address ?? '';
}

function blocksOf(rulebook: Rulebook, options: WriteOptions, refusals: Refusals): BlockWriter[] {
  const book = rulebook as unknown as Loose & { unitTypes: NamedEntry[]; items: Loose[]; outcomes: Loose[] };
  const made = new Map<string, BlockWriter>();
  const block = (name: string): BlockWriter => made.get(name) ?? made.set(name, new BlockWriter(blockNamed(name), refusals)).get(name)!;
  for (const member of BEYOND) if (book[member] !== undefined) refusals.add('refused-member', { where: PLACE, member });
  const list = <T = Loose>(member: string): readonly T[] => (book[member] ?? []) as readonly T[];
  const { items, outcomes } = book;
  const kinds = new Map(items.flatMap((item) => (item.kinds !== undefined && !kindsAreImplied(item) ? [[String(item.code), item.kinds as NamedEntry[]] as const] : [])));
  const grades = gradesListed(book) ? [] : list<NamedEntry>('grades');
  const names = namesOf({
    types: book.unitTypes, grades: list('grades'), items: items as unknown as NamedEntry[], kinds,
    vetoes: outcomes.filter(({ kind }) => kind === 'veto').map(({ code, message }) => ({ code: String(code), name: (message as { zh?: string }).zh ?? String(message) })),
    parameters: list('parameters').map(({ key }) => ({ code: String(key), name: String(key) })),
  });
  const clauses = new Map(list('clauses').map(({ id, text }) => [String(id), String(text)]));

  writeInfo(book, options, block('info'), names);
  writeItems(items, clauses, names, block('items'), refusals);
  const following = { consequence: lexicon(book.consequences), eligibility: lexicon(book.eligibilities) };
  writeOutcomes(outcomes, { vetoes: block('vetoes'), gradings: block('gradings'), uses: block('uses'), awards: block('awards') }, names, following, refusals);
  list('parameters').forEach((parameter, at) => writeParameter(parameter, at, block('parameters'), refusals));
  for (const [code, entry] of Object.entries((book.consequences ?? {}) as Record<string, Loose>)) {
    if (isImplied('consequence', code, entry, outcomes)) continue;
    const { clause, message, by, attendees, gravity } = entry;
    block('consequences').row(PLACE, { code, clause, ...texts('message', message), by, attendees: (attendees as unknown[]).length > 0 ? attendees : undefined, gravity }, names);
  }
  for (const [code, entry] of Object.entries((book.eligibilities ?? {}) as Record<string, Loose>)) {
    if (!isImplied('eligibility', code, entry, outcomes)) block('eligibilities').row(PLACE, { code, clause: entry.clause, ...texts('who', entry.who), ...texts('message', entry.message) }, names);
  }
  list('unsaid').forEach(({ clause, text, reading }, at) => block('unsaid').row(PLACE, { order: at + 1, clause, ...texts('text', text), ...texts('reading', reading) }, names));
  list('clauses').forEach((clause, at) => block('clauses').row(PLACE, { order: at + 1, ...clause }, names));
  writeNamings(book, grades, block('names'), names);
  for (const item of items) {
    for (const { unsaid, kind, level, ...effect } of (item.effects ?? []) as Loose[]) {
      const own = names.kindsOf(String(item.code));
      block('effects').row(PLACE, {
        order: block('effects').rows.length + 1, item: item.code, ...effect, ...texts('unsaid', unsaid),
        kind: kind === undefined ? undefined : own.nameOf(String(kind)), level: level === undefined ? undefined : names.levels.nameOf(String(level)),
      }, names);
    }
  }
  return [...made.values()];
}

const lexicon = (all: unknown): Lexicon => new Lexicon(Object.entries((all ?? {}) as Record<string, Loose>).map(([code, { message }]) => ({ code, name: (message as { zh?: string }).zh ?? String(message) })));

/** Whether the grades are just those of the gradings, in their order, without other names. */
function gradesListed({ grades, outcomes }: Loose & { outcomes: readonly Loose[] }): boolean {
  const lines = outcomes.filter(({ kind }) => kind === 'grading').flatMap(({ grades: all }) => (all as readonly Loose[]).map(({ grade }) => grade));
  const implied = [...new Set(lines)].map((code) => ({ code, name: code }));
  return JSON.stringify(((grades ?? []) as Loose[]).map(({ code, name, ...more }) => ({ code, name, ...more }))) === JSON.stringify(implied);
}

function writeInfo(book: Loose & { unitTypes: NamedEntry[] }, { years }: WriteOptions, info: BlockWriter, names: ReturnType<typeof namesOf>): void {
  const source = book.source as Loose;
  const span = years ? writeYears(years) : null;
  const values: Loose = {
    ...book,
    years: span ?? undefined,
    unitTypes: book.unitTypes.map(({ code }) => code),
    source: { ...source, title: source.title === book.title ? undefined : source.title, complete: source.complete === false ? false : undefined },
    points: book.points === false ? false : undefined,
    digits: book.digits === 6 ? undefined : book.digits,
  };
  for (const { path, labels, codec, english } of infoLines) {
    const value = path.reduce<unknown>((at, part) => (at as Loose | undefined)?.[part], values);
    // For which years they hold is a question that comes next year: its line is there from the first.
    if (value === undefined && path[0] === 'years') info.row(PLACE, { key: labels[0] }, names);
    if (value === undefined) continue;
    const { value: own, valueEn } = english ? texts('value', value) : { value, valueEn: undefined };
    const cell = codec.write(own, names);
    // What no line can say is found when all is read back.
    if (cell !== null) info.row(PLACE, { key: labels[0], value: String(cell), en: valueEn }, names);
  }
}

function writeParameter({ key, question, clause, type, values, low, high, default: decided, notBelow }: Loose, at: number, writer: BlockWriter, refusals: Refusals): void {
  const all = (values ?? []) as readonly { value: string; text: unknown }[];
  const said = all.map(({ text }) => texts('it', text) as { it: string; itEn?: string });
  const english = said.some(({ itEn }) => itEn !== undefined) ? said.map(({ it, itEn }) => itEn ?? it).join(' | ') : undefined;
  const same = all.every(({ value }, index) => said[index]?.it === value);
  if (values !== undefined && all.length === 0) refusals.add('refused-member', { where: PLACE, member: 'values' });
  writer.row(PLACE, {
    order: at + 1, key, ...texts('question', question), clause, type,
    values: all.length > 0 ? all.map(({ value }) => value) : undefined, texts: all.length > 0 && !same ? said.map(({ it }) => it) : undefined, textsEn: english,
    low, high, default: decided === null || decided === undefined ? undefined : Array.isArray(decided) ? decided.join('、') : String(decided), notBelow,
  }, undefined as never);
}

function writeNamings(book: Loose & { unitTypes: readonly NamedEntry[]; items: readonly Loose[] }, grades: readonly NamedEntry[], writer: BlockWriter, names: ReturnType<typeof namesOf>): void {
  const row = (what: string, entry: Loose, of?: string): void => writer.row(PLACE, { order: writer.rows.length + 1, what, of, ...entry }, names);
  const plain = ({ code, name, ...more }: Loose): boolean => code === name && Object.values(more).every((value) => value === undefined);
  book.unitTypes.filter((each) => !plain(each as unknown as Loose)).forEach((each) => row('type', each as unknown as Loose));
  grades.forEach((each) => row('grade', each as unknown as Loose));
  for (const item of book.items) {
    const code = String(item.code);
    if (item.en !== undefined || item.words !== undefined) row('item', { code, name: item.name, en: item.en, words: item.words });
    if (item.kinds !== undefined && !kindsAreImplied(item)) (item.kinds as Loose[]).forEach((each) => row('kind', each, code));
    ((item.levelWords ?? []) as Loose[]).forEach((each) => row('level', each, code));
  }
}
