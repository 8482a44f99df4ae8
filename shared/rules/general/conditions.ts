import { levels } from '../../contract/request';
import { kindOfCondition, leaves, type Condition } from '../../kinds/conditions';
import { stages, type Stage } from '../../kinds/conditions/condition';
import { isEmpty, type Stretch } from '../../kinds/parts/spans';
import { kindsOf, type Look, type Path } from './look';
import type { Wide } from './specs';

interface Leaf extends Stretch {
  of: string;
  item?: string;
  kind?: string;
  level?: string;
  grades?: string[];
  code?: string;
  share?: number;
  within?: number;
}

/** Whose condition it is: the item whose `zero` it is, the vetoes that it may name. */
interface Whose {
  readonly own?: Wide;
  readonly vetoes?: readonly string[];
}

/** What a condition names is there, and is settled before it is asked. */
export function condition(look: Look, condition: Condition, path: Path, before: Stage, { own, vetoes = [] }: Whose): void {
  for (const { leaf, path: inner } of leaves(condition)) {
    const at = [...path, ...inner];
    const spec = leaf as Leaf;
    if (stages.indexOf(kindOfCondition(leaf.of).after) > stages.indexOf(before)) look.fault(at, 'tooEarly', { of: leaf.of });
    if (spec.item !== undefined) ofItem(look, { ...spec, item: spec.item }, own, at);
    look.unknown(spec.level, levels, 'aLevel', [...at, 'level']);
    spec.grades?.forEach((grade, index) => look.unknown(grade, look.grades, 'aGrade', [...at, 'grades', index]));
    if (spec.of === 'veto') look.unknown(spec.code, vetoes, 'aVeto', [...at, 'code']);
    if (spec.of === 'place') ofPlace(look, spec, at);
    if (spec.of === 'total' || spec.of === 'item') ofSpan(look, spec, at);
  }
}

function ofItem(look: Look, spec: Leaf & { item: string }, own: Wide | undefined, at: Path): void {
  look.unknown(spec.item, [...look.byCode.keys()], 'anItem', [...at, 'item']);
  const item = look.byCode.get(spec.item);
  if (!item) return;
  if (spec.of === 'item' && item === own) look.fault([...at, 'item'], 'zeroOnItself');
  look.unknown(spec.kind, kindsOf(item), 'aKind', [...at, 'kind']);
  if (spec.of === 'events' && item.kind === 'group') look.fault([...at, 'item'], 'eventsOfGroup', { code: item.code });
}

function ofPlace(look: Look, { share, within }: Leaf, at: Path): void {
  if ((share === undefined) === (within === undefined)) look.fault(at, 'withinOrShare');
  if (share !== undefined) look.share(share, [...at, 'share']);
}

function ofSpan(look: Look, spec: Leaf, at: Path): void {
  const hasNoSide = [spec.from, spec.above, spec.to, spec.below].every((side) => side === undefined);
  if (hasNoSide || isEmpty(spec)) look.fault(at, 'emptySpan');
}
