import { rulebookDetail, rulebookViews } from '../shared';
import { languageOf, type Language } from '../shared/words/language';
import { Board } from './board/board';
import { resultWatch } from './freeze/watch';
import type { PaneServices, Privacy, Sample } from './pane/services';
import { loadConfig, type Config } from './service/config';
import { ServiceFailure } from './service/failure';
import { Gate } from './service/gate';
import { scoringService, type ScoringService } from './service/service';
import { openSession, sessionOf, type KeyStore } from './service/session';
import { pageSigns } from './service/signs';
import { bindingStore } from './workbook/binding-part';
import { editorOf } from './workbook/excel-editor';
import { workbookOf } from './workbook/excel-workbook';
import { startHost } from './workbook/host';
import type { HostInfo, Workbook } from './workbook/workbook';

/** Everything that functions and pane stand on. */
export interface Services extends PaneServices {
  readonly service: ScoringService;
}

const privacySetting = 'privacy';

/** Puts the add-in together. Never rejects: what is missing is told by the part that misses it. */
export async function startServices(): Promise<Services> {
  const unconfigured = new ServiceFailure('unconfigured');
  const [host, config, samples] = await Promise.all([
    startHost(),
    within(15_000, loadConfig('/config.json'), unconfigured),
    within(3_000, sampleList(), []),
  ]);
  const workbook = workbookOf(host);
  const language = languageFor(host);
  const bindings = bindingStore(workbook);
  const rulebooks = rulebookViews();
  const session = config instanceof ServiceFailure ? openSession() : sessionOf(config.auth, keyStore(host));
  const privacy = await privacyOf(workbook, config);
  const service = config instanceof ServiceFailure ? withoutService(config) : serviceOf(config, session, privacy);
  const gate = new Gate({ signs: pageSigns(window) });
  const board = new Board({ workbook, service, gate, rulebooks, language, binding: () => bindings.load() });
  const editor = editorOf(host);
  return {
    language,
    board,
    workbook,
    editor,
    results: resultWatch({ board, workbook, editor, language }),
    service,
    privacy,
    session,
    bindings,
    rulebooks,
    documentOf: (id) => rulebookDetail(id),
    samples: samples.map((sample) => sampleOf(sample, language)),
  };
}

function serviceOf(config: Config, session: Services['session'], privacy: Privacy): ScoringService {
  const { service, timeoutSeconds, compress } = config;
  return scoringService({ service, session, timeoutSeconds, compress, privacy: () => privacy.on() });
}

/** What the book says comes before what the office has set up for all books. */
async function privacyOf(workbook: Workbook, config: Config | ServiceFailure): Promise<Privacy> {
  const stored = workbook.host.excel ? await workbook.settings.get(privacySetting).catch(() => null) : null;
  let on = typeof stored === 'boolean' ? stored : !(config instanceof ServiceFailure) && config.privacy;
  return {
    on: () => on,
    async set(next) {
      on = next;
      await workbook.settings.set(privacySetting, next);
    },
  };
}

/** Without a configuration nothing can be scored, but the ledger can be read and looked through. */
function withoutService(failure: ServiceFailure): ScoringService {
  const refuse = (): Promise<never> => Promise.reject(failure);
  return { address: '', score: refuse, sample: refuse, rulebook: refuse, health: refuse };
}

/** What is slow or fails at the start must not hold up the cells: something else then stands in for it. */
function within<T, U>(milliseconds: number, work: Promise<T>, instead: U): Promise<T | U> {
  const late = new Promise<U>((resolve) => setTimeout(() => resolve(instead), milliseconds));
  return Promise.race([work.catch(() => instead), late]);
}

/** The language of Excel; in a plain page that of the browser, or what its address asks for. */
function languageFor(host: HostInfo): Language {
  return languageOf(new URLSearchParams(location.search).get('lang') ?? host.language);
}

/** The access key stays on this machine: it is in no file that is sent on. */
function keyStore({ storagePrefix }: HostInfo): KeyStore {
  const name = `${storagePrefix}kaohe.key`;
  let kept: string | null = null;
  return {
    get() {
      try {
        return localStorage.getItem(name) ?? kept;
      } catch {
        return kept;
      }
    },
    set(key) {
      kept = key;
      try {
        if (key === null) localStorage.removeItem(name);
        else localStorage.setItem(name, key);
      } catch {
        // Storage may be shut off; the key then lasts as long as the window.
      }
    },
  };
}

/** As `samples/index.json` lists them. */
interface ListedSample {
  readonly file: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly rulebook: string;
}

async function sampleList(): Promise<readonly ListedSample[]> {
  const answer = await fetch('/samples/index.json');
  const list: unknown = answer.ok ? await answer.json() : [];
  return Array.isArray(list) ? (list as ListedSample[]) : [];
}

function sampleOf({ rulebook, file, title_zh, title_en }: ListedSample, language: Language): Sample {
  return {
    rulebook,
    name: language === 'zh' ? title_zh : title_en,
    load: async () => (await fetch(`/samples/${encodeURIComponent(file)}`)).arrayBuffer(),
  };
}
