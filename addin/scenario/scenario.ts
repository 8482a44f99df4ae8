import type { Fact, ParameterValue, ScoreRequest } from '../../shared/contract/request';

/** One thing that is supposed to be otherwise. The workbook knows nothing of it. */
export type Supposition =
  /** The event is not counted. */
  | { readonly suppose: 'without'; readonly id: string }
  /** The row says something else. */
  | { readonly suppose: 'changed'; readonly id: string; readonly value: string }
  /** There is one more event. */
  | { readonly suppose: 'added'; readonly fact: Fact & { readonly id: string } }
  /** The document is read the other way. */
  | { readonly suppose: 'parameter'; readonly key: string; readonly value: ParameterValue };

/** The request as it would be. The one that is given stays as it is. */
export function supposing(request: ScoreRequest, suppositions: readonly Supposition[]): ScoreRequest {
  const without = new Set<string>();
  const changed = new Map<string, string>();
  const added: Fact[] = [];
  const parameters = { ...request.parameters };
  for (const each of suppositions) {
    if (each.suppose === 'without') without.add(each.id);
    else if (each.suppose === 'changed') changed.set(each.id, each.value);
    else if (each.suppose === 'added') added.push(each.fact);
    else parameters[each.key] = each.value;
  }
  const facts = request.facts.flatMap((fact): Fact[] => {
    const id = fact.id ?? '';
    if (without.has(id)) return [];
    const value = changed.get(id);
    return [value === undefined ? fact : { ...fact, value: value.trim() === '' ? null : value.trim() }];
  });
  return { ...request, parameters, facts: [...facts, ...added] };
}

/** With one more supposition. A later one about the same thing takes the place of the earlier. */
export function suppose(suppositions: readonly Supposition[], one: Supposition): readonly Supposition[] {
  return [...suppositions.filter((other) => thingOf(other) !== thingOf(one)), one];
}

export function unsuppose(suppositions: readonly Supposition[], one: Supposition): readonly Supposition[] {
  return suppositions.filter((other) => thingOf(other) !== thingOf(one));
}

/** What a supposition is about; the same for any two that exclude each other. */
export function thingOf(supposition: Supposition): string {
  switch (supposition.suppose) {
    case 'parameter':
      return `parameter ${supposition.key}`;
    case 'added':
      return `fact ${supposition.fact.id}`;
    default:
      return `fact ${supposition.id}`;
  }
}
