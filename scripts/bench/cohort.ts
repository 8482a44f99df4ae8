import type { Fact, Unit } from '../../shared';

/** An invented year: so many villages, thirty facts each, the same every time. */
export function cohort(villages: number): { units: Unit[]; facts: Fact[] } {
  const units: Unit[] = [];
  const facts: Fact[] = [];
  for (let v = 0; v < villages; v++) {
    const unit = `第${v + 1}村`;
    units.push({ id: unit, type: 'village' });
    const add = (item: string, rest: Partial<Fact> = {}): number => facts.push({ unit, item, year: 2019, ...rest });
    add('V1', { value: 0.5 + (v % 4) * 0.5, kind: 'late', subject: `${v % 7}号通知` });
    add('V1', { value: 1, kind: 'poor', subject: `${v % 5}号通知` });
    add('V2', { value: 60 + (v % 400) / 10 });
    for (const [item, weight] of given) add(item, { value: (weight * (50 + (v % 51))) / 100 });
    add('V16', { level: 'national', subject: '茶山春早' });
    add('V16', { level: 'provincial', count: 1 + (v % 4) });
    add('V17', { level: 'municipal' });
    add('V18', { level: 'provincial' });
    add('V20', { kind: v % 2 ? 'reply' : 'inaction' });
    add('V21', { level: 'municipal' });
  }
  return { units, facts };
}

export const given: readonly (readonly [string, number])[] = [
  ['V3', 8], ['V4', 5], ['V5a', 2.5], ['V5b', 2.5], ['V6a', 0.5], ['V6b', 1], ['V6c', 0.5], ['V7a', 3], ['V7b', 1], ['V7c', 2],
  ['V8', 2], ['V9', 2], ['V10', 2], ['V11', 2], ['V12', 2], ['V13a', 1], ['V13b', 1], ['V13c', 2], ['V14', 4], ['V15a', 4], ['V15b', 2],
];
