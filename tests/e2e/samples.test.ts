import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../scripts/samples';
import type { Sheet } from '../../scripts/samples/book';
import { fillValues } from '../../scripts/samples/evaluate';
import { fileOf } from '../../scripts/samples/file';
import { between, cellName, formatArea } from '../../workbook/model/area';
import { photograph, type Preview } from '../lib/browser';
import { setOut, type Scenario } from '../lib/scenario';

/**
 * Every sample, opened without a single stored value: what its cells come to in the browser, through
 * grid, custom functions, store, service and back, must be what reader and engine come to in one step.
 */

let scenario: Scenario;
let preview: Preview;

beforeAll(async () => {
  scenario = await setOut();
  ({ preview } = scenario);
});

afterAll(() => scenario?.end());

describe('a sample workbook that has never been calculated', () => {
  it.each(samples)('$file comes to the values that its file stores', async ({ file, book }) => {
    await preview.open(fileOf(book), file);
    await preview.idle();
    await photograph(preview.page, file.replace('.xlsx', ''));
    for (const sheet of fillValues(book).sheets) {
      const shown = await preview.values(sheet.name, formatArea(between(0, 0, sheet.rows.length - 1, sheet.widths.length - 1)));
      const unlike = valuesOf(sheet).filter(({ row, column, value }) => shown[row]?.[column] !== value);
      expect(unlike.map(({ at, value, row, column }) => `${sheet.name}!${at}: ${String(value)}, shown ${String(shown[row]?.[column])}`)).toEqual([]);
    }
    expect(preview.complaints).toEqual([]);
  });
});

function valuesOf(sheet: Sheet): { at: string; row: number; column: number; value: unknown }[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell?.value === undefined) return [];
      return [{ at: cellName(row, column), row, column, value: cell.value }];
    }),
  );
}
