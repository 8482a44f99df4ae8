import { LIMITS } from '../../../shared/contract/limits';
import { handingOver } from '../hand-over';
import { ServiceFailure } from '../failure';

/** What a call sends. */
export interface Sent {
  readonly body?: unknown;
  /** The JSON of a long body, in its place. */
  readonly pieces?: () => Iterable<string>;
}

export interface Body {
  /** Where it is not long, or there are no blobs: Office's runtime for functions alone has none. */
  readonly text: string | null;
  readonly blob: Blob | null;
  /** Bytes in UTF-8; without blobs the characters, of which there are no more. */
  readonly size: number;
}

/** The JSON of a call's body; of a long one the page goes on meanwhile. Throws `ServiceFailure` where the service would not take it. */
export async function bodyOf({ body, pieces }: Sent): Promise<Body | undefined> {
  if (body === undefined && pieces === undefined) return undefined;
  const handOver = handingOver();
  const hasBlobs = typeof Blob !== 'undefined';
  const parts: string[] = [];
  const blobs: Blob[] = [];
  let size = 0;
  for (const piece of pieces ? pieces() : [JSON.stringify(body)]) {
    if (piece !== '') parts.push(piece);
    if (hasBlobs && parts.length >= together) blobs.push(new Blob(parts.splice(0)));
    size += piece.length;
    if (size > LIMITS.bodyBytes) throw tooMuchText(size);
    await handOver();
  }
  const text = blobs.length === 0 && !(hasBlobs && size >= long) ? parts.join('') : null;
  const blob = hasBlobs ? new Blob([...blobs, ...parts]) : null;
  if (blob && blob.size > LIMITS.bodyBytes) throw tooMuchText(blob.size);
  return { text, blob, size: blob?.size ?? size };
}

/** Pieces that are kept as texts; more are handed to the browser, which has them where they take no room of the page. */
const together = 8;

/** Characters from which a text is not sent as one: the browser has the bytes of a blob already, and would have to encode a text while the page waits. */
const long = 262_144;

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

const tooMuchText = (size: number): ServiceFailure =>
  new ServiceFailure('too-much-text', { size: megabytes(size), limit: megabytes(LIMITS.bodyBytes), over: megabytes(size - LIMITS.bodyBytes) });
