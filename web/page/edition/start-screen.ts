/** The first screen: how to begin. It lies over grid and pane, which are made ready meanwhile. */
import type { ListedSample as Sample } from '../../../addin/scoring-client/samples';
import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { element, make } from '../dom';

export interface StartActions {
  open(): void;
  blank(): void;
  sample(sample: Sample): void;
}

export class StartScreen {
  readonly #place = element('start');
  readonly #samples = make('ul', { className: 'samples' });
  readonly #back = make('button', { type: 'button', hidden: true });
  readonly #buttons: HTMLButtonElement[] = [];
  #actions: StartActions | null = null;

  constructor(private readonly language: Language) {
    const text = (key: keyof typeof pageWords): string => say(pageWords, key, language);
    this.#back.addEventListener('click', () => this.hide());
    this.#place.replaceChildren(make('div', { className: 'sheet' },
      make('h2', { textContent: text('start-head') }),
      make('p', { textContent: text('start-about') }),
      make('div', { className: 'choices' },
        this.#button(text('open-book'), 'first', (actions) => actions.open()),
        this.#button(text('blank-book'), '', (actions) => actions.blank()),
        this.#back),
      make('p', { className: 'hint', textContent: text('drop-hint') }),
      make('section', {}, make('h3', { textContent: text('samples') }), this.#samples),
    ));
  }

  ready(actions: StartActions): void {
    this.#actions = actions;
    for (const button of this.#buttons) button.disabled = false;
  }

  offer(samples: readonly Sample[]): void {
    this.#samples.replaceChildren(...samples.map((sample) =>
      make('li', {}, this.#button(this.language === 'zh' ? sample.title_zh : sample.title_en, '', (actions) => actions.sample(sample)))));
  }

  /** `name`: of the workbook to which one can go back. */
  show(name: string): void {
    this.#back.textContent = say(pageWords, 'back', this.language, { name });
    this.#back.hidden = name === '';
    this.#place.hidden = false;
  }

  hide(): void { this.#place.hidden = true; }

  #button(label: string, className: string, act: (actions: StartActions) => void): HTMLButtonElement {
    const made = make('button', { type: 'button', textContent: label, className, disabled: this.#actions === null });
    made.addEventListener('click', () => { if (this.#actions) act(this.#actions); });
    this.#buttons.push(made);
    return made;
  }
}
