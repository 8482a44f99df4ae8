import type { ServiceFailure } from '../failure';
import type { CallOptions, ScoringService } from '../scoring-client';
import type { KeySession, Session } from './session';

/** Read until it is there, and then kept: an add-in that starts without a network learns it later. */
export class Late<T> {
  /** null as long as it is not known. */
  known: T | null = null;

  constructor(private readonly read: (signal?: AbortSignal) => Promise<T>) {}

  /** Throws what the reading throws; the next call reads again. */
  async get(signal?: AbortSignal): Promise<T> {
    this.known ??= await this.read(signal);
    return this.known;
  }
}

/**
 * A service whose address is read when it is first needed. That it cannot be read is a failure of the
 * request like any other, so the `Gate` tries it again with its pauses. `before`: what must be known besides.
 */
export function lateService(service: Late<ScoringService>, before: () => Promise<unknown> = async () => undefined): ScoringService {
  const once = async ({ signal }: CallOptions): Promise<ScoringService> => {
    await before();
    return service.get(signal);
  };
  return {
    get address() {
      return service.known?.address ?? '';
    },
    get local() {
      return service.known?.local ?? false;
    },
    score: async (request, options) => (await once(options)).score(request, options),
    sample: async (request, options) => (await once(options)).sample(request, options),
    rulebook: async (id, options) => (await once(options)).rulebook(id, options),
    health: async (options) => (await once(options)).health(options),
  };
}

/** The sign-in that the settings name; none as long as they are not known, for nothing is sent then. */
export function lateSession(session: Late<Session>, before: Session): KeySession {
  const now = (): Session => session.known ?? before;
  return {
    get mode() {
      return now().mode;
    },
    headers: (fresh) => now().headers(fresh),
    refusal: () => now().refusal(),
    signIn: () => now().signIn(),
    account: () => now().account(),
    setKey(key) {
      const own = now();
      if ('setKey' in own) (own as KeySession).setKey(key);
    },
  };
}

/** Fails with this where it has not ended after so many milliseconds, or fails. */
export function orElse<T>(work: Promise<T>, milliseconds: number, failure: ServiceFailure): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failure), milliseconds);
    work.then(resolve, () => reject(failure)).finally(() => clearTimeout(timer));
  });
}
