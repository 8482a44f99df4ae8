/** The file that is open, and what of it is not saved yet. */
import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { offer } from '../files/offer-file';
import type { OpenPage } from '../head';
import { ask } from './ask';
import { choosePlace, mayUse, savedAt, writeFile } from './file-access';
import { LeftBehind } from './left-behind';

export interface FileState {
  readonly name: string;
  /** With which it is written back; null where the browser gives none, or the file is of a kind that is not written. */
  readonly handle: FileSystemFileHandle | null;
  /** When the file was last saved, as far as this page knows. */
  readonly stamp: number | null;
  readonly isUnsaved: boolean;
  /** What was done with it last, in words. */
  readonly note: string;
}

export class BookFile {
  state: FileState = { name: '', handle: null, stamp: null, isUnsaved: false, note: '' };
  /** Entries so far: what is entered while the file is being written is not in it. */
  #entries = 0;

  readonly #leftBehind: LeftBehind;

  constructor(private readonly page: OpenPage, private readonly language: Language, private readonly changed: (state: FileState) => void) {
    this.#leftBehind = new LeftBehind(language);
  }

  /** Another workbook is open, of no file as yet. */
  begin(isUnsaved: boolean): void {
    this.#leftBehind.forget();
    this.#set({ name: this.page.session.named().name, handle: null, stamp: null, isUnsaved, note: '' });
  }

  /** What was opened came from this file. One that is saved as another kind (.xls as .xlsx) is not written over. */
  async belongsTo(handle: FileSystemFileHandle | null): Promise<void> {
    if (!handle || handle.name.toLowerCase() !== this.state.name.toLowerCase()) return;
    this.#set({ handle, name: handle.name, stamp: await savedAt(handle) });
  }

  restore(handle: FileSystemFileHandle | null, stamp: number | null): void {
    this.#set({ handle, stamp, isUnsaved: true });
  }

  edited(): void {
    this.#entries += 1;
    if (!this.state.isUnsaved) this.#set({ isUnsaved: true, note: '' });
  }

  /** To be called in a click. Whether it is saved. */
  async save(): Promise<boolean> {
    if (!(await this.#leftBehind.accepted(this.page.session.unmoved()))) return false;
    const { type } = this.page.session.named();
    const { handle, name } = this.state;
    if (handle) return this.#write(handle);
    const place = await choosePlace(name, type);
    if (place === null) return false;
    if (place !== 'none') return this.#write(place);
    const { bytes, ...named } = await this.page.session.file('');
    offer(bytes, named);
    this.#set({ isUnsaved: false, note: say(pageWords, 'saved-as', this.language, { name: named.name }) });
    return true;
  }

  /** A copy, to the downloads; what is open stays open. */
  async copy(mark: string, plainValues: boolean): Promise<void> {
    if (!(await this.#leftBehind.accepted(this.page.session.unmoved()))) return;
    const { bytes, ...named } = await this.page.session.file(mark, { plainValues });
    offer(bytes, named);
  }

  async #write(handle: FileSystemFileHandle): Promise<boolean> {
    const { name } = handle;
    if (!(await mayUse(handle, 'readwrite'))) return this.#told('not-allowed', { name });
    if (handle === this.state.handle && !(await this.#mayOverwrite(handle))) return false;
    const entries = this.#entries;
    try {
      await writeFile(handle, await this.page.session.calculated());
    } catch (fault) {
      return this.#told('not-written', { name, detail: (fault as Error).message });
    }
    const now = new Date().toLocaleTimeString(this.language === 'zh' ? 'zh-CN' : 'en', { hour: '2-digit', minute: '2-digit' });
    this.#set({ handle, name, stamp: await savedAt(handle), isUnsaved: entries !== this.#entries, note: say(pageWords, 'saved', this.language, { time: now }) });
    return true;
  }

  /** Somebody may have saved the file in Excel meanwhile. */
  async #mayOverwrite(handle: FileSystemFileHandle): Promise<boolean> {
    const found = await savedAt(handle);
    if (found === null || this.state.stamp === null || found === this.state.stamp) return true;
    const slots = { name: handle.name, time: new Date(found).toLocaleString(this.language === 'zh' ? 'zh-CN' : 'en') };
    const answer = await ask(say(pageWords, 'changed-head', this.language, slots), [say(pageWords, 'changed-about', this.language, slots)], [
      { key: 'no', text: say(pageWords, 'cancel', this.language) },
      { key: 'over', text: say(pageWords, 'changed-over', this.language) },
    ]);
    return answer === 'over';
  }

  #told(key: 'not-allowed' | 'not-written', slots: Record<string, string>): false {
    this.page.notices.show(say(pageWords, key, this.language, slots));
    return false;
  }

  #set(change: Partial<FileState>): void {
    this.state = { ...this.state, ...change };
    this.changed(this.state);
  }
}
