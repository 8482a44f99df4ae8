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

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
