import { textOf } from '../../../model/text';
import type { Shares } from '../../layout/side-tables';
import { squeezed } from '../../text';
import type { PrintedDocument, PrintedPlace, Question } from '../../types';
import type { Draft, Drafted, Members } from '../draft';
import type { Node } from '../node';

interface Copy {
  readonly made: Drafted;
  readonly share: number;
}

/**
 * Every item of the total once for each term or examination that has a share, for each type of unit;
 * with several shares they are put together by weights.
 */
export function shareOut(draft: Draft, shares: Shares, nodes: readonly Node[], document: PrintedDocument): Node[] {
  if (nodes.some(({ drafted }) => drafted.members['kind'] === 'group')) {
    draft.ask('sharesOpen', {}, ['/items'], { block: shares.block });
    return [...nodes];
  }
  const types = shares.rows.map(({ type }) => ({ code: type, name: type }));
  draft.head['unitTypes'] = [...types, ...[...new Set(draft.items.flatMap((item) => (Array.isArray(item['types']) ? item['types'].map(String) : [])))].map((code) => ({ code, name: code }))];
  const originals = nodes.map((each) => ({ node: each, members: structuredClone(each.drafted.members), used: false }));
  return shares.rows.flatMap(({ type, shares: parts }) => {
    const copies = originals.flatMap((original) => parts.map(({ name, share }): Copy => {
      const made = copyOf(draft, original, type, name);
      for (const { place, words } of textsNaming(document, type, name)) draft.restsOn(made.at, [{ place, words }]);
      return { made, share };
    }));
    const rests = parts.map(({ cell }) => ({ place: { block: shares.block, row: cell.row, column: cell.column }, words: textOf(cell.value) }));
    const place: PrintedPlace = rests[0]?.place ?? { block: shares.block };
    if (parts.length === 1) {
      for (const { made } of copies) draft.restsOn(made.at, rests);
      return copies.map(({ made }): Node => ({ drafted: made, name: String(made.members['name']), groups: [], place, number: null }));
    }
    const group = draft.item({ kind: 'group', code: draft.code(type), name: type, clause: type, types: [type], items: copies.map(({ made }) => made.code), by: 'weights', weights: Object.fromEntries(copies.map(({ made, share }) => [made.code, share])) }, rests);
    draft.ask('sharesMissing', { type }, [group.at], place);
    return [{ drafted: group, name: type, groups: [], place, number: null }];
  });
}

/** The first copy stands where the item stood; what asks of the item asks of each. */
function copyOf(draft: Draft, original: { readonly node: Node; readonly members: Members; used: boolean }, type: string, name: string): Drafted {
  const own = { types: [type], name: `${String(original.members['name'])}（${name}）` };
  const { drafted } = original.node;
  if (!original.used) {
    original.used = true;
    Object.assign(drafted.members, own);
    return drafted;
  }
  const made = draft.item({ ...structuredClone(original.members), ...own, code: draft.code(drafted.code) }, draft.restsAt(drafted.at));
  const moved = (at: string): string[] => (at === drafted.at || at.startsWith(`${drafted.at}/`) ? [at, made.at + at.slice(drafted.at.length)] : [at]);
  draft.questions.forEach((question, index) => {
    const at = question.at.flatMap(moved);
    if (at.length === question.at.length) return;
    const answers: Question['answers'] = question.answers?.map((each) => ({ ...each, puts: each.puts.flatMap((put) => moved(put.at).map((to) => ({ ...put, at: to }))) }));
    draft.questions[index] = { ...question, at, ...(answers ? { answers } : {}) };
  });
  return made;
}

function textsNaming({ blocks }: PrintedDocument, type: string, name: string): { place: PrintedPlace; words: string }[] {
  return blocks.flatMap((block, at) => {
    if (block.is !== 'text') return [];
    const words = squeezed(block.text);
    const own = words.replaceAll(`非${type}`, '');
    return own.includes(type) && words.includes(name) ? [{ place: { block: at }, words: block.text }] : [];
  });
}
