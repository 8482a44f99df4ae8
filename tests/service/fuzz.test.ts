import { Agent, request as open } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from './fuzz/random';
import { randomRequest, type FuzzRequest } from './fuzz/requests';
import { RunningServer } from './running-server';

/** 100,000 by `npm run fuzz`; a tenth of it, some ten seconds, by default. */
const COUNT = Number(process.env.FUZZ_REQUESTS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
const AT_ONCE = 16;
/** Milliseconds after which an answer counts as never coming. */
const HANGS = 10_000;
const MEGABYTES_TO_SPARE = 150;

interface Answer {
  status: number;
  type: string;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let server: RunningServer;
beforeAll(async () => {
  // With a small heap what is not let go ends the process, instead of merely growing it.
  server = await RunningServer.start({ NODE_OPTIONS: '--max-old-space-size=192' });
});
afterAll(async () => {
  agent.destroy();
  await server.stop();
});

function send({ method, path, headers, body }: FuzzRequest): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = open({ agent, host: '127.0.0.1', port: server.port, path: `/api/v1/${path}`, method, headers, timeout: HANGS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        const text = response.headers['content-encoding'] === 'gzip' ? '' : Buffer.concat(chunks).toString();
        done({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer in ${HANGS} ms`)));
    asked.on('error', failed);
    asked.end(body);
  });
}

/** What is wrong with an answer; null where nothing is. */
function complaint(asked: FuzzRequest, { status, type, text }: Answer): string | null {
  if (status === 204 && asked.method === 'OPTIONS') return null;
  if (status === 200) return type.startsWith('application/json') ? null : `200 as ${type}`;
  if (status < 400 || status >= 500) return `status ${status}: ${text.slice(0, 200)}`;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type || 'nothing'}: ${text.slice(0, 200)}`;
  if (text === '') return null;
  const problem = JSON.parse(text) as { status?: number; title?: string; errors?: { pointer: string; detail: string }[] };
  if (problem.status !== status || !problem.title) return `problem without status and title: ${text.slice(0, 200)}`;
  if (status === 400 && !problem.errors?.every(({ pointer, detail }) => typeof pointer === 'string' && detail)) {
    return `400 without places: ${text.slice(0, 200)}`;
  }
  return null;
}

describe('any request at all', () => {
  it(`${COUNT} at random: never a 500, never a hang, problem+json always, memory steady`, async () => {
    const random = new Random(SEED);
    const complaints: string[] = [];
    const statuses = new Map<number, number>();
    const memory: number[] = [];
    let sent = 0;
    const one = async (): Promise<void> => {
      while (sent < COUNT && complaints.length < 5) {
        const number = sent++;
        const asked = randomRequest(random);
        const wrong = await send(asked).then(
          (answer) => {
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
            return complaint(asked, answer);
          },
          (error: Error) => error.message,
        );
        if (wrong !== null) complaints.push(`#${number}: ${wrong}\n  ${described(asked)}`);
        if (number % Math.ceil(COUNT / 20) === 0 && server.memory !== null) memory.push(server.memory);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    console.log(`seed ${SEED}`, Object.fromEntries(statuses), `memory ${memory.map(Math.round).join(' ')} MB`);
    expect(complaints, `FUZZ_SEED=${SEED}, the server last said:\n${server.output.slice(-2000)}`).toEqual([]);
    expect(server.output).not.toMatch(/fault [0-9a-f]{8}/);
    // The first fifth warms up; from then on it may not grow.
    const [warm, end] = [Math.max(...memory.slice(2, 6)), memory.at(-1) ?? 0];
    if (memory.length > 10) expect(end, `memory over time: ${memory.map(Math.round).join(' ')}`).toBeLessThan(warm + MEGABYTES_TO_SPARE);
    expect((await server.ask('health')).status).toBe(200);
  }, Math.max(600_000, COUNT * 20));
});

function described({ method, path, headers, body }: FuzzRequest): string {
  return `${method} ${path} ${JSON.stringify(headers).slice(0, 300)} ${body?.toString().slice(0, 400) ?? ''}`;
}
