import { builtIn } from '../../shared';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../workbook/results/content';
import { harnessWith } from '../../addin/score-store/testing/harness';
import { villages } from '../../addin/score-store/testing/villages';
import { unitQuestion } from '../../workbook/results/functions/ask';
import { sampleSource } from '../../addin/custom-functions/sample';
import { scoreView } from '../../workbook/results/functions/views/score';
import { BookPrivacy } from '../../addin/privacy';
import { loadConfig } from '../../addin/scoring-client/sign-in/config';
import { Retrier } from '../../addin/scoring-client/network/retry';
import { Late, lateService } from '../../addin/scoring-client/sign-in/read-until-known';
import { scoringService } from '../../addin/scoring-client/scoring-client';
import { openSession } from '../../addin/scoring-client/sign-in/session';
import type { Workbook } from '../../workbook/model/port/workbook';
import { startLocal, type LocalService } from '../../functions/local';
import { Proxy, type Fault } from './proxy';

const quiet = { info: () => undefined, error: () => undefined };
let service: LocalService;
/** The server of the add-in's page, as far as its settings go. */
let pages: Server;
beforeAll(async () => {
  service = await startLocal({ host: '127.0.0.1', port: 0, log: quiet, env: {} });
  pages = createServer((_, response) => void response.end(JSON.stringify({ service: `http://127.0.0.1:${service.port}/` })));
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  pages.close();
  await service.close();
});

const later = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function until(holds: () => boolean, what: () => string): Promise<void> {
  for (let wait = 0; wait < 1200 && !holds(); wait++) await later(25);
  if (!holds()) throw new Error(`in vain waited for ${what()}`);
}

interface Settings {
  readonly fault?: Fault | 'down';
  readonly stored?: () => Promise<unknown>;
}

/** The add-in as it starts while its settings cannot be read, with a cell of a score and one of a draw. */
async function started({ fault, stored = async () => null }: Settings) {
  const proxy = await Proxy.to(`http://127.0.0.1:${(pages.address() as AddressInfo).port}`, fault ?? null);
  let look = (): void => undefined;
  const retrier = new Retrier({ random: () => 0, signs: (wake) => (look = () => wake(false)) });
  const config = new Late((signal) => loadConfig(`${proxy.address}/config.json`, signal));
  const workbook = { host: { open: true }, settings: { get: stored } } as unknown as Workbook;
  const privacy = new BookPrivacy(workbook, config);
  const scoring = new Late(async (signal) => {
    const { service: address, timeoutSeconds, compress } = await config.get(signal);
    return scoringService({ registry: builtIn, service: address, session: openSession(), timeoutSeconds, compress, privacy: () => privacy.on() });
  });
  const client = lateService(scoring, () => privacy.known());
  const harness = harnessWith(villages(), { service: client, retrier });
  const score: Content[] = [];
  const draw: Content[] = [];
  harness.store.ask(unitQuestion({ unit: '青石村', year: 2019, item: null }, scoreView, 'zh'), (content) => score.push(content));
  const leave = sampleSource([['甲'], ['乙']], 1, 7, { service: client, retrier, language: () => 'zh' })((content) => draw.push(content));
  return {
    proxy, harness, score, draw, look: () => look(),
    async end() {
      leave();
      harness.store.dispose();
      await proxy.close();
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const answer =
  (status: number, body: string, headers = JSON_TYPE): Fault =>
  (response) =>
    void response.writeHead(status, headers).end(body);

describe.concurrent('an add-in that starts while its settings cannot be read', () => {
  it.each<{ name: string; fault: Fault | 'down'; says: string; slow?: boolean }>([
    { name: 'no network', fault: 'down', says: '连不上加载项自己的服务器' },
    { name: 'cut', fault: (response) => void response.destroy(), says: '连不上加载项自己的服务器' },
    { name: 'not there', fault: answer(404, 'not found'), says: '没有给出配置（http://127.0.0.1:' },
    { name: 'out of order', fault: answer(503, ''), says: '状态 503' },
    { name: 'sign-in page of the network', fault: answer(200, '<!doctype html>', { 'content-type': 'text/html' }), says: '先登录上网认证' },
    { name: 'half', fault: answer(200, '{"service":"http'), says: '不是完整的 JSON' },
    { name: 'wrong', fault: answer(200, '{"service":"计分"}'), says: '写得不对（service）', slow: true },
  ])('$name: cells say the true cause, and the figures come by themselves', async ({ fault, says, slow }) => {
    const addin = await started({ fault });
    const { proxy, harness, score, draw } = addin;
    try {
      await until(() => score.length > 0 && draw.length > 0, () => `“${says}”`);
      const cause = { error: '#N/A', text: expect.stringContaining(says) };
      expect([score, draw]).toEqual([[cause], [cause]]);
      expect(harness.store.state().connection).toMatchObject({ state: 'failed', service: '', trouble: { text: expect.stringContaining(says) } });
      await proxy.heal();
      if (slow) addin.look();
      await until(() => score.length > 1 && draw.length > 1, () => JSON.stringify([score, draw]));
      expect(score.slice(1)).toEqual([98]);
      expect([...(draw[1] as string[][])].flat().sort()).toEqual(['乙', '甲']);
      expect(proxy.crowd).toBeLessThanOrEqual(1);
      expect(harness.store.state().connection).toMatchObject({ state: 'ok', service: `http://127.0.0.1:${service.port}`, trouble: null });
    } finally {
      await addin.end();
    }
  }, 60_000);

  it('sends nothing before it is known whether names may be sent', async () => {
    let locked = true;
    const addin = await started({ stored: async () => (locked ? Promise.reject(new Error('cell is being edited')) : true) });
    try {
      await until(() => addin.score.length > 0, () => 'a text');
      expect(addin.score).toEqual([{ error: '#N/A', text: expect.stringContaining('先不发送') }]);
      locked = false;
      await until(() => addin.score.length > 1, () => 'a score');
      expect(addin.score[1]).toBe(98);
    } finally {
      await addin.end();
    }
  }, 60_000);
});
