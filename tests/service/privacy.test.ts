import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { deployed, FunctionsApp } from '../deploy/functions-app';
import { county } from '../lib/county';
import { RunningServer } from './running-server';

const MARKER = '绝密标记';
const ENCODED = [MARKER, encodeURIComponent(MARKER), JSON.stringify(MARKER).replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`), 'MARK7391'];
/** A text that every place of a request is filled with, in Chinese and in plain letters. */
const mark = (what: string): string => `${MARKER}-MARK7391-${what}`;

const unit = { id: mark('unit'), type: 'village', group: mark('group') };
const fields = ['id', 'period', 'level', 'kind', 'series', 'subject', 'role', 'date', 'evidence', 'by', 'note'];
const full = Object.fromEntries(fields.map((field) => [field, mark(field)]));
const sound = { rulebook: 'beijinggang-2019-village', year: 2019, units: [unit] };

/** Requests of every fate, each full of what must not be written down. */
const requests: [string, string, Record<string, string>?][] = [
  ['score', JSON.stringify({ ...sound, facts: [{ ...full, unit: unit.id, item: 'V2', year: 2019, value: 80 }] })],
  ['score', JSON.stringify({ ...sound, facts: [{ ...full, unit: mark('stranger'), item: mark('item'), year: 2019, value: mark('value') }] })],
  ['score', JSON.stringify({ ...sound, facts: [], [mark('key')]: 1, parameters: { [mark('parameter')]: mark('value') } })],
  ['score', JSON.stringify({ ...sound, facts: [], units: [unit, unit] })],
  ['score', JSON.stringify({ rulebook: mark('rulebook'), year: 2019, units: [], facts: [] })],
  ['score', JSON.stringify({ rulebook: { id: mark('id'), [mark('key')]: 1 }, year: 2019, units: [], facts: [] })],
  ['score', `{"rulebook": "${mark('broken')}" `],
  ['score', mark('no JSON at all')],
  ['score', '{}', { 'accept-language': 'MARK7391', 'content-encoding': 'MARK7391' }],
  ['score', '{}', { 'x-functions-key': 'MARK7391', authorization: 'Bearer MARK7391', origin: 'https://MARK7391.example', 'user-agent': 'MARK7391' }],
  ['rulebooks/check', JSON.stringify({ rulebook: { id: mark('id'), [mark('key')]: 1 } })],
  ['sample', JSON.stringify({ items: [mark('a'), mark('b')], share: 1, seed: mark('seed') })],
  [`rulebooks/${encodeURIComponent(mark('id'))}?${MARKER}=1`, ''],
  [`${encodeURIComponent(mark('nowhere'))}?q=MARK7391`, '{}'],
  [`score?code=MARK7391`, '{}'],
];
const large = (): string => {
  const request = county(60, 40);
  return JSON.stringify({ ...request, facts: request.facts.map((fact) => ({ ...fact, note: mark('note') })) });
};

function traces(output: string): string[] {
  return output.split('\n').filter((line) => ENCODED.some((trace) => line.includes(trace)));
}

let server: RunningServer | undefined;
afterEach(async () => void (await server?.stop()));

describe('what the service writes down', () => {
  it.each<[string, Record<string, string>]>([
    ['at a harness', {}],
    ['with keys', { AUTH_MODE: 'key', SERVICE_KEYS: 'ab'.repeat(32) }],
  ])('holds nothing of any request: %s', async (_where, env) => {
    server = await RunningServer.start(env);
    for (const [path, body, headers] of requests) {
      await (await (body === '' ? server.ask(path) : server.post(path, body, headers))).arrayBuffer();
    }
    for (const body of [large(), gzipSync(large()), gzipSync(large()).subarray(0, 500)]) {
      await (await server.post('score', body, typeof body === 'string' ? {} : { 'content-encoding': 'gzip' })).arrayBuffer();
    }
    await server.stop();
    expect(server.output.split('\n').filter((line) => /^(score|sample|check|rulebook) \d{3} \d+ms in=\d+ out=\d+$/.test(line)).length).toBeGreaterThan(12);
    expect(traces(server.output)).toEqual([]);
  }, 60_000);

  it('holds nothing of any request in Azure either', async () => {
    const { folder, remove } = await deployed();
    const app = await FunctionsApp.start(folder);
    try {
      for (const [path, body, headers] of requests) {
        const name = path === 'rulebooks/check' ? 'check' : path;
        if (name === 'score' || name === 'sample' || name === 'check') await app.call(name, body, { headers: headers ?? {} });
      }
      await app.call('rulebook', undefined, { params: { id: mark('id') } });
      await app.call('score', large());
    } finally {
      await app.stop();
      remove();
    }
    expect(app.output.join('')).toContain('score 200');
    expect(traces(app.output.join(''))).toEqual([]);
  });

  it('would be found: the looking itself is not blind', () => {
    expect(traces(`score 200\nfault: ${mark('unit')}\n`)).toHaveLength(1);
  });
});
