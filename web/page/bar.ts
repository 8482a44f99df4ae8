/** The bar over the page: what this is, the samples, and the user's own files. */
import { say, type Language } from '../../shared/i18n/language';
import { pageWords } from '../../shared/i18n/workbook/page';
import { previewWords } from '../../shared/i18n/workbook/preview';
import type { ListedSample as Sample } from '../../addin/scoring-client/samples';
import { addressOf } from '../../addin/scoring-client/samples';
import { element, make } from './dom';
import { download } from './files/download';
import { acceptDrops } from './files/drop';
import { ACCEPTED } from './files/kinds';
import { offer } from './files/offer-file';
import { printingOf } from './print/printing-of';
import { OWN, type Head, type OpenedAs, type OpenPage } from './head';

export class Bar implements Head {
  readonly #select = make('select', { disabled: true });
  readonly #file = make('input', { type: 'file', accept: ACCEPTED, disabled: true });
  readonly #save = make('button', { type: 'button', disabled: true });
  readonly #saveValues = make('button', { type: 'button', disabled: true });
  readonly #print = make('button', { type: 'button', disabled: true });

  readonly #samples: HTMLElement;
  #offered: readonly Sample[] = [];
  #current: Sample | null = null;

  constructor(private readonly language: Language) {
    const text = (key: keyof typeof previewWords): string => say(previewWords, key, language);
    document.title = text('title');
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    this.#save.textContent = text('save');
    Object.assign(this.#saveValues, { textContent: text('save-values'), title: text('save-values-hint') });
    Object.assign(this.#print, { textContent: say(pageWords, 'print', language), title: say(pageWords, 'print-hint', language) });
    this.#samples = make('label', { hidden: true }, text('sample'), this.#select);
    element('bar').replaceChildren(
      make('h1', { textContent: text('title') }),
      make('p', { className: 'notice', textContent: text('notice') }),
      make('div', { className: 'tools' },
        this.#samples,
        make('label', { className: 'file' }, text('open'), this.#file),
        this.#save, this.#saveValues, this.#print,
        make('a', { href: '/rulebooks/index.html', target: '_blank', rel: 'noopener', textContent: text('rules') })),
    );
  }

  offer(samples: readonly Sample[]): void {
    this.#offered = samples;
    this.#samples.hidden = samples.length === 0;
    this.#select.querySelectorAll('option:not([value="own"])').forEach((option) => option.remove());
    this.#select.append(...samples.map((sample, index) => make('option', {
      value: String(index), textContent: this.language === 'zh' ? sample.title_zh : sample.title_en,
    })));
    this.#choose();
  }

  ready(page: OpenPage): void {
    const openFile = (file: File | undefined): void => {
      if (file) void page.show(file.name, async () => new Uint8Array(await file.arrayBuffer()), OWN);
    };
    this.#select.addEventListener('change', () => {
      const sample = this.#offered[Number(this.#select.value)];
      if (sample) void page.show(sample.file, () => download(addressOf(sample)), { sample, made: false });
    });
    this.#file.addEventListener('change', () => {
      openFile(this.#file.files?.[0]);
      this.#file.value = '';
    });
    acceptDrops(say(previewWords, 'drop-here', this.language), ([first]) => openFile(first?.file), () => page.notices.show(say(previewWords, 'empty-folder', this.language)));
    const save = async (plainValues: boolean): Promise<void> => {
      const unmoved = page.session.unmoved();
      if (unmoved.length > 0 && !(await new (await import('./edition/left-behind')).LeftBehind(this.language).accepted(unmoved))) return;
      const { bytes, ...named } = await page.session.file(say(previewWords, plainValues ? 'values-mark' : 'copy-mark', this.language), { plainValues });
      offer(bytes, named);
    };
    const printing = printingOf(page, this.language);
    this.#print.addEventListener('click', () => void printing.then((each) => each.print()));
    this.#save.addEventListener('click', () => void save(false));
    this.#saveValues.addEventListener('click', () => void save(true));
    for (const control of [this.#select, this.#file, this.#save, this.#saveValues, this.#print]) control.disabled = false;
  }

  opened({ sample }: OpenedAs): void {
    this.#current = sample;
    this.#choose();
  }

  failed(): void { this.#choose(); }

  mayLeave(): Promise<boolean> { return Promise.resolve(true); }

  /** Shows which sample is open, or that it is a file of the user's own. */
  #choose(): void {
    this.#select.querySelector('[value="own"]')?.remove();
    const sample = this.#current;
    if (!sample) this.#select.prepend(make('option', { value: 'own', textContent: say(previewWords, 'own-file', this.language) }));
    this.#select.value = sample ? String(this.#offered.indexOf(sample)) : 'own';
  }
}
