import { gzipSync } from 'node:zlib';
import { asSent } from '../../../shared/contract/fact-table';
import { documents } from '../../../shared/rulebooks';
import { ownCases } from '../../lib/cases';
import { damaged, mutated } from './mutate';
import type { Random } from './random';

export interface FuzzRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

const rulebooks = Object.values(documents) as { unitTypes: { code: string }[] }[];

/** Sound requests, from which the others are made: every rulebook's cases with their rows one by one and as a table, its rules inline, draws. */
const rows = [...ownCases()].flatMap(([, cases]) => cases.map(({ request }) => request));
const scores: unknown[] = [...rows, ...rows.map(asSent)];
const inline: unknown[] = rulebooks.map((rulebook) => ({
  rulebook,
  year: 2019,
  period: '2019-Q4',
  units: rulebook.unitTypes.map(({ code }) => ({ id: code, type: code })),
  facts: [],
}));
const draws: unknown[] = [{ items: ['甲', '乙', '丙'], share: 0.3, seed: 7 }, { items: [], share: '1', seed: 'x' }];

const paths = ['score', 'sample', 'rulebooks', 'rulebooks/village-cadre', 'rulebooks/check', 'rulebooks/%E0%A4%A', 'rulebooks/..%2f..', 'health', 'openapi.json', '', 'score/', '%00', 'rulebooks/__proto__', '//score', 'score?x=%ff'];
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'];
const words = ['', 'x', 'gzip', 'identity', 'br', 'gzip;q=0', 'en', 'zh-CN,en;q=0.5', 'q=', ';;;', 'a'.repeat(3000), 'Bearer x', 'Bearer ' + 'a.'.repeat(500), 'application/json', '-1', '\u00ff', 'null', 'http://localhost:1'];
const names = ['accept-language', 'accept-encoding', 'content-encoding', 'content-type', 'authorization', 'x-functions-key', 'origin', 'x-ms-client-principal', 'x-forwarded-for', 'x-forwarded-host', 'if-none-match', 'range', 'expect', 'te'];

/** One request at random: mostly nearly sound ones, some mere noise. */
export function randomRequest(random: Random): FuzzRequest {
  if (random.chance(0.04)) return strayed(random);
  const draw = random.chance(0.1);
  const source = draw ? draws : random.chance(0.06) ? inline : scores;
  const value = random.chance(0.05) ? random.pick(source) : mutated(random.pick(source), random);
  let body: Buffer = Buffer.from(JSON.stringify(value) ?? 'null');
  if (random.chance(0.15)) body = damaged(body, random);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (random.chance(0.1)) {
    headers['content-encoding'] = 'gzip';
    body = gzipSync(body);
    if (random.chance(0.4)) body = damaged(body, random);
  }
  if (random.chance(0.2)) headers[random.pick(names)] = random.pick(words);
  return { method: 'POST', path: draw ? 'sample' : 'score', headers, body };
}

function strayed(random: Random): FuzzRequest {
  const method = random.pick(methods);
  const headers = { [random.pick(names)]: random.pick(words), [random.pick(names)]: random.pick(words) };
  delete headers['expect'];
  const body = method === 'GET' ? null : damaged(Buffer.from('{"items":[]}'), random);
  return { method, path: random.pick(paths), headers, body };
}
