import { describe, expect, it } from 'vitest';
import { score } from '../../../tests/lib/built-in';
import type { Parameter, ScoreRequest } from '../../contract/request';
import type { Language } from '../../i18n/language';
import { ScoreRefusal } from '../score-refusal';

/** Decisions that a document does not allow, one way after the other. */
const decided: readonly [rulebook: string, parameters: Record<string, Parameter>][] = [
  ['village-cadre', { cgb_levels: 'county' }],
  ['village-cadre', { cgb_levels: 3 }],
  ['village-cadre', { cgb_levels: ['national-county'] }],
  ['village-cadre', { excellent_min: '八十' }],
  ['village-cadre', { excellent_min: '0.1234567890123' }],
  ['village-cadre', { excellent_min: 59.9, pass_min: '60.0' }],
  ['village-cadre', { r: 0.51, d: { value: '0.29', by: '会议' } }],
  ['cadre-merit', { k1_11_20: -0.5 }],
  ['district-incentive-talk', { in_force_until: '2019-02-30' }],
  ['district-incentive-talk', { in_force_until: 2019 }],
  ['district-incentive-talk', { holidays: '2019-10-01' }],
  ['district-incentive-talk', { holidays: ['2019-10-01', '国庆'] }],
  ['district-incentive-talk', { last_streak: 'both', holiday: ['2019-10-01'] }],
  ['beijinggang-2019-village', { 'a/b~c': 1 }],
];

function refused(rulebook: string, parameters: Record<string, Parameter>): ScoreRefusal {
  try {
    score({ rulebook, year: 2019, period: rulebook === 'village-cadre' ? '2019-Q3' : null, parameters, units: [], facts: [] } as ScoreRequest);
  } catch (error) {
    if (error instanceof ScoreRefusal) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(parameters)} is not refused`);
}

const said = (rulebook: string, parameters: Record<string, Parameter>, language: Language): string =>
  refused(rulebook, parameters).in(language).map(({ pointer, detail }) => `${pointer}: ${detail}`).join('\n');

describe('a decision that the document does not allow', () => {
  it('is refused with what it may be, in the words that people have read, in both languages', async () => {
    const text = decided.map(([rulebook, parameters]) => `# ${rulebook} ${JSON.stringify(parameters)}\n${said(rulebook, parameters, 'zh')}\n${said(rulebook, parameters, 'en')}\n`);
    await expect(text.join('\n')).toMatchFileSnapshot('testing/refused-parameters.txt');
  });

  it('lists every place, and names in its message what each is', () => {
    const { faults, message } = refused('village-cadre', { r: 0.51, d: 0.29 });
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/parameters/r', '/parameters/d']);
    expect(message).toBe(faults.map(({ pointer, detail }) => `${pointer}: ${detail.key}`).join('\n'));
  });
});
