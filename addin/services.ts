import type { ReadRules } from '../workbook/binding/scan/rule-sheets';
import { builtIn } from '../shared/built-in';
import { languageOf, type Language } from '../shared/i18n/language';
import { LiveScoreStore } from './score-store/score-store';
import { resultWatch } from './snapshot/watch';
import type { PaneServices, Sample } from './pane/services';
import { BookPrivacy } from './privacy';
import { loadConfig } from './scoring-client/sign-in/config';
import { ServiceFailure } from './scoring-client/failure';
import { Retrier } from './scoring-client/network/retry';
import { Late, lateService, lateSession } from './scoring-client/sign-in/read-until-known';
import { addressOf, sampleList, type ListedSample, type SampleList } from './scoring-client/samples';
import { scoringService, type ScoringService } from './scoring-client/scoring-client';
import { openSession, sessionOf, type KeyStore } from './scoring-client/sign-in/session';
import { pageSigns } from './scoring-client/network/page-signs';
import { bindingStore } from '../workbook/binding/store';
import { startHost } from './hosts';
import type { HostInfo } from '../workbook/model/port/host-info';
import type { MachineStorage } from '../workbook/model/port/storage';

/** Everything that functions and pane stand on. */
export interface Services extends PaneServices {
  readonly service: ScoringService;
}

/** Puts the add-in together. Never rejects: what is missing is told by the part that misses it. */
export async function startServices(): Promise<Services> {
  const config = new Late((signal) => loadConfig('/config.json', signal));
  // What fails here is read again by whatever needs it.
  const samples = sampleList(new Retrier({ signs: pageSigns(window) }));
  const [host] = await Promise.all([startHost(), within(3_000, samples.tried, null), within(5_000, config.get(), null)]);
  const { workbook, editor } = host;
  const language = languageFor(host.info);
  const bindings = bindingStore(workbook);
  const rulebooks = builtIn.views();
  const keys = keyStore(host.storage);
  const session = new Late(async (signal) => sessionOf((await config.get(signal)).auth, keys));
  const privacy = new BookPrivacy(workbook, config);
  const scoring = new Late(async (signal) => {
    const { scoring: where, service, timeoutSeconds, compress } = await config.get(signal);
    if (where === 'local') return (await import('./local-engine')).localService(builtIn);
    return scoringService({ service, session: await session.get(signal), timeoutSeconds, compress, registry: builtIn, privacy: () => privacy.on() });
  });
  // Nothing is sent before it is known whether names may be; what stays on this machine need not wait for that.
  const service = lateService(scoring, async () => (await config.get()).scoring === 'local' || privacy.known());
  if (config.known?.scoring !== 'local') await within(3_000, privacy.known(), null);
  if (config.known) await scoring.get();
  const retrier = new Retrier({ signs: pageSigns(window) });
  const store = new LiveScoreStore({ workbook, service, retrier, registry: builtIn, language, binding: () => bindings.load(), readRules });
  return {
    language,
    store,
    retrier,
    workbook,
    editor,
    results: resultWatch({ store, workbook, editor, language }),
    service,
    privacy,
    session: lateSession(session, openSession()),
    bindings,
    rulebooks,
    documentOf: (id) => builtIn.detail(id),
    rules: () => import('./rules/tools').then(({ tools }) => tools),
    samples: samplesIn(samples, language),
  };
}

/** Few workbooks have rules of their own: what reads them is fetched when the first such sheet is met. */
const readRules: ReadRules = async (grids) => (grids.length === 0 ? [] : (await import('../workbook/rule-sheet/read')).readRuleSheets(grids));

/** What is slow or fails at the start must not hold up the cells: something else then stands in for it. */
function within<T, U>(milliseconds: number, work: Promise<T>, instead: U): Promise<T | U> {
  const late = new Promise<U>((resolve) => setTimeout(() => resolve(instead), milliseconds));
  return Promise.race([work.catch(() => instead), late]);
}

/** The language of the host; in a plain page that of the browser, or what its address asks for. */
function languageFor(host: HostInfo): Language {
  return languageOf(new URLSearchParams(location.search).get('lang') ?? host.language);
}

/** The access key stays on this machine: it is in no file that is sent on. */
function keyStore(storage: MachineStorage | null): KeyStore {
  const name = 'kaohe.key';
  let kept: string | null = null;
  return {
    get() {
      try {
        return storage?.get(name) ?? kept;
      } catch {
        return kept;
      }
    },
    set(key) {
      kept = key;
      try {
        storage?.set(name, key);
      } catch {
        // Storage may be shut off; the key then lasts as long as the window.
      }
    },
  };
}

function sampleOf(sample: ListedSample, language: Language): Sample {
  return {
    rulebook: sample.rulebook,
    name: language === 'zh' ? sample.title_zh : sample.title_en,
    async load() {
      const answer = await fetch(addressOf(sample)).catch(() => null);
      if (!answer?.ok) throw new Error(new ServiceFailure('sample-unread', { file: sample.file }).tell(language));
      return answer.arrayBuffer();
    },
  };
}

/** The same list as long as it is the same: whoever shows it asks with each drawing. */
function samplesIn(list: SampleList, language: Language): PaneServices['samples'] {
  let made: { of: readonly ListedSample[]; samples: readonly Sample[] } | null = null;
  return {
    subscribe: (listener) => list.subscribe(listener),
    state() {
      const of = list.state();
      if (of && made?.of !== of) made = { of, samples: of.map((sample) => sampleOf(sample, language)) };
      return made?.samples ?? null;
    },
  };
}
