/** The first screen: how to begin. It lies over grid and pane, which are made ready meanwhile. */
import type { ListedSample as Sample } from '../../../addin/scoring-client/samples';
import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { element, make } from '../dom';
import type { Draft, Recent } from './keeping/store';

export interface StartActions {
  open(): void;
  merge(): void;
  blank(): void;
  sample(sample: Sample): void;
  restore(draft: Draft): void;
  discard(draft: Draft): void;
  recent(recent: Recent): void;
  clear(): void;
}

export class StartScreen {
  readonly #place = element('start');
  readonly #samples = make('ul', { className: 'samples' });
  readonly #drafts = make('section', { className: 'drafts', hidden: true });
  readonly #recent = make('section', { className: 'recent', hidden: true });
  readonly #kept: HTMLElement;
  readonly #back = make('button', { type: 'button', hidden: true });
  /** Where it is scored; blank until that is known. */
  readonly #scored = make('span', {});
  #actions: StartActions | null = null;

  constructor(private readonly language: Language) {
    const text = (key: keyof typeof pageWords): string => say(pageWords, key, language);
    this.#back.addEventListener('click', () => this.hide());
    this.#kept = make('p', { className: 'hint' }, text('kept'), ' ', this.#button(text('clear'), 'quiet', (actions) => actions.clear()));
    this.#place.replaceChildren(make('div', { className: 'sheet' },
      make('h2', { textContent: text('start-head') }),
      make('p', {}, text('start-about'), this.#scored),
      make('div', { className: 'choices' },
        this.#button(text('open-book'), 'first', (actions) => actions.open()),
        this.#button(text('merge'), '', (actions) => actions.merge()),
        this.#button(text('blank-book'), '', (actions) => actions.blank()),
        this.#back),
      make('p', { className: 'hint', textContent: text('drop-hint') }),
      make('p', { className: 'hint', textContent: text('merge-hint') }),
      this.#drafts, this.#recent,
      make('section', {}, make('h3', { textContent: text('samples') }), this.#samples),
      this.#kept,
    ));
  }

  ready(actions: StartActions): void {
    this.#actions = actions;
    for (const button of this.#place.querySelectorAll('button')) button.disabled = false;
  }

  tellWhere(local: boolean): void {
    this.#scored.textContent = say(pageWords, local ? 'scored-here' : 'scored-by-service', this.language);
  }

  offer(samples: readonly Sample[]): void {
    this.#samples.replaceChildren(...samples.map((sample) =>
      make('li', {}, this.#button(this.language === 'zh' ? sample.title_zh : sample.title_en, '', (actions) => actions.sample(sample)))));
  }

  remember(drafts: readonly Draft[], recent: readonly Recent[]): void {
    const text = (key: keyof typeof pageWords, slots = {}): string => say(pageWords, key, this.language, slots);
    this.#drafts.hidden = drafts.length === 0;
    this.#drafts.replaceChildren(make('h3', { textContent: text('drafts') }), make('ul', {}, ...drafts.map((draft) => make('li', {},
      make('b', { textContent: draft.name }), make('span', { textContent: text('draft-about', { time: this.#when(draft.at) }) }),
      this.#button(text('draft-restore'), 'first', (actions) => actions.restore(draft)),
      this.#button(text('draft-discard'), '', (actions) => actions.discard(draft))))));
    this.#recent.hidden = recent.length === 0;
    this.#recent.replaceChildren(make('h3', { textContent: text('recent') }), make('ul', {}, ...recent.map((each) => make('li', {},
      this.#button(each.id, 'link', (actions) => actions.recent(each)), make('span', { textContent: this.#when(each.at) })))));
  }

  #when(at: number): string {
    return new Date(at).toLocaleString(this.language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' });
  }

  /** `name`: of the workbook to which one can go back. */
  show(name: string): void {
    this.#back.textContent = say(pageWords, 'back', this.language, { name });
    this.#back.hidden = name === '';
    this.#place.hidden = false;
  }

  hide(): void { this.#place.hidden = true; }

  /** Makes way for the work, so that it is seen; comes back where nothing came of it. */
  async aside(work: () => Promise<boolean>): Promise<boolean> {
    const wasShown = !this.#place.hidden;
    this.hide();
    const done = await work();
    if (wasShown && !done) this.#place.hidden = false;
    return done;
  }

  #button(label: string, className: string, act: (actions: StartActions) => void): HTMLButtonElement {
    const made = make('button', { type: 'button', textContent: label, className, disabled: this.#actions === null });
    made.addEventListener('click', () => { if (this.#actions) act(this.#actions); });
    return made;
  }
}
