import { cpus, totalmem } from 'node:os';
import type { Line } from './engines';
import type { General } from './general-lane';
import { straightness, type Step } from './growth';
import { ratioOf, type Carried } from './service';

export interface Measured {
  readonly villages: number;
  readonly lines: readonly Line[];
  readonly carried: readonly Carried[];
  readonly carriedVillages: number;
  readonly steps: readonly Step[];
  readonly general: General;
  readonly pools: number;
}

const machine = (): string => {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`;
};
const whole = (figure: number): string => Math.round(figure).toLocaleString('en');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const speedOf = (lines: readonly Line[], name: RegExp): number => lines.find((line) => name.test(line.name))?.perSecond ?? Number.NaN;

/** What must hold, with what was measured. */
export function marks({ lines, carried, steps, pools }: Measured): { said: string; holds: boolean }[] {
  const totals = speedOf(lines, /^Kaohe, totals/);
  const told = speedOf(lines, /^Kaohe, with/);
  const [hand, decimals, rules] = [/whole numbers/, /decimal\.js/, /^json-rules-engine.*row by row/].map((name) => speedOf(lines, name)) as [number, number, number];
  const farOf = (of: 'all' | 'own'): number => Math.max(...straightness(steps, of).map((each) => Math.abs(each - 1)));
  const [far, farItself] = [farOf('all'), farOf('own')];
  const mark = (said: string, value: number, least: number, most: number): { said: string; holds: boolean } => ({ said, holds: !(value < least || value > most) });
  return [
    mark(`totals: ${(totals / hand).toFixed(2)} of the loops in whole numbers (at least 0.5)`, totals / hand, 0.5, Infinity),
    mark(`totals: ${whole(totals / rules)} times json-rules-engine row by row (at least 100)`, totals / rules, 100, Infinity),
    mark(`with explanation: ${(told / decimals).toFixed(1)} times the loops in decimal.js (at least 5)`, told / decimals, 5, Infinity),
    mark(`wrong vetoes: ${lines.filter(({ name }) => name.startsWith('Kaohe')).map(({ wrong }) => wrong).join(', ')} (none)`, Math.max(...lines.filter(({ name }) => name.startsWith('Kaohe')).map(({ wrong }) => wrong)), 0, 0),
    ...carried.filter(({ detail }) => detail !== 'items').map((each) =>
      mark(`service, ${each.form}, ${each.detail}: ${ratioOf(each).toFixed(2)} of JSON alone (at most ${each.detail === 'totals' ? 2 : 1.5})`, ratioOf(each), 0, each.detail === 'totals' ? 2 : 1.5)),
    mark(`growth from ${whole(steps[0]?.units ?? 0)} to ${whole(steps.at(-1)?.units ?? 0)} units, the scoring itself: within ${(farItself * 100).toFixed(0)} % of a straight line (at most 20)`, farItself, 0, 0.2),
    mark(`the same with all that collector and system do, on other threads too: within ${(far * 100).toFixed(0)} % (at most 20)`, far, 0, 0.2),
    mark(`pools, eight times the units: ${pools.toFixed(2)} of n log n (at most 1.5)`, pools, 0, 1.5),
  ];
}

/** All that was measured, as it stands in `docs/performance.md`. */
export function report(measured: Measured): string {
  const { villages, lines, carried, carriedVillages, steps, general } = measured;
  const ours = speedOf(lines, /^Kaohe, totals/);
  const [byUnits, itself] = [straightness(steps), straightness(steps, 'own')];
  return [
    `Machine: ${machine()}. Processor time, the least of several rounds taken in turns.`,
    `### Engines\n\nThe villages' document, ${whole(villages)} villages with thirty rows each; of engines that are far slower, fewer. Other engines are given figures that were put together for them, each village's rows found, notices counted once and events counted; only json-rules-engine is measured on the rows too.`,
    table(['engine', 'villages a second', 'of ours', 'wrong vetoes in 1,000 at exactly 70.00'], lines.map(({ name, perSecond, wrong }) => [name, whole(perSecond), (perSecond / ours).toPrecision(2), String(wrong)])),
    `### From bytes to bytes\n\n${whole(carriedVillages)} villages, ${whole(carriedVillages * 30)} rows.`,
    table(
      ['rows sent', 'detail', 'in, MB', 'out, MB', 'service, ms', 'JSON.parse, ms', 'JSON.stringify, ms', 'ratio', 'bytes a unit'],
      carried.map((each) => [each.form, each.detail, (each.bytesIn / 1e6).toFixed(1), (each.bytesOut / 1e6).toFixed(1), whole(each.service), whole(each.parse), whole(each.stringify), ratioOf(each).toFixed(2), whole(each.bytesOut / carriedVillages)]),
    ),
    `### Growth\n\n![Time to score a cohort by its units](img/growth.svg)`,
    table(
      ['units', 'ms', 'of a straight line', 'all, µs a unit', 'scoring itself', 'of a straight line', 'collector, waited for', 'collector beside it', 'system'],
      steps.map(({ units, ms, parts }, at) => {
        const each = (part: number): string => ((part * 1000) / units).toFixed(2);
        return [whole(units), ms.toPrecision(3), (byUnits[at] ?? 0).toFixed(2), each(ms), each(parts.own), (itself[at] ?? 0).toFixed(2), each(parts.collector), each(parts.beside), each(parts.system)];
      }),
    ),
    `### Rules in the general words\n\nThe whole answer, per item of a unit: ${general.general.toFixed(1)} µs without and ${general.generalTold.toFixed(1)} µs with explanations; in the villages' document ${general.village.toFixed(1)} µs and ${general.villageTold.toFixed(1)} µs.`,
    `### Marks\n\n${marks(measured).map(({ said, holds }) => `- ${holds ? 'holds' : '**missed**'}: ${said}`).join('\n')}`,
  ].join('\n\n');
}
