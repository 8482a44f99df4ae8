import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { cohort } from '../scripts/bench/cohort';
import { ratioOf, type Carried } from '../scripts/bench/service';
import { builtIn } from '../shared';
import { asSent } from '../shared/contract/fact-table';
import type { Detail } from '../shared/contract/request';
import { computeScore } from '../shared/service/score';

/** How much goes over the line: a ledger as the add-in sends it, of villages with thirty rows each. */
const VILLAGES = 200;
const { units, facts } = cohort(VILLAGES);
const rows = facts.map((fact, at) => ({ id: `台账!A${at + 2}`, ...fact }));
const utf8 = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const requestOf = (detail: Detail) => ({ rulebook: 'beijinggang-2019-village', year: 2019, units, facts: rows, detail });

describe('what is carried for one unit', () => {
  // A cell needs some sixty bytes. More is carried only where somebody looks at it.
  it.each<[Detail, number]>([['totals', 240], ['items', 5_050], ['full', 7_550]])('is, answered with %s, at most %i bytes', (detail, most) => {
    const answer = computeScore(builtIn, () => createHash('sha256'))(utf8(asSent(requestOf(detail))), 'zh', Infinity).body;
    expect(answer.length / VILLAGES).toBeLessThanOrEqual(most);
  });

  it('is sent in less than two thirds of what its rows take one by one', () => {
    const [table, list] = [utf8(asSent(requestOf('full'))).length, utf8(requestOf('full')).length];
    expect(table / facts.length, 'bytes of a row').toBeLessThanOrEqual(62);
    expect(table / list).toBeLessThan(0.7);
  });
});

describe('the time from bytes to bytes', () => {
  // `npm run bench` holds the promise itself, 1.5 and 2, where nothing else runs. Another pass over the rows, or a text for each
  // that is sorted, shows here all the same. It is measured as it is shipped, in one file: each call across files costs in tests.
  // A moment in which others fill the store of the processor shows, too: then it is measured again.
  it('is near that of JSON alone, in time of the processor', { retry: 3, timeout: 240_000 }, async () => {
    for (const each of await measuredInBundle(1000, 7)) {
      expect(ratioOf(each), `${each.form}, ${each.detail}: ${each.service.toFixed(0)} ms, JSON.parse ${each.parse.toFixed(0)}, JSON.stringify ${each.stringify.toFixed(0)}`).toBeLessThan(each.detail === 'totals' ? 3.5 : 2.5);
    }
  });
});

async function measuredInBundle(villages: number, rounds: number): Promise<Carried[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-carried-'));
  try {
    const outfile = join(folder, 'service.cjs');
    await build({ absWorkingDir: process.cwd(), entryPoints: ['scripts/bench/service.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' });
    const run = `require(${JSON.stringify(outfile)}).measureService(${villages}, ${rounds}).then((carried) => console.log(JSON.stringify(carried)))`;
    return JSON.parse(execFileSync(process.execPath, ['-e', run], { encoding: 'utf8' })) as Carried[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
