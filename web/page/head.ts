/** What stands over the grid, and what it may do with the page: the bar of the preview, or that of the edition for offices. */
import type { ListedSample as Sample } from '../../addin/scoring-client/samples';
import type { Notices } from './notices';
import type { Session } from './session';

export interface OpenedAs {
  readonly sample: Sample | null;
  /** It came from no file: whoever wants to have it must save it. */
  readonly made: boolean;
}

/** A file of the user's own. */
export const OWN: OpenedAs = { sample: null, made: false };

export interface OpenPage {
  readonly session: Session;
  readonly notices: Notices;
  /** Opens for a person at the page, who is told what goes wrong. Whether it is open. */
  show(name: string, content: () => Promise<Uint8Array | null>, as: OpenedAs): Promise<boolean>;
}

export interface Head {
  /** The samples that there are, once their list is read. */
  offer(samples: readonly Sample[]): void;
  /** There is a grid to open workbooks in. */
  ready(page: OpenPage): void;
  /** A workbook is shown. */
  opened(as: OpenedAs): void;
  /** The one that was asked for could not be opened; the one before is still there. */
  failed(): void;
  /** Whether another workbook may take the place of the one that is open. */
  mayLeave(): Promise<boolean>;
}
