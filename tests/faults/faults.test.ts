import { builtIn } from '../../shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../workbook/results/content';
import { harnessWith } from '../../addin/score-store/testing/harness';
import { villages } from '../../addin/score-store/testing/villages';
import { unitQuestion } from '../../workbook/results/functions/ask';
import { detailOf } from '../../workbook/results/functions/views/detail';
import { scoreView } from '../../workbook/results/functions/views/score';
import { Retrier, type Passage } from '../../addin/scoring-client/network/retry';
import { scoringService } from '../../addin/scoring-client/scoring-client';
import { openSession } from '../../addin/scoring-client/sign-in/session';
import { startLocal, type LocalService } from '../../functions/local';
import { Proxy } from './proxy';
import { faultTable } from './table';

const quiet = { info: () => undefined, error: () => undefined };
let service: LocalService;
beforeAll(async () => {
  service = await startLocal({ host: '127.0.0.1', port: 0, log: quiet, env: {} });
});
afterAll(() => service.close());

const later = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function until(holds: () => boolean, what: () => string): Promise<void> {
  for (let wait = 0; wait < 1200 && !holds(); wait++) await later(25);
  if (!holds()) throw new Error(`in vain waited for ${what()}`);
}

/** Notes what the service asked to wait, by each failure that is told. */
class NotingRetrier extends Retrier {
  readonly asked: (number | null)[] = [];

  override pass<T>(work: (signal: AbortSignal) => Promise<T>, passage: Passage): Promise<T> {
    const troubled: Passage['troubled'] = (failure, pause) => {
      this.asked.push(failure.retryAfter);
      passage.troubled?.(failure, pause);
    };
    return super.pass(work, { ...passage, troubled });
  }
}

describe.concurrent('between the add-in and the service', () => {
  it.each(faultTable)('$name: cells say why, one try is made at a time, and the figures come back without a click', async ({ fault, says, retryAfter, slow, events }) => {
    const proxy = await Proxy.to(`http://127.0.0.1:${service.port}`, fault);
    let look = (): void => undefined;
    const retrier = new NotingRetrier({ random: () => 0, signs: (wake) => (look = () => wake(false)) });
    const client = scoringService({ registry: builtIn, service: proxy.address, session: openSession(), timeoutSeconds: 3, compress: false, privacy: () => false });
    const sheets = { ...villages().sheets, 参数: { cells: [['键', '值'], ['veto_total', 'without_bonus']] } };
    const harness = harnessWith({ sheets }, { service: client, retrier });
    try {
      // Where items come well and events do not, two years would ask for these side by side before either fails.
      const cells = (events ? [2019] : [2019, 2018]).map((year) => {
        const told: Content[] = [];
        harness.store.ask(unitQuestion({ unit: '青石村', year, item: null }, scoreView, 'zh', events ? 'full' : detailOf(scoreView)), (content) => told.push(content));
        return told;
      });
      const [told = [], other = told] = cells;
      await until(() => told.length > 0, () => `“${says}”`);
      expect(told).toEqual([{ error: '#N/A', text: expect.stringContaining(says) }]);
      await later(500);
      await proxy.heal();
      if (slow) look();
      await until(() => told.at(-1) === 98 && other.length > 0, () => `98: ${JSON.stringify([told, other])}`);
      expect(told).toHaveLength(2);
      expect(proxy.crowd).toBeLessThanOrEqual(1);
      // That it is kept is tested beside the retrier, by a clock that is turned by hand.
      if (retryAfter !== undefined) expect(new Set(retrier.asked)).toEqual(new Set([retryAfter]));
      expect(harness.store.state().connection.state).toBe('ok');
    } finally {
      harness.store.dispose();
      await proxy.close();
    }
  }, 60_000);
});
