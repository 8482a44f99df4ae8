import type { Privacy } from './pane/services';
import type { Config } from './scoring-client/sign-in/config';
import { ServiceFailure } from './scoring-client/failure';
import { Late, orElse } from './scoring-client/sign-in/read-until-known';
import type { Workbook } from '../workbook/model/port/workbook';

const setting = 'privacy';
/** Milliseconds that the workbook may take to say what it holds. */
const patience = 15_000;

/** Whether names may be sent: what the book says comes before what the office has set up for all books. */
export class BookPrivacy implements Privacy {
  private chosen: boolean | null = null;
  private readonly stored: Late<true>;

  constructor(
    private readonly workbook: Pick<Workbook, 'host' | 'settings'>,
    private readonly config: Pick<Late<Config>, 'known'>,
  ) {
    this.stored = new Late(async (): Promise<true> => {
      const value = workbook.host.open ? await orElse(workbook.settings.get(setting), patience, new ServiceFailure('privacy-unread')) : null;
      if (typeof value === 'boolean') this.chosen ??= value;
      return true;
    });
  }

  on(): boolean {
    return this.chosen ?? this.config.known?.privacy ?? false;
  }

  /** Before anything is sent: a choice that could not be read is not taken for consent. Throws `ServiceFailure`. */
  async known(): Promise<void> {
    if (this.chosen === null) await this.stored.get();
  }

  async set(next: boolean): Promise<void> {
    this.chosen = next;
    await this.workbook.settings.set(setting, next);
  }
}
