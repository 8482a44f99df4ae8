/** Forms that came back from many units, as one ledger: asks what to compare with, and tells what was found. */
import { say, type Language, type Slots } from '../../../../shared/i18n/language';
import { mergeWords } from '../../../../shared/i18n/workbook/merge';
import { pageWords } from '../../../../shared/i18n/workbook/page';
import { mergeForms, type About, type MergedForms } from '../../../../workbook/merge/merge';
import { nobodyListed, type Listed } from '../../../../workbook/merge/sent-out';
import { readXlsx } from '../../../../workbook/xlsx/read';
import { make } from '../../dom';
import type { OpenPage } from '../../head';
import { ask } from '../ask';
import { listOf, readReturned, type ReturnedFile } from './returns';

export interface MergedFile {
  readonly name: string;
  readonly merged: MergedForms;
  readonly count: number;
}

export class Merging {
  constructor(private readonly page: OpenPage, private readonly language: Language, private readonly busy: (text: string | null) => void) {}

  /** null: given up, or nothing to put together. */
  async begin(files: readonly File[]): Promise<MergedFile | null> {
    const { names } = this.page.session;
    const read: ReturnedFile[] = [];
    try {
      for (const [index, file] of files.entries()) {
        this.busy(this.#word('merge-reading', { done: index + 1, count: files.length }));
        await new Promise((resolve) => setTimeout(resolve)); // lets the page show how far it is
        read.push(await readReturned(file, names, this.language));
      }
    } finally {
      this.busy(null);
    }
    const chosen = await this.#choose(read);
    if (!chosen) return null;
    const sent = read.filter((file) => file !== chosen.form && !(file === chosen.unitsFile && file.returns.length === 0));
    const returns = sent.flatMap((file) => file.returns);
    if (returns.length === 0) {
      this.page.notices.show([this.#word('merge-nothing'), ...sent.flatMap(({ unread }) => unread?.question ?? [])].join(' '));
      return null;
    }
    const merged = mergeForms({
      returns, form: chosen.form?.returns ?? [], listed: chosen.listed,
      unread: sent.flatMap(({ unread }) => unread ?? []), names, language: this.language,
    });
    return { name: this.#word('merge-name'), merged, count: sent.length };
  }

  /** What was found; it stands on a sheet of the merged workbook, too. */
  async tell({ merged, count }: MergedFile): Promise<void> {
    const groups = (['missing', 'twice', 'reworded', 'unread', 'other'] as const).flatMap((about) => this.#group(about, merged));
    const also = make('p', { textContent: this.#word('merge-also', { sheet: say(mergeWords, 'sheet', this.language) }) });
    await ask(this.#word('merge-done', { count, rows: merged.rows.length }),
      groups.length > 0 ? [make('div', { className: 'found' }, ...groups), also] : [this.#word('merge-clean'), also],
      [{ key: 'close', text: this.#word('merge-close') }]);
  }

  #group(about: About, { found }: MergedForms): HTMLElement[] {
    const all = found.filter((each) => each.about === about);
    if (all.length === 0) return [];
    const head = about === 'other' ? 'merge-others' : (`merge-${about}` as const);
    return [
      make('h3', { textContent: this.#word(head, { count: all.length }) }),
      make('ul', {}, ...all.map(({ place, question }) => make('li', {}, ...(place === '' || question.includes(place) ? [] : [make('b', { textContent: place }), ' ']), question))),
    ];
  }

  async #choose(read: readonly ReturnedFile[]): Promise<{ listed: Listed; unitsFile: ReturnedFile | null; form: ReturnedFile | null } | null> {
    const open = await this.#openList();
    const lists = [
      ...(open ? [{ ...open, file: null as ReturnedFile | null }] : []),
      ...read.flatMap((file) => (file.listed ? [{ listed: file.listed, file, label: this.#word('merge-units-file', { name: file.name, count: file.listed.units.length }) }] : [])),
    ];
    const forms = read.filter(({ returns }) => returns.length > 0);
    const units = this.#select('merge-units', ['merge-units-none', lists.map(({ label }) => label)]);
    const form = this.#select('merge-form', ['merge-form-most', forms.map(({ name }) => name)]);
    // A list that is there is there to be used.
    if (lists.length > 0) units.select.value = '0';
    const answer = await ask(this.#word('merge-head', { count: read.length }), [this.#word('merge-about'), units.line, form.line], [
      { key: 'go', text: this.#word('merge-go') }, { key: 'no', text: this.#word('cancel') },
    ]);
    if (answer !== 'go') return null;
    const list = lists[Number(units.select.value)];
    return { listed: list?.listed ?? nobodyListed, unitsFile: list?.file ?? null, form: forms[Number(form.select.value)] ?? null };
  }

  async #openList(): Promise<{ listed: Listed; label: string } | null> {
    const { session } = this.page;
    const { bytes, name } = await session.file('');
    const listed = await listOf(readXlsx(bytes, session.names)).catch(() => null);
    return listed && { listed, label: this.#word('merge-units-open', { name, count: listed.units.length }) };
  }

  #select(label: keyof typeof pageWords, [none, options]: [keyof typeof pageWords, readonly string[]]): { line: HTMLElement; select: HTMLSelectElement } {
    const select = make('select', {}, make('option', { value: '-1', textContent: this.#word(none) }), ...options.map((text, index) => make('option', { value: String(index), textContent: text })));
    return { select, line: make('label', { className: 'line' }, make('span', { textContent: this.#word(label) }), select) };
  }

  #word(key: keyof typeof pageWords, slots: Slots = {}): string { return say(pageWords, key, this.language, slots); }
}
