import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { joined } from '../../shared/i18n/language';
import { Blocks } from './blocks';
import type { Asked } from './message';
import { busy, Refused, tooLarge } from '../../shared/service/problem';
import type { Share } from './memory-budget';

const encodings = ['gzip', 'identity'];

/** Whether a body is short by what is said of it, before a byte is read. One that comes packed is not: nobody knows. */
export function isShort({ headers }: Asked, bytes: number): boolean {
  const announced = headers.get('content-length');
  return encodingOf(headers) === 'identity' && announced !== null && Number(announced) <= bytes;
}

const encodingOf = (headers: Asked['headers']): string => headers.get('content-encoding')?.trim().toLowerCase() || 'identity';

/**
 * The body's bytes in blocks, decompressed. Reads no further than `limit`, and no further than there is room: neither a long body,
 * nor a short one that unpacks to a long one, nor many of them take more memory than that.
 */
export async function readBody(asked: Asked, limit: number, share: Share): Promise<Uint8Array<ArrayBuffer>[]> {
  const encoding = encodingOf(asked.headers);
  if (!encodings.includes(encoding)) {
    const headers = { 'accept-encoding': encodings.join(', ') };
    throw new Refused('unknown-encoding', 'encoding', { allowed: joined(encodings) }, { headers });
  }
  if (Number(asked.headers.get('content-length')) > limit) throw tooLarge(limit);
  if (asked.body === null) return [];
  return collect(encoding === 'gzip' ? unpacked(asked.body) : asked.body, limit, share);
}

async function collect(parts: AsyncIterable<Uint8Array>, limit: number, share: Share): Promise<Uint8Array<ArrayBuffer>[]> {
  const blocks = new Blocks();
  let size = 0;
  try {
    for await (const chunk of parts) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge(limit);
      if (!share.take(chunk.byteLength)) throw busy();
      blocks.add(chunk);
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('invalid-request', 'brokenBody');
  }
  return blocks.all();
}

function unpacked(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(body);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  gunzip.once('close', () => source.destroy());
  return source.pipe(gunzip) as AsyncIterable<Uint8Array>;
}
