import { builtIn } from '../../shared';
import { readWorkbook } from '../binding/scan/read-workbook';
import { bindingStore } from '../binding/store';
import { readsOf } from '../ledger/places';
import type { Grid } from '../model/grid';
import { workbookOf } from '../file-host/file-workbook';
import { readRuleSheets } from '../rule-sheet/read';
import type { ReadBook } from '../xlsx/read';

/** Who should send. */
export interface Listed {
  readonly units: readonly string[];
  /** The sheets of units and parameters as they stand: the merged workbook takes them over. */
  readonly beside: readonly Grid[];
}

export const nobodyListed: Listed = { units: [], beside: [] };

/** Of a workbook with a list of units. */
export async function listedIn(book: ReadBook): Promise<Listed> {
  const workbook = workbookOf(book);
  const reading = await readWorkbook({ workbook, binding: (await bindingStore(workbook).load()) ?? {}, views: builtIn.views(), readRules: readRuleSheets });
  const places = readsOf(await workbook.outline());
  const grids = await workbook.read([places.units, places.parameters].filter((place) => place !== null));
  return { units: reading.beside.units?.rows.map(({ name }) => name) ?? [], beside: grids.filter((grid) => grid !== null) };
}
