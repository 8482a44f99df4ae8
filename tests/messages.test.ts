import { describe, expect, it } from 'vitest';
import { rulebookViews, score } from './lib/built-in';
import { ScoreRefusal } from '../shared';
import type { ScoreAnswer } from '../shared/contract/answer';
import { levels, roles, type Fact, type ScoreRequest } from '../shared/contract/request';
import type { ItemView, RulebookView } from '../shared/contract/rulebook-view';
import type { Language } from '../shared/i18n/language';
import { ownCases } from './lib/cases';

/**
 * Every message that the engine makes, in its place and in each language: of all cases of all rulebooks, of rows
 * that are wrong in each way in each clause, and of refused parameters. People read words, never codes.
 */

const views = rulebookViews();

/** Requests whose rows are wrong, one way after the other. */
function badRequests(view: RulebookView): ScoreRequest[] {
  const period = view.period === 'quarter' ? '2019-Q4' : undefined;
  const units = view.unitTypes.map(({ code }, index) => ({ id: `u${index}`, type: code, ...(view.attributes ? { attributes: Object.fromEntries(view.attributes.map((key) => [key, 1])) } : {}) }));
  return view.items.flatMap((item) => {
    const unit = units.find(({ type }) => item.types.includes(type))?.id ?? 'u0';
    const facts = badRows(item).map((fact, index): Fact => ({ id: index % 2 ? `台账!A${index + 2}` : null, unit, item: item.code, year: 2019, ...fact }));
    return [{ rulebook: view.id, year: 2019, ...(period ? { period } : {}), units, facts } as ScoreRequest];
  });
}

function badRows(item: ItemView): Partial<Fact>[] {
  const sound: Partial<Fact> = { period: '2019-Q4', level: item.levels?.[0] ?? 'national', role: item.roles?.[0] ?? 'key', value: item.value?.low ?? 1, of: 9, ...(item.kinds?.[0] ? { kind: item.kinds[0].code } : {}) };
  const without = (field: keyof Fact): Partial<Fact> => ({ ...sound, [field]: undefined });
  const kinds = (item.kinds ?? []).map(({ code }) => ({ ...sound, kind: code }));
  return [
    { unit: 'nobody' }, { item: 'Z9' }, { unit: '' }, { item: '' },
    ...(['period', 'level', 'kind', 'role', 'value', 'of', 'date'] as const).map(without),
    ...kinds, ...kinds.map((kind) => ({ ...kind, level: undefined })), ...kinds.map((kind) => ({ ...kind, value: -99 })),
    { ...sound, period: 'zz' }, { ...sound, period: '2019-07' }, { ...sound, period: '2019-H1' }, { ...sound, level: 'x' }, { ...sound, kind: 'x' }, { ...sound, role: 'x' },
    { ...sound, value: 'x' }, { ...sound, value: 1e6 }, { ...sound, value: -1 }, { ...sound, value: 0.123 }, { ...sound, of: 'x' }, { ...sound, value: 5, of: 2 }, { ...sound, count: 'x' },
    { ...sound, date: 'x' }, { ...sound, points: 1e6 }, { ...sound, points: -1e6 }, { ...sound, points: 'x' }, { level: 'x', kind: 'x', role: 'x', value: 'x', count: 0 },
    ...levels.map((level) => ({ ...sound, level })), ...roles.map((role) => ({ ...sound, role })),
    { ...sound, value: item.value?.high ?? 2 }, sound, sound,
  ];
}

function messagesOf({ problems, units }: ScoreAnswer): string[] {
  return [
    ...problems.map(({ message }) => message),
    ...units.flatMap(({ items, notes, veto, eligibility, consequences }) => [
      ...items.flatMap(({ events }) => events.map(({ reason }) => reason)),
      ...[...notes, ...veto.reasons, ...eligibility, ...consequences].map(({ message }) => message),
      ...eligibility.map(({ who }) => who),
    ]),
  ];
}

/** What somebody wrote is shown as it is written. */
function withoutGiven(message: string, request: ScoreRequest): string {
  const given = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === 'string' && value.trim() !== '') given.add(value.trim()).add((/^(.+)![A-Z]+\d+$/.exec(value)?.[1] ?? value).trim());
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) take(each);
  };
  take([request.units, request.facts]);
  return [...given].filter((text) => /\p{Script=Han}/u.test(text)).sort((one, other) => other.length - one.length).reduce((rest, text) => rest.replaceAll(text, ''), message);
}

function told(request: ScoreRequest, language: Language): string[] {
  try {
    return [...new Set(messagesOf(score(request, { language })))].map((message) => (language === 'en' ? withoutGiven(message, request) : message));
  } catch (error) {
    if (!(error instanceof ScoreRefusal)) throw error;
    return error.in(language).map(({ detail }) => detail);
  }
}

const codesOf = (view: RulebookView): string[] => [
  ...levels, ...roles,
  ...view.unitTypes.map(({ code }) => code),
  ...view.grades.map(({ code }) => code),
  ...view.items.flatMap(({ kinds = [] }) => kinds.map(({ code }) => code)),
  ...view.parameters.flatMap(({ key, values = [] }) => [key, ...values.map(({ value }) => value)]),
].filter((code) => view.items.every((item) => item.code !== code));

const broken = /\{\w+\}|undefined|Infinity|NaN|∞|; allowed|\[object/;

describe.each(views)('what is said under $id', (view) => {
  const cases = ownCases().get(view.id) ?? [];
  const parameters = view.parameters.flatMap(({ key }) => ['zz', -1, 1e9].map((value): ScoreRequest => ({ rulebook: view.id, year: 2019, period: view.period === 'quarter' ? '2019-Q4' : undefined, parameters: { [key]: value }, units: [], facts: [] }) as unknown as ScoreRequest));
  const requests = [...cases.map(({ request }) => request), ...badRequests(view), ...parameters];

  it('has its cases and its bad rows', () => {
    expect(cases.length).toBeGreaterThan(3);
    expect(new Set(badRequests(view).flatMap((request) => score(request).problems.map(({ code }) => code))).size).toBeGreaterThan(3);
  });

  it('in Chinese is free of codes and of what no office writes', () => {
    const code = new RegExp(`(?<![\\w-])(?:${[...new Set(codesOf(view))].sort((one, other) => other.length - one.length).join('|')})(?![\\w-])`);
    const wrong = requests.flatMap((request) => told(request, 'zh')).filter((message) => broken.test(message) || code.test(message.replaceAll(/“(?:zz|x)”/g, '')));
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('in English is free of Chinese but for what somebody wrote', () => {
    const wrong = requests.flatMap((request) => told(request, 'en')).filter((message) => broken.test(message) || /\p{Script=Han}/u.test(message));
    expect([...new Set(wrong)]).toEqual([]);
  });
});
