import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printedIn } from '../../scripts/propose/table';
import { answer, type Put } from '../../workbook/printed/answer';
import { proposeRulebook } from '../../workbook/printed/proposal/whole/rulebook';
import type { RulebookProposal } from '../../workbook/printed/types';
import type { ScoreRequest } from '../../shared';
import { writtenDocuments, type DocumentCase } from '../lib/general-cases';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, process.env.KAOHE_EXAMPLES ?? '../shared/spec/examples', '..', 'documents');

/** What a careful reader comes to, document by document. */
export interface Expected {
  readonly items: readonly { readonly code: string; readonly cell: string; readonly asks: readonly string[] }[];
  readonly outcomes: readonly { readonly clause: string; readonly cell: string; readonly asks: readonly string[] }[];
  readonly total: number | null;
  readonly not_items: readonly string[];
}

/** What an official answers, and how what he cannot know from paper is called in the cases. */
export interface Answers {
  /** Beside each question that the words leave open, words of ours that ask it, or several of which one does. */
  readonly asks: Readonly<Record<string, string | readonly string[]>>;
  /** Chosen answers by words of the question; values by place. `item:1.2/min` is a place in the item with that code. */
  readonly answers: readonly (Chosen | Put | Told)[];
  readonly names: {
    readonly types?: Readonly<Record<string, string>>;
    readonly attributes?: Readonly<Record<string, string>>;
    /** `item` or `item:kind` of a case, to ours. */
    readonly rows: Readonly<Record<string, { readonly item: string; readonly kind?: string | null }>>;
    /** Item of a case to the one that has its score; `total` is the total. */
    readonly items: Readonly<Record<string, string>>;
    readonly awards?: Readonly<Record<string, string>>;
    readonly outcomes?: Readonly<Record<string, readonly number[]>>;
    /** Items of the careful reader to those of ours that rest on the same words, where these are other ones. */
    readonly proposals?: Readonly<Record<string, readonly string[]>>;
  };
}

interface Chosen {
  readonly question: string;
  readonly choose: string;
}

/** What is answered where the words of a question are asked, for words that are not read. */
interface Told {
  readonly whenAsked: string;
  readonly puts: readonly Put[];
}

export const printedDocuments = (): string[] => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort() : []);

export const expectedOf = (id: string): Expected => JSON.parse(readFileSync(join(folder, id, 'printed.json'), 'utf8')) as Expected;

export const answersOf = (id: string): Answers => JSON.parse(readFileSync(join(import.meta.dirname, 'answers', `${id}.json`), 'utf8')) as Answers;

export function proposalOf(id: string, form: 'html' | 'xlsx'): RulebookProposal {
  const file = `printed.${form}`;
  return proposeRulebook(printedIn(file, new Uint8Array(readFileSync(join(folder, id, file)))));
}

const cases = writtenDocuments();

/** The cases of a document, as requests to the answered rulebook. */
export function casesOf(id: string, rulebook: unknown, { names }: Answers): DocumentCase[] {
  return (cases.get(id) ?? []).map(({ request, expect, ...rest }) => ({
    ...rest,
    request: { ...request, rulebook, units: request.units.map((unit) => renamedUnit(unit, names)), facts: request.facts.map((fact) => renamedFact(fact as unknown as Record<string, unknown>, names)) } as unknown as ScoreRequest,
    expect: Object.fromEntries(Object.entries(expect).map(([unit, wanted]) => [unit, renamedResult(wanted, names)])),
  }));
}

function renamedUnit(unit: ScoreRequest['units'][number], { types, attributes }: Answers['names']): unknown {
  const { attributes: own } = unit as { attributes?: Record<string, unknown> };
  return {
    ...unit, type: types?.[unit.type] ?? unit.type,
    ...(own ? { attributes: Object.fromEntries(Object.entries(own).map(([key, value]) => [attributes?.[key] ?? key, value])) } : {}),
  };
}

function renamedFact(fact: Record<string, unknown>, { rows }: Answers['names']): unknown {
  const [item, kind] = [String(fact['item']), fact['kind'] as string | undefined];
  const ours = (kind === undefined ? undefined : rows[`${item}:${kind}`]) ?? rows[item];
  if (!ours) return fact;
  const { kind: _kind, ...rest } = fact;
  const own = ours.kind === undefined ? kind : ours.kind;
  return { ...rest, item: ours.item, ...(own === undefined || own === null ? {} : { kind: own }) };
}

function renamedResult(wanted: DocumentCase['expect'][string], { items, awards }: Answers['names']): DocumentCase['expect'][string] {
  const kept = Object.entries(wanted.items ?? {}).filter(([code]) => items[code] !== 'total');
  return {
    ...wanted,
    items: Object.fromEntries(kept.map(([code, figure]) => [items[code] ?? code, figure])),
    ...(wanted.pay ? { pay: { ...wanted.pay, awards: Object.fromEntries(Object.entries(wanted.pay.awards ?? {}).map(([code, figure]) => [awards?.[code] ?? code, figure])) } } : {}),
  };
}

/** The proposal with all answers in it; `refused`: what no question allows. */
export function answered(proposal: RulebookProposal, { answers }: Answers): { readonly rulebook: Readonly<Record<string, unknown>>; readonly refused: readonly string[] } {
  const missed: string[] = [];
  const puts = answers.flatMap((each): Put[] => {
    if ('whenAsked' in each) return proposal.questions.some(({ text }) => plain(text).includes(plain(each.whenAsked))) ? each.puts.map((put) => ({ ...put, at: placeIn(proposal, put.at) })) : [];
    if ('at' in each) return [{ ...each, at: placeIn(proposal, each.at) }];
    const questions = proposal.questions.filter(({ text }) => text.includes(each.question));
    const chosen = questions.flatMap((question) => question.answers?.find(({ text }) => text === each.choose) ?? []);
    if (questions.length === 0 || chosen.length < questions.length) missed.push(`${each.question}: ${each.choose}`);
    return chosen.flatMap(({ puts: own }) => own);
  });
  const { rulebook, refused } = answer(proposal, puts);
  return { rulebook, refused: [...missed, ...refused.map(({ at }) => at)] };
}

export function placeIn({ rulebook }: RulebookProposal, at: string): string {
  const [, code, rest] = /^item:([^/]+)(.*)$/u.exec(at) ?? [];
  if (code === undefined) return at;
  const index = (rulebook['items'] as { code: string }[]).findIndex((item) => item.code === code);
  return `/items/${index}${rest}`;
}

/** Words without what a copy may change. */
export const plain = (words: string): string => words.normalize('NFKC').replace(/[\s，,。；;：:、‘’“”]+/gu, '');

/** Words that are not read, and asked. */
export const asked = ({ questions }: RulebookProposal, cell: string): boolean => questions.some(({ text }) => /怎样计分|没有读懂/u.test(text) && quotes(text, cell));

/** A question quotes the words, or the piece of them that was not read. */
const quotes = (text: string, cell: string): boolean => {
  const quoted = plain(/^“(.*)”(?:怎样计分|没有读懂)/su.exec(text)?.[1] ?? '');
  return quoted.length >= 2 && (quoted.includes(plain(cell)) || plain(cell).includes(quoted));
};

/** How many rules a careful reader finds, and how many of them the proposal leaves open. */
export function wantedOf(proposal: RulebookProposal, { items, outcomes }: Expected): { readonly all: number; readonly open: number } {
  const wanted = [...new Map(items.map((each) => [each.code, items.filter(({ code }) => code === each.code)])).values(), ...outcomes.map((each) => [each])];
  return { all: wanted.length, open: wanted.filter((cells) => cells.some(({ cell }) => asked(proposal, cell))).length };
}
