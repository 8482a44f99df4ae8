import type { Check } from '../finding';

/** What was wrong already when the sheet was read, or when the service looked at the rows. */
export const reading: Check = {
  name: 'checkReading',
  find: ({ problems, ledger }) =>
    problems
      .filter((problem) => problem.severity !== 'note' && (problem.ledger === null || problem.ledger === ledger.key))
      .map(({ severity, address, text }) => ({ severity, goal: address === '' ? { to: 'nowhere' } : { to: 'cell', address }, say: { text } })),
};
