import { createHash } from 'node:crypto';
import { builtIn } from '../../shared';
import { asSent } from '../../shared/contract/fact-table';
import { computeScore } from '../../shared/service/score';
import { cohort } from '../bench/cohort';

export interface ServiceTime {
  readonly units: number;
  readonly rows: number;
  /** Milliseconds of this machine's processor, from the bytes of the request to those of the answer: median. */
  readonly totals: number;
  readonly items: number;
  /** Of what goes over the line, compressed to a tenth as JSON of this kind is. */
  readonly bytesOut: number;
  readonly bytesIn: number;
}

const ROUNDS = 30;
const compute = computeScore(builtIn, () => createHash('sha256'));

/** What one recalculation of a cohort costs the service. */
export function measureService(villages: number): ServiceTime {
  const { units, facts } = cohort(villages);
  const bytes = (detail: string): Uint8Array => new TextEncoder().encode(JSON.stringify(asSent({ rulebook: 'beijinggang-2019-village', year: 2019, units, facts, detail } as never)));
  const timed = (body: Uint8Array): { ms: number; length: number } => {
    let length = 0;
    // An instance that has answered a few is as fast as it gets.
    for (let round = 0; round < ROUNDS; round++) compute(body, 'zh', Infinity);
    const times = Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      length = (compute(body, 'zh', Infinity).body as Uint8Array).length;
      return performance.now() - begun;
    });
    return { ms: times.sort((one, other) => one - other)[ROUNDS >> 1] ?? 0, length };
  };
  const [totals, items] = [timed(bytes('totals')), timed(bytes('items'))];
  return { units: villages, rows: facts.length, totals: totals.ms, items: items.ms, bytesOut: bytes('items').length, bytesIn: totals.length };
}
