import { checkRulebook } from '../../../shared/engine/check-rulebook';
import { addressOf, type Grid } from '../../model/grid';
import type { RulesReading } from '../types';

/** Rules as JSON in the first cell of their sheet, the years beside it: for tests of what is done with rules once they are read. */
export function readJsonRules(grids: readonly Grid[]): readonly RulesReading[] {
  return grids.map((grid): RulesReading => {
    const [text = '', from = '', to = ''] = grid.cells[0] ?? [];
    const draft = fromJson(String(text));
    const { rulebook, faults } = checkRulebook(draft);
    const year = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null);
    return {
      sheets: [grid.sheet],
      years: { from: year(from), to: year(to) },
      rulebook,
      draft,
      places: {},
      faults: faults.map(({ detail }) => ({ severity: 'error', address: addressOf(grid, 0, 0), text: { zh: detail, en: detail } })),
    };
  });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
