import type { Draft } from '../draft';
import type { Node } from '../node';

/** 加至满分（100分）为止: adds stop with what they are added to at the full mark. */
export const stopsAtFull = /[加补][至到]满分|满分(?:[(（]\d+分?[)）])?为止|加满为止|(?:得分|总分)(?:最高)?不[得能]?超过(?:满分|100分)/u;

/**
 * Such adds may be put together with what stands before them, and takes come after; or all may be
 * put together first. Both are ready to choose, neither is taken.
 */
export function askFullMark(draft: Draft, top: readonly Node[]): void {
  for (const { code, place } of draft.toFull) {
    const at = top.findIndex(({ drafted }) => draft.withParts(drafted.code).some((each) => each.code === code));
    const before = top.slice(0, at).filter(({ drafted }) => typeof drafted.members['weight'] === 'number');
    const adds = top[at];
    const full = before.reduce((sum, { drafted }) => sum + Number(drafted.members['weight']), 0);
    if (!adds || before.length === 0) continue;
    const next = '/items/-';
    const name = draft.word('upToFull');
    draft.ask('fullMarkOrder', { full }, [next, '/total/max'], place, [
      { text: draft.word('addsFirst', { full }), puts: [{ at: next, value: { kind: 'group', code: name, name, clause: adds.name, items: [...before.map(({ drafted }) => drafted.code), adds.drafted.code], by: 'sum', weight: full, max: full } }] },
      { text: draft.word('allFirst', { full }), puts: [{ at: '/total/max', value: full }] },
    ]);
  }
}
