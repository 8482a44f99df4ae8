/** Tells, before a workbook is saved, what of its file could not go with rows, columns and cells that moved. */
import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import type { Unmoved } from '../../../workbook/xlsx/moves/unmoved';
import { make } from '../dom';
import { ask } from './ask';

export class LeftBehind {
  /** What somebody has read and saved all the same. */
  #known = new Set<string>();

  constructor(private readonly language: Language) {}

  /** Another workbook is open. */
  forget(): void { this.#known.clear(); }

  /** Whether it is to be saved. */
  async accepted(unmoved: readonly Unmoved[]): Promise<boolean> {
    const lines = unmoved.map(({ kind, sheet, what }) => say(pageWords, `unmoved-${kind}`, this.language, { sheet, what }));
    const fresh = lines.filter((line) => !this.#known.has(line));
    if (fresh.length === 0) return true;
    const word = (key: keyof typeof pageWords): string => say(pageWords, key, this.language);
    const answer = await ask(word('unmoved-head'), [word('unmoved-about'), make('ul', {}, ...fresh.map((textContent) => make('li', { textContent })))], [
      { key: 'save', text: word('unmoved-save') }, { key: 'stay', text: word('cancel') },
    ]);
    if (answer !== 'save') return false;
    for (const line of fresh) this.#known.add(line);
    return true;
  }
}
