import { given } from '../cohort';
import { formula, type Other } from './figures';
import { engineNamed, versionOf } from './install';

interface Module {
  readonly HyperFormula: { buildFromArray(rows: readonly (readonly (number | string)[])[], config: object): { getSheetValues(sheet: number): unknown[][]; destroy(): void } };
}

/** A, B, ... Z, AA */
const column = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : column(Math.floor(at / 26) - 1) + column(at % 26));
const [FIELD, FIRST_SCORE, FIRST_COUNT] = [1, 2, 2 + given.length];

/** One row of a sheet for each village: its figures, and two formulas. */
export async function hyperformula(): Promise<Other | null> {
  const module = await engineNamed<Module>('hyperformula');
  if (!module) return null;
  return {
    name: `hyperformula ${versionOf('hyperformula')}`,
    outcomes: (all) => {
      const rows = all.map(({ taken, field, scores, counts }, at) => {
        const row = at + 1;
        const cell = (place: number): string => `${column(place)}${row}`;
        const total = formula({
          figure: (name) => cell(name === 'taken' ? 0 : name === 'field' ? FIELD : FIRST_COUNT + Number(name.slice(1))),
          least: (a, b) => `MIN(${a}, ${b})`,
          most: (a, b) => `MAX(${a}, ${b})`,
          sum: `SUM(${cell(FIRST_SCORE)}:${cell(FIRST_COUNT - 1)})`,
        });
        return [taken, field, ...scores, ...counts, `=${total}`, `=${cell(FIRST_COUNT + counts.length)}<70`];
      });
      const engine = module.HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
      const outcomes = engine.getSheetValues(0).map((row) => ({ total: Number(row.at(-2)), veto: row.at(-1) === true }));
      engine.destroy();
      return Promise.resolve(outcomes);
    },
  };
}
