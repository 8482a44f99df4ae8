import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of bytes that come in pieces. */
export interface Hashing {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** Begins a hash. A host that has one of its own, as Node has, hands it in: it is many times as fast. */
export type NewHash = () => Hashing;

/** Works everywhere. */
export const plainHash: NewHash = () => sha256.create();
