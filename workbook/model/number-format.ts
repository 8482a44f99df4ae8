/** Whether a number format shows nothing, whatever the cell holds: `;;;`. */
export const showsNothing = (format: string): boolean => /^\s*;\s*;\s*;?\s*$/u.test(format);
