import { cell, type Check, type Finding } from '../finding';

/** What is otherwise than when the final copy was made. A figure that would be another one now is told beside its cause. */
export const finalCopy: Check = {
  name: 'checkFinal',
  find: ({ watched }) => [
    ...(watched?.missing ?? []).map(({ what, text }): Finding => ({ severity: what === 'record' ? 'error' : 'warning', goal: { to: 'nowhere' }, say: { text } })),
    ...(watched?.finals ?? []).flatMap(({ drifts }) =>
      drifts.map(({ is, address, text }): Finding => ({ severity: is === 'unit' || is === 'fact' ? 'warning' : 'error', goal: address === '' ? { to: 'nowhere' } : cell(address), say: { text } })),
    ),
  ],
};
