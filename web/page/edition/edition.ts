/** The page as a supported edition for offices: how to begin, the file that is open, saving it back. */
import { addressOf, type ListedSample as Sample } from '../../../addin/scoring-client/samples';
import { joined, say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { previewWords } from '../../../shared/i18n/workbook/preview';
import { showCover } from '../dom';
import { download } from '../files/download';
import { acceptDrops, type Dropped } from '../files/drop';
import { OWN, type Head, type OpenedAs, type OpenPage } from '../head';
import { ask } from './ask';
import { BookFile, type FileState } from './book-file';
import './edition.css';
import { chooseFiles, mayUse } from './file-access';
import { Keeper } from './keeping/keeper';
import type { Draft, Recent } from './keeping/store';
import { printingOf } from '../print/printing-of';
import { StartScreen } from './start-screen';
import { Toolbar } from './toolbar';

export class Edition implements Head {
  readonly #toolbar: Toolbar;
  readonly #start: StartScreen;
  readonly #keeper = new Keeper((detail) => this.#notKept(detail));
  #page: OpenPage | null = null;
  #file: BookFile | null = null;

  constructor(private readonly language: Language) {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    this.#toolbar = new Toolbar(language);
    this.#start = new StartScreen(language);
    // A workbook that the address names is what the person came for.
    if (new URLSearchParams(location.search).has('workbook')) this.#start.hide();
    void this.#remember();
    void this.#tellWhere();
  }

  /** Where it is scored; what cannot be read is told by the pane. */
  async #tellWhere(): Promise<void> {
    const { loadConfig } = await import('../../../addin/scoring-client/sign-in/config');
    const config = await loadConfig('/config.json').catch(() => null);
    if (config) this.#start.tellWhere(config.scoring === 'local');
  }

  offer(samples: readonly Sample[]): void { this.#start.offer(samples); }

  ready(page: OpenPage): void {
    this.#page = page;
    const file = new BookFile(page, this.language, (state) => this.#toolbar.show(state));
    this.#file = file;
    page.session.onEdited = () => {
      file.edited();
      this.#keepSoon(file);
    };
    const open = (): void => { void chooseFiles(true).then((chosen) => this.#open(chosen)); };
    const printing = printingOf(page, this.language);
    this.#toolbar.ready({
      start: () => this.#showStart(),
      open,
      save: () => void this.#save(file),
      print: () => void printing.then((each) => each.print()),
      copy: (plainValues) => void file.copy(say(previewWords, plainValues ? 'values-mark' : 'copy-mark', this.language), plainValues),
    });
    this.#start.ready({
      open,
      merge: open,
      blank: () => void this.#show('', async () => null, { sample: null, made: true }, null),
      sample: (sample) => void this.#show(sample.file, () => download(addressOf(sample)), { sample, made: false }, null),
      restore: (draft) => void this.#restore(draft),
      discard: (draft) => void this.#discard(draft),
      recent: (recent) => void this.#again(recent),
      clear: () => void this.#clear(),
    });
    acceptDrops(say(pageWords, 'drop-here', this.language), (dropped) => void this.#open(dropped), () => page.notices.show(say(previewWords, 'empty-folder', this.language)));
    window.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      void this.#save(file);
    }, true);
    window.addEventListener('beforeunload', (event) => { if (file.state.isUnsaved) event.preventDefault(); });
  }

  opened({ made, sample }: OpenedAs): void {
    // The first one is made ready behind the first screen.
    if (this.#file?.state.name !== '') this.#start.hide();
    this.#keeper.begin();
    this.#file?.begin(made);
    if (made && this.#file) this.#keepSoon(this.#file);
    if (!sample && !made) this.#tellUnseen();
  }

  failed(): void {}

  async mayLeave(): Promise<boolean> {
    const file = this.#file;
    if (!file?.state.isUnsaved) return true;
    const word = (key: keyof typeof pageWords): string => say(pageWords, key, this.language, { name: file.state.name });
    const answer = await ask(word('leave-head'), [word('leave-about')], [
      { key: 'save', text: word('leave-save') }, { key: 'drop', text: word('leave-drop') }, { key: 'stay', text: word('cancel') },
    ]);
    return answer === 'save' ? this.#save(file) : answer === 'drop';
  }

  /** Several at once are forms that came back. */
  async #open(files: readonly Dropped[]): Promise<void> {
    const [first] = files;
    if (files.length > 1) return this.#merge(files.map(({ file }) => file));
    if (!first) return;
    await this.#show(first.file.name, async () => new Uint8Array(await first.file.arrayBuffer()), OWN, first.handle);
  }

  async #show(name: string, content: () => Promise<Uint8Array | null>, as: OpenedAs, from: Promise<FileSystemFileHandle | null> | null): Promise<boolean> {
    if (!(await this.mayLeave()) || !(await this.#start.aside(async () => (await this.#page?.show(name, content, as)) ?? false))) return false;
    await this.#file?.belongsTo(await from);
    if (!as.sample && !as.made) this.#keeper.remember(name, await from);
    return true;
  }

  async #merge(files: readonly File[]): Promise<void> {
    if (!this.#page) return;
    // Its readers are fetched when somebody has forms to put together.
    const { Merging } = await import('./merging/merging');
    const merging = new Merging(this.#page, this.language, showCover);
    await this.#start.aside(async () => {
      const made = await merging.begin(files);
      if (!made || !(await this.#show(made.name, async () => made.merged.bytes, { sample: null, made: true }, null))) return false;
      await merging.tell(made);
      return true;
    });
  }

  async #save(file: BookFile): Promise<boolean> {
    const saved = await file.save();
    if (saved && !file.state.isUnsaved) this.#keeper.drop();
    if (saved) this.#keeper.remember(file.state.name, file.state.handle);
    return saved;
  }

  #keepSoon(file: BookFile): void {
    this.#keeper.later(() => {
      const { name, handle, stamp }: FileState = file.state;
      return { name, handle, stamp, bytes: this.#page!.session.save() };
    });
  }

  #notKept(detail: string): void {
    this.#page?.notices.show(detail === '' ? say(pageWords, 'keep-full', this.language) : say(pageWords, 'keep-failed', this.language, { detail }));
  }

  #showStart(): void {
    this.#start.show(this.#file?.state.name ?? '');
    void this.#remember();
    void this.#tellWhere();
  }

  async #remember(): Promise<void> {
    this.#start.remember(await this.#keeper.drafts(), await this.#keeper.recent());
  }

  async #restore(draft: Draft): Promise<void> {
    if (!(await this.#show(draft.name, async () => draft.bytes, OWN, null))) return;
    this.#keeper.goOn(draft);
    this.#file?.restore(draft.handle, draft.stamp);
  }

  async #discard(draft: Draft): Promise<void> {
    const word = (key: keyof typeof pageWords): string => say(pageWords, key, this.language, { name: draft.name });
    const answer = await ask(word('discard-head'), [word('discard-about')], [{ key: 'no', text: word('cancel') }, { key: 'yes', text: word('draft-discard') }]);
    if (answer !== 'yes') return;
    await this.#keeper.discard(draft);
    await this.#remember();
  }

  async #again({ id, handle }: Recent): Promise<void> {
    const file = handle && (await mayUse(handle, 'read').catch(() => false)) ? await handle.getFile().catch(() => null) : null;
    if (file) return this.#open([{ file, handle: Promise.resolve(handle) }]);
    this.#page?.notices.show(say(pageWords, handle ? 'file-gone' : 'recent-again', this.language, { name: id }), handle ? 'trouble' : 'note');
    return this.#open(await chooseFiles(false));
  }

  async #clear(): Promise<void> {
    const word = (key: keyof typeof pageWords): string => say(pageWords, key, this.language);
    const answer = await ask(word('clear-head'), [word('clear-about')], [{ key: 'no', text: word('cancel') }, { key: 'yes', text: word('clear-yes') }]);
    if (answer !== 'yes') return;
    await this.#keeper.clear();
    await this.#remember();
  }

  #tellUnseen(): void {
    const unseen = this.#page?.session.unseen() ?? [];
    if (unseen.length === 0) return;
    const what = joined(unseen.map((kind) => say(pageWords, `unseen-${kind}`, this.language)));
    this.#page?.notices.show(say(pageWords, 'unseen', this.language, { what }), 'note');
  }
}
