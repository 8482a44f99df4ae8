import { createHash } from 'node:crypto';
import { builtIn } from '../../shared';
import { asSent } from '../../shared/contract/fact-table';
import type { Detail, ScoreRequest } from '../../shared/contract/request';
import { computeScore } from '../../shared/service/score';
import { cohort } from './cohort';
import { leastOf } from './timing';

export interface Carried {
  readonly form: 'rows' | 'table';
  readonly detail: Detail;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Milliseconds: the service from bytes to bytes, and JSON alone. */
  readonly service: number;
  readonly parse: number;
  readonly stringify: number;
}

const compute = computeScore(builtIn, () => createHash('sha256'));

/** From the bytes of a request to the bytes of its answer, against what JSON itself costs for both, in the same process. */
export async function measureService(villages: number, rounds: number): Promise<Carried[]> {
  const { units, facts } = cohort(villages);
  // As the add-in sends them: each row with its place in the sheet.
  const rows = facts.map((fact, at) => ({ id: `台账!A${at + 2}`, ...fact }));
  const carried: Carried[] = [];
  for (const form of ['rows', 'table'] as const) {
    for (const detail of ['full', 'items', 'totals'] as const) {
      const request: ScoreRequest = { rulebook: 'beijinggang-2019-village', year: 2019, units, facts: rows, detail };
      const text = JSON.stringify(form === 'rows' ? request : asSent(request));
      const body = new TextEncoder().encode(text);
      const answer = compute(body, 'zh', Infinity).body as Uint8Array;
      const value: unknown = JSON.parse(new TextDecoder().decode(answer));
      const least = await leastOf({ service: () => compute(body, 'zh', Infinity), parse: () => JSON.parse(text) as unknown, stringify: () => JSON.stringify(value) }, rounds);
      carried.push({ form, detail, bytesIn: body.length, bytesOut: answer.length, ...least });
    }
  }
  return carried;
}

/** Against JSON of both where all is answered, of the request alone where little is. */
export const ratioOf = ({ detail, service, parse, stringify }: Carried): number => service / (detail === 'totals' ? parse : parse + stringify);
