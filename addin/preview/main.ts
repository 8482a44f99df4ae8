/** The preview: a grid that stands in for Excel, with the very add-in that Excel loads beside it. */
import { languageOf, say, type Language } from '../../shared/words/language';
import { fileWords, previewWords } from '../../shared/words/preview';
import { Bar } from './page/bar';
import { CellMessage } from './page/cell-message';
import { element } from './page/dom';
import { makeDivider } from './page/divider';
import { acceptDrops } from './page/drop';
import { download, downloadFunctions, type Source } from './page/download';
import { Notices } from './page/notices';
import './page/preview.css';
import { RequestLog } from './page/requests';
import { addressOf, listSamples, type Sample } from './page/samples';
import { Session } from './page/session';
import { offer, previewApi } from './page/window-api';
import { createStandIn, type StandIn } from './standin';
import { WorkbookFault } from './xlsx/fault';

const query = new URLSearchParams(location.search);
const locale = query.get('lang') ?? navigator.language;
const language: Language = languageOf(locale);
const words = (key: keyof typeof previewWords, slots: Record<string, string> = {}): string => say(previewWords, key, language, slots);

/** What went wrong with a file, as a person should read it. */
const explain = (fault: unknown, name: string): string => (fault instanceof WorkbookFault
  ? fault.say(name, language)
  : say(fileWords, 'failed', language, { name, detail: (fault as Error).message }));

const sampleSource = (sample: Sample): Source => ({ address: addressOf(sample), name: sample.file });

function firstSource(samples: Sample[]): { source: Source; sample: Sample | null } | null {
  const asked = query.get('workbook');
  const sample = samples.find((each) => each.file === asked || addressOf(each) === asked) ?? (asked === null ? samples[0] : undefined);
  if (sample) return { source: sampleSource(sample), sample };
  return asked === null ? null : { source: { address: asked, name: decodeURIComponent(asked.split('/').at(-1) ?? asked) }, sample: null };
}

function showCover(text: string | null): void {
  element('cover').textContent = text;
  element('cover').hidden = text === null;
}

async function begin(): Promise<void> {
  const notices = new Notices(language);
  const requests = new RequestLog();
  requests.watch();
  makeDivider(words('divider-label'));
  element('book').setAttribute('aria-label', words('grid-label'));
  element('side').setAttribute('aria-label', words('pane-label'));
  showCover(words('starting'));

  const [samples, metadata] = await Promise.all([
    listSamples(),
    downloadFunctions(language).catch((fault: Error) => {
      notices.show(words('functions-failed', { detail: fault.message }));
      return { functions: [] };
    }),
  ]);
  const first = firstSource(samples);
  const bytes = first && await download(first.source).catch((fault: unknown) => {
    notices.show(explain(fault, first.source.name));
    return null;
  });

  let standIn: StandIn | null = null;
  let addin: { start(): Promise<void> } | null = null;
  const start = (file: { bytes: Uint8Array; name: string } | null): Promise<Session> => Session.start({
    container: element('grid'), language, requests, functions: metadata.functions,
    runtime: () => standIn!.functions,
  }, file);
  let shown = bytes !== null;
  const session = await start(first && bytes ? { bytes, name: first.source.name } : null).catch((fault: unknown) => {
    notices.show(explain(fault, first!.source.name));
    shown = false;
    return start(null);
  });

  async function open(content: Uint8Array | null, name: string, sample: Sample | null): Promise<void> {
    showCover(words('loading', { name }));
    await new Promise((resolve) => setTimeout(resolve)); // lets the page show that it is at work
    try {
      await session.open(content, name);
      standIn?.forgetListeners();
      await addin?.start();
      session.run();
      notices.clear();
      current = sample;
      bar.opened(current);
    } catch (fault) {
      throw new Error(explain(fault, name), { cause: fault });
    } finally {
      showCover(null);
    }
  }

  standIn = createStandIn(session.backend, {
    language: locale,
    // Excel would open a second window; a page has one.
    openBook: (content) => open(content, words('new-book'), null),
  });
  standIn.install();

  /** Opens for a person at the page: what goes wrong is shown there. */
  const openHere = (name: string, content: () => Promise<Uint8Array>, sample: Sample | null): void => {
    void (async () => open(await content(), name, sample))().catch((fault: Error) => {
      notices.show(fault.message);
      bar.opened(current);
    });
  };
  let current: Sample | null = shown ? first?.sample ?? null : null;
  const openOwn = (file: File): void => openHere(file.name, async () => new Uint8Array(await file.arrayBuffer()), null);
  const bar = new Bar(language, samples, {
    openSample: (sample) => openHere(sample.file, () => download(sampleSource(sample)), sample),
    openFile: openOwn,
    save: () => offer(session.save(), session.name),
  });
  bar.opened(current);
  session.backend.onRefused = (sheet) => notices.show(words('protected-cell', { sheet }));
  acceptDrops(words('drop-here'), openOwn);
  new CellMessage(session);
  showCover(null);

  addin = await import('../main').catch((fault: Error) => {
    notices.show(words('pane-failed', { detail: fault.message }));
    return null;
  });
  standIn.functions.loaded();
  session.run();
  window.preview = previewApi(session, requests, (content, name) => open(content, name, null));
}

void begin();
