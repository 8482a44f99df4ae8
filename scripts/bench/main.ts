import { readFileSync, writeFileSync } from 'node:fs';
import { measureEngines } from './engines';
import { compareGeneral, poolGrowth } from './general-lane';
import { measureGrowth } from './growth';
import { growthPicture } from './growth-picture';
import { marks, report, type Measured } from './report';
import { measureService } from './service';

/**
 * Everything that is measured of speed, in one run. `--write` puts it into docs/performance.md; BENCH_STRICT=1 fails below
 * the marks; BENCH_VILLAGES and BENCH_ROUNDS make it shorter.
 */
const villages = Number(process.env.BENCH_VILLAGES ?? 10_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const carriedVillages = Math.min(villages, 3000);
const DOCUMENT = 'docs/performance.md';
const [BEGIN, END] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

const measured: Measured = {
  villages,
  lines: await measureEngines(villages, rounds),
  carried: await measureService(carriedVillages, rounds),
  carriedVillages,
  steps: measureGrowth(rounds),
  general: await compareGeneral(),
  pools: await poolGrowth(),
};
const text = report(measured);
console.log(text);
if (process.argv.includes('--write')) {
  const [before, rest = ''] = readFileSync(DOCUMENT, 'utf8').split(BEGIN);
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${text}\n\n${END}${rest.split(END)[1] ?? ''}`);
  writeFileSync('docs/img/growth.svg', growthPicture(measured.steps));
}
if (process.env.BENCH_STRICT && marks(measured).some(({ holds }) => !holds)) process.exitCode = 1;
