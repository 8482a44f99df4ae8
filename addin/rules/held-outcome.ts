import { isWholeOutcome, type Part } from './whole';

/** What holds the place of a member that is not said yet, and the cells of the sheet in which it stands. */
const held: Readonly<Record<string, readonly { readonly members: readonly string[]; readonly value: Part; readonly cells: readonly string[] }[]>> = {
  veto: [{ members: ['when'], value: { when: { of: 'total', below: 0 } }, cells: ['when'] }],
  downgrade: [{ members: ['when'], value: { when: { of: 'total', below: 0 } }, cells: ['when'] }, { members: ['by', 'to', 'atMost'], value: { by: 1 }, cells: ['content'] }],
  trigger: [{ members: ['when'], value: { when: { of: 'total', below: 0 } }, cells: ['when'] }],
  award: [{ members: ['by'], value: { by: { score: 100 } }, cells: ['by', 'params'] }],
};

/** An outcome as a row can hold it: what it lacks stands there as something that the row then leaves blank. */
export function heldOutcome(outcome: Part): { readonly outcome: Part; readonly blank: ReadonlySet<string> } {
  if (isWholeOutcome(outcome)) return { outcome, blank: new Set() };
  const missing = (held[String(outcome['kind'])] ?? []).filter(({ members }) => members.every((member) => outcome[member] === undefined));
  return { outcome: missing.reduce<Part>((all, { value }) => ({ ...all, ...value }), outcome), blank: new Set(missing.flatMap(({ cells }) => cells)) };
}
