/** What the program ends with; of several the largest. */
export const ExitCode = { done: 0, questions: 1, usage: 2, unreadable: 3, unwritten: 4 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export type Status = Exclude<keyof typeof ExitCode, 'usage'>;

export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((one, other) => (other > one ? other : one), ExitCode.done);
}
