import { builtIn } from '../../../shared';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { score } from '../../../tests/lib/built-in';
import { ScoreRequest } from '../../../shared/contract/request';
import { scoringService } from '../scoring-client';
import { openSession } from '../sign-in/session';

afterEach(() => void vi.unstubAllGlobals());

const request: ScoreRequest = {
  rulebook: 'beijinggang-2019-village',
  year: 2019,
  units: [{ id: '青石村', type: 'village' }, { id: '白水村', type: 'village' }],
  facts: [{ id: '台账!A2', unit: '青石村', item: 'V1', year: 2019, value: 2, subject: '景扶通〔2019〕3号' }],
};

describe('codes in the place of names', () => {
  it('leave the fingerprint of the same facts the same, and the answer too', async () => {
    const sent: string[] = [];
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      sent.push(body);
      return new Response(JSON.stringify(score(ScoreRequest.parse(JSON.parse(body)))));
    });
    let codes = false;
    const service = scoringService({ registry: builtIn, service: 'http://service', session: openSession(), timeoutSeconds: 5, compress: false, privacy: () => codes });
    const plain = await service.score(request, { language: 'zh' });
    codes = true;
    expect(await service.score(request, { language: 'zh' })).toEqual(plain);
    expect(sent[0]).toContain('青石村');
    expect(sent[1]).not.toContain('青石村');
  });
});
