import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { prepare, stop } from './lib/prepare.mjs';
import { at } from './lib/root.mjs';

// npm run mutants: small faults are put into scoring core and service, one at a time, and the fast tests must notice.
//   npm run mutants                            a sample of 1,000, the same for the same code and seed
//   npm run mutants -- --count 60 --seed 7     another one
//   npm run mutants -- --all                   every one of them
//   npm run mutants -- --static                those too that act while modules load, each against all tests: slow
// Whoever survives is listed; docs/reliability.md says why some may.
const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: String(Math.max(1, availableParallelism())) },
  },
});
prepare();

const { allMutants, lotOf, mutatedFiles } = await import('./mutants/mutated.mjs');
const { Stryker } = await import('@stryker-mutator/core');

const lots = (await allMutants()).map((mutant) => lotOf(values.seed, mutant)).sort((a, b) => a - b);
const wanted = values.all ? lots.length : Number(values.count);
if (!Number.isInteger(wanted) || wanted < 1) stop(`--count ${values.count}: a whole number from 1 is needed. / 应为 1 以上的整数。`);
const share = lots[wanted] ?? 1;
process.env.MUTANTS_SEED = values.seed;
process.env.MUTANTS_SHARE = String(share);
console.log(`${Math.min(wanted, lots.length)} of ${lots.length} mutants, seed ${values.seed}`);

const REPORT = at('test-results/mutants');
rmSync(REPORT, { recursive: true, force: true });
mkdirSync(REPORT, { recursive: true });
process.env.MUTANTS_VERDICTS = `${REPORT}/verdicts.txt`;

const started = Date.now();
const results = await new Stryker({
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  checkers: ['sample'],
  plugins: ['@stryker-mutator/vitest-runner', at('scripts/mutants/sample.mjs')],
  mutate: mutatedFiles(),
  ignorePatterns: ['dist', '.cache', 'test-results', 'infra', 'manifests', 'tests/e2e', 'tests/office-emulator'],
  coverageAnalysis: 'perTest',
  ignoreStatic: !values.static,
  concurrency: Number(values.processes),
  reporters: ['progress-append-only', 'verdicts'],
  tempDirName: '.cache/mutants',
  cleanTempDir: 'always',
  // An endless loop is one of the ways in which a mutant shows.
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  allowEmpty: false,
}).runMutationTest();

const minutes = (Date.now() - started) / 60_000;
// In results places are counted from 1, before that from 0.
const fromZero = ({ line, column }) => ({ line: line - 1, column: column - 1 });
const asMade = (mutant) => ({ ...mutant, location: { start: fromZero(mutant.location.start), end: fromZero(mutant.location.end) } });
const drawn = results.filter((mutant) => lotOf(values.seed, asMade(mutant)) < share);
if (drawn.some(({ status }) => status === 'CompileError')) throw new Error('the sample that was drawn is not the one that was tested');
const having = (...statuses) => drawn.filter(({ status }) => statuses.includes(status));
const killed = having('Killed', 'Timeout');
const survivors = having('Survived', 'NoCoverage');
const broken = having('RuntimeError');
const judged = killed.length + survivors.length;

const placeOf = ({ fileName, location: { start } }) => `${fileName.replace(`${at()}/`, '')}:${start.line}:${start.column}`;
const lines = survivors
  .map((mutant) => `${placeOf(mutant)}  ${mutant.mutatorName}  ${mutant.status === 'NoCoverage' ? '(no test comes by)  ' : ''}${mutant.replacement.replace(/\s+/g, ' ').slice(0, 100)}`)
  .sort();
writeFileSync(`${REPORT}/survivors.txt`, `${lines.join('\n')}\n`);
writeFileSync(`${REPORT}/all.json`, JSON.stringify(drawn, null, 1));

console.log(lines.join('\n'));
console.log(
  `\n${judged} mutants in ${minutes.toFixed(1)} minutes: ${killed.length} killed (${((100 * killed.length) / Math.max(1, judged)).toFixed(1)} %), ${survivors.length} survived` +
    `, ${having('Ignored').length} that act while modules load were left out (--static takes them in)${broken.length > 0 ? `, ${broken.length} broke the run` : ''}.`,
);
console.log('Survivors: test-results/mutants/survivors.txt');
