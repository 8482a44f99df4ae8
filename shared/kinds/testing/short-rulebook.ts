import { builtIn, score, ScoreRequest } from '../..';
import type { ScoreAnswer, UnitResult } from '../../contract/answer';
import type { Language } from '../../i18n/language';
import type { Case, Loose, Short } from './case-files';

const text = (said: string): { zh: string; en: string } => ({ zh: said, en: said });
const table = (codes: string[] | undefined, entry: (code: string) => Loose): Loose =>
  codes ? Object.fromEntries(codes.map((code) => [code, entry(code)])) : {};

/**
 * What every rulebook must say, and what says nothing about the thing at hand, is filled in here. `wordsFor`: what
 * people read in place of a code; left out: the code.
 */
export function whole(short: Short, wordsFor: (code: string) => string = (code) => code): Loose {
  const named = (code: string): Loose => ({ code, name: wordsFor(code) });
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

export const byCode = ({ items, ...unit }: UnitResult): Loose => ({ ...unit, items: Object.fromEntries(items.map((each) => [each.code, each])) });
