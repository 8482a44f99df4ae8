import { ServiceFailure } from './failure';
import type { Retrier } from './network/retry';
import { fullAddress, readBeside } from './network/own-server';

/** A sample workbook, as `samples/index.json` lists it. */
export interface ListedSample {
  readonly file: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly rulebook: string;
}

/** The list of the samples: null until it is read. */
export interface SampleList {
  state(): readonly ListedSample[] | null;
  subscribe(listener: () => void): () => void;
  /** Resolves when the list was read, or could not be for a first time. */
  readonly tried: Promise<void>;
}

const index = '/samples/index.json';

/** Where a sample stands. */
export const addressOf = ({ file }: ListedSample): string => `/samples/${encodeURIComponent(file)}`;

/** Reads the list, and where that fails reads it again by itself, by the rules of the retrier. */
export function sampleList(retrier: Retrier, signal: AbortSignal = new AbortController().signal): SampleList {
  const listeners = new Set<() => void>();
  let known: readonly ListedSample[] | null = null;
  let tried = (): void => undefined;
  const first = new Promise<void>((resolve) => (tried = resolve));
  const read = async (limit: AbortSignal): Promise<void> => {
    try {
      known = await readSamples(limit);
    } finally {
      tried();
    }
  };
  retrier.pass(read, { signal }).then(
    () => listeners.forEach((listener) => listener()),
    tried, // nobody wants it any more
  );
  return {
    state: () => known,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tried: first,
  };
}

async function readSamples(signal: AbortSignal): Promise<readonly ListedSample[]> {
  const list = await readBeside(index, signal).catch((error: unknown) => {
    // A site may be put up without samples.
    if (error instanceof ServiceFailure && error.status === 404) return [];
    throw error;
  });
  if (!Array.isArray(list) || !list.every(isListed)) throw new ServiceFailure('garbled', { service: fullAddress(index) });
  return list;
}

function isListed(sample: unknown): sample is ListedSample {
  const { file, title_zh, title_en, rulebook } = (sample ?? {}) as Partial<Record<keyof ListedSample, unknown>>;
  return [file, title_zh, title_en, rulebook].every((text) => typeof text === 'string');
}
