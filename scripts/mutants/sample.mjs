import { appendFileSync } from 'node:fs';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { lotOf } from './mutated.mjs';

/** Lets the mutants of the sample alone go on to the tests; Stryker itself picks files and lines, not mutants. */
class Sample {
  #seed = process.env.MUTANTS_SEED ?? '';
  #share = Number(process.env.MUTANTS_SHARE ?? 1);

  init() {
    return Promise.resolve();
  }

  check(mutants) {
    const results = mutants.map((mutant) => [
      mutant.id,
      lotOf(this.#seed, mutant) < this.#share ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
    ]);
    return Promise.resolve(Object.fromEntries(results));
  }
}

/** Writes each verdict down as it falls, so that a run that is broken off leaves what it found. */
class Verdicts {
  onMutantTested({ status, fileName, location: { start }, mutatorName, replacement }) {
    if (status === 'CompileError') return;
    const file = fileName.match(/(?:^|[\\/])((?:shared|functions)[\\/].*)$/)?.[1] ?? fileName;
    appendFileSync(process.env.MUTANTS_VERDICTS, `${status}  ${file}:${start.line}:${start.column}  ${mutatorName}  ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 100)}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample), declareClassPlugin(PluginKind.Reporter, 'verdicts', Verdicts)];
