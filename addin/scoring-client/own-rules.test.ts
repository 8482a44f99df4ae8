import { afterEach, describe, expect, it, vi } from 'vitest';
import { builtIn, ScoreRequest } from '../../shared';
import { rulesHash } from '../../shared/provenance/rules-hash';
import type { ScoreAnswer } from '../../shared/contract/answer';
import { ownRules } from '../score-store/testing/own-rules';
import { score } from '../../tests/lib/built-in';
import type { ServiceFailure } from './failure';
import { scoringService, type ScoringService } from './scoring-client';
import { openSession } from './sign-in/session';

afterEach(() => void vi.unstubAllGlobals());

const rules = ownRules();
const request: ScoreRequest = {
  rulebook: rules as unknown as Record<string, unknown>,
  year: 2026,
  units: [{ id: '青山镇', type: 'town' }, { id: '白水镇', type: 'town' }],
  facts: [{ id: '台账!A2', unit: '青山镇', item: 'A1', year: 2026, value: 50 }, { id: '台账!A3', unit: '青山镇', item: 'A2', year: 2026, kind: 'praise', evidence: '青政〔2026〕1号' }],
};

/** The service as it should be, or with something of its answer changed. */
function served(change: (answer: ScoreAnswer) => Partial<ScoreAnswer> = () => ({}), codes = false): ScoringService & { readonly sent: string[] } {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(body);
    const answer = score(ScoreRequest.parse(JSON.parse(body)));
    return Response.json({ ...answer, ...change(answer) });
  });
  return { ...scoringService({ registry: builtIn, service: 'http://service', session: openSession(), timeoutSeconds: 5, compress: false, privacy: () => codes }), sent };
}

const failureOf = (service: ScoringService): Promise<string> => service.score(request, { language: 'zh' }).then(() => '', (error: ServiceFailure) => error.tell('zh'));

describe('rules that come with the request', () => {
  it('are known in the answer by their own hash', async () => {
    expect((await served().score(request, { language: 'zh' })).rulebook).toEqual({ id: 'own-towns', version: '1', hash: rulesHash(rules), title: '乡镇考核细则' });
  });

  it.each<[string, (answer: ScoreAnswer) => Partial<ScoreAnswer>, string]>([
    ['under another id', ({ rulebook }) => ({ rulebook: { ...rulebook, id: 'village-cadre' } }), '答的不是所问的'],
    ['of another version', ({ rulebook }) => ({ rulebook: { ...rulebook, version: '2' } }), '答的不是所问的'],
    ['of another hash', ({ rulebook }) => ({ rulebook: { ...rulebook, hash: 'f'.repeat(64) } }), '内容却不一样'],
    ['on other facts', () => ({ fingerprint: 'f'.repeat(64) }), '答的不是所问的'],
  ])('are not taken for those %s', async (_, change, text) => {
    expect(await failureOf(served(change))).toContain(text);
  });

  it('go with codes in the place of names as without: the answer is the same', async () => {
    const plain = await served().score(request, { language: 'zh' });
    const veiled = served(undefined, true);
    expect(await veiled.score(request, { language: 'zh' })).toEqual(plain);
    expect(veiled.sent[0]).not.toContain('青山镇');
    expect(veiled.sent[0]).toContain('乡镇考核细则');
  });

  it('go with every part of a cohort that is too large at once', async () => {
    const whole = await served().score(request, { language: 'zh' });
    const sent: ScoreRequest[] = [];
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      const asked = ScoreRequest.parse(JSON.parse(body));
      sent.push(asked);
      return asked.only ? Response.json(score(asked)) : Response.json({ type: 'about:blank', title: '', status: 413, detail: '' }, { status: 413 });
    });
    const service = scoringService({ registry: builtIn, service: 'http://service', session: openSession(), timeoutSeconds: 5, compress: false, privacy: () => false });
    expect(await service.score(request, { language: 'zh' })).toEqual(whole);
    expect(sent.map(({ only }) => only)).toEqual([undefined, ['青山镇'], ['白水镇']]);
    expect(sent.every(({ rulebook }) => (rulebook as { id: string }).id === 'own-towns')).toBe(true);
  });
});
