/** What Excel shows in place of a value that a formula cannot have. */
const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!', '#GETTING_DATA']);

export const isError = (value: unknown): boolean => typeof value === 'string' && ERRORS.has(value);
