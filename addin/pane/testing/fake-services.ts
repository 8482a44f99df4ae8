import { builtIn } from '../../../shared';
import { rulebookDetail, rulebookViews, score } from '../../../tests/lib/built-in';
import type { Language } from '../../../shared/i18n/language';
import { LiveScoreStore } from '../../score-store/score-store';
import type { Binding } from '../../../workbook/binding/bound';
import type { FakeBook } from '../../../workbook/ledger/testing/fake-book';
import { Retrier } from '../../scoring-client/network/retry';
import type { ScoringService } from '../../scoring-client/scoring-client';
import { openSession } from '../../scoring-client/sign-in/session';
import { resultWatch } from '../../snapshot/watch';
import type { PaneServices, Sample } from '../services';
import { readRuleSheets } from '../../../workbook/rule-sheet';
import type { RulesTools } from '../../rules/services';
import { fakeTools } from '../../rules/testing/fake-tools';
import { FakeWorkbook } from './fake-workbook';

export interface FakeServices extends Omit<PaneServices, 'workbook'> {
  readonly workbook: FakeWorkbook;
  readonly store: LiveScoreStore;
  readonly requests: { count: number };
}

const paperSamples: readonly Sample[] = [{ rulebook: 'beijinggang-2019-village', name: '村级样表', load: async () => new ArrayBuffer(8) }];

/** The pane's services over a workbook on paper, scored by the real engine in the same process. */
export function fakeServices(book: FakeBook, options: { language?: Language; service?: Partial<ScoringService>; rules?: RulesTools } = {}): FakeServices {
  const language = options.language ?? 'zh';
  const workbook = new FakeWorkbook(book);
  const requests = { count: 0 };
  let codes = false;
  let binding: Binding | null = book.binding ?? null;
  const bindings = {
    load: async () => binding,
    save: async (next: Binding) => {
      binding = next;
    },
  };
  const service: ScoringService = {
    address: 'http://localhost:7071',
    local: false,
    score: async (request, { language: wanted }) => {
      requests.count++;
      return score(request, { language: wanted });
    },
    sample: () => Promise.reject(new Error('not on paper')),
    rulebook: async (id) => rulebookDetail(id),
    health: async () => ({ version: 'paper' }),
    ...options.service,
  };
  const rulebooks = rulebookViews();
  const retrier = new Retrier();
  const store = new LiveScoreStore({ workbook, service, retrier, language, registry: builtIn, binding: bindings.load, readRules: readRuleSheets, timing: { gather: 1, quiet: 5, patience: 50 } });
  return {
    language, store, retrier, workbook, editor: workbook, results: resultWatch({ store, workbook, editor: workbook, language }), service, bindings, rulebooks, requests,
    session: openSession(),
    privacy: { on: () => codes, set: async (next) => void (codes = next) },
    documentOf: rulebookDetail,
    rules: async () => options.rules ?? fakeTools,
    samples: { state: () => paperSamples, subscribe: () => () => undefined },
  };
}
