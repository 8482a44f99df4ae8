import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtIn, parseJson, score, ScoreRequest } from '../../shared';
import type { ScoreAnswer } from '../../shared/contract/answer';
import type { Language } from '../../shared/i18n/language';
import { itemKinds, outcomeKinds } from '../../shared/kinds';

/**
 * The cases beside each kind: `items/tariff.cases/*.json`. A file is one small rulebook, made for the
 * kind, with its cases; adding one needs no code. What every rulebook, fact and unit must say, and what
 * says nothing about the kind, is filled in here. The figures expected are worked out by hand.
 */
export interface Cases {
  rulebook: Short;
  cases?: Case[];
  /** Rulebooks that are refused: what is written over the first that is of this kind. */
  refused?: { about: string; over: Loose; expected: string[] }[];
}

export interface Case {
  about: string;
  year?: number;
  period?: string;
  parameters?: Loose;
  /** Left out: one unit, 甲, of the first type. */
  units?: Loose[];
  facts: Loose[];
  /** By unit; `items` by code. What is left out is not looked at. */
  expected: Record<string, Loose>;
  /** Codes of rows in error. */
  problems?: string[];
  /** The request is refused: what is said of it. */
  refuses?: string[];
}

export type Loose = Record<string, unknown>;
/** A rulebook in which codes stand for what is declared under them. */
interface Short extends Loose {
  unitTypes?: string[];
  clauses?: string[];
  items: Loose[];
  outcomes?: Loose[];
  parameters?: (Loose & { key: string; values?: string[] })[];
  grades?: string[];
  eligibilities?: string[];
  consequences?: string[];
}

const text = (said: string): { zh: string; en: string } => ({ zh: said, en: said });
/** What people read in place of a code: never the code itself, so that the two cannot be taken for each other. */
const wordsFor = (code: string): string => `〈${code}〉`;
const named = (code: string): Loose => ({ code, name: wordsFor(code) });
const table = (codes: string[] | undefined, entry: (code: string) => Loose): Loose =>
  codes ? Object.fromEntries(codes.map((code) => [code, entry(code)])) : {};

export function whole(short: Short): Loose {
  const { unitTypes = ['village'], clauses = ['1'], items, outcomes = [], parameters = [], grades, eligibilities, consequences, ...own } = short;
  return {
    format: 'kaohe-rulebook/1',
    id: 'sample',
    version: '1',
    title: 'sample',
    source: { title: 'sample', complete: true },
    period: 'year',
    points: true,
    digits: 2,
    unitTypes: unitTypes.map(named),
    clauses: clauses.map((id) => ({ id, text: id, fate: 'computed' })),
    ...(grades ? { grades: grades.map(named) } : {}),
    parameters: parameters.map(({ key, values, ...more }) => ({
      key,
      question: text(wordsFor(key)),
      clause: '1',
      default: null,
      ...(values ? { values: values.map((value) => ({ value, text: text(wordsFor(value)) })) } : {}),
      ...more,
    })),
    items: items.map(({ kinds, ...item }) => ({
      name: item.code,
      clause: '1',
      ...(kinds ? { kinds: (kinds as string[]).map(named) } : {}),
      ...item,
    })),
    outcomes: outcomes.map((outcome) => ({ clause: '1', ...outcome })),
    ...(eligibilities ? { eligibilities: table(eligibilities, (code) => ({ clause: '1', who: text(`who: ${code}`), message: text(wordsFor(code)) })) } : {}),
    ...(consequences ? { consequences: table(consequences, (code) => ({ clause: '1', message: text(wordsFor(code)), by: null, attendees: [] })) } : {}),
    unsaid: [],
    ...own,
  };
}

export function answerTo(rulebook: Loose, { year = 2019, period, parameters = {}, units = [{}], facts }: Case, language: Language = 'en'): ScoreAnswer {
  const [type] = rulebook.unitTypes as { code: string }[];
  const [item] = rulebook.items as { code: string }[];
  return score(builtIn, ScoreRequest.parse({
    rulebook,
    year,
    ...(period === undefined ? {} : { period }),
    parameters,
    units: units.map((unit) => ({ id: '甲', type: type?.code, ...unit })),
    facts: facts.map((fact) => ({ unit: '甲', year, item: item?.code, ...fact })),
  }), { language });
}

const root = resolve(import.meta.dirname, '../../shared/kinds');

export const folder = (part: string, kind: string): string => join(root, part, `${kind}.cases`);
export const filesOf = (part: string, kind: string): string[] =>
  existsSync(folder(part, kind)) ? readdirSync(folder(part, kind)).filter((file) => file.endsWith('.json')).sort() : [];
export const read = (part: string, kind: string, file: string): Cases => parseJson(readFileSync(join(folder(part, kind), file), 'utf8')) as Cases;

/** The folders of the kinds, with the kinds that there are. */
export const parts = [['items', itemKinds.map(({ kind }) => kind)], ['outcomes', outcomeKinds.map(({ kind }) => kind)]] as const;
