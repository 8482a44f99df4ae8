/** Asks a person over the page; nothing else is done until there is an answer. */
import { make } from '../dom';
import './ask.css';

export interface Choice<A extends string> {
  readonly key: A;
  readonly text: string;
}

/** null: the person went away without one (Esc). The first choice is what Enter chooses. */
export function ask<A extends string>(head: string, about: readonly (string | Node)[], choices: readonly Choice<A>[]): Promise<A | null> {
  const dialog = make('dialog', { className: 'ask' });
  dialog.setAttribute('aria-label', head);
  return new Promise((resolve) => {
    let answer: A | null = null;
    const buttons = choices.map(({ key, text }, index) => {
      const button = make('button', { type: 'button', textContent: text, className: index === 0 ? 'first' : '' });
      button.addEventListener('click', () => {
        answer = key;
        dialog.close();
      });
      return button;
    });
    dialog.append(make('h2', { textContent: head }), ...about.map((each) => (typeof each === 'string' ? make('p', { textContent: each }) : each)), make('div', { className: 'choices' }, ...buttons));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    buttons[0]?.focus();
  });
}
