/** The bar over the page: what this is, the samples, and the user's own files. */
import { say, type Language } from '../../../shared/words/language';
import { previewWords } from '../../../shared/words/preview';
import { element, make } from './dom';
import type { Sample } from './samples';

export interface BarActions {
  openSample(sample: Sample): void;
  openFile(file: File): void;
  save(): void;
}

export class Bar {
  readonly #select: HTMLSelectElement;

  constructor(private readonly language: Language, private readonly samples: Sample[], actions: BarActions) {
    const text = (key: keyof typeof previewWords): string => say(previewWords, key, language);
    document.title = text('title');
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    this.#select = this.#picker(actions);
    const input = make('input', { type: 'file', accept: '.xlsx,.xlsm' });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) actions.openFile(file);
      input.value = '';
    });
    const save = make('button', { type: 'button', textContent: text('save') });
    save.addEventListener('click', () => actions.save());
    element('bar').replaceChildren(
      make('h1', { textContent: text('title') }),
      make('p', { className: 'notice', textContent: text('notice') }),
      make('div', { className: 'tools' },
        ...(samples.length > 0 ? [make('label', {}, text('sample'), this.#select)] : []),
        make('label', { className: 'file' }, text('open'), input),
        save),
    );
  }

  #picker(actions: BarActions): HTMLSelectElement {
    const options = this.samples.map((sample, index) => make('option', {
      value: String(index), textContent: this.language === 'zh' ? sample.title_zh : sample.title_en,
    }));
    const select = make('select', {}, ...options);
    select.addEventListener('change', () => {
      const sample = this.samples[Number(select.value)];
      if (sample) actions.openSample(sample);
    });
    return select;
  }

  /** Shows which sample is open, or that it is a file of the user's own. */
  opened(sample: Sample | null): void {
    this.#select.querySelector('[value="own"]')?.remove();
    if (!sample) this.#select.prepend(make('option', { value: 'own', textContent: say(previewWords, 'own-file', this.language) }));
    this.#select.value = sample ? String(this.samples.indexOf(sample)) : 'own';
  }
}
