import type { Language } from '../../shared/i18n/language';
import { pointerTo } from '../../shared/contract/pointer';
import { splitAddress } from '../../workbook/model/area';
import { cellAt, type Cell, type Grid } from '../../workbook/model/grid';
import { blockNamed, type Block, type Column } from '../../workbook/rule-sheet/blocks';
import { gridsOf, readRuleSheets, type RulesReading } from '../../workbook/rule-sheet';
import { draftPlans } from './draft-sheets';
import { heldOutcome } from './held-outcome';
import { putAt, valueAt } from './pointer';
import type { ChangedRow, RowCell } from './services';
import { isPart, isWholeItem, isWholeOutcome, partsIn, type Part } from './whole';

/** What is changed of a row; where it stands in the tree, and what it is called in it, is left to the sheet. */
const shown: Readonly<Record<string, ReadonlySet<string>>> = {
  items: new Set(['name', 'weight', 'taken', 'gathered', 'scale', 'params', 'max', 'min', 'absent', 'without', 'scaling', 'round', 'zero', 'periods', 'counts']),
  vetoes: new Set(['message', 'when', 'then']),
  gradings: new Set(['grade', 'from', 'share', 'places', 'upTo', 'round', 'when', 'unless', 'pool', 'tie']),
  uses: new Set(['what', 'when', 'content']),
  awards: new Set(['amount', 'by', 'scale', 'params', 'on', 'pool', 'times', 'share']),
};
const blockOf: Readonly<Record<string, string>> = { veto: 'vetoes', grading: 'gradings', downgrade: 'uses', trigger: 'uses', award: 'awards' };

/** Where a rule stands on the sheets: a grading in several rows, all others in one. */
interface Row {
  readonly grids: readonly Grid[];
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly head: number;
  readonly rows: readonly number[];
  /** Headings of cells that only hold the place of what is not said yet. */
  readonly blank: ReadonlySet<string>;
  readonly find: (reading: RulesReading) => Part | null;
}

/** The cells of the row of an item or outcome; null where its rules cannot be put on a sheet. */
export function rowCells(draft: unknown, pointer: string, language: Language): readonly RowCell[] | null {
  const found = rowOf(draft, pointer, language);
  if (!found) return null;
  const { grid, head, rows, columns, blank } = found;
  const headings = grid.cells[head] ?? [];
  return rows.flatMap((row, at) =>
    columns.map(({ headings: [heading], codec: { words }, example }) => ({
      key: keyOf(at, heading),
      heading: rows.length > 1 ? `${String(grid.cells[row]?.[headings.indexOf(columns[0]?.headings[0] ?? '')] ?? '')} ${heading}` : heading,
      value: blank.has(heading) ? '' : String(grid.cells[row]?.[headings.indexOf(heading)] ?? ''),
      ...(words ? { words } : {}),
      ...(example === undefined ? {} : { example }),
    })),
  );
}

const keyOf = (at: number, heading: string): string => (at === 0 ? heading : `${heading} ${at + 1}`);

/** The item or outcome as the changed cells say it, by the grammar of the sheet. */
export function changedRow(draft: unknown, pointer: string, values: Readonly<Record<string, string>>, language: Language): ChangedRow {
  const none: ChangedRow = { part: null, besides: {}, faults: [] };
  const found = rowOf(draft, pointer, language);
  const before = valueAt(draft, pointer);
  if (!found || !isPart(before)) return none;
  const [reading] = readRuleSheets(withValues(found, values), { check: false });
  if (!reading) return none;
  const part = found.find(reading);
  const faults = reading.faults.filter(({ severity, address }) => severity === 'error' && splitAddress(address).sheet === found.grid.sheet && found.rows.includes(cellAt(splitAddress(address).rest)?.row ?? -1));
  const whole = part !== null && faults.length === 0 && (pointer.startsWith('/items/') ? isWholeItem(part) : isWholeOutcome(part));
  return whole ? { part: { ...part, clause: before['clause'] ?? part['clause'] }, besides: listedBesides(part, reading.draft), faults } : { ...none, faults };
}

/** What an outcome names has to be listed: its grades, a consequence, an eligibility. */
function listedBesides(part: Part, draft: unknown): ChangedRow['besides'] {
  if (!isPart(draft)) return {};
  const entry = (list: string, code: unknown): ChangedRow['besides'] => {
    const at = typeof code === 'string' ? pointerTo([list, code]) : '';
    const value = at === '' ? undefined : valueAt(draft, at);
    return value === undefined ? {} : { [at]: value };
  };
  return { ...entry('consequences', part['consequence']), ...entry('eligibilities', part['eligibility']), ...(part['kind'] === 'grading' && draft['grades'] !== undefined ? { '/grades': draft['grades'] } : {}) };
}

function rowOf(draft: unknown, pointer: string, language: Language): Row | null {
  const part = valueAt(draft, pointer);
  if (!isPart(part)) return null;
  return pointer.startsWith('/items/') ? itemRow(draft, part, language) : outcomeRow(draft, part, pointer, language);
}

function itemRow(draft: unknown, { code }: Part, language: Language): Row | null {
  const grids = gridsOf(draftPlans(draft, language));
  const [reading] = readRuleSheets(grids, { check: false });
  const index = partsIn(reading?.draft, 'items').findIndex((item) => item['code'] === code);
  const find = ({ draft: read }: RulesReading): Part | null => partsIn(read, 'items').find((item) => item['code'] === code) ?? null;
  return reading ? placed(grids, blockNamed('items'), [reading.places[`/items/${index}`]], new Set(), find) : null;
}

/** An outcome has no code that all kinds share; sheets keep the order of all of them. */
function outcomeRow(draft: unknown, part: Part, pointer: string, language: Language): Row | null {
  const held = heldOutcome(part);
  const block = blockOf[String(held.outcome['kind'])];
  if (block === undefined || !isWholeOutcome(held.outcome)) return null;
  const own = putAt(draft, pointer, held.outcome);
  const grids = gridsOf(draftPlans(own, language));
  const [reading] = readRuleSheets(grids, { check: false });
  const index = partsIn(own, 'outcomes').slice(0, Number(pointer.split('/')[2])).filter(isWholeOutcome).length;
  const find = ({ draft: read }: RulesReading): Part | null => partsIn(read, 'outcomes')[index] ?? null;
  if (!reading) return null;
  const lines = Array.isArray(part['grades']) ? part['grades'].map((_, line) => reading.places[`/outcomes/${index}/grades/${line}/grade`]) : [reading.places[`/outcomes/${index}`]];
  return placed(grids, blockNamed(block), lines, held.blank, find);
}

function placed(grids: readonly Grid[], block: Block, addresses: readonly (string | undefined)[], unsaid: ReadonlySet<string>, find: Row['find']): Row | null {
  const at = addresses.map((address) => splitAddress(address ?? ''));
  const grid = grids.find(({ sheet }) => sheet === at[0]?.sheet);
  const rows = at.flatMap(({ rest }) => cellAt(rest)?.row ?? []);
  const [first] = rows;
  if (!grid || first === undefined || rows.length < addresses.length) return null;
  const needed = block.columns.filter((column) => column.needed === true);
  const head = grid.cells.findLastIndex((line, row) => row < first && needed.every(({ headings: [heading] }) => line.includes(heading)));
  const keys = shown[block.name];
  return head < 0 ? null : {
    grids, grid, head, rows, find,
    columns: block.columns.filter(({ key }) => keys?.has(key) === true),
    blank: new Set(block.columns.flatMap(({ key, headings: [heading] }) => (unsaid.has(key) ? [heading] : []))),
  };
}

/** The sheets with other cells in the row; a column that is lacking comes to the right, where it is found by its heading. */
function withValues({ grids, grid, head, rows, columns, blank }: Row, values: Readonly<Record<string, string>>): readonly Grid[] {
  const cells: Cell[][] = grid.cells.map((line) => [...line]);
  rows.forEach((row, at) => {
    for (const { headings: [heading] } of columns) {
      const value = values[keyOf(at, heading)] ?? (blank.has(heading) ? '' : undefined);
      if (value === undefined) continue;
      const known = cells[head]?.indexOf(heading) ?? -1;
      const column = known >= 0 ? known : (cells[head]?.length ?? 0);
      cells.forEach((line, index) => {
        while (line.length <= column) line.push('');
        if (index === head) line[column] = heading;
        if (index === row) line[column] = value.trim();
      });
    }
  });
  return grids.map((each) => (each === grid ? { ...grid, cells } : each));
}
