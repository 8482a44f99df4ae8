import type { Asked } from '../http/message';

/** A request as a browser or Azure hands it over. */
export function asking(path: string, init: RequestInit & { body?: BodyInit | null } = {}): Asked {
  const url = path.includes('://') ? path : `http://localhost:7071${path}`;
  const method = init.method ?? (init.body === undefined ? 'GET' : 'POST');
  return new Request(url, { ...init, method }) as unknown as Asked;
}

/** A body that arrives in the given parts. */
export async function* inParts(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}

/** What is said to the log, for looking at. */
export function listeningLog() {
  const lines: string[] = [];
  return { lines, info: (line: string) => void lines.push(line), error: (line: string) => void lines.push(line) };
}
