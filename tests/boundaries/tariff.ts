import { levels } from '../../shared/contract/request';
import { isPlainTariff, type Tariff } from '../../shared/kinds/parts/events/tariff-schema';
import { readings, type Bench, type Boundary, type Row } from './bench';
import { wideTariff } from './wide-tariff';

/** Every figure of the tariff, the levels beside it that the clause does not list, and each cap from both sides. */
export function tariff(bench: Bench, item: Tariff): Boundary[] {
  if (!isPlainTariff(item)) return wideTariff(bench, item);
  return bench.types(item).flatMap((type) => {
    const kinds = item.kinds?.map((kind) => kind.code) ?? [undefined];
    const proof = item.needsEvidence ? { evidence: '文1' } : {};
    const events = item.rates
      .filter((rate) => rate.types?.includes(type) ?? true)
      .flatMap((rate) => {
        const own = rate.kind === undefined ? kinds : [rate.kind];
        const figures = rate.points === undefined ? Object.entries(rate.levels ?? {}) : [[undefined, rate.points] as const];
        return own.flatMap((kind) => figures.map(([level, points]) => ({ row: blankless({ kind, level, role: item.roles?.[0] }), points: Number(points) })));
      });
    const request = (rows: Row[], parameters = {}) => bench.request(type, item.code, rows, parameters);
    return [
      ...kinds.filter((kind) => events.some(({ row }) => row.level && (row.kind === undefined || row.kind === kind))).map((kind) => ({
        name: `${item.code} of ${type}${kind ? `, ${kind}` : ''}: each of the five levels`,
        requests: levels.map((level) => request([blankless({ kind, level, role: item.roles?.[0], ...proof })])),
      })),
      ...events.map(({ row, points }) => ({
        name: `${item.code} of ${type}: ${points} never, once, twice`,
        requests: [[], [{ ...row, ...proof }], [{ ...row, ...proof, count: 2 }], [{ ...row, ...proof, evidence: '文1' }, { ...row, ...proof, evidence: '文2' }], [{ ...row, count: 0 }]].map((rows) => request(rows)),
      })),
      ...events.flatMap(({ row, points }) => caps(item, points).map(({ cap, times }) => ({
        name: `${item.code} of ${type}, ${times} x ${points} around the cap ${cap}`,
        requests: [times - 1, times, times + 1].filter((count) => count > 0).flatMap((count) =>
          readings(bench.rulebook, item.cap?.netWhen?.parameter).map((parameters) => request([{ ...row, ...proof, count }], parameters))),
      }))),
      ...bothSides(item, events).map(({ adds, takes, name }) => ({
        name: `${item.code} of ${type}, ${name}`,
        requests: [0, 1, 2].flatMap((more) => readings(bench.rulebook, item.cap?.netWhen?.parameter).flatMap((parameters) => [
          request([{ ...adds.row, ...proof, count: adds.times + more }, { ...takes.row, ...proof, count: takes.times }], parameters),
          request([{ ...adds.row, ...proof, count: adds.times }, { ...takes.row, ...proof, count: takes.times + more }], parameters),
        ])),
      })),
    ];
  });
}

/** How often an event fits under the cap of its side. */
function caps({ cap }: Tariff, points: number): { cap: number; times: number }[] {
  const limit = points > 0 ? cap?.max : cap?.min;
  return limit === undefined || points === 0 ? [] : [{ cap: limit, times: Math.floor(limit / points) }];
}

type Event = { row: Row; points: number };

/** Where a cap holds for each side: both sides full, so that the two readings part. */
function bothSides({ cap }: Tariff, events: readonly Event[]): { name: string; adds: Event & { times: number }; takes: Event & { times: number } }[] {
  const { max, min } = cap ?? {};
  if (max === undefined || min === undefined) return [];
  const adding = events.filter(({ points }) => points > 0);
  const taking = events.filter(({ points }) => points < 0);
  return adding.flatMap((adds) => taking.map((takes) => ({
    name: `${adds.points} against ${takes.points} where both sides are full`,
    adds: { ...adds, times: Math.floor(max / adds.points) },
    takes: { ...takes, times: Math.floor(min / takes.points) },
  })));
}

const blankless = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
