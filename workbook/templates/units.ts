import type { RulebookView } from '../../shared/contract/rulebook-view';
import { say, type Language } from '../../shared/i18n/language';
import { templateWords } from '../../shared/i18n/templates';
import { sheetNames, unitColumns } from '../ledger/fields';
import { listBelow, type SheetPlan, type TemplateUnit } from './plan';

const ROOM = 200;

/** The list of units, with a column for each attribute that the rules reckon with. */
export function unitTemplate(view: RulebookView, units: readonly TemplateUnit[], language: Language): SheetPlan {
  const names = view.unitTypes.map(({ name }) => name);
  const head = [unitColumns.unit, unitColumns.type, unitColumns.group, unitColumns.staff].map(({ headers }) => headers[0] ?? '');
  const typeOf = ({ type }: TemplateUnit): string => view.unitTypes.find(({ code }) => code === type)?.name ?? (names.length === 1 ? (names[0] ?? '') : '');
  const cells = [[say(templateWords, 'unitNote', language)], [...head, ...(view.attributes ?? [])], ...units.map((unit) => [unit.id, typeOf(unit)])];
  return {
    name: sheetNames.units[0],
    cells,
    merges: [{ row: 0, column: 0, rows: 1, columns: cells[1]?.length ?? 1 }],
    lists: listBelow(1, 1, units.length + ROOM, names),
    notes: [],
    widths: [20, 16, 12, 10, ...(view.attributes ?? []).map(() => 14)],
    headings: [1],
  };
}
