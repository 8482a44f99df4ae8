import { setImmediate as others } from 'node:timers/promises';

/** Bytes that are sent in one go: a fraction of a millisecond's work. */
export const PIECE = 256 * 1024;

/**
 * A long body for a connection to take piece by piece, as fast as its other side reads. In one it would be copied whole,
 * and whatever the system takes of it at once would hold the event loop.
 */
export function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    async pull(controller) {
      // A reader that keeps up would be fed without a pause in between.
      await others();
      const piece = bytes.subarray(from, (from += PIECE));
      controller.enqueue(piece);
      if (from >= bytes.byteLength) controller.close();
    },
  });
}
