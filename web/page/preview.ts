/** The page as a whole: a workbook in the grid, the add-in beside it, and what people do with both. */
import { say, told, type Language } from '../../shared/i18n/language';
import { fileWords, previewWords } from '../../shared/i18n/workbook/preview';
import { Retrier } from '../../addin/scoring-client/network/retry';
import { addressOf, sampleList, type ListedSample as Sample } from '../../addin/scoring-client/samples';
import { pageSigns } from '../../addin/scoring-client/network/page-signs';
import type { FunctionsJson } from '../custom-functions/metadata';
import { createOfficeEmulator, type OfficeEmulator } from '../office-emulator';
import { formatArea } from '../../workbook/model/area';
import { WorkbookFault } from '../../workbook/xlsx/fault';
import { CellMessage } from './cell-message';
import { makeDivider } from './divider';
import { drawn, element, showCover } from './dom';
import { download, downloadFunctions } from './files/download';
import { Notices } from './notices';
import { RequestLog } from './requests';
import type * as SessionModule from './session';
import type { Session, SessionOptions } from './session';
import { OWN, type Head, type OpenedAs, type OpenPage } from './head';

/** The add-in as the page loads it; Excel gives every workbook one of its own, so it starts again for each. */
export interface Addin {
  start(): Promise<void>;
  /** Ends it for the workbook that is about to be closed. */
  end(): void;
}

export interface PreviewOptions {
  language: Language;
  /** As Office tells it, `zh-CN`. */
  locale: string;
  head: Head;
  /** Address of the workbook to open, or the file name of a sample; the first sample where it is left out. */
  workbook: string | null;
  /** A blank workbook in the place of the first sample. */
  blank?: boolean;
  loadAddin: () => Promise<Addin>;
}

interface Source {
  address: string;
  name: string;
  sample: Sample | null;
}

const SAMPLES_WAIT_MS = 3_000;

const sourceOf = (sample: Sample): Source => ({ address: addressOf(sample), name: sample.file, sample });

export class Preview implements OpenPage {
  readonly requests: RequestLog;
  readonly session: Session;
  readonly #standIn: OfficeEmulator;
  readonly #first: Sample | null;
  #addin: Addin | null = null;
  /** Workbooks are opened one after another, however fast they are asked for. */
  #opening: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly options: PreviewOptions, readonly notices: Notices, log: RequestLog,
    made: { session: Session; standIn: OfficeEmulator; current: Sample | null },
  ) {
    this.requests = log;
    this.session = made.session;
    this.#standIn = made.standIn;
    this.#first = made.current;
  }

  static async start(options: PreviewOptions): Promise<Preview> {
    const { language } = options;
    const words = wordsOf(language);
    // The grid is large: it comes while the page fetches what it needs to show one.
    const grid = import('./session');
    grid.catch(() => {}); // told where it is waited for
    const notices = new Notices(language);
    const requests = new RequestLog();
    requests.watch();
    makeDivider(words('divider-label'));
    element('book').setAttribute('aria-label', words('grid-label'));
    element('side').setAttribute('aria-label', words('pane-label'));
    showCover(words('starting'));
    const list = sampleList(new Retrier({ signs: pageSigns(window) }));
    const [metadata] = await Promise.all([functionsOr(notices, language), orAfter(SAMPLES_WAIT_MS, list.tried)]);
    const samples = list.state() ?? [];
    options.head.offer(samples);
    const source = options.blank && options.workbook === null ? null : firstSource(options.workbook, samples);
    let standIn: OfficeEmulator | null = null;
    const shown = await showFirst(grid, source, notices, language, {
      container: element('grid'), language, requests, functions: metadata.functions, runtime: () => standIn!.functions,
    });
    let preview: Preview | null = null;
    standIn = createOfficeEmulator(shown.session.backend, {
      language: options.locale,
      // Excel would open a second window; a page has one.
      openBook: async (content) => {
        if (await options.head.mayLeave()) await preview?.open(content, words('new-book'), { sample: null, made: true });
      },
    });
    standIn.install();
    preview = new Preview(options, notices, requests, { session: shown.session, standIn, current: shown.sample });
    list.subscribe(() => options.head.offer(list.state() ?? []));
    options.head.offer(list.state() ?? []);
    await preview.#run();
    return preview;
  }

  async #run(): Promise<void> {
    const words = wordsOf(this.options.language);
    this.options.head.ready(this);
    this.options.head.opened({ sample: this.#first, made: false });
    this.session.backend.onRefused = (sheet, block) =>
      this.notices.show(block ? words('array-part', { sheet, area: formatArea(block) }) : words('protected-cell', { sheet }));
    new CellMessage(this.session);
    await this.#inTurn(async () => {
      await this.session.canvas;
      await drawn();
      showCover(null);
      this.#addin = await this.options.loadAddin().catch((fault: Error) => {
        this.notices.show(words('pane-failed', { detail: fault.message }));
        return null;
      });
      this.#standIn.functions.loaded();
      this.session.run();
    });
  }

  /** One after another: no workbook is opened while the add-in is starting for the one before. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#opening.catch(() => {}).then(work);
    this.#opening = done;
    return done;
  }

  /** Opens a workbook, or a blank one; rejects with a plain message, and leaves all as it is, when it cannot. */
  open(content: Uint8Array | null, name: string, as: OpenedAs = OWN): Promise<void> {
    return this.#open(async () => content, name, as);
  }

  #open(content: () => Promise<Uint8Array | null>, name: string, as: OpenedAs): Promise<void> {
    const { language } = this.options;
    return this.#inTurn(async () => {
      showCover(say(previewWords, 'loading', language, { name }));
      try {
        const bytes = await content();
        await new Promise((resolve) => setTimeout(resolve)); // lets the page show that it is at work
        const opened = await this.session.read(bytes, name);
        this.#addin?.end();
        this.#standIn.forgetListeners();
        try {
          await this.session.show(opened);
          await this.#addin?.start();
        } finally {
          this.session.run();
        }
        this.notices.clear();
        for (const notice of opened.notices) this.notices.show(told(notice, language));
        this.options.head.opened(as);
      } catch (fault) {
        throw new Error(explain(fault, name, language), { cause: fault });
      } finally {
        showCover(null);
      }
    });
  }

  /** Resolves when what was opened last is shown and everything in it is worked out. */
  async idle(): Promise<void> {
    let opening: Promise<unknown>;
    do {
      opening = this.#opening;
      await opening.catch(() => {});
      await this.session.idle();
    } while (opening !== this.#opening);
  }

  async show(name: string, content: () => Promise<Uint8Array | null>, as: OpenedAs): Promise<boolean> {
    try {
      await this.#open(content, name, as);
      return true;
    } catch (fault) {
      this.notices.show((fault as Error).message);
      this.options.head.failed();
      return false;
    }
  }
}

const wordsOf = (language: Language) =>
  (key: keyof typeof previewWords, slots: Record<string, string> = {}): string => say(previewWords, key, language, slots);

/** What went wrong with a file, as a person should read it. */
const explain = (fault: unknown, name: string, language: Language): string => (fault instanceof WorkbookFault
  ? fault.say(name, language)
  : say(fileWords, 'failed', language, { name, detail: (fault as Error).message }));

function firstSource(asked: string | null, samples: readonly Sample[]): Source | null {
  const sample = asked === null ? samples[0] : samples.find((each) => each.file === asked || addressOf(each) === asked);
  if (sample) return sourceOf(sample);
  return asked === null ? null : { address: asked, name: decodeURIComponent(asked.split('/').at(-1) ?? asked), sample: null };
}

/** Shows the first workbook; a blank one where there is none, or where it cannot be opened. */
async function showFirst(
  grid: Promise<typeof SessionModule>, source: Source | null, notices: Notices, language: Language, options: SessionOptions,
): Promise<{ session: Session; sample: Sample | null }> {
  if (source) {
    try {
      const bytes = await download(source.address);
      const session = await (await grid).Session.start(options, { bytes, name: source.name });
      for (const notice of session.openedWith) notices.show(told(notice, language));
      return { session, sample: source.sample };
    } catch (fault) {
      notices.show(explain(fault, source.name, language));
    }
  }
  return { session: await (await grid).Session.start(options, null), sample: null };
}

/** Whatever keeps the list of samples must not keep the page: it then comes later. */
const orAfter = (milliseconds: number, work: Promise<void>): Promise<void> => Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, milliseconds))]);

/** Without the list of functions the page still shows workbooks. */
function functionsOr(notices: Notices, language: Language): Promise<FunctionsJson> {
  return downloadFunctions(language).catch((fault: Error) => {
    notices.show(say(previewWords, 'functions-failed', language, { detail: fault.message }));
    return { functions: [] };
  });
}
