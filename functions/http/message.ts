import type { Language } from '../../shared';

/** What the service needs of a request; both a Web `Request` and Azure's `HttpRequest` have it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** The bytes as they come, still compressed where the sender did so. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** What the service answers, whichever host carries it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** One request on its way through a route. */
export interface Call {
  readonly asked: Asked;
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
}

export function json(value: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}
