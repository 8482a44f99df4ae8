/** The page as a supported edition for offices: how to begin, the file that is open, saving it back. */
import { addressOf, type ListedSample as Sample } from '../../../addin/scoring-client/samples';
import { joined, say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { previewWords } from '../../../shared/i18n/workbook/preview';
import { download } from '../files/download';
import { acceptDrops, type Dropped } from '../files/drop';
import { offer } from '../files/offer-file';
import { OWN, type Head, type OpenedAs, type OpenPage } from '../head';
import { ask } from './ask';
import { BookFile } from './book-file';
import './edition.css';
import { chooseFiles } from './file-access';
import { StartScreen } from './start-screen';
import { Toolbar } from './toolbar';

export class Edition implements Head {
  readonly #toolbar: Toolbar;
  readonly #start: StartScreen;
  #page: OpenPage | null = null;
  #file: BookFile | null = null;

  constructor(private readonly language: Language) {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    this.#toolbar = new Toolbar(language);
    this.#start = new StartScreen(language);
    // A workbook that the address names is what the person came for.
    if (new URLSearchParams(location.search).has('workbook')) this.#start.hide();
  }

  offer(samples: readonly Sample[]): void { this.#start.offer(samples); }

  ready(page: OpenPage): void {
    this.#page = page;
    const file = new BookFile(page, this.language, (state) => this.#toolbar.show(state));
    this.#file = file;
    page.session.onEdited = () => file.edited();
    const open = (): void => { void chooseFiles(false).then((chosen) => this.#open(chosen)); };
    this.#toolbar.ready({
      start: () => this.#start.show(file.state.name),
      open,
      save: () => void file.save(),
      copy: (plainValues) => {
        const { bytes, ...named } = page.session.file(say(previewWords, plainValues ? 'values-mark' : 'copy-mark', this.language), { plainValues });
        offer(bytes, named);
      },
    });
    this.#start.ready({
      open,
      blank: () => void this.#show('', async () => null, { sample: null, made: true }, null),
      sample: (sample) => void this.#show(sample.file, () => download(addressOf(sample)), { sample, made: false }, null),
    });
    acceptDrops(say(pageWords, 'drop-here', this.language), (dropped) => void this.#open(dropped));
    window.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      void file.save();
    }, true);
    window.addEventListener('beforeunload', (event) => { if (file.state.isUnsaved) event.preventDefault(); });
  }

  opened({ made, sample }: OpenedAs): void {
    this.#file?.begin(made);
    if (!sample) this.#tellUnseen();
  }

  failed(): void {}

  async mayLeave(): Promise<boolean> {
    const file = this.#file;
    if (!file?.state.isUnsaved) return true;
    const word = (key: keyof typeof pageWords): string => say(pageWords, key, this.language, { name: file.state.name });
    const answer = await ask(word('leave-head'), [word('leave-about')], [
      { key: 'save', text: word('leave-save') }, { key: 'drop', text: word('leave-drop') }, { key: 'stay', text: word('cancel') },
    ]);
    return answer === 'save' ? file.save() : answer === 'drop';
  }

  async #open([first]: readonly Dropped[]): Promise<void> {
    if (!first) return;
    await this.#show(first.file.name, async () => new Uint8Array(await first.file.arrayBuffer()), OWN, first.handle);
  }

  async #show(name: string, content: () => Promise<Uint8Array | null>, as: OpenedAs, from: Promise<FileSystemFileHandle | null> | null): Promise<boolean> {
    if (!(await this.mayLeave()) || !(await this.#page?.show(name, content, as))) return false;
    this.#start.hide();
    await this.#file?.belongsTo(await from);
    return true;
  }

  #tellUnseen(): void {
    const unseen = this.#page?.session.unseen() ?? [];
    if (unseen.length === 0) return;
    const what = joined(unseen.map((kind) => say(pageWords, `unseen-${kind}`, this.language)));
    this.#page?.notices.show(say(pageWords, 'unseen', this.language, { what }), 'note');
  }
}
