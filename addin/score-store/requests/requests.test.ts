import { describe, expect, it, vi } from 'vitest';
import { rulebookViews, score } from '../../../tests/lib/built-in';
import type { ScoreAnswer, ScoreRequest } from '../../../shared';
import { readBook } from '../../../workbook/ledger/book';
import { ledgerColumns, ledgerFields } from '../../../workbook/ledger/fields';
import type { LedgerReading } from '../../../workbook/ledger/reading';
import { Retrier } from '../../scoring-client/network/retry';
import type { ScoringService } from '../../scoring-client/scoring-client';
import type { Job } from './job';
import { Jobs } from './requests';

const head = ledgerFields.map((field) => ledgerColumns[field].headers[0] ?? '');
const when = { year: 2019, period: null };

function ledger(): LedgerReading {
  const grid = { sheet: '台账', row: 0, column: 0, cells: [head, ['甲', '', '', 2019, '', 'V3', '', '', 2]], merges: [] };
  const book = readBook({ ledgers: [{ binding: { place: { sheet: '台账' }, rulebook: 'beijinggang-2019-village' }, grid }], units: null, parameters: null }, rulebookViews());
  return book.ledgers[0]!;
}

interface Sent {
  readonly request: ScoreRequest;
  readonly signal: AbortSignal;
  readonly answer: (change?: Partial<ScoreAnswer>) => void;
}

/** A service that answers when it is told to, whether or not anybody still waits. */
function open() {
  const sent: Sent[] = [];
  const service = {
    score: (request: ScoreRequest, { signal }: { signal: AbortSignal }) =>
      new Promise((done) => sent.push({ request, signal, answer: (change) => void done({ ...score(request), ...change }) })),
  } as unknown as ScoringService;
  const jobs = new Jobs({ service, retrier: new Retrier(), language: () => 'zh', totalsFirst: () => false, changed: () => {} });
  return { sent, jobs };
}

const sentOnce = async (sent: readonly Sent[], count: number): Promise<void> => vi.waitFor(() => expect(sent).toHaveLength(count));
const settled = async (job: Job): Promise<void> => vi.waitFor(() => expect(job.control).toBeNull());

describe('a request that is called off', () => {
  it('tells the service, and is not answered by what still comes', async () => {
    const { jobs, sent } = open();
    const job = jobs.want(ledger(), when, { eventsOf: 'all' });
    await sentOnce(sent, 1);
    jobs.cancel(job);
    expect(sent[0]!.signal.aborted).toBe(true);
    sent[0]!.answer();
    await new Promise((next) => setTimeout(next, 10));
    expect(job).toMatchObject({ phase: 'cancelled', answer: null, control: null });
  });

  it('and wanted again is sent again; the answer to the first sending is none to the second', async () => {
    const { jobs, sent } = open();
    const job = jobs.want(ledger(), when, { eventsOf: 'all' });
    await sentOnce(sent, 1);
    jobs.cancel(job);
    expect(jobs.want(ledger(), when, { eventsOf: 'all' })).toBe(job);
    await sentOnce(sent, 2);
    sent[0]!.answer({ engine: 'first' });
    await new Promise((next) => setTimeout(next, 10));
    expect(job).toMatchObject({ phase: 'sending', answer: null });
    sent[1]!.answer({ engine: 'second' });
    await settled(job);
    expect(job).toMatchObject({ phase: 'done', answer: { engine: 'second' } });
  });

  it('stays answered where it was', async () => {
    const { jobs, sent } = open();
    const job = jobs.want(ledger(), when, { eventsOf: 'all' });
    await sentOnce(sent, 1);
    sent[0]!.answer();
    await settled(job);
    jobs.cancel(job);
    expect(job.phase).toBe('done');
  });

  it('with all others, when everything is dropped, tells the service too', async () => {
    const { jobs, sent } = open();
    jobs.want(ledger(), when, { eventsOf: 'all' });
    await sentOnce(sent, 1);
    jobs.clear();
    expect(sent[0]!.signal.aborted).toBe(true);
  });
});
