import { gzipSync } from 'node:zlib';
import { asSent } from '../../shared/contract/fact-table';
import type { Detail, ScoreRequest } from '../../shared/contract/request';
import { ledgers, type Size } from './ledgers';
import { Server } from './server';

export interface Served {
  readonly ledger: string;
  readonly detail: Detail;
  /** Units that the answer is about; null for all. */
  readonly only: number | null;
  readonly bytesIn: number;
  readonly packedIn: number;
  readonly status: number;
  readonly seconds: number;
  /** Megabytes. */
  readonly peak: number;
  readonly bytesOut: number;
  readonly packedOut: number;
}

export interface Question {
  readonly ledger: string;
  readonly detail: Detail;
  readonly only: number | null;
}

/** One request to a service that was just started: its memory is that of this request alone. */
export async function measureRequest({ ledger, detail, only }: Question, size: Size): Promise<Served> {
  const { name, request } = (ledgers[ledger] as (size: Size) => { name: string; request: ScoreRequest })(size);
  const asked = { ...request, detail, ...(only === null ? {} : { only: request.units.slice(0, only).map(({ id }) => id) }) };
  const text = JSON.stringify(asSent(asked));
  const body = new TextEncoder().encode(text);
  const packed = gzipSync(body, { level: 6 });
  const server = await Server.start();
  try {
    const { status, seconds, bytesOut, bytesPacked, head } = await server.score(packed);
    if (status !== 200) console.error(`${name}, ${detail}: ${status} ${head}`);
    return { ledger: name, detail, only, bytesIn: body.length, packedIn: packed.length, status, seconds, peak: server.peak, bytesOut, packedOut: bytesPacked };
  } finally {
    await server.stop();
  }
}
