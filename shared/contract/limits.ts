/**
 * How much one request may carry. The service refuses what is larger; a client can know beforehand.
 *
 * A ledger that fills a sheet of Excel, 1,048,575 rows below its headers for 35,000 units, is one request: measured, it is 65 to
 * 125 MB of JSON and takes 450 to 650 MB of the service's memory, with all that is told of each row 700 to 1,100 MB
 * (docs/performance.md). It is not to be divided: ranks, means and quotas need every row.
 */
export const LIMITS = {
  /**
   * Of the JSON text in UTF-8, after decompression. A hundred and ninety bytes for each row of a full sheet; and less than the
   * 210,000,000 bytes that Azure Functions takes, for a caller that does not pack.
   */
  bodyBytes: 192 * 1024 * 1024,
  units: 40_000,
  /** All rows of a sheet but that of its headers. */
  facts: 1_048_575,
  /** Units times items: what a rulebook of 2,000 items comes to for 10,000 units. Each of them is a place in memory. */
  results: 20_000_000,
  /** Different texts and numbers in the cells of all rows, an id not among them: eight in each row of a full sheet. */
  values: 8_388_608,
  /**
   * What is not plain (`shared/service/plain`) is parsed whole, and V8 ends the process, not only the thread, where that alone
   * takes all memory. So entries and members together, lists and objects together, and the members of one object are bounded:
   * fifteen cells in each row of a full sheet.
   */
  entries: 16_000_000,
  lists: 2_500_000,
  members: 200_000,
  /** Of a random draw. */
  sampleItems: 100_000,
  /** Characters of one text. */
  text: 4_000,
  /** Objects and lists inside each other. */
  depth: 16,
} as const;
