/** Plain messages over the page; they stay until they are closed or something was opened. Notes go by themselves. */
import { say, type Language } from '../../shared/i18n/language';
import { previewWords } from '../../shared/i18n/workbook/preview';
import { element, make } from './dom';

const NOTE_MS = 15_000;

export class Notices {
  readonly #place = element('notices');

  constructor(private readonly language: Language) {}

  /** `note`: nothing is wrong, and nobody has to do anything. */
  show(message: string, kind: 'trouble' | 'note' = 'trouble'): void {
    if ([...this.#place.querySelectorAll('p')].some((shown) => shown.textContent === message)) return;
    const close = make('button', { type: 'button', textContent: say(previewWords, 'close', this.language) });
    const notice = make('div', { className: kind }, make('p', { textContent: message }), close);
    close.addEventListener('click', () => notice.remove());
    if (kind === 'note') setTimeout(() => notice.remove(), NOTE_MS);
    this.#place.append(notice);
  }

  clear(): void {
    this.#place.replaceChildren();
  }
}
