import type { Locator } from 'playwright-core';
import { tabs, type Tab } from '../../addin/pane/hooks/view';
import type { Preview } from './browser';

/** The task pane beside the grid, as a person uses it. */
export interface Pane {
  /** The page that is open. */
  readonly page: Locator;
  /** The frame round all pages. */
  readonly whole: Locator;
  open(tab: Tab): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Waits until the pane says this. */
  says(text: string | RegExp): Promise<void>;
  text(): Promise<string>;
  /** In pixels, as the divider beside it can make it. */
  width(pixels: number): Promise<void>;
}

export { tabs };

/** A step may wait on a machine that does other things beside. */
const PATIENCE_MS = 30_000;

export function paneOf({ page }: Preview): Pane {
  const whole = page.locator('#pane');
  const shown = whole.getByRole('tabpanel');
  // The code of a page comes when it is first opened, the events that it tells of when they are looked at.
  const ready = (): Promise<void> => whole.locator('[role=tabpanel] [aria-busy=true]').first().waitFor({ state: 'detached', timeout: PATIENCE_MS });
  return {
    whole,
    page: shown,
    async open(tab) {
      await whole.locator(`#tab-${tab}`).click();
      await whole.locator(`[role=tabpanel][aria-labelledby=tab-${tab}]`).waitFor();
      await ready();
    },
    press: (name) => whole.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first().click({ timeout: PATIENCE_MS }),
    async says(text) {
      try {
        await whole.getByText(text).first().waitFor({ timeout: PATIENCE_MS });
      } catch {
        throw new Error(`the pane does not say ${String(text)}, but:\n${await whole.innerText()}`);
      }
    },
    async text() {
      await ready();
      return shown.innerText();
    },
    width: (pixels) => page.evaluate((wide) => void (document.getElementById('side')!.style.width = `${wide}px`), pixels),
  };
}
