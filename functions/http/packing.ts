import { gzipSync } from 'node:zlib';
import type { Reply } from '../../shared/service/reply';

/** Below this many bytes compression costs more than it saves. */
const WORTH_PACKING = 1400;

/** Whether the sender of the request reads gzip (RFC 9110, 12.5.3). */
export function acceptsGzip(header: string | null): boolean {
  const choices = (header ?? '').toLowerCase().split(',').map((part) => part.split(';').map((word) => word.trim()));
  return choices.some(([coding, ...parameters]) => coding === 'gzip' && !parameters.some((word) => /^q=0(\.0*)?$/.test(word)));
}

/** The reply with its body as bytes, compressed where that is wanted and worth it. */
export function packed(reply: Reply, gzip: boolean): Reply & { readonly body: Uint8Array<ArrayBuffer> } {
  const bytes = typeof reply.body === 'string' ? new TextEncoder().encode(reply.body) : (reply.body as Uint8Array<ArrayBuffer>);
  const alreadyPacked = reply.headers['content-encoding'] !== undefined;
  if (!gzip || alreadyPacked || bytes.byteLength < WORTH_PACKING) return { ...reply, body: bytes };
  // The lowest level: names repeat so much that it shrinks an answer to a tenth in a third of the time.
  const body = new Uint8Array(gzipSync(bytes, { level: 1 }));
  return { ...reply, headers: { ...reply.headers, 'content-encoding': 'gzip' }, body };
}
