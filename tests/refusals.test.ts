import { describe, expect, it } from 'vitest';
import { score } from './lib/built-in';
import { ScoreRefusal, type ScoreRequest } from '../shared';
import villages from '../shared/rulebooks/beijinggang-2019-village/rulebook.json';

/** The pointers at which a request is refused, all at once; empty where it is scored. */
function refusedAt(request: Partial<ScoreRequest>): string[] {
  try {
    score({ rulebook: 'village-cadre', year: 2019, period: '2019-Q3', units: [{ id: '甲', type: 'cadre' }], facts: [], ...request } as ScoreRequest);
    return [];
  } catch (error) {
    if (!(error instanceof ScoreRefusal)) throw error;
    return error.faults.map(({ pointer }) => pointer);
  }
}

describe('a request that cannot be scored', () => {
  it.each([
    ['a quarter is missing', { period: null }, ['/period']],
    ['a half-year stands where a quarter is needed', { period: '2019-H1' }, ['/period']],
    ['the quarter lies outside the year', { period: '2018-Q4' }, ['/period']],
    ['the line of the best grade is below the other', { parameters: { excellent_min: 59.9, pass_min: 60 } }, ['/parameters/excellent_min']],
    ['a rate is above its range', { parameters: { r: 0.51 } }, ['/parameters/r']],
    ['a rate is below its range', { parameters: { d: '0.29' } }, ['/parameters/d']],
    ['a reading does not exist', { parameters: { cgb_levels: 'county-national' } }, ['/parameters/cgb_levels']],
    ['a parameter belongs to another rulebook', { parameters: { k1_11_20: 1 } }, ['/parameters/k1_11_20']],
    ['a lost figure would take points', { rulebook: 'cadre-merit', period: null, parameters: { k1_11_20: -0.5 } }, ['/parameters/k1_11_20']],
    ['a quarter stands where a half-year may be given', { rulebook: 'cadre-merit', period: '2019-Q1' }, ['/period']],
    ['the period is of another year', { rulebook: 'huayuan-accountability', period: '2018-06', units: [{ id: '甲', type: 'helper' }] }, ['/period']],
    ['a parameter is called like what every object has', { parameters: { constructor: 1, toString: 'x' } }, ['/parameters/constructor', '/parameters/toString']],
    ['several things are wrong at once', { period: 'Q3', parameters: { r: 1, x: 2 }, units: [{ id: '甲', type: 'helper' }, { id: '甲', type: 'cadre' }], only: ['乙'] },
      ['/units/0/type', '/units/1/id', '/only/0', '/period', '/parameters/r', '/parameters/x']],
  ] as const)('is refused at its place where %s', (_, request, pointers) => {
    expect(refusedAt(request as unknown as Partial<ScoreRequest>).sort()).toEqual([...pointers].sort());
  });

  it.each([
    ['both ends of a rate', { parameters: { r: '0.30', d: 0.5 } }],
    ['equal lines of the grades', { parameters: { excellent_min: 60, pass_min: '60.0' } }],
    ['one line alone', { parameters: { excellent_min: 10 } }],
    ['no units at all', { units: [] }],
    ['a half-year of cadre merit', { rulebook: 'cadre-merit', period: '2019-H2', parameters: { k1_11_20: 0 } }],
    ['a month that the rulebook does not need', { rulebook: 'huayuan-accountability', period: '2019-06', units: [{ id: '甲', type: 'organisation' }] }],
  ])('is none with %s', (_, request) => {
    expect(refusedAt(request as Partial<ScoreRequest>)).toEqual([]);
  });
});

describe('the rulebook that a request names', () => {
  const said = (rulebook: string): string => {
    try {
      return score({ rulebook, year: 2019, units: [], facts: [] } as unknown as ScoreRequest).rulebook.id;
    } catch (error) {
      return error instanceof ScoreRefusal ? (error.in('zh')[0]?.detail ?? '') : String(error);
    }
  };
  const id = 'huayuan-accountability';
  const { version } = score({ rulebook: id, year: 2019, units: [], facts: [] } as unknown as ScoreRequest).rulebook;

  it('may say its version', () => {
    expect(said(`${id}@${version}`)).toBe(id);
    expect(said(`${id}@0`)).toContain(`没有版本0`);
    expect(said(`${id}@`)).toContain('没有版本');
  });

  it.each(['x', `${id}@${version}@zzz`, `${id}@${version}@`, `${id}@@${version}`, `@${version}`, '@', ` ${id}`])('is unknown as %j', (asked) => {
    expect(said(asked)).toContain(`没有办法“${asked}”`);
  });
});

describe('what follows from findings', () => {
  it('is listed with the gravest first, whatever the order of rows', () => {
    const fact = (item: string, kind?: string) => ({ unit: '向前', item, year: 2017, ...(kind ? { kind, subject: '田家' } : {}) });
    const { units } = score({
      rulebook: 'huayuan-accountability',
      year: 2017,
      units: [{ id: '向前', type: 'helper' }],
      facts: [fact('5', 'not-out'), fact('9.1.1'), fact('9.2.1'), fact('9.3.1'), fact('9.4.1'), fact('9.2.2')],
    } as ScoreRequest);
    expect(units[0]?.consequences.map(({ code }) => code)).toEqual([
      'discipline', 'admonishing-talk', 'written-review', 'written-review', 'circular', 'circular', 'circular', 'circular',
    ]);
  });
});

describe('a rulebook of an office’s own that is at fault', () => {
  const said = (change: (rulebook: Record<string, unknown> & { items: Record<string, unknown>[] }) => void, language: 'zh' | 'en'): string[] => {
    const rulebook = structuredClone(villages) as unknown as Parameters<typeof change>[0];
    change(rulebook);
    try {
      score({ rulebook, year: 2019, units: [], facts: [] } as unknown as ScoreRequest, { language });
      return [];
    } catch (error) {
      return error instanceof ScoreRefusal ? error.in(language).map(({ pointer, detail }) => `${pointer} ${detail}`) : [String(error)];
    }
  };

  it.each<[string, Parameters<typeof said>[0], string, string]>([
    ['a key is misspelt', (rulebook) => Object.assign(rulebook, { titles: 1 }),
      '/rulebook 随附的办法不合格式：不认识的键“titles”，是不是“title”？',
      '/rulebook the inline rulebook is not valid: unknown key "titles", did you mean "title"?'],
    ['a list is empty', (rulebook) => (rulebook.unitTypes = []),
      '/rulebook/unitTypes 随附的办法不合格式：至少要有1项',
      '/rulebook/unitTypes the inline rulebook is not valid: needs at least 1 of them'],
    ['the weights do not add up', (rulebook) => (rulebook.items[2]!.weight = 7.5),
      '/rulebook/weights/village 随附的办法不合格式：权重合计为99.5，不是100',
      '/rulebook/weights/village the inline rulebook is not valid: the weights add up to 99.5, not 100'],
    ['a clause is not listed', (rulebook) => (rulebook.items[0]!.clause = '附1-61'),
      '/rulebook/items/0/clause 随附的办法不合格式：条款表里没有“附1-61”，是不是“附1-1”？',
      '/rulebook/items/0/clause the inline rulebook is not valid: the clause "附1-61" is not listed, did you mean "附1-1"?'],
  ])('is told what is wrong in the asked language where %s', (_, change, zh, en) => {
    expect(said(change, 'zh')).toEqual([zh]);
    expect(said(change, 'en')).toEqual([en]);
  });
});
