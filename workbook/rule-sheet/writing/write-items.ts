import { wordKey } from '../../model/text';
import { both } from '../../../shared/i18n/language';
import { ruleSheet } from '../../../shared/i18n/rule-sheet';
import { DEPTH, levelKey } from '../blocks';
import type { Loose } from '../grammar/fields';
import type { Names } from '../grammar/names';
import { runsOf } from '../grammar/scale-statements';
import { writeStatements } from '../grammar/statements';
import { impliedKinds, readsShares, statementsFor } from '../item-kinds';
import { forItem } from '../vocabulary';
import type { BlockWriter, Refusals } from './writer';
import { said } from '../reading/reader';

/** Kinds that the sheet can say. */
const general = new Set(['measured', 'tariff', 'deduct', 'given', 'group']);
/** Members that have a column, or another block. */
const COLUMNS = ['kind', 'code', 'name', 'clause', 'reportedBy', 'row', 'types', 'weight', 'max', 'min', 'round', 'zero', 'periods', 'counts', 'times', 'over', 'absent', 'without', 'measure', 'scale', 'by', 'en', 'words', 'kinds', 'levelWords', 'effects'];

const plainKinds = (codes: readonly string[]): string => JSON.stringify(codes.map((code) => [code, code]));
/** Whether the kinds of an item are just those that its figures name. */
export const kindsAreImplied = (item: Loose): boolean => {
  const kinds = (item.kinds ?? []) as readonly Loose[];
  const bare = kinds.every((kind) => kind.en === undefined && kind.words === undefined);
  return bare && JSON.stringify(kinds.map(({ code, name }) => [code, name])) === plainKinds(impliedKinds(item));
};

export function writeItems(items: readonly Loose[], clauses: ReadonlyMap<string, string>, names: Names, writer: BlockWriter, refusals: Refusals): void {
  const { above, fitting } = pathsOf(items);
  const words = groupWords(items);
  items.forEach((item, at) => {
    const code = String(item.code);
    const where = both(ruleSheet, 'rule-place', { code });
    if (!general.has(String(item.kind))) return refusals.add('refused-kind', { where, kind: String(item.kind) });
    const measure = (item.measure ?? {}) as Loose;
    const scale = (item.scale ?? {}) as Loose;
    const own = forItem(names, code, readsShares(measure));
    const { end, as, of, per, after, ...figures } = measure;
    const { by: scaleBy, ...shape } = scale;
    const rest = Object.fromEntries(Object.entries(item).filter(([key]) => !COLUMNS.includes(key)));
    if (item.kinds === undefined && impliedKinds(item).length > 0) rest.noKinds = true;
    const listed = item.kind === 'group' && !fitting.has(code) ? { items: item.items } : {};
    if (item.kind === 'group') delete rest.items;
    const statements = statementsFor(String(item.kind), scaleBy as string | undefined);
    const target = scaleBy === 'places' && Array.isArray(shape.points) ? { ...shape, points: runsOf(shape.points as number[]) } : shape;
    const parts = [writeStatements('item', { ...rest, ...listed }, own, statements), writeStatements('scale', target, own, statements), writeStatements('measure', figures, own, statements)];
    for (const member of parts.flatMap(({ unsaid }) => unsaid)) refusals.add('refused-member', { where, member });
    const params = parts.flatMap(({ said: all }) => all).join('；');
    const isGroup = item.kind === 'group';
    const listedClause = clauses.get(String(item.clause));
    writer.row(where, {
      code, name: item.name, order: at + 1,
      ...Object.fromEntries((above.get(code) ?? []).map((group, depth) => [levelKey(depth), words.get(group)])),
      ...(listedClause === undefined ? { rule: item.clause } : { clause: item.clause, rule: listedClause }),
      weight: item.weight, reportedBy: item.reportedBy, row: item.row, types: item.types,
      taken: said({ kind: item.kind, of, end, as, by: isGroup ? item.by : undefined }),
      gathered: per === undefined && after === undefined ? undefined : said({ per, after }),
      scale: scaleBy, params: params === '' ? undefined : params,
      max: item.max, min: item.min, round: item.round, zero: item.zero, periods: item.periods, counts: item.counts,
      absent: item.absent, without: item.without,
      scaling: item.times === undefined && item.over === undefined ? undefined : said({ times: item.times, over: item.over }),
    }, own);
  });
}

/** Of each group its name where it is nobody else's, else its code. */
function groupWords(items: readonly Loose[]): ReadonlyMap<string, string> {
  const groups = items.filter(({ kind }) => kind === 'group').map(({ code, name }) => ({ code: String(code), name: String(name) }));
  const claims = new Map<string, Set<string>>();
  for (const { code, name } of groups) for (const word of [wordKey(code), wordKey(name)]) claims.set(word, (claims.get(word) ?? new Set()).add(code));
  return new Map(groups.map(({ code, name }) => [code, claims.get(wordKey(name))?.size === 1 && wordKey(name) !== '' ? name : code]));
}

/**
 * What stands in the columns 一级, 二级, ... of each row, the highest group first. Groups whose parts do
 * not fit into them (in another order, in two groups, unknown, too deep) list their parts in their own row.
 */
function pathsOf(items: readonly Loose[]): { above: ReadonlyMap<string, readonly string[]>; fitting: ReadonlySet<string> } {
  const codes = items.map(({ code }) => String(code));
  const parents = new Map<string, string[]>();
  const groups = items.filter(({ kind }) => kind === 'group');
  const partsOf = (group: Loose): string[] => (group.items ?? []) as string[];
  for (const group of groups) for (const part of partsOf(group)) parents.set(part, [...(parents.get(part) ?? []), String(group.code)]);
  const above = (code: string): string[] | null => {
    const chain: string[] = [];
    for (let at = code; ; ) {
      const own = parents.get(at) ?? [];
      if (own.length === 0) return chain.reverse();
      const [parent] = own as [string];
      if (own.length > 1 || chain.includes(parent) || chain.length === DEPTH) return null;
      chain.push(parent);
      at = parent;
    }
  };
  const once = new Set(codes).size === codes.length;
  const position = new Map(codes.map((code, at) => [code, at]));
  const whole = new Map(codes.map((code) => [code, once ? above(code) : null]));
  const fits = (group: Loose): boolean => {
    const list = partsOf(group);
    return list.length > 0 && list.every((part, at) => (whole.get(part) ?? null) !== null && (at === 0 || (position.get(part) ?? -1) > (position.get(list[at - 1] ?? '') ?? -1)));
  };
  return {
    above: new Map([...whole].flatMap(([code, chain]) => (chain === null ? [] : [[code, chain] as const]))),
    fitting: new Set(groups.filter(fits).map(({ code }) => String(code))),
  };
}
