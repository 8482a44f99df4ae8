/** Keeps the work that is not saved, a while after each change, until it is saved or given up. */
import { newId } from '../../../office-emulator/identity';
import type { FileState } from '../book-file';
import { heldDrafts, holdDraft } from './living';
import { Store, type Draft, type Recent } from './store';

/** After the last change; longer where it takes long to make the file, so that nobody waits for it while typing. */
const PAUSE_MS = 1_500;
const PAUSE_TIMES = 8;
const MOST_RECENT = 12;

export class Keeper {
  #store: Promise<Store | null>;
  #id = newId();
  #release = (): void => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tookMs = 0;
  #toKeep: (() => Omit<Draft, 'id' | 'at'>) | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** `failed`: told in the words of the browser; once for each workbook. */
  constructor(private readonly failed: (detail: string) => void) {
    this.#store = Store.open().catch(() => null);
    // The window may be closed, or the machine put to sleep, before the pause is over.
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.#keepNow(); });
  }

  /** Drafts that no open window has. */
  async drafts(): Promise<Draft[]> {
    const held = await heldDrafts();
    return (await this.#read((store) => store.all('drafts'), [])).filter(({ id }) => !held.has(id) && id !== this.#id);
  }

  recent(): Promise<Recent[]> { return this.#read((store) => store.all('recent'), []); }

  /** Another workbook is open: what was kept of the one before is given up. */
  begin(): void {
    this.drop();
    this.#take(newId());
  }

  /** A draft that was brought back goes on under its own name, so that it is kept all the time. */
  goOn({ id }: Draft): void { this.#take(id); }

  /** There are changes: keeps them soon. */
  later(make: () => Omit<Draft, 'id' | 'at'>): void {
    this.#toKeep = make;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keepNow(), Math.max(PAUSE_MS, this.#tookMs * PAUSE_TIMES));
  }

  /** It was saved, or is given up. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#toKeep = null;
    const id = this.#id;
    void this.#write((store) => store.remove('drafts', id));
  }

  discard({ id }: Pick<Draft, 'id'>): Promise<void> { return this.#write((store) => store.remove('drafts', id)); }

  remember(name: string, handle: FileState['handle']): void {
    void this.#write(async (store) => {
      const known = await store.all('recent');
      const before = known.find(({ id }) => id === name)?.handle ?? null;
      await store.put('recent', { id: name, at: Date.now(), handle: handle ?? before });
      for (const { id } of known.filter(({ id }) => id !== name).slice(MOST_RECENT - 1)) await store.remove('recent', id);
    });
  }

  clear(): Promise<void> { return this.#write((store) => store.clear()); }

  #take(id: string): void {
    this.#release();
    this.#id = id;
    this.#release = holdDraft(id);
    this.#tookMs = 0;
  }

  #keepNow(): void {
    clearTimeout(this.#timer);
    const make = this.#toKeep;
    if (!make) return;
    this.#toKeep = null;
    const began = performance.now();
    const draft: Draft = { id: this.#id, at: Date.now(), ...make() };
    this.#tookMs = performance.now() - began;
    void this.#write((store) => store.put('drafts', draft));
  }

  async #read<T>(work: (store: Store) => Promise<T>, otherwise: T): Promise<T> {
    await this.#writing;
    const store = await this.#store;
    return store ? work(store).catch(() => otherwise) : otherwise;
  }

  /** One after the other: what is given up later than it was kept stays given up. */
  #write(work: (store: Store) => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const store = await this.#store;
      if (store) await work(store);
    }).catch((fault: Error) => this.failed(fault.name === 'QuotaExceededError' ? '' : fault.message));
    return this.#writing;
  }
}
