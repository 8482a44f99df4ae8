import { levels } from '../../contract/request';
import { engineWords } from '../../i18n/answers/engine';
import { joined } from '../../i18n/language';
import { kindOfCondition, leaves, type Condition } from '../../kinds/conditions';
import { stages, type Stage } from '../../kinds/conditions/condition';
import { isEmpty, type Stretch } from '../../kinds/parts/spans';
import { faultText } from '../../schema/fault';
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

const isLevel = (name: string): boolean => levels.some((level) => level === name);
/** As they are written, and as people call them. */
const levelNames = { zh: joined(levels.map((level) => `${level}（${engineWords[level].zh}）`)).zh, en: joined(levels).en };

/** What is settled only after the items. */
const settled: Readonly<Record<string, 'aTotal' | 'aPlace' | 'aVeto' | 'aGrade'>> = { total: 'aTotal', place: 'aPlace', veto: 'aVeto', grade: 'aGrade' };

/** What a condition names is there, and is settled before it is asked. */
export function condition(look: Look, condition: Condition, path: Path, before: Stage, { own, vetoes = [] }: Whose): void {
  for (const { leaf, path: inner } of leaves(condition)) {
    const at = [...path, ...inner];
    const spec = leaf as Leaf;
    if (stages.indexOf(kindOfCondition(leaf.of).after) > stages.indexOf(before)) look.fault(at, 'tooEarly', { what: faultText(settled[leaf.of] ?? 'anItem') });
    if (spec.item !== undefined) ofItem(look, { ...spec, item: spec.item }, own, at);
    if (spec.level !== undefined && !isLevel(spec.level)) look.fault([...at, 'level'], 'unknownLevel', { name: spec.level, allowed: levelNames });
    spec.grades?.forEach((grade, index) => look.unknown(grade, look.grades, 'aGrade', [...at, 'grades', index]));
    if (spec.of === 'veto') look.unknown(spec.code, vetoes, 'aVeto', [...at, 'code']);
    if (spec.of === 'place') ofPlace(look, spec, at);
    if (spec.of === 'total' || spec.of === 'item') ofSpan(look, spec, at);
  }
}

function ofItem(look: Look, spec: Leaf & { item: string }, own: Wide | undefined, at: Path): void {
  const item = look.byCode.get(spec.item);
  if (!item) return look.unknown(spec.item, look.codes, 'anItem', [...at, 'item']);
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
  if (hasNoSide) look.fault(at, 'spanMissing');
  else if (isEmpty(spec)) look.fault(at, 'emptySpan');
}
