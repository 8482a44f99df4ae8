import { describe, expect, it } from 'vitest';
import { measurePage } from '../scripts/whole-grid/page';

/** A fifth of a sheet; `npm run bench:grid` takes all of it. */
const ROWS = 200_000;
/** Milliseconds of one go, on a machine that has others to serve as well: the work in one go would take seconds. */
const BLOCK = 1_500;

describe('a ledger of two hundred thousand rows', () => {
  it('is read, made ready, written and checked without holding the page, and read again in a fraction of the time', async () => {
    const steps = await measurePage({ rows: ROWS, units: Math.ceil(ROWS / 30) });
    const of = (name: string) => steps.find(({ step }) => step === name)!;
    for (const { step, longest } of steps) expect(longest, `${step}: longest block`).toBeLessThan(BLOCK);
    expect(of('a second reading').seconds).toBeLessThan(of('the first reading').seconds / 2);
  }, 240_000);
});
