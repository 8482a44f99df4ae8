import { LIMITS } from '../../../shared/contract/limits';
import type { Piece } from '../../../shared/contract/request-pieces';
import { handingOver } from '../hand-over';
import { ServiceFailure } from '../failure';

/** What a call sends. */
export interface Sent {
  readonly body?: unknown;
  /** The JSON of a long body, in its place. */
  readonly pieces?: () => Iterable<Piece>;
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
  const texts: Piece[] = [];
  const bytes: Blob[] = [];
  let size = 0;
  for (const piece of pieces ? pieces() : [{ text: JSON.stringify(body) }]) {
    if (piece.text !== '') texts.push(piece);
    size += piece.text.length;
    if (size > LIMITS.bodyBytes) throw tooMuchText(size);
    // A long body is handed to the browser piece by piece, which has it where it takes no room of the page.
    if (hasBlobs && size >= long) bytes.push(...texts.splice(0).map(blobOf));
    await handOver();
  }
  const text = bytes.length === 0 ? texts.map((piece) => piece.text).join('') : null;
  const blob = hasBlobs ? new Blob(text === null ? bytes : [text]) : null;
  if (blob && blob.size > LIMITS.bodyBytes) throw tooMuchText(blob.size);
  return { text, blob, size: blob?.size ?? size };
}

const blobs = new WeakMap<Piece, Blob>();

/** The bytes of a piece, which the browser has: of one that was sent before, those of before. */
function blobOf(piece: Piece): Blob {
  let blob = blobs.get(piece);
  if (!blob) blobs.set(piece, (blob = new Blob([piece.text])));
  return blob;
}

/** Characters from which a text is not sent as one: the browser has the bytes of a blob already, and would have to encode a text while the page waits. */
const long = 262_144;

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

const tooMuchText = (size: number): ServiceFailure =>
  new ServiceFailure('too-much-text', { size: megabytes(size), limit: megabytes(LIMITS.bodyBytes), over: megabytes(size - LIMITS.bodyBytes) });
