import { builtIn, ScoreRequest, type Fact, type ScoreAnswer } from '../../shared';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scoringService } from '../../addin/scoring-client/scoring-client';
import { openSession } from '../../addin/scoring-client/sign-in/session';
import { localApp } from '../../functions/local-app';
import { partsOf } from '../../functions/assemble';
import { readSettings } from '../../functions/settings';
import { listeningLog } from '../../functions/testing/asked';
import { score } from '../lib/built-in';
import { ownCases } from '../lib/cases';

/** The add-in's client with codes in the place of names, against the service itself. */
const bodies: string[] = [];
const read = readSettings({});
if ('faults' in read) throw new Error('the settings do not hold');
const app = localApp(partsOf(read.settings), read.settings, listeningLog());
const service = scoringService({
  registry: builtIn,
  service: 'http://localhost:7071',
  session: openSession(),
  timeoutSeconds: 30,
  compress: false,
  privacy: () => true,
});
async function veiledly(request: ScoreRequest): Promise<ScoreAnswer> {
  bodies.length = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    bodies.push(String(init.body));
    return Promise.resolve(app.request(url, init));
  });
  return service.score(request, { language: 'zh' });
}
afterEach(() => void vi.unstubAllGlobals());

/** The fingerprint is that of what was sent: codes. */
const withoutFingerprint = ({ fingerprint: _, ...rest }: ScoreAnswer): unknown => JSON.parse(JSON.stringify(rest));

const named = ['unit', 'subject', 'evidence', 'series', 'by', 'note', 'id'] as const satisfies readonly (keyof Fact)[];
const chinese = /[\u4e00-\u9fff]/u;

/** Every Chinese text of a request that may name somebody or something. */
function names({ units, facts, parameters }: ScoreRequest): string[] {
  const deciders = Object.values(parameters ?? {}).flatMap((each) => (typeof each === 'object' && !Array.isArray(each) ? [each.by, each.basis] : []));
  const texts = [...units.flatMap(({ id, group }) => [id, group]), ...facts.flatMap((fact) => named.map((field) => fact[field])), ...deciders];
  return [...new Set(texts.flatMap((text) => (text && chinese.test(text) ? [text.trim()] : [])))];
}

describe('codes in the place of names', () => {
  const cases = [...ownCases()].flatMap(([rulebook, all]) => all.map(({ name, request }) => ({ rulebook, name, request })));

  it.each([...ownCases().keys()])('bring the answers of every case of %s, with every name back in its place', async (id) => {
    for (const { name, request } of cases.filter(({ rulebook }) => rulebook === id)) {
      expect(withoutFingerprint(await veiledly(request)), name).toEqual(withoutFingerprint(score(ScoreRequest.parse(request))));
    }
  });

  it('leave no name in what is sent', async () => {
    let found = 0;
    for (const { request } of cases.filter((each) => typeof each.request.rulebook === 'string')) {
      await veiledly(request);
      for (const name of names(request)) expect(bodies.join()).not.toContain(name);
      found += names(request).length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it('hold for any names at all, were they codes themselves, blanks or halves of a pattern', async () => {
    const text = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('⟦U000001⟧', '⟦S1⟧', ' 甲 ', '甲', '$&', '$1', '⟦', '丙\n丁', '\u0000'));
    const fact = fc.record({
      unit: fc.nat(3), subject: text, series: text, evidence: text, by: text, note: text, id: text,
      item: fc.constantFrom('V1', 'V2', 'V16', 'V17', 'V99'), value: fc.constantFrom(1, 2, 50, null), level: fc.constantFrom('national', 'municipal', null),
    });
    const ids = fc.uniqueArray(text.filter((id) => id.trim() !== ''), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(ids, fc.array(fact, { maxLength: 12 }), async (units, facts) => {
        const request: ScoreRequest = {
          rulebook: 'beijinggang-2019-village',
          year: 2019,
          units: units.map((id) => ({ id, type: 'village', group: id })),
          facts: facts.map(({ unit, ...rest }) => ({ ...rest, unit: units[unit] ?? '', year: 2019 })),
        };
        expect(withoutFingerprint(await veiledly(request))).toEqual(withoutFingerprint(score(request)));
      }),
      { numRuns: 60 },
    );
  });

  it('are not used for a draw, which depends on the names themselves: that stays in the workbook', async () => {
    bodies.length = 0;
    const { drawn } = await service.sample({ items: ['张三', '李四', '王五'], share: 1, seed: 1 }, { language: 'zh' });
    expect([...drawn].sort()).toEqual(['张三', '李四', '王五'].sort());
    expect(bodies).toEqual([]);
  });
});
