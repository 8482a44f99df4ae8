import { describe, expect, it } from 'vitest';
import { builtIn, type Language } from '../shared';
import { LIMITS } from '../shared/contract/limits';
import { answersHere } from '../shared/service/answer';
import { textOf } from '../shared/service/reply';
import { localApp } from '../functions/local-app';
import { partsOf } from '../functions/assemble';
import { readSettings } from '../functions/settings';
import { listeningLog } from '../functions/testing/asked';
import { ownCases } from './lib/cases';

/** What is worked out in the page must be what the service answers, byte for byte. */
const read = readSettings({});
if ('faults' in read) throw new Error('the settings do not hold');
const app = localApp(partsOf(read.settings), read.settings, listeningLog());
const here = answersHere(builtIn);

interface Answered {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

async function byService(path: string, body: string | null, language: Language): Promise<Answered> {
  const init = body === null ? {} : { method: 'POST', body };
  const answer = await app.request(`http://localhost:7071${path}`, { ...init, headers: { 'accept-language': language === 'zh' ? 'zh-CN' : 'en' } });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

function onThisMachine(path: string, body: string | null, language: Language): Answered {
  const reply = here({ path, body: body === null ? null : new TextEncoder().encode(body), language });
  return { status: reply.status, type: reply.headers['content-type'] ?? null, text: textOf(reply) };
}

async function expectSame(path: string, body: string | null): Promise<number> {
  let status = 0;
  for (const language of ['zh', 'en'] as const) {
    const own = onThisMachine(path, body, language);
    expect(own).toEqual(await byService(path, body, language));
    status = own.status;
  }
  return status;
}

describe('the engine on this machine answers byte for byte as the service', () => {
  it.each([...ownCases()])('every case of %s', async (_, cases) => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { request } of cases) expect(await expectSame('/api/v1/score', JSON.stringify(request))).toBe(200);
  });

  it.each(builtIn.ids().map((id) => [id]))('the rulebook %s, and what the check says of it', async (id) => {
    expect(await expectSame(`/api/v1/rulebooks/${id}`, null)).toBe(200);
    expect(await expectSame('/api/v1/rulebooks/check', JSON.stringify({ rulebook: builtIn.rulebook(id) }))).toBe(200);
  });

  it('the list of rulebooks, and a draw', async () => {
    expect(await expectSame('/api/v1/rulebooks', null)).toBe(200);
    expect(await expectSame('/api/v1/sample', JSON.stringify({ items: ['甲', '乙', '丙', '丁'], share: 0.5, seed: '2019-1' }))).toBe(200);
  });

  const sound = { rulebook: 'village-cadre', year: 2019, period: '2019-Q3', units: [{ id: '甲', type: 'cadre' }], facts: [] };
  const many = (count: number): object[] => Array.from({ length: count }, () => ({}));

  it.each<[string, number, string, string]>([
    ['an empty body', 400, 'score', ''],
    ['a text that breaks off', 400, 'score', '{"year": 2019,'],
    ['a list in the place of an object', 400, 'score', '[]'],
    ['unknown keys and wrong values', 400, 'score', JSON.stringify({ ...sound, fact: [], year: '2019', period: 3 })],
    ['a key twice', 400, 'score', '{"year":2019,"year":2018}'],
    ['lists inside lists', 400, 'score', '['.repeat(40) + ']'.repeat(40)],
    ['a text that is too long', 400, 'score', JSON.stringify({ ...sound, units: [{ id: '甲'.repeat(LIMITS.text + 1), type: 'cadre' }] })],
    ['an unknown rulebook', 400, 'score', JSON.stringify({ ...sound, rulebook: 'nothing' })],
    ['parameters out of their range', 400, 'score', JSON.stringify({ ...sound, parameters: { r: 1, x: 2 } })],
    ['too many facts', 413, 'score', JSON.stringify({ ...sound, facts: many(LIMITS.facts + 1) })],
    ['a body that is too long', 413, 'score', JSON.stringify(sound).padEnd(LIMITS.bodyBytes + 1)],
    ['rules that are no rulebook', 400, 'score', JSON.stringify({ ...sound, rulebook: { id: 'x' } })],
    ['a check of nothing', 400, 'rulebooks/check', '{}'],
    ['a draw from nothing', 400, 'sample', '{}'],
  ])('the refusal of %s', async (_, status, path, body) => {
    expect(await expectSame(`/api/v1/${path}`, body)).toBe(status);
  });

  it.each([['/api/v1/rulebooks/nothing'], ['/api/v1/nothing'], ['/api/v2/score']])('that there is no %s', async (path) => {
    expect(await expectSame(path, null)).toBe(404);
  });
});
