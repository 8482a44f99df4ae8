/** The bar over the page: what this is, the samples, and the user's own files. */
import { say, type Language } from '../../shared/i18n/language';
import { previewWords } from '../../shared/i18n/workbook/preview';
import type { ListedSample as Sample } from '../../addin/scoring-client/samples';
import { EXTENSIONS } from '../../workbook/xlsx/kinds';
import { element, make } from './dom';

/** Files that are read as workbooks, and saved as such. */
const OTHERS = ['.csv', '.tsv', '.txt', '.xls', '.et'];

export interface BarActions {
  openSample(sample: Sample): void;
  openFile(file: File): void;
  /** Formulas of ours as they are, or the values that they have. */
  save(plainValues: boolean): void;
}

export class Bar {
  readonly #select = make('select', { disabled: true });
  readonly #file = make('input', { type: 'file', accept: [...EXTENSIONS, ...OTHERS].join(','), disabled: true });
  readonly #save = make('button', { type: 'button', disabled: true });
  readonly #saveValues = make('button', { type: 'button', disabled: true });

  readonly #samples: HTMLElement;
  #offered: readonly Sample[] = [];

  constructor(private readonly language: Language) {
    const text = (key: keyof typeof previewWords): string => say(previewWords, key, language);
    document.title = text('title');
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    this.#save.textContent = text('save');
    Object.assign(this.#saveValues, { textContent: text('save-values'), title: text('save-values-hint') });
    this.#samples = make('label', { hidden: true }, text('sample'), this.#select);
    element('bar').replaceChildren(
      make('h1', { textContent: text('title') }),
      make('p', { className: 'notice', textContent: text('notice') }),
      make('div', { className: 'tools' },
        this.#samples,
        make('label', { className: 'file' }, text('open'), this.#file),
        this.#save, this.#saveValues,
        make('a', { href: '/rulebooks/index.html', target: '_blank', rel: 'noopener', textContent: text('rules') })),
    );
  }

  /** The samples that there are, once their list is read. */
  offer(samples: readonly Sample[]): void {
    this.#offered = samples;
    this.#samples.hidden = samples.length === 0;
    this.#select.querySelectorAll('option:not([value="own"])').forEach((option) => option.remove());
    this.#select.append(...samples.map((sample, index) => make('option', {
      value: String(index), textContent: this.language === 'zh' ? sample.title_zh : sample.title_en,
    })));
  }

  /** There is a grid to open workbooks in. */
  ready(actions: BarActions): void {
    this.#select.addEventListener('change', () => {
      const sample = this.#offered[Number(this.#select.value)];
      if (sample) actions.openSample(sample);
    });
    this.#file.addEventListener('change', () => {
      const file = this.#file.files?.[0];
      if (file) actions.openFile(file);
      this.#file.value = '';
    });
    this.#save.addEventListener('click', () => actions.save(false));
    this.#saveValues.addEventListener('click', () => actions.save(true));
    for (const control of [this.#select, this.#file, this.#save, this.#saveValues]) control.disabled = false;
  }

  /** Shows which sample is open, or that it is a file of the user's own. */
  opened(sample: Sample | null): void {
    this.#select.querySelector('[value="own"]')?.remove();
    if (!sample) this.#select.prepend(make('option', { value: 'own', textContent: say(previewWords, 'own-file', this.language) }));
    this.#select.value = sample ? String(this.#offered.indexOf(sample)) : 'own';
  }
}
