/** What the page keeps in this browser: work that is not saved, and which files were open last. IndexedDB and nothing else. */
export interface Draft {
  id: string;
  name: string;
  /** When it was kept. */
  at: number;
  bytes: Uint8Array<ArrayBuffer>;
  handle: FileSystemFileHandle | null;
  stamp: number | null;
}

export interface Recent {
  /** The name: files of one name are listed once. */
  id: string;
  at: number;
  handle: FileSystemFileHandle | null;
}

interface Kept {
  drafts: Draft;
  recent: Recent;
}

const NAME = 'kaohe-page';
const PLACES: readonly (keyof Kept)[] = ['drafts', 'recent'];

export class Store {
  private constructor(private readonly base: IDBDatabase) {
    // Another window with a newer page must not wait for this one.
    base.onversionchange = () => base.close();
  }

  /** Rejects where the browser keeps nothing for the page. */
  static async open(): Promise<Store> {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const place of PLACES) request.result.createObjectStore(place, { keyPath: 'id' });
    };
    return new Store(await answer(request));
  }

  /** The latest first. */
  async all<P extends keyof Kept>(place: P): Promise<Kept[P][]> {
    const found = (await answer(this.base.transaction(place).objectStore(place).getAll())) as Kept[P][];
    return found.sort((one, other) => other.at - one.at);
  }

  async put<P extends keyof Kept>(place: P, value: Kept[P]): Promise<void> {
    try {
      await this.#change(place, (store) => store.put(value));
    } catch (fault) {
      // Some browsers give handles and keep none.
      if (!(fault instanceof DOMException && fault.name === 'DataCloneError')) throw fault;
      await this.#change(place, (store) => store.put({ ...value, handle: null }));
    }
  }

  remove(place: keyof Kept, id: string): Promise<void> { return this.#change(place, (store) => store.delete(id)); }

  async clear(): Promise<void> {
    for (const place of PLACES) await this.#change(place, (store) => store.clear());
  }

  /** Done when it is on the disk, not when it was asked for. */
  #change(place: keyof Kept, work: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.base.transaction(place, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
      work(transaction.objectStore(place));
    });
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('failed', 'UnknownError'));
  });
}
