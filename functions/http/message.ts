import type { Language } from '../../shared';

/** What the service needs of a request; both a Web `Request` and Azure's `HttpRequest` have it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** The bytes as they come, still compressed where the sender did so. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** One request on its way through a route. */
export interface Call {
  readonly asked: Asked;
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
}
