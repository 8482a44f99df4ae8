import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/contract/limits';
import { documents } from '../../shared/rulebooks';
import { county } from '../lib/county';
import { heldSince, probedServer, tellsThreadTime } from './probed-server';
import type { RunningServer } from './running-server';

/** Milliseconds of the processor's time that no request may hold the event loop; the longest, of 200 MB or answered by as much, take 10 to 60. */
const MOST = 100;
/** Collecting what is no longer needed falls into one attempt or another; what the code does it does every time. */
const ATTEMPTS = 6;

let server: RunningServer;
beforeAll(async () => void (server = await probedServer({ TIME_BUDGET_SECONDS: '120' })));
afterAll(async () => void (await server.stop()));

interface Asked {
  path: 'score' | 'sample' | 'rulebooks/check';
  body: string;
  /** Statuses that may come: the largest may exceed what its thread may take. */
  statuses: number[];
  gzip?: boolean;
}

async function ask({ path, body, gzip }: Asked): Promise<number> {
  const answer = await server.post(path, gzip ? gzipSync(body) : body, gzip ? { 'content-encoding': 'gzip' } : { 'accept-encoding': 'identity' });
  // Read to the end, for sending a long answer is part of the work.
  await answer.arrayBuffer();
  return answer.status;
}

const village = { rulebook: 'beijinggang-2019-village', year: 2019 };
/** Short enough to be worked out at once, were its length all that counts. */
const SMALL = 31 * 1024;

/** As many units as a body of so many bytes holds, and no row. */
function unitsOnly(rulebook: unknown, bytes: number): string {
  const units: unknown[] = [];
  let room = bytes - JSON.stringify(rulebook).length - 100;
  for (let id = 0; room > 0; id++) {
    const unit = { id: String(id), type: 'village' };
    units.push(unit);
    room -= JSON.stringify(unit).length + 1;
  }
  return JSON.stringify({ rulebook, year: 2019, units, facts: [] });
}

/** The villages' rulebook with hundreds of items: units times items is what takes the time. */
function broadRulebook(): unknown {
  const whole = documents['beijinggang-2019-village'] as { items: { kind: string }[]; clauses: object[] };
  const given = whole.items.find(({ kind }) => kind === 'given');
  const items = Array.from({ length: 150 }, (_, at) => ({ ...given, code: `I${at}`, name: 'a', clause: 'c', weight: 1 }));
  const head = { id: 'x', title: 'x', digits: 2, weights: { village: 150 }, parameters: [], outcomes: [], checks: [], unsaid: [] };
  return { ...whole, ...head, clauses: [{ ...whole.clauses[0], id: 'c', by: ['I0'] }], items };
}

/** The villages' rulebook with names that nobody declared; how near each is to the declared ones is asked. */
function misnamingRulebook(): unknown {
  const whole = documents['beijinggang-2019-village'] as { items: { kind: string }[]; clauses: object[] };
  const given = whole.items.find(({ kind }) => kind === 'given');
  const clauses = [{ ...whole.clauses[0], id: 'c'.repeat(SMALL / 3) }];
  const items = [{ ...given, clause: 'd'.repeat(SMALL / 3) }];
  return { ...whole, weights: {}, parameters: [], outcomes: [], checks: [], unsaid: [], clauses, items };
}

const requests: [string, () => Asked][] = [
  ['a ledger of six hundred thousand rows', () => ({ path: 'score', body: JSON.stringify({ ...county(2_000, 300), detail: 'items' }), statuses: [200] })],
  ['the most units that are taken', () => ({ path: 'score', body: JSON.stringify(county(LIMITS.units, 1)), statuses: [200, 413] })],
  ['a ledger that comes packed', () => ({ path: 'score', body: JSON.stringify(county(1_000, 40)), statuses: [200], gzip: true })],
  ['the largest body, all of it faults', () => ({ path: 'score', body: `{"facts":[${'1,'.repeat(LIMITS.facts - 1)}1]}`, statuses: [400, 413] })],
  ['the largest body, all of it one text', () => ({ path: 'score', body: `{"rulebook":"${'x'.repeat(LIMITS.bodyBytes - 20)}"}`, statuses: [400] })],
  ['the largest draw', () => ({ path: 'sample', body: JSON.stringify({ items: Array.from({ length: LIMITS.sampleItems }, (_, at) => `${at}`), share: 1, seed: 1 }), statuses: [200] })],
  ['a small body of units alone', () => ({ path: 'score', body: unitsOnly(village.rulebook, SMALL), statuses: [200] })],
  ['a small body with a broad rulebook of its own', () => ({ path: 'score', body: unitsOnly(broadRulebook(), SMALL), statuses: [200] })],
  ['a small body with a rulebook of its own that names things wrongly', () => ({ path: 'score', body: JSON.stringify({ ...village, rulebook: misnamingRulebook(), units: [], facts: [] }), statuses: [400] })],
  ['the check of a broad rulebook', () => ({ path: 'rulebooks/check', body: JSON.stringify({ rulebook: broadRulebook() }), statuses: [200] })],
  ['a small body of keys that nobody knows', () => ({ path: 'score', body: JSON.stringify(Object.fromEntries(Array.from({ length: SMALL / 9 }, (_, at) => [`k${at}`, 1]))), statuses: [400] })],
  ['a small body of parameters that nobody knows', () => ({ path: 'score', body: JSON.stringify({ ...village, rulebook: 'district-incentive-talk', units: [], facts: [], parameters: Object.fromEntries(Array.from({ length: SMALL / 9 }, (_, at) => [`k${at}`, 1])) }), statuses: [400] })],
  ['a small body of faults', () => ({ path: 'score', body: `{"facts":[${'1,'.repeat(SMALL / 2)}1]}`, statuses: [400] })],
  ['a small draw of many', () => ({ path: 'sample', body: JSON.stringify({ items: Array.from({ length: SMALL / 8 }, (_, at) => `${at}`), share: 1, seed: 1 }), statuses: [200] })],
];

describe.skipIf(!tellsThreadTime)('the event loop', () => {
  it.each(requests)(`is never held for ${MOST} ms by %s`, async (_what, make) => {
    const asked = make();
    const held: number[] = [];
    do {
      await heldSince(server);
      expect(asked.statuses).toContain(await ask(asked));
      held.push(await heldSince(server));
    } while (Math.min(...held) >= MOST && held.length < ATTEMPTS);
    expect(Math.min(...held), `held for ${held.join(', ')} ms`).toBeLessThan(MOST);
  }, 120_000);
});
