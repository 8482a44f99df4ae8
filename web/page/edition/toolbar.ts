/** The bar of the edition: the file that is open, and what can be done with it. */
import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { previewWords } from '../../../shared/i18n/workbook/preview';
import { element, make } from '../dom';
import type { FileState } from './book-file';

export interface ToolbarActions {
  start(): void;
  open(): void;
  save(): void;
  copy(plainValues: boolean): void;
  print(): void;
}

export class Toolbar {
  readonly #name = make('span', { className: 'book-name' });
  readonly #state = make('span', { className: 'book-state' });
  readonly #buttons: HTMLButtonElement[] = [];
  #actions: ToolbarActions | null = null;

  constructor(private readonly language: Language) {
    const text = (key: keyof typeof pageWords): string => say(pageWords, key, language);
    const button = (label: string, hint: string, act: (actions: ToolbarActions) => void): HTMLButtonElement => {
      const made = make('button', { type: 'button', textContent: label, title: hint, disabled: true });
      made.addEventListener('click', () => { if (this.#actions) act(this.#actions); });
      this.#buttons.push(made);
      return made;
    };
    this.#state.setAttribute('role', 'status');
    element('bar').replaceChildren(
      make('h1', { textContent: text('title') }),
      make('p', { className: 'book' }, this.#name, this.#state),
      make('div', { className: 'tools' },
        button(text('start'), '', (actions) => actions.start()),
        button(text('open'), '', (actions) => actions.open()),
        button(text('save'), text('save-hint'), (actions) => actions.save()),
        button(text('copy'), text('copy-hint'), (actions) => actions.copy(false)),
        button(text('values'), say(previewWords, 'save-values-hint', language), (actions) => actions.copy(true)),
        button(text('print'), text('print-hint'), (actions) => actions.print()),
        this.#paneButton(),
        make('a', { href: '/rulebooks/index.html', target: '_blank', rel: 'noopener', textContent: text('rules') })),
    );
    this.show({ name: '', isUnsaved: false, note: '' });
  }

  ready(actions: ToolbarActions): void {
    this.#actions = actions;
    for (const button of this.#buttons) button.disabled = false;
  }

  show({ name, isUnsaved, note }: Pick<FileState, 'name' | 'isUnsaved' | 'note'>): void {
    const title = say(pageWords, 'title', this.language);
    document.title = name === '' ? title : `${isUnsaved ? '● ' : ''}${name} - ${title}`;
    this.#name.textContent = name;
    this.#name.title = name;
    this.#state.textContent = isUnsaved ? say(pageWords, 'unsaved', this.language) : note;
    this.#state.classList.toggle('unsaved', isUnsaved);
  }

  /** In a narrow window the pane takes the room of the grid. */
  #paneButton(): HTMLButtonElement {
    const toggle = make('button', { type: 'button', textContent: say(pageWords, 'pane', this.language), title: say(pageWords, 'pane-hint', this.language), ariaPressed: 'true' });
    toggle.addEventListener('click', () => {
      const hidden = document.body.classList.toggle('without-pane');
      toggle.ariaPressed = String(!hidden);
      window.dispatchEvent(new Event('resize'));
    });
    return toggle;
  }
}
