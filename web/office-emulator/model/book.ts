/** The workbook as the stand-in sees it: a grid, what lies beside the cells, and who listens. */
import type { Host } from '../engine/context';
import type { Language } from '../../../shared/i18n/language';
import type { Area } from '../../../workbook/model/area';
import type { GridBackend, GridEvent } from '../backend';
import { followTables } from './follow-tables';

export type BookEvent = GridEvent
  | { type: 'settings' }
  | { type: 'table-added' | 'table-deleted'; table: string; sheet: string };

/** An event with its cause: the add-in's own request, or a person at the grid. */
export type HeardEvent = BookEvent & { own: boolean };

export class Book implements Host {
  eventsEnabled = true;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  readonly root = this;
  #listeners = new Set<(event: HeardEvent) => void>();
  #ownDepth = 0;

  constructor(readonly backend: GridBackend, readonly language: Language) {
    backend.on((event) => {
      followTables(backend, event);
      this.raise(event);
    });
  }

  raise(event: BookEvent): void {
    const heard = { ...event, own: this.#ownDepth > 0 };
    for (const listener of [...this.#listeners]) listener(heard);
  }

  listen(listener: (event: HeardEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Another workbook is open: nobody listens to the one before any longer. */
  forgetListeners(): void {
    this.#listeners.clear();
    this.eventsEnabled = true;
  }

  settled(): Promise<void> { return this.backend.settled(); }
  editing(): boolean { return this.backend.editing(); }
  groupUndo(): () => void { return this.backend.groupUndo(); }

  asAddin<T>(act: () => T): T {
    this.#ownDepth += 1;
    try {
      return act();
    } finally {
      this.#ownDepth -= 1;
    }
  }
}

/** The hosts behind proxies: where something is, nothing more. */
export class SheetHost {
  constructor(readonly book: Book, readonly id: string) {}
}

export class RangeHost {
  constructor(readonly book: Book, readonly sheet: string, readonly area: Area) {}
}

export class AreasHost {
  constructor(readonly book: Book, readonly sheet: string, readonly areas: Area[]) {}
}

export class TableHost {
  constructor(readonly book: Book, readonly id: string) {}
}
