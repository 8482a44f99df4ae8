import type { Language } from '../shared';
import { cliWords } from '../shared/i18n/cli';
import { say } from '../shared/i18n/language';

const WIDTH = 30;
/** Milliseconds between drawings. */
const PACE = 100;

/** A bar on a terminal; elsewhere nothing. */
export class Progress {
  #drawn = 0;
  #shown = false;

  constructor(private readonly language: Language, private readonly stream: NodeJS.WriteStream) {}

  show(done: number, count: number): void {
    const now = Date.now();
    if (!this.stream.isTTY || count < 2 || (now - this.#drawn < PACE && done < count)) return;
    this.#drawn = now;
    const full = Math.floor((done * WIDTH) / count);
    this.stream.write(`\r\u001b[K[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${say(cliWords, 'progress', this.language, { done, count })}`);
    this.#shown = true;
  }

  /** Before anything else is written, and at the end. */
  clear(): void {
    if (this.#shown) this.stream.write('\r\u001b[K');
    this.#shown = false;
    this.#drawn = 0;
  }
}
