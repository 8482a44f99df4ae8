import type { Task } from '../../shared/kinds/items/task';
import type { Bench, Boundary, Row } from './bench';

/** Every set of reports and signatures for one subject, alone and beside one that is done, failed or open. */
export function task(bench: Bench, item: Task): Boundary[] {
  const kinds = [item.done, item.failed, ...item.signed];
  const sets = Array.from({ length: 2 ** kinds.length }, (_, bits) => kinds.filter((_kind, at) => bits & (2 ** at)));
  const rows = (subject: string, list: readonly string[]): Row[] => list.map((kind) => ({ subject, kind }));
  const done = [item.done, ...item.signed];
  const others: [string, Row[]][] = [['nothing', []], ['one done', rows('乙户', done)], ['one failed', rows('乙户', [item.failed])], ['one open', rows('乙户', [item.done])]];
  return bench.types(item).flatMap((type) =>
    others.map(([name, other]) => ({
      name: `${item.code} of ${type}: every set of reports beside ${name}`,
      requests: sets.map((set) => bench.request(type, item.code, [...rows('甲户', set), ...other])),
    })),
  );
}
