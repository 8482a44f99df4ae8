/** Whoever prints the page, by the button or by Ctrl+P, gets sheets: printed ones page by page as they were laid out, any other as a table. */
import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { cellCount } from '../../../workbook/model/area';
import { pageSetOf } from '../../../workbook/model/book-parts';
import { isPrintout } from '../../../workbook/printouts/kept/check-mark';
import { make } from '../dom';
import { ask } from '../edition/ask';
import type { Session } from '../session';
import { paperOf } from './paper';
import './print.css';
import { tableOf } from './table';

/** More would keep the page from answering. */
const MOST_CELLS = 150_000;
/** Some browsers open their window a moment later. */
const PATIENCE_MS = 1_500;

export class Printing {
  readonly #paper = make('div', { id: 'print' });
  /** Sheets that are printed this time; null: the one that is shown. */
  #wanted: readonly string[] | null = null;

  constructor(private readonly session: Session, private readonly language: Language) {
    document.body.append(this.#paper);
    window.addEventListener('beforeprint', () => this.#paper.replaceChildren(...(this.#wanted ?? [session.backend.activeSheet()]).flatMap((id) => this.#pages(id))));
    window.addEventListener('afterprint', () => {
      this.#paper.replaceChildren();
      this.#wanted = null;
    });
  }

  /** Asks which sheets where there is a choice, and prints. */
  async print(): Promise<void> {
    const { backend } = this.session;
    const word = (key: keyof typeof pageWords, slots: Record<string, string | number> = {}): string => say(pageWords, key, this.language, slots);
    const made = backend.sheets().filter(({ id, visibility }) => visibility === 'Visible' && this.#isPrintout(id));
    const shown = backend.sheets().find(({ id }) => id === backend.activeSheet())?.name ?? '';
    if (made.length > (made.some(({ id }) => id === backend.activeSheet()) ? 1 : 0)) {
      const answer = await ask(word('print-which'), [], [{ key: 'one', text: word('print-one', { name: shown }) }, { key: 'all', text: word('print-all', { count: made.length }) }, { key: 'none', text: word('cancel') }]);
      if (answer === null || answer === 'none') return;
      if (answer === 'all') this.#wanted = made.map(({ id }) => id);
    }
    await this.#open();
  }

  /** A browser without a printer, or one that may not print, does nothing and says nothing. */
  async #open(): Promise<void> {
    const word = (key: keyof typeof pageWords): string => say(pageWords, key, this.language);
    let opened = false;
    window.addEventListener('beforeprint', () => (opened = true), { once: true });
    window.print();
    await new Promise((passed) => setTimeout(passed, PATIENCE_MS));
    if (opened) return;
    this.#wanted = null;
    await ask(word('print-nothing'), [word('print-nothing-why')], [{ key: 'known', text: word('print-known') }]);
  }

  #pages(id: string): readonly HTMLElement[] {
    const { backend } = this.session;
    const page = this.#isPrintout(id) ? pageSetOf(backend.parts, id) : null;
    return page ? paperOf(backend, id, page, this.session.named().name) : [tableOf(backend, id, this.language)];
  }

  /** Looked for at the end: what makes it one stands in its last line. */
  #isPrintout(id: string): boolean {
    const { backend } = this.session;
    const used = backend.used(id, true);
    if (!used || cellCount(used) > MOST_CELLS || !pageSetOf(backend.parts, id)) return false;
    return isPrintout({ cells: backend.read(id, { ...used, row: Math.max(used.row, used.row + used.rows - LAST), rows: Math.min(LAST, used.rows) }).map((line) => line.map(({ value }) => value)) });
  }
}
const LAST = 12;
