import { builtIn } from '../../shared';
import { asSent } from '../../shared/contract/fact-table';
import { computeScore } from '../../shared/service/score';
import { cohort } from '../bench/cohort';

export interface ServiceTime {
  readonly units: number;
  readonly rows: number;
  /** Milliseconds of this machine's processor, from the bytes of the request to those of the answer: median. */
  readonly totals: number;
  readonly full: number;
  /** Of what goes over the line, compressed to a tenth as JSON of this kind is. */
  readonly bytesOut: number;
  readonly bytesIn: number;
}

const ROUNDS = 30;
const compute = computeScore(builtIn);

/** What one recalculation of a cohort costs the service. */
export function measureService(villages: number): ServiceTime {
  const { units, facts } = cohort(villages);
  const bytes = (detail: string): Uint8Array => new TextEncoder().encode(JSON.stringify(asSent({ rulebook: 'beijinggang-2019-village', year: 2019, units, facts, detail } as never)));
  const timed = (body: Uint8Array): { ms: number; length: number } => {
    let length = 0;
    const times = Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      length = new TextEncoder().encode(String(compute(body, 'zh', Infinity).body)).length;
      return performance.now() - begun;
    });
    return { ms: times.sort((one, other) => one - other)[ROUNDS >> 1] ?? 0, length };
  };
  const [totals, full] = [timed(bytes('totals')), timed(bytes('full'))];
  return { units: villages, rows: facts.length, totals: totals.ms, full: full.ms, bytesOut: bytes('full').length, bytesIn: totals.length };
}
