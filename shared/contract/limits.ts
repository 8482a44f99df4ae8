/**
 * How much one request may carry. The service refuses what is larger; a client can know beforehand.
 * A county of 500 villages with 40 rows each is a fifth of it.
 */
export const LIMITS = {
  /** Of the JSON text in UTF-8, after decompression. */
  bodyBytes: 192 * 1024 * 1024,
  units: 40_000,
  facts: 1_048_575,
  /** Of a random draw. */
  sampleItems: 100_000,
  /** Characters of one text. */
  text: 4_000,
  /** Objects and lists inside each other. */
  depth: 16,
} as const;
