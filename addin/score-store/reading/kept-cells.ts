import { columnName } from '../../../workbook/model/area';
import type { Grid } from '../../../workbook/model/grid';
import { keepingRows, withBand } from '../../../workbook/model/kept-rows';
import type { Place } from '../../../workbook/model/place';
import type { Extent, Outline, Workbook } from '../../../workbook/model/port/workbook';
import type { Changed } from './changed-places';

/** Beyond this many rows a whole reading costs no more. */
const mostRows = 500;

interface Kept {
  readonly grid: Grid;
  /** Of the sheet or table, when the grid was read. */
  readonly used: Extent | null;
}

interface Band {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

/**
 * The cells of the book between one reading and the next: what did not change is not read again, and of a sheet in
 * which cells were entered only their rows are. Where the host says less than that, the whole place is read.
 */
export class KeptCells {
  private kept = new Map<string, Kept>();
  /** Whether something was taken from a reading before, without a look. */
  trusted = false;

  constructor(private readonly workbook: Pick<Workbook, 'outline' | 'read'>) {}

  /** The book as one reading sees it; `changed` is what may differ from the reading before. */
  reading(changed: Changed): Pick<Workbook, 'outline' | 'read'> {
    const before = this.kept;
    const now = new Map<string, Kept>();
    this.kept = now;
    this.trusted = false;
    let outline: Outline | null = null;
    return {
      outline: async () => (outline = await this.workbook.outline()),
      read: async (places) => {
        const plans = places.map((place) => {
          const kept = before.get(keyOf(place)) ?? null;
          const used = outline && usedBy(place, outline);
          return { place, kept, used, bands: kept && bandsOf(kept, place, used, changed) };
        });
        this.trusted ||= plans.some(({ bands }) => bands !== null);
        const asked = plans.flatMap(({ place, bands }) => bands?.map((band) => band.place) ?? [place]);
        const answers = asked.length > 0 ? [...(await this.workbook.read(asked))] : [];
        return plans.map(({ place, kept, used, bands }) => {
          const grid = kept && bands ? patched(kept.grid, bands, answers) : wholeOf(kept, answers.shift() ?? null);
          if (grid) now.set(keyOf(place), { grid, used });
          return grid;
        });
      },
    };
  }
}

function patched(grid: Grid, bands: readonly Band[], answers: (Grid | null)[]): Grid {
  return bands.reduce((made, { from, to }) => withBand(made, from, to, answers.shift() ?? null), grid);
}

const wholeOf = (kept: Kept | null, now: Grid | null): Grid | null => now && keepingRows(kept?.grid ?? null, now);

/** The rows to be read again; null where the whole place is. */
function bandsOf({ grid, used: before }: Kept, place: Place, now: Extent | null, { everything, sheets }: Changed): readonly Band[] | null {
  if (everything || grid.cut || !before || !now) return null;
  const areas = sheets.get(grid.sheet);
  if (areas === null || before.row !== now.row || before.column !== now.column || before.columns !== now.columns) return null;
  // A row that was entered below belongs to the sheet; where a block ends is for whoever reads it to say.
  if (now.rows < before.rows || (now.rows > before.rows && (place.table !== undefined || place.address !== undefined))) return null;
  const grown = now.rows > before.rows ? [{ from: before.rows, to: now.rows - 1 }] : [];
  const rows = (areas ?? []).flatMap((area) => {
    const [from, to] = [Math.max(0, area.row - grid.row), Math.min(grid.cells.length - 1, area.row + area.rows - 1 - grid.row)];
    return from <= to ? [{ from, to }] : [];
  });
  const all = [...rows, ...grown];
  if (all.reduce((sum, { from, to }) => sum + to - from + 1, 0) > mostRows) return null;
  const [left, right] = [columnName(grid.column), columnName(grid.column + Math.max(1, grid.cells[0]?.length ?? 1) - 1)];
  return all.map(({ from, to }) => ({ from, to, place: { sheet: grid.sheet, address: `${left}${grid.row + from + 1}:${right}${grid.row + to + 1}` } }));
}

function usedBy({ table, sheet }: Place, { sheets, tables }: Outline): Extent | null {
  if (table !== undefined) return tables.find(({ name }) => name === table)?.extent ?? null;
  return sheets.find(({ name }) => name === sheet)?.used ?? null;
}

const keyOf = ({ sheet, table, address }: Place): string => JSON.stringify([sheet, table, address]);
